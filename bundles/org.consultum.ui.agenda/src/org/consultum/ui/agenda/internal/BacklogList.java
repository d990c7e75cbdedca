package org.consultum.ui.agenda.internal;

import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.consultum.model.AgendaItem;
import org.consultum.model.Committee;
import org.consultum.model.Meeting;
import org.consultum.ui.Css;
import org.consultum.ui.forms.Editing;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.ViewerDropAdapter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.dnd.TransferData;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** The items of the committee that wait for an agenda, beside the tree. Enter takes the selected ones; they are dragged to and fro too. */
final class BacklogList {

    private final Meeting meeting;
    private final Composite control;
    private final TableViewer table;
    private final Label none;

    /**
     * Builds the list.
     *
     * @param take takes items on to the agenda
     * @param send takes items off the agenda
     */
    BacklogList(Composite parent, Editing editing, Meeting meeting, BiConsumer<List<AgendaItem>, Boolean> takeOrSend) {
        this.meeting = Objects.requireNonNull(meeting);
        control = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(control);
        var head = Css.mark(new Label(control, SWT.NONE), Css.SECTION);
        head.setText(Messages.backlog_title);
        none = Css.mark(new Label(control, SWT.WRAP), Css.QUIET);
        none.setText(Messages.backlog_hint);
        GridDataFactory.fillDefaults().grab(true, false).hint(80, SWT.DEFAULT).applyTo(none);
        table = new TableViewer(control, SWT.MULTI | SWT.BORDER | SWT.FULL_SELECTION);
        table.setContentProvider(ArrayContentProvider.getInstance());
        table.setLabelProvider(editing.labels());
        GridDataFactory.fillDefaults().grab(true, true).hint(100, 100).applyTo(table.getTable());
        table.addOpenListener(event -> takeOrSend.accept(selected(), true));
        var button = new Button(control, SWT.PUSH);
        button.setText(Messages.backlog_take);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> takeOrSend.accept(selected(), true)));
        button.setEnabled(!editing.readOnly());
        Transfer[] transfers = {LocalSelectionTransfer.getTransfer()};
        table.addDragSupport(DND.DROP_MOVE, transfers, new DragSourceAdapter() {
            @Override
            public void dragStart(DragSourceEvent event) {
                event.doit = !editing.readOnly() && !selected().isEmpty();
                LocalSelectionTransfer.getTransfer().setSelection(table.getStructuredSelection());
            }

            @Override
            public void dragFinished(DragSourceEvent event) {
                LocalSelectionTransfer.getTransfer().setSelection(null);
            }
        });
        table.addDropSupport(DND.DROP_MOVE, transfers, new ViewerDropAdapter(table) {
            @Override
            public boolean validateDrop(Object target, int operation, TransferData type) {
                return !editing.readOnly() && !dragged().isEmpty();
            }

            @Override
            public boolean performDrop(Object data) {
                takeOrSend.accept(dragged(), false);
                return true;
            }
        });
        refresh();
    }

    Composite control() {
        return control;
    }

    /** What has the keyboard while the list has it. */
    Control list() {
        return table.getTable();
    }

    List<AgendaItem> selected() {
        return Stream.of(table.getStructuredSelection().toArray()).map(AgendaItem.class::cast).toList();
    }

    void setFocus() {
        table.getTable().setFocus();
        if (table.getTable().getSelectionCount() == 0 && table.getTable().getItemCount() > 0) {
            table.getTable().setSelection(0);
        }
    }

    void refresh() {
        Committee committee = meeting.getCommittee();
        List<AgendaItem> waiting = committee == null ? List.of() : List.copyOf(committee.getBacklog());
        if (waiting.equals(table.getInput())) {
            table.refresh(true);
        } else {
            table.setInput(waiting);
        }
    }

    /** Items dragged from an agenda; those of this list stay where they are. */
    private List<AgendaItem> dragged() {
        return LocalSelectionTransfer.getTransfer().getSelection() instanceof IStructuredSelection some
            ? Stream.of(some.toArray()).filter(AgendaItem.class::isInstance).map(AgendaItem.class::cast)
                .filter(item -> !(item.eContainer() instanceof Committee)).toList() : List.of();
    }
}
