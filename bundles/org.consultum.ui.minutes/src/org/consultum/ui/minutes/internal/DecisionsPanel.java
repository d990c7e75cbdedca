package org.consultum.ui.minutes.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.consultum.edit.command.DeleteElements;
import org.consultum.edit.command.RecordDecision;
import org.consultum.meeting.minutes.DecideMinutes;
import org.consultum.meeting.minutes.MinutesItems;
import org.consultum.meeting.vote.Ballot;
import org.consultum.model.AgendaItem;
import org.consultum.model.Decision;
import org.consultum.model.DecisionResult;
import org.consultum.model.Element;
import org.consultum.model.Meeting;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.ui.Images;
import org.consultum.ui.forms.AreaLinks;
import org.consultum.ui.forms.Completions;
import org.consultum.ui.forms.ContributedSections;
import org.consultum.ui.forms.Editing;
import org.consultum.ui.forms.FieldGrid;
import org.consultum.ui.forms.MarkdownField;
import org.consultum.ui.forms.Page;
import org.consultum.ui.forms.PartsTable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** The decisions on an item: wording, result, how it was reached, votes and dissent. */
final class DecisionsPanel {

    private static final int COLUMNS = 2;

    private final MinutesWork work;
    private final Page page;
    private final Panel panel;
    private final Completions completions;
    private final Runnable edited;
    private final List<Row> rows = new ArrayList<>();
    private Optional<AgendaItem> item = Optional.empty();
    private Optional<Button> add = Optional.empty();
    private Optional<Button> approve = Optional.empty();
    private boolean locked;

    DecisionsPanel(Page page, MinutesWork work, Completions completions, Runnable edited) {
        this.work = Objects.requireNonNull(work);
        this.page = Objects.requireNonNull(page);
        this.completions = Objects.requireNonNull(completions);
        this.edited = Objects.requireNonNull(edited);
        panel = new Panel(page, Messages.decisions_title);
    }

    /** Shows the decisions on an item, or nothing. */
    void show(Optional<AgendaItem> shown) {
        item = shown;
        panel.show(shown.isPresent());
        build();
    }

    /** Shows what changed; while the decisions are the same ones, their controls stay. */
    void refresh(Set<Element> changed) {
        if (!rows.stream().map(Row::decision).toList().equals(decisions()) || locked != work.locked()
                || rows.stream().anyMatch(Row::outgrown) || approve.isPresent() != toApprove().isPresent()) {
            build();
            page.reflow();
        } else {
            rows.forEach(row -> row.refresh(changed));
        }
    }

    /** The areas that take the keyboard, first to last. */
    Stream<Control> areas() {
        return Stream.of(rows.stream().map(row -> row.text.text().control()), add.stream(), approve.stream()).flatMap(all -> all);
    }

    /** The wording of decisions as it is being typed. */
    Stream<MarkdownField> texts() {
        return rows.stream().map(Row::text);
    }

    /** Records a decision on the item and lets the user word it. */
    void add() {
        item.filter(present -> !work.locked()).ifPresent(present -> {
            var details = RecordDecision.Details.byConsensus("", DecisionResult.ADOPTED);
            if (work.editing().execute(new RecordDecision(work.domain(), work.editing().elements(), present, details)) && !rows.isEmpty()) {
                rows.getLast().text.text().control().setFocus();
            }
        });
    }

    private List<Decision> decisions() {
        return item.map(present -> List.copyOf(present.getDecisions())).orElse(List.of());
    }

    private void build() {
        rows.forEach(row -> row.text.take());
        rows.clear();
        panel.clear();
        locked = work.locked();
        decisions().forEach(decision -> rows.add(new Row(decision)));
        if (rows.isEmpty()) {
            Panel.quiet(panel.area(), Messages.decisions_none);
        }
        add = item.isEmpty() ? Optional.empty() : Optional.of(button(panel.area(), Images.ADD, Messages.decisions_add, this::add));
        approve = toApprove().map(minuted -> button(panel.area(), Images.ADD, Messages.bind(Messages.decisions_approve,
            work.editing().labels().text(minuted)).replace("&", "&&"), this::approve));
    }

    /** The meeting whose minutes can be approved on the item. */
    private Optional<Meeting> toApprove() {
        return item.flatMap(MinutesItems::open);
    }

