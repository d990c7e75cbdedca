package org.consultum.ui.feedback.internal.loops;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consultum.index.ListQuery.Days;
import org.consultum.index.ListQuery.Filter;
import org.consultum.model.Committee;
import org.consultum.model.LoopStage;
import org.consultum.ui.Css;
import org.consultum.ui.feedback.internal.Messages;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;

/** What is shown of the loops: stage, committee, whose, and words; and how many that are. Used on the display thread. */
final class LoopBar {

    /** The loops that are not closed. */
    static final Set<String> OPEN = Stream.of(LoopStage.values()).filter(stage -> stage != LoopStage.CLOSED).map(LoopStage::getLiteral)
        .collect(Collectors.toUnmodifiableSet());

    private static final int PAUSE_MILLISECONDS = 150;
    private static final int FIXED = 3;

    /** What was chosen before somebody else chose. */
    private record Choices(int stage, int committee, int whose, String words) {
    }

    private final Combo stage;
    private final Combo committee;
    private final Combo whose;
    private final Text words;
    private final Label count;
    private final Link given;
    private final Runnable changed;
    private List<Committee> committees = List.of();
    private Optional<Choices> before = Optional.empty();

    /** Whose loops are shown. */
    enum Whose {
        ALL, WAITING_FOR_ME, OF_MY_COMMITTEES
    }

    LoopBar(Composite parent, Runnable changed, Runnable clear) {
        this.changed = changed;
        var bar = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(5).margins(6, 4).spacing(8, 2).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        var stages = new ArrayList<>(List.of(Messages.show_open, Messages.show_late, Messages.show_all));
        Stream.of(LoopStage.values()).map(LoopSteps::name).forEach(stages::add);
        stage = combo(bar, stages, Messages.show_stage);
        committee = combo(bar, List.of(Messages.show_allCommittees), Messages.show_committee);
        whose = combo(bar, List.of(Messages.show_everybody, Messages.show_waitingForMe, Messages.show_myCommittees), Messages.show_whose);
        words = new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        words.setMessage(Messages.show_hint);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(words);
        words.addModifyListener(event -> {
            words.getDisplay().timerExec(-1, changed);
            words.getDisplay().timerExec(PAUSE_MILLISECONDS, changed);
        });
        count = Css.mark(new Label(bar, SWT.RIGHT), Css.QUIET);
        GridDataFactory.swtDefaults().align(SWT.END, SWT.CENTER).hint(190, SWT.DEFAULT).applyTo(count);
        given = new Link(bar, SWT.NONE);
        given.setText(Messages.show_given);
        given.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> clear.run()));
        GridDataFactory.fillDefaults().span(5, 1).exclude(true).applyTo(given);
        given.setVisible(false);
    }

    /** Stage and whose, as {@link #restore} takes them; empty while somebody else chooses. Committees differ from register to register. */
    Optional<String> kept() {
        return before.isPresent() ? Optional.empty() : Optional.of(stage.getSelectionIndex() + "," + whose.getSelectionIndex());
    }

    /** Chooses what was kept; what cannot be read changes nothing. */
    void restore(String kept) {
        if (kept.matches("\\d{1,2},\\d")) {
            int comma = kept.indexOf(',');
            choose(stage, Integer.parseInt(kept.substring(0, comma)));
            choose(whose, Integer.parseInt(kept.substring(comma + 1)));
        }
    }

    private static void choose(Combo combo, int index) {
        if (index < combo.getItemCount()) {
            combo.select(index);
        }
    }

    /** Gives the keyboard to the words. */
    void search() {
        words.setFocus();
        words.selectAll();
    }

    Text words() {
        return words;
    }

    /** Fills the list of committees; the one chosen stays chosen. */
    void committees(List<Committee> present) {
        Optional<Committee> chosen = committee();
        if (!present.equals(committees)) {
            committees = List.copyOf(present);
            var items = new ArrayList<>(List.of(Messages.show_allCommittees));
            committees.forEach(one -> items.add(one.getShortName() == null ? one.getName() : one.getShortName()));
            committee.setItems(items.stream().map(item -> item == null ? "" : item).toArray(String[]::new));
            committee.select(chosen.map(committees::indexOf).orElse(-1) + 1);
        }
    }

    Whose whose() {
        return Whose.values()[Math.max(0, whose.getSelectionIndex())];
    }

    /** Whether anything but what is shown at first is chosen. */
    boolean narrowed() {
        return stage.getSelectionIndex() > 0 || committee.getSelectionIndex() > 0 || whose.getSelectionIndex() > 0
            || !words.getText().isBlank() || given.getVisible();
    }

    /** Shows all loops. */
    void showAll() {
        stage.select(2);
        committee.select(0);
        whose.select(0);
        words.setText("");
    }

    /** Tells that what is shown was chosen somewhere else; the rest shows everything until it no longer is. */
    void given(boolean present) {
        if (present) {
            before = before.or(() -> Optional.of(new Choices(stage.getSelectionIndex(), committee.getSelectionIndex(),
                whose.getSelectionIndex(), words.getText())));
            showAll();
        } else {
            before.ifPresent(choices -> {
                stage.select(choices.stage());
                committee.select(choices.committee() < committee.getItemCount() ? choices.committee() : 0);
                whose.select(choices.whose());
                words.setText(choices.words());
            });
            before = Optional.empty();
        }
        if (given.getVisible() != present) {
            given.setVisible(present);
            ((GridData) given.getLayoutData()).exclude = !present;
            given.requestLayout();
        }
    }

    /**
     * What is chosen here, on top of another filter.
     *
     * @param me the parties that stand for the user
     * @param mine the committees the user sits on
     */
    Filter filter(Filter base, LocalDate today, Set<String> me, Set<String> mine) {
        Filter wanted = base.withText(words.getText().strip());
        int chosen = stage.getSelectionIndex();
        wanted = switch (chosen) {
            case 0 -> wanted.withStatus(OPEN);
            case 1 -> wanted.withStatus(OPEN).due(Days.until(today.minusDays(1)));
            case 2 -> wanted;
            default -> wanted.withStatus(Set.of(LoopStage.values()[chosen - FIXED].getLiteral()));
        };
        if (committee().isPresent()) {
            wanted = wanted.inCommittee(committee().get().getId());
        }
        return switch (whose()) {
            case ALL -> wanted;
            case WAITING_FOR_ME -> wanted.waitingForAny(orNobody(me));
            case OF_MY_COMMITTEES -> wanted.inCommittees(orNobody(mine));
        };
    }

    void count(String text) {
        count.setText(text);
        count.setToolTipText(text);
    }

    private Optional<Committee> committee() {
        int chosen = committee.getSelectionIndex() - 1;
        return chosen >= 0 && chosen < committees.size() ? Optional.of(committees.get(chosen)) : Optional.empty();
    }

    /** An empty condition would mean everybody. */
    private static Set<String> orNobody(Set<String> ids) {
        return ids.isEmpty() ? Set.of("nobody") : ids;
    }

    private Combo combo(Composite bar, List<String> items, String tip) {
        var combo = new Combo(bar, SWT.DROP_DOWN | SWT.READ_ONLY);
        combo.setItems(items.toArray(String[]::new));
        combo.select(0);
        combo.setVisibleItemCount(20);
        combo.setToolTipText(tip);
        combo.addListener(SWT.Selection, event -> changed.run());
        return combo;
    }
}
