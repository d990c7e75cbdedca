package org.consultum.marking.release;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.consultum.marking.EffectiveMarking;
import org.consultum.marking.MarkingScheme;
import org.consultum.model.Element;
import org.consultum.model.HouseIdentity;
import org.consultum.model.PaperVersion;
import org.consultum.model.Recipient;
import org.consultum.model.Register;
import org.eclipse.emf.ecore.EObject;

/**
 * A copy of a register that holds only what a recipient may see. Whatever is written from it cannot show anything else.
 *
 * <p>Withheld items of an agenda keep their place, number and time, with nothing but the words that they were not released; all else that
 * is withheld is not there, and nothing refers to it. Gone for every recipient are: what newer versions and plugins keep in the register,
 * named values, traces of imports, messages sent, waivers and who may see what. Older versions of agendas keep the lines of items that
 * are released as they are now.
 *
 * <p>The copy stands alone: it belongs to no file and no session, and is owned by the caller. Making it loads every file of the register
 * and must happen on the thread that may read it.
 */
public final class ReleasedRegister {

    private final Register source;
    private final Recipient recipient;
    private final MarkingScheme scheme;
    private final Releasability releasability;
    private final Register register;
    private final Map<EObject, EObject> copies;
    private final Map<String, Integer> fieldsLeftOut;
    private final Function<String, Optional<Path>> papers;
    private final Set<String> contents = new LinkedHashSet<>();

    private ReleasedRegister(Register source, Recipient recipient, MarkingScheme scheme, Function<String, Optional<Path>> papers) {
        this.source = source;
        this.recipient = recipient;
        this.scheme = scheme;
        this.papers = Objects.requireNonNull(papers);
        this.releasability = Releasability.of(source, recipient, scheme);
        var copier = new ReleaseCopier(source, recipient, releasability);
        this.register = copier.copy();
        this.copies = copier.copies();
        this.fieldsLeftOut = copier.fieldsLeftOut();
        register.eAllContents().forEachRemaining(object -> {
            if (object instanceof PaperVersion version && version.getSha256() != null) {
                contents.add(version.getSha256());
            } else if (object instanceof HouseIdentity identity && identity.getLogo() != null) {
                contents.add(identity.getLogo());
            }
        });
    }

    /**
     * Makes the copy.
     *
     * @param register the whole register
     * @param recipient whom it is for, such as {@link Recipients#named}
     * @param scheme the marking scheme in force
     * @param papers where the content of a paper lies, by its SHA-256 in lower-case hexadecimal, such as {@code RegisterSession::paper}
     * @return the copy; empty when the register itself is not released, so that nothing of it is
     */
    public static Optional<ReleasedRegister> of(Register register, Recipient recipient, MarkingScheme scheme,
            Function<String, Optional<Path>> papers) {
        var released = new ReleasedRegister(register, recipient, scheme, papers);
        return released.releasability.released(register) ? Optional.of(released) : Optional.empty();
    }

    /** The copy. */
    public Register register() {
        return register;
    }

    public Recipient recipient() {
        return recipient;
    }

    public Releasability releasability() {
        return releasability;
    }

    /** The copy of an element of the whole register; empty when it is withheld, also where a placeholder keeps its place. */
    public <T extends Element> Optional<T> copyOf(T element) {
        @SuppressWarnings("unchecked")
        T copy = (T) copies.get(element);
        return releasability.released(element) ? Optional.ofNullable(copy) : Optional.empty();
    }

    /** Where the content of a paper that is released, or of the logo, lies; empty for every other digest. */
    public Optional<Path> paper(String sha256) {
        return contents.contains(sha256) ? papers.apply(sha256) : Optional.empty();
    }

    /** Digests of the papers that are released, and of the logo, in the order of the register. */
    public List<String> papers() {
        return List.copyOf(contents);
    }

    /** How what is released of an element is protected. */
    public EffectiveMarking marking(Element copy) {
        return EffectiveMarking.of(copy, scheme);
    }

    /** What was left out, and by which rule. Outputs are added by {@link ReleaseManifest#of(List)}. */
    public ReleaseManifest manifest() {
        return ReleaseManifest.of(source, this, scheme, new LinkedHashMap<>(fieldsLeftOut));
    }
}
