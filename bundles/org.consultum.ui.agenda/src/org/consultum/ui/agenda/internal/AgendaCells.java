package org.consultum.ui.agenda.internal;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.consultum.edit.command.SetTimebox;
import org.consultum.model.AgendaItem;
import org.consultum.model.ItemPurpose;
import org.consultum.model.Party;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.derived.AgendaNumbers;
import org.consultum.ui.forms.Editing;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.ColumnViewerEditorActivationEvent;
import org.eclipse.jface.viewers.ColumnViewerEditorActivationListener;
import org.eclipse.jface.viewers.ColumnViewerEditorDeactivationEvent;
import org.eclipse.jface.viewers.ComboBoxViewerCellEditor;
import org.eclipse.jface.viewers.EditingSupport;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;

/** How the cells of the agenda are edited in place: each edit is one undoable command, on all rows selected where that makes sense. */
final class AgendaCells {

    private static final int LONGEST_TIMEBOX = 24 * 60;
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2})[:.h ]?(\\d{2})?");

    private final TreeViewer viewer;
    private final Editing editing;
    private final AgendaTree agenda;
    private final Runnable pending = this::commit;
    private Optional<CellText> open = Optional.empty();

    AgendaCells(TreeViewer viewer, Editing editing, AgendaTree agenda) {
        this.viewer = Objects.requireNonNull(viewer);
        this.editing = Objects.requireNonNull(editing);
        this.agenda = Objects.requireNonNull(agenda);
        viewer.getColumnViewerEditor().addEditorActivationListener(new Announced());
    }

    /** The editing of a column, or none for a column that is computed. */
    Optional<EditingSupport> editing(AgendaColumn column) {
        return switch (column) {
            case ITEM -> Optional.of(new TitleCell());
            case PRESENTER -> Optional.of(new PresenterCell());
            case MINUTES -> Optional.of(new MinutesCell());
            case PURPOSE -> Optional.of(new PurposeCell());
            case START -> Optional.of(new StartCell());
            case NUMBER, END, ELSEWHERE, PAPERS, REMARKS -> Optional.empty();
        };
    }

    /** Keeps what is being typed, if anything is. */
    void commit() {
        open.ifPresent(CellText::commit);
    }

    /** The minutes a text means; empty for what is none. */
    static Optional<Integer> minutes(String text) {
        String plain = text.strip();
        if (plain.isEmpty()) {
            return Optional.of(0);
        }
        boolean number = plain.length() <= 4 && plain.chars().allMatch(sign -> sign >= '0' && sign <= '9');
        return number ? Optional.of(Integer.valueOf(plain)).filter(minutes -> minutes <= LONGEST_TIMEBOX) : Optional.empty();
    }

    /** The time of day a text means, such as 9, 9:30, 0930; empty for what is none. */
    static Optional<LocalTime> clock(String text) {
        Matcher typed = CLOCK.matcher(text.strip());
        try {
            return typed.matches() ? Optional.of(LocalTime.of(Integer.parseInt(typed.group(1)),
                typed.group(2) == null ? 0 : Integer.parseInt(typed.group(2)))) : Optional.empty();
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    /** What is being typed counts as an edit not yet made: undo, saving and closing make it first. */
    private final class Announced extends ColumnViewerEditorActivationListener {

        @Override
        public void beforeEditorActivated(ColumnViewerEditorActivationEvent event) {
            open = Optional.empty();
        }

        @Override
        public void afterEditorActivated(ColumnViewerEditorActivationEvent event) {
            open.ifPresent(cell -> editing.register().pending(pending));
        }

        @Override
        public void beforeEditorDeactivated(ColumnViewerEditorDeactivationEvent event) {
            editing.register().withdraw(pending);
        }

        @Override
        public void afterEditorDeactivated(ColumnViewerEditorDeactivationEvent event) {
            open = Optional.empty();
        }
    }

    private abstract class Cell extends EditingSupport {

        Cell() {
            super(viewer);
        }

        @Override
        protected boolean canEdit(Object element) {
            return element instanceof AgendaItem && !editing.readOnly();
        }

        @Override
        protected final CellEditor getCellEditor(Object element) {
            CellEditor editor = editor();
            open = editor instanceof CellText text ? Optional.of(text) : Optional.empty();
            return editor;
        }

        @Override
        protected final Object getValue(Object element) {
            return value((AgendaItem) element);
        }

        @Override
        protected final void setValue(Object element, Object value) {
            editing.register().withdraw(pending);
            if (value != null && !value.equals(value((AgendaItem) element))) {
                apply((AgendaItem) element, value);
            }
        }

        abstract CellEditor editor();

        abstract Object value(AgendaItem item);

        abstract void apply(AgendaItem item, Object value);
    }

    private final class TitleCell extends Cell {

        private final CellText editor = new CellText(viewer.getTree(), SWT.SINGLE);

        @Override
        CellEditor editor() {
            return editor;
        }

        @Override
        Object value(AgendaItem item) {
            return item.getTitle() == null ? "" : item.getTitle();
        }

        @Override
        void apply(AgendaItem item, Object value) {
            String text = value.toString().strip();
            if (!text.isEmpty()) {
                editing.set(item, Literals.AGENDA_ITEM__TITLE, text);
            }
        }
    }

    private final class PresenterCell extends Cell {

        private final Presenters presenters = new Presenters(editing);
        private final PresenterText editor = new PresenterText(viewer.getTree(), presenters);

        @Override
        CellEditor editor() {
            return editor;
        }

        @Override
        Object value(AgendaItem item) {
            String names = String.join("; ", item.getPresenters().stream().map(Party::getName).toList());
            String others = item.getPresenterNote() == null ? "" : item.getPresenterNote();
            return names.isEmpty() || others.isEmpty() ? names + others : names + "; " + others;
        }

        @Override
        void apply(AgendaItem item, Object value) {
            editing.execute(presenters.command(agenda.editedWith(item), value.toString()));
        }
    }

    private final class MinutesCell extends Cell {

        private final CellText editor = new CellText(viewer.getTree(), SWT.RIGHT);

        MinutesCell() {
            editor.setValidator(value -> minutes(value.toString()).isPresent() ? null : Messages.minutes_notANumber);
        }

        @Override
        CellEditor editor() {
            return editor;
        }

        @Override
        Object value(AgendaItem item) {
            return item.getMinutesPlanned() == 0 ? "" : Integer.toString(item.getMinutesPlanned());
        }

        @Override
        void apply(AgendaItem item, Object value) {
            minutes(value.toString()).ifPresent(minutes ->
                editing.execute(new SetTimebox(editing.session().editingDomain(), agenda.editedWith(item), minutes)));
        }
    }

    private final class StartCell extends Cell {

        private final CellText editor = new CellText(viewer.getTree(), SWT.SINGLE);

        StartCell() {
            editor.setValidator(value -> value.toString().isBlank() || clock(value.toString()).isPresent() ? null
                : Messages.start_notATime);
        }

        @Override
        protected boolean canEdit(Object element) {
            return super.canEdit(element) && agenda.rows().slot((AgendaItem) element).isPresent();
        }

        @Override
        CellEditor editor() {
            return editor;
        }

        @Override
        Object value(AgendaItem item) {
            return item.getFixedStart() == null ? "" : item.getFixedStart().withZoneSameInstant(zoned(item).getZone()).toLocalTime()
                .toString();
        }

        @Override
        void apply(AgendaItem item, Object value) {
            editing.set(item, Literals.AGENDA_ITEM__FIXED_START,
                clock(value.toString()).map(time -> zoned(item).with(time)).orElse(null));
        }

        /** The item's present start in the zone of the meeting: the typed time is on that day. */
        private ZonedDateTime zoned(AgendaItem item) {
            return agenda.rows().slot(item).map(slot -> slot.start()).orElseGet(() -> AgendaNumbers.meeting(item).getStart());
        }
    }

    private final class PurposeCell extends Cell {

        private final ComboBoxViewerCellEditor editor = new ComboBoxViewerCellEditor(viewer.getTree(), SWT.READ_ONLY);

        PurposeCell() {
            editor.setContentProvider(ArrayContentProvider.getInstance());
            editor.setLabelProvider(editing.labels());
            editor.setInput(Arrays.asList(ItemPurpose.values()));
        }

        @Override
        CellEditor editor() {
            return editor;
        }

        @Override
        Object value(AgendaItem item) {
            return item.getPurpose();
        }

        @Override
        void apply(AgendaItem item, Object value) {
            editing.execute(AgendaEdits.each(editing, editing.labels().featureLabel(Literals.AGENDA_ITEM__PURPOSE),
                agenda.editedWith(item), Literals.AGENDA_ITEM__PURPOSE, value));
        }
    }
}
