package org.consultum.ui.agenda.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.consultum.edit.command.ItemPlace;
import org.consultum.model.AgendaItem;
import org.consultum.model.Committee;
import org.consultum.model.Element;
import org.consultum.model.Sitting;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.ViewerDropAdapter;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.dnd.TransferData;

/** Items dragged with the mouse, between two others or below one, also from the backlog; and files dropped on an item as its papers. */
final class AgendaDrag extends ViewerDropAdapter {

    private final AgendaTree agenda;
    private final AgendaEdits edits;
    private final ItemFiles files;
    private final AgendaTasks tasks;

    private AgendaDrag(AgendaTree agenda, AgendaEdits edits, ItemFiles files, AgendaTasks tasks) {
        super(agenda.viewer());
        this.tasks = Objects.requireNonNull(tasks);
        this.agenda = Objects.requireNonNull(agenda);
        this.edits = Objects.requireNonNull(edits);
        this.files = Objects.requireNonNull(files);
    }

    static void install(AgendaTree agenda, AgendaEdits edits, ItemFiles files, AgendaTasks tasks) {
        TreeViewer viewer = agenda.viewer();
        viewer.addDragSupport(DND.DROP_MOVE, new Transfer[] {LocalSelectionTransfer.getTransfer()}, new DragSourceAdapter() {
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
        viewer.addDropSupport(DND.DROP_MOVE | DND.DROP_COPY | DND.DROP_DEFAULT,
            new Transfer[] {LocalSelectionTransfer.getTransfer(), FileTransfer.getInstance()}, new AgendaDrag(agenda, edits, files, tasks));
    }

    @Override
    public void dragEnter(DropTargetEvent event) {
        if (FileTransfer.getInstance().isSupportedType(event.currentDataType)) {
            event.detail = DND.DROP_COPY;
        }
        super.dragEnter(event);
    }

    @Override
    public boolean validateDrop(Object target, int operation, TransferData type) {
        if (edits.readOnly()) {
            return false;
        }
        if (FileTransfer.getInstance().isSupportedType(type)) {
            overrideOperation(DND.DROP_COPY);
            return target instanceof AgendaItem;
        }
        List<AgendaItem> dragged = dragged();
        return !dragged.isEmpty() && (target == null
            || dragged.stream().noneMatch(item -> EcoreUtil.isAncestor(item, (EObject) target)));
    }

    @Override
    public boolean performDrop(Object data) {
        Optional<Element> target = Optional.ofNullable((Element) getCurrentTarget());
        if (data instanceof String[] paths) {
            target.filter(AgendaItem.class::isInstance).map(AgendaItem.class::cast)
                .ifPresent(item -> files.add(item, Stream.of(paths).map(Path::of).toList()));
            return true;
        }
        List<AgendaItem> items = dragged();
        if (items.getFirst().eContainer() instanceof Committee) {
            tasks.take(items, place(target.orElse(null)));
        } else {
            drop(items, target.orElse(null));
            agenda.select(items);
        }
        return true;
    }

    private ItemPlace place(Element target) {
        return switch (target) {
            case AgendaItem item -> switch (getCurrentLocation()) {
                case LOCATION_ON -> new ItemPlace.Below(item);
                case LOCATION_BEFORE -> new ItemPlace.Before(item);
                default -> new ItemPlace.After(item);
            };
            case null, default -> new ItemPlace.EndOfAgenda(edits.meeting());
        };
    }

    private void drop(List<AgendaItem> items, Element target) {
        switch (target) {
            case AgendaItem item -> {
                switch (getCurrentLocation()) {
                    case LOCATION_ON -> edits.moveBelow(items, item);
                    case LOCATION_BEFORE -> edits.moveBeside(items, item, true);
                    default -> edits.moveBeside(items, item, false);
                }
            }
            case Sitting day -> dropOnDay(items, day);
            case null, default -> edits.moveToEnd(items);
        }
    }

    /** Above the head of a day is the end of the day before; on it or below is the beginning of that day. */
    private void dropOnDay(List<AgendaItem> items, Sitting day) {
        List<Element> order = agenda.rows().order();
        Optional<AgendaItem> first = order.subList(order.indexOf(day) + 1, order.size()).stream().findFirst()
            .filter(AgendaItem.class::isInstance).map(AgendaItem.class::cast).filter(item -> !items.contains(item));
        first.ifPresentOrElse(item -> edits.moveToDay(items, item, getCurrentLocation() == LOCATION_BEFORE),
            () -> edits.moveToEmptyDay(items, day));
    }

    private static List<AgendaItem> dragged() {
        return LocalSelectionTransfer.getTransfer().getSelection() instanceof IStructuredSelection some
            ? Stream.of(some.toArray()).filter(AgendaItem.class::isInstance).map(AgendaItem.class::cast).toList() : List.of();
    }
}
