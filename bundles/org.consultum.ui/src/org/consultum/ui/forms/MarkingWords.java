package org.consultum.ui.forms;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.consultum.marking.EffectiveMarking;
import org.consultum.marking.EffectiveMarking.Reason;
import org.consultum.marking.MarkingScheme;
import org.consultum.marking.MarkingSchemes;
import org.consultum.model.Element;
import org.consultum.model.Register;
import org.consultum.ui.ElementLabels;
import org.consultum.ui.Messages;
import org.consultum.ui.forms.MarkingBanner.Weight;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.ui.PlatformUI;

/**
 * The marking in force for an element, and why, in words. Used on the display thread.
 *
 * @param element the element
 * @param scheme the scheme of its register
 * @param marking what is in force
 */
public record MarkingWords(Element element, MarkingScheme scheme, EffectiveMarking marking) {

    public MarkingWords {
        Objects.requireNonNull(element);
        Objects.requireNonNull(scheme);
        Objects.requireNonNull(marking);
    }

    /** What is in force for an element of a register. */
    public static MarkingWords of(Element element, Register register) {
        MarkingScheme scheme = scheme(register);
        return new MarkingWords(element, scheme, EffectiveMarking.of(element, scheme));
    }

    /** The marking scheme of a register. */
    public static MarkingScheme scheme(Register register) {
        return schemes().of(register);
    }

    /** The schemes of this installation. */
    public static MarkingSchemes schemes() {
        return Optional.ofNullable(PlatformUI.getWorkbench().getService(MarkingSchemes.class)).orElseGet(MarkingSchemes::shipped);
    }

    /** The text of its banner; empty for what is not marked. */
    public String banner() {
        return scheme.banner(marking.protection());
    }

    /** How strongly the banner is shown. A level the scheme does not know is treated as the highest. */
    public Weight weight() {
        return marking.protection().level().map(level -> Weight.of(scheme.rank(level).orElse(Integer.MAX_VALUE), scheme.levels().size()))
            .orElse(Weight.LOW);
    }

    /**
     * Why the marking is in force: one line for the level, each caveat and each limit of release.
     *
     * @param name how an element is named, as a link or plainly
     */
    public List<String> why(Function<Element, String> name) {
        return marking.reasons().stream().map(reason -> why(reason, name)).toList();
    }

    /** Why the marking is in force, plainly. */
    public String why(ElementLabels labels) {
        return String.join("\n", why(other -> "\u201c" + labels.text(other) + "\u201d"));
    }

    private String why(Reason reason, Function<Element, String> name) {
        String what = switch (reason.part()) {
            case LEVEL -> scheme.level(reason.code()).map(level -> named(level.code(), level.name()))
                .orElseGet(() -> Messages.bind(Messages.marking_unknown, reason.code()));
            case CAVEAT -> reason.code();
            case RELEASABLE_TO -> reason.code().isEmpty() ? Messages.marking_nobody : Messages.bind(Messages.marking_onlyTo, reason.code());
        };
        if (reason.own()) {
            return Messages.bind(Messages.marking_own, what);
        }
        boolean inherited = EcoreUtil.isAncestor(reason.element(), element);
        return Messages.bind(inherited ? Messages.marking_inherited : Messages.marking_because, what, name.apply(reason.element()));
    }

    /** A code with its name where that says more. */
    static String named(String code, String name) {
        return name.isBlank() || name.equalsIgnoreCase(code) ? code : code + " (" + name + ")";
    }
}
