package org.consultum.ui.agenda.internal;

import java.util.Arrays;
import java.util.Optional;
import org.consultum.model.AgendaItem;
import org.consultum.model.ItemPurpose;
import org.consultum.model.Meeting;
import org.consultum.model.RegisterPackage;
import org.consultum.ui.forms.Editing;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.ComboBoxViewerCellEditor;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.EditingSupport;
import org.eclipse.jface.viewers.TextCellEditor;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;

/** How the cells of the agenda are edited in place: each edit is one undoable command. */
final class AgendaCells {

    private static final int LONGEST_TIMEBOX = 24 * 60;

    private AgendaCells() {
    }

    /** The editing of a column, or none for a column that is computed. */
    static Optional<EditingSupport> editing(AgendaColumn column, TreeViewer viewer, Editing editing, Meeting meeting) {
        return switch (column) {
            case ITEM -> Optional.of(new TextCell(viewer, editing, RegisterPackage.Literals.AGENDA_ITEM__TITLE));
            case PRESENTER -> Optional.of(new TextCell(viewer, editing, RegisterPackage.Literals.AGENDA_ITEM__PRESENTER_NOTE));
            case MINUTES -> Optional.of(new MinutesCell(viewer, editing));
            case PURPOSE -> Optional.of(new PurposeCell(viewer, editing));
            case NUMBER, START, PAPERS, REMARKS -> Optional.empty();
        };
    }

    private abstract static class Cell extends EditingSupport {

        private final Editing editing;

        Cell(TreeViewer viewer, Editing editing) {
            super(viewer);
            this.editing = editing;
        }

        final Editing edits() {
            return editing;
        }

        @Override
        protected boolean canEdit(Object element) {
            return !editing.readOnly();
        }
    }

    private static final class TextCell extends Cell {

        private final EAttribute feature;
        private final TextCellEditor editor;

        TextCell(TreeViewer viewer, Editing editing, EAttribute feature) {
            super(viewer, editing);
            this.feature = feature;
            editor = new TextCellEditor(viewer.getTree());
        }

        @Override
        protected CellEditor getCellEditor(Object element) {
            return editor;
        }

        @Override
        protected Object getValue(Object element) {
            Object value = ((AgendaItem) element).eGet(feature);
            return value == null ? "" : value;
        }

        @Override
        protected void setValue(Object element, Object value) {
            String text = value.toString().strip();
            if (text.isEmpty() && feature.isRequired()) {
                return;
            }
            edits().set((AgendaItem) element, feature, text.isEmpty() ? null : text);
        }
    }

    private static final class MinutesCell extends Cell {

        private final TextCellEditor editor;

        MinutesCell(TreeViewer viewer, Editing editing) {
            super(viewer, editing);
            editor = new TextCellEditor(viewer.getTree(), SWT.RIGHT);
            editor.setValidator(value -> minutes(value.toString()).isPresent() ? null : Messages.minutes_notANumber);
        }

        @Override
        protected CellEditor getCellEditor(Object element) {
            return editor;
        }

        @Override
        protected Object getValue(Object element) {
            int minutes = ((AgendaItem) element).getMinutesPlanned();
            return minutes == 0 ? "" : Integer.toString(minutes);
        }

        @Override
        protected void setValue(Object element, Object value) {
            minutes(value == null ? "" : value.toString()).ifPresent(minutes ->
                edits().set((AgendaItem) element, RegisterPackage.Literals.AGENDA_ITEM__MINUTES_PLANNED, minutes));
        }

        private static Optional<Integer> minutes(String text) {
            String plain = text.strip();
            if (plain.isEmpty()) {
                return Optional.of(0);
            }
            boolean number = plain.length() <= 4 && plain.chars().allMatch(sign -> sign >= '0' && sign <= '9');
            return number ? Optional.of(Integer.valueOf(plain)).filter(minutes -> minutes <= LONGEST_TIMEBOX) : Optional.empty();
        }
    }

    private static final class PurposeCell extends Cell {

        private final ComboBoxViewerCellEditor editor;

        PurposeCell(TreeViewer viewer, Editing editing) {
            super(viewer, editing);
            editor = new ComboBoxViewerCellEditor(viewer.getTree(), SWT.READ_ONLY);
            editor.setContentProvider(ArrayContentProvider.getInstance());
            editor.setLabelProvider(editing.labels());
            editor.setInput(Arrays.asList(ItemPurpose.values()));
        }

        @Override
        protected CellEditor getCellEditor(Object element) {
            return editor;
        }

        @Override
        protected Object getValue(Object element) {
            return ((AgendaItem) element).getPurpose();
        }

        @Override
        protected void setValue(Object element, Object value) {
            if (value != null) {
                edits().set((AgendaItem) element, RegisterPackage.Literals.AGENDA_ITEM__PURPOSE, value);
            }
        }
    }
}
