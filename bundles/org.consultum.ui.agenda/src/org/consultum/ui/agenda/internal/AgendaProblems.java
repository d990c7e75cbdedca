package org.consultum.ui.agenda.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.consultum.model.Element;
import org.consultum.rules.CheckFinding;
import org.consultum.ui.Images;
import org.consultum.ui.forms.Editing;
import org.consultum.ui.forms.ProblemMenu;
import org.consultum.ui.problems.LiveProblems;
import org.consultum.ui.problems.ProblemWords;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;

/** What was found about the rows of an agenda: a sign, a tooltip, and what can be done. Used on the display thread. */
final class AgendaProblems {

    private final Editing editing;
    private final Supplier<List<Element>> rows;
    private Map<Element, List<CheckFinding>> found = Map.of();

    /**
     * Follows what is found.
     *
     * @param owner its end is the end of following
     * @param rows the rows that are there
     * @param changed told of the rows about which something else was found than before
     */
    AgendaProblems(Control owner, Editing editing, Supplier<List<Element>> rows, Consumer<Set<Element>> changed) {
        this.editing = Objects.requireNonNull(editing);
        this.rows = Objects.requireNonNull(rows);
        found = look();
        LiveProblems.ofWindow().ifPresent(problems -> {
            Runnable listener = () -> {
                Map<Element, List<CheckFinding>> before = found;
                found = look();
                var different = new HashSet<>(before.keySet());
                different.addAll(found.keySet());
                different.removeIf(row -> Objects.equals(before.get(row), found.get(row)));
                changed.accept(different);
            };
            problems.addListener(listener);
            owner.addDisposeListener(event -> problems.removeListener(listener));
        });
    }

    /** The sign of the worst finding about a row. */
    Optional<Images> sign(Element row) {
        return found.containsKey(row) ? LiveProblems.ofWindow().flatMap(problems -> problems.sign(row)) : Optional.empty();
    }

    /** What was found about a row, in sentences; empty for nothing. */
    String tip(Element row) {
        return ProblemWords.tip(found.getOrDefault(row, List.of()));
    }

    /** Offers what can be done about a row in a menu. */
    void addTo(IMenuManager menu, Element row) {
        new ProblemMenu(editing, found.getOrDefault(row, List.of())).addTo(menu);
    }

    /** Offers the same where the keyboard is, by Ctrl and full stop. */
    void install(Control control, Supplier<Optional<Element>> selected) {
        control.addListener(SWT.KeyDown, event -> {
            if (event.character == '.' && (event.stateMask & SWT.MODIFIER_MASK) == SWT.MOD1) {
                selected.get().map(found::get).ifPresent(here -> new ProblemMenu(editing, here).open(control));
            }
        });
    }

    private Map<Element, List<CheckFinding>> look() {
        var present = new HashMap<Element, List<CheckFinding>>();
        LiveProblems.ofWindow().ifPresent(problems -> rows.get().forEach(row -> {
            List<CheckFinding> about = problems.about(row);
            if (!about.isEmpty()) {
                present.put(row, about);
            }
        }));
        return present;
    }
}
