package org.consultum.defence.risks;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.consultum.model.Register;
import org.consultum.model.SectionItem;
import org.consultum.spi.section.ItemFields;

/**
 * A risk.
 *
 * @param fields what it holds
 */
public record Risk(ItemFields fields) {

    /** Namespace of the metamodel. */
    public static final String NAMESPACE = "http://consultum.org/ns/defence/risks/1";

    public Risk {
        Objects.requireNonNull(fields);
    }

    /** The risks of a register, in their order. */
    public static List<Risk> in(Register register) {
        return ItemFields.all(register, NAMESPACE, "Risk").stream().map(Risk::new).toList();
    }

    public SectionItem item() {
        return (SectionItem) fields.element();
    }

    public String title() {
        return fields.text("title").orElse("");
    }

    /** Whether it may still happen, or has happened and is not dealt with. */
    public boolean live() {
        return !fields.literal("state").equals("closed");
    }

    public Matrix matrix() {
        return Matrix.of(fields.container());
    }

    /** Likelihood times impact before anything is done about it. */
    public OptionalInt inherent() {
        return Matrix.score(fields.integer("likelihood"), fields.integer("impact"));
    }

    /** The likelihood that remains; what there was before where nothing was entered. */
    public int likelihoodNow() {
        return Matrix.onScale(fields.integer("residualLikelihood")) ? fields.integer("residualLikelihood") : fields.integer("likelihood");
    }

    /** The impact that remains; what there was before where nothing was entered. */
    public int impactNow() {
        return Matrix.onScale(fields.integer("residualImpact")) ? fields.integer("residualImpact") : fields.integer("impact");
    }

    /** Likelihood times impact that remain. */
    public OptionalInt residual() {
        return Matrix.score(likelihoodNow(), impactNow());
    }

    /** Whether what remains is more than the register puts up with, nobody has accepted it, and no measure is planned or under way. */
    public boolean unmitigated() {
        return live() && !fields.literal("state").equals("accepted") && residual().orElse(0) > matrix().appetite()
            && measures().stream().noneMatch(Measure::open);
    }

    public List<Measure> measures() {
        return fields.many("mitigations", SectionItem.class).stream().map(ItemFields::of).map(Measure::new).toList();
    }

    public Optional<LocalDate> reviewDue() {
        return fields.day("reviewDue");
    }

    /**
     * A measure against a risk.
     *
     * @param fields what it holds
     */
    public record Measure(ItemFields fields) {

        public SectionItem item() {
            return (SectionItem) fields.element();
        }

        public String title() {
            return fields.text("title").orElse("");
        }

        public Risk risk() {
            return new Risk(fields.container());
        }

        /** Whether it is still to be done. */
        public boolean open() {
            return fields.day("done").isEmpty() && List.of("planned", "underWay").contains(fields.literal("state"));
        }

        /** The day it was due, when that is past and it is not done. */
        public Optional<LocalDate> overdueSince(LocalDate asOf) {
            return fields.day("due").filter(day -> open() && day.isBefore(asOf));
        }
    }
}