    private void approve() {
        item.filter(present -> !work.locked()).ifPresent(present -> {
            work.editing().register().commitPending();
            work.editing().execute(new DecideMinutes(work.domain(), work.editing().elements(), present, new Ballot.Consensus(List.of()),
                work.decidedAt(present)));
        });
    }

    private Button button(Composite parent, Images image, String text, Runnable action) {
        var button = new Button(parent, SWT.PUSH);
        button.setText(text);
        button.setImage(work.editing().labels().image(image.descriptor()));
        button.setEnabled(!locked);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
        return button;
    }

    /** One decision. */
    private final class Row {

        private final Decision decision;
        private final MarkdownField text;
        private final List<FieldGrid> grids = new ArrayList<>();
        private final Optional<AreaLinks> areas;
        private final ContributedSections contributed;
        private Optional<PartsTable> votes = Optional.empty();

        Row(Decision decision) {
            this.decision = decision;
            Editing editing = work.editing();
            text = new MarkdownField(panel.area(), editing, Optional.empty(), Literals.DECISION__TEXT, name(), 2);
            text.text().completes(completions);
            text.whenGrown(page::reflow);
            text.whenEdited(edited);
            text.show(Optional.of(decision));
            text.lock(locked);
            var facts = new Composite(panel.area(), SWT.NONE);
            GridLayoutFactory.fillDefaults().numColumns(COLUMNS).equalWidth(true).spacing(24, 4).applyTo(facts);
            GridDataFactory.fillDefaults().grab(true, false).applyTo(facts);
            grids.add(new FieldGrid(facts, editing).add(Literals.DECISION__RESULT, Literals.DECISION__METHOD,
                Literals.DECISION__REFERENCE));
            grids.add(new FieldGrid(facts, editing).add(Literals.DECISION__VOTES_FOR, Literals.DECISION__VOTES_AGAINST,
                Literals.DECISION__ABSTENTIONS));
            for (FieldGrid grid : grids) {
                grid.show(Optional.of(decision));
                GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.BEGINNING).applyTo(grid.control());
                grid.control().setEnabled(!locked);
            }
            Stream.of(decision.getQuorumNote(), decision.getMajorityNote()).filter(note -> note != null && !note.isBlank())
                .forEach(note -> Panel.quiet(panel.area(), note));
            if (!decision.getVotes().isEmpty()) {
                votes = Optional.of(votes());
            }
            areas = AreaLinks.any() ? Optional.of(new AreaLinks(panel.area(), editing)) : Optional.empty();
            areas.ifPresent(links -> links.show(Optional.of(decision)));
            contributed = new ContributedSections(panel.area(), editing, page::reflow);
            contributed.show(Optional.of(decision));
            var buttons = new Composite(panel.area(), SWT.NONE);
            GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 0).applyTo(buttons);
            if (votes.isEmpty()) {
                button(buttons, Images.RENAME, Messages.decisions_votes, this::byName);
            }
            button(buttons, Images.REMOVE, Messages.decisions_remove, this::remove);
        }

        Decision decision() {
            return decision;
        }

        MarkdownField text() {
            return text;
        }

        /** Whether votes by name came up that the row has no table for. */
        boolean outgrown() {
            return votes.isEmpty() && !decision.getVotes().isEmpty();
        }

        void refresh(Set<Element> changed) {
            text.refresh();
            if (changed.contains(decision)) {
                grids.forEach(FieldGrid::refresh);
            }
            votes.ifPresent(PartsTable::refresh);
            contributed.refresh(changed);
            if (areas.filter(AreaLinks::refresh).isPresent()) {
                page.reflow();
            }
        }

        private String name() {
            return decision.getReference() == null ? Messages.decisions_one
                : Messages.bind(Messages.decisions_number, decision.getReference());
        }

        private PartsTable votes() {
            return new PartsTable(panel.area(), work.editing(), decision, Literals.DECISION__VOTES,
                List.of(Literals.VOTE__VOTER, Literals.VOTE__CHOICE, Literals.VOTE__DISSENT),
                List.of(Literals.VOTE__VOTER, Literals.VOTE__CHOICE, Literals.VOTE__DISSENT, Literals.VOTE__CAST_BY));
        }

        private void byName() {
            if (votes.isEmpty()) {
                votes = Optional.of(votes());
                page.reflow();
            }
        }

        private void remove() {
            work.editing().execute(new DeleteElements(work.domain(), List.of(decision)));
        }
    }
}
