package org.consultum.samples;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import org.consultum.contributions.Answer;
import org.consultum.contributions.Contribution;
import org.consultum.contributions.ContributionRegistry;
import org.consultum.contributions.Kind;
import org.consultum.model.Element;
import org.consultum.model.Register;
import org.consultum.model.Section;
import org.consultum.model.base.NewElements;
import org.consultum.samples.internal.Messages;
import org.consultum.sections.SectionCatalogue;
import org.consultum.spi.sample.SampleData;
import org.eclipse.emf.ecore.EObject;

/**
 * The sample registers with what the installed plugins add to them. An OSGi service; thread-safe.
 *
 * <p>A plugin that fails adds nothing: the sample is made again without it. Without plugins the samples are those of {@link DicasSample}.
 */
public final class SampleRegisters {

    /** The name of the sample of DICAS. */
    public static final String DICAS = "dicas";

    private static final String POINT = "org.consultum.spi.samples";
    private static final Kind<SampleData> KIND = Kind.of(POINT, "data", SampleData.class).keyed("class").requiring("sample").forEveryCall();

    private final ContributionRegistry contributions;

    /**
     * Called by the service component.
     *
     * @param areas sees to it that the metamodels of plugins are registered
     */
    public SampleRegisters(ContributionRegistry contributions, SectionCatalogue areas) {
        this.contributions = contributions;
        areas.all();
    }

    /** The sample of DICAS with what plugins add to it; owned by the caller. */
    public Register dicas() {
        while (true) {
            Optional<Register> made = made(DicasSample.create());
            if (made.isPresent()) {
                return made.get();
            }
        }
    }

    /** Adds what plugins have; empty when one fails, which is switched off then. */
    private Optional<Register> made(Register register) {
        List<Contribution<SampleData>> data = contributions.all(KIND).stream().filter(each -> each.text("sample").equals(DICAS)).toList();
        for (Contribution<SampleData> each : data) {
            var elements = new NewElements(new RepeatableIds(seed(each.id())));
            Answer<Boolean> answer = each.run(sample -> sample.add(register, elements)).checked(added -> mistake(register)).working().answer();
            if (!(answer instanceof Answer.Given<Boolean>)) {
                return Optional.empty();
            }
        }
        return Optional.of(register);
    }

    /** Identities of one plugin do not depend on what others add. */
    private static long seed(String type) {
        var sum = new CRC32();
        type.chars().forEach(sum::update);
        return DicasSample.REFERENCE_DATE.toEpochDay() << 32 ^ sum.getValue();
    }

    /** What keeps the sample from being stored. */
    private static Optional<String> mistake(Register register) {
        var plugins = new HashSet<String>();
        for (Section section : register.getSections()) {
            if (section.getPlugin() == null || !plugins.add(section.getPlugin())) {
                return Optional.of(Messages.text("sample.section"));
            }
        }
        return mistakeBelow(register, new HashSet<>());
    }

    private static Optional<String> mistakeBelow(EObject object, Set<String> ids) {
        boolean fine = !(object instanceof Element element) || element.getId() != null && ids.add(element.getId());
        return fine ? object.eContents().stream().flatMap(each -> mistakeBelow(each, ids).stream()).findFirst()
            : Optional.of(Messages.text("sample.identity"));
    }
}
