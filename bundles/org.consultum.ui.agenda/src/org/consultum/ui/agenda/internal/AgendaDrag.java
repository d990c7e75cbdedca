package org.consultum.ui.agenda.internal;

import java.util.List;
import java.util.Optional;
import org.consultum.model.AgendaItem;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.ViewerDropAdapter;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.dnd.TransferData;

/** Moves items on the agenda with the mouse: between two items, or below one. */
final class AgendaDrag extends ViewerDropAdapter {

    private final AgendaTree agenda;
    private final AgendaEdits edits;

    private AgendaDrag(AgendaTree agenda, AgendaEdits edits) {
        super(agenda.viewer());
        this.agenda = agenda;
        this.edits = edits;
    }

    static void install(AgendaTree agenda, AgendaEdits edits) {
        TreeViewer viewer = agenda.viewer();
        Transfer[] transfers = {LocalSelectionTransfer.getTransfer()};
        viewer.addDragSupport(DND.DROP_MOVE, transfers, new DragSourceAdapter() {
            @Override
            public void dragStart(DragSourceEvent event) {
                event.doit = !edits.readOnly() && !agenda.selection().isEmpty();
                LocalSelectionTransfer.getTransfer().setSelection(viewer.getStructuredSelection());
            }

            @Override
            public void dragFinished(DragSourceEvent event) {
                LocalSelectionTransfer.getTransfer().setSelection(null);
            }
        });
        viewer.addDropSupport(DND.DROP_MOVE, transfers, new AgendaDrag(agenda, edits));
    }

    @Override
    public boolean validateDrop(Object target, int operation, TransferData type) {
        var dragged = dragged();
        return !dragged.isEmpty() && (target == null
            || dragged.stream().noneMatch(item -> EcoreUtil.isAncestor(item, (EObject) target)));
    }

    @Override
    public boolean performDrop(Object data) {
        List<AgendaItem> items = dragged();
        Optional<AgendaItem> target = Optional.ofNullable((AgendaItem) getCurrentTarget());
        switch (getCurrentLocation()) {
            case LOCATION_ON -> edits.moveBelow(items, target.orElseThrow());
            case LOCATION_BEFORE -> edits.moveBeside(items, target.orElseThrow(), true);
            case LOCATION_AFTER -> edits.moveBeside(items, target.orElseThrow(), false);
            default -> edits.moveToEnd(items);
        }
        agenda.select(items);
        return true;
    }

    private List<AgendaItem> dragged() {
        return LocalSelectionTransfer.getTransfer().getSelection() == null ? List.of() : agenda.selection();
    }
}
