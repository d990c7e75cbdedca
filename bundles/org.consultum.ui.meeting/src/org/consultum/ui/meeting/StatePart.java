package org.consultum.ui.meeting;

import java.util.List;
import java.util.function.Consumer;
import org.consultum.model.MeetingState;
import org.consultum.ui.meeting.MeetingKeys.Key;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

/** The states of the meeting in its window; from what is in the way Enter leads to where it can be put right. */
final class StatePart implements Part {

    private final Room room;
    private final StateView view;
    private final Consumer<EObject> show;

    StatePart(Composite parent, Room room, MeetingState first, Consumer<EObject> show) {
        this.room = room;
        this.show = show;
        view = new StateView(parent, room.fonts(), room.meeting(), room.labels(), room::now);
        view.choose(first);
        view.obstacles().addListener(SWT.DefaultSelection, event -> view.obstacle().ifPresent(show));
    }

    @Override
    public Composite control() {
        return view.control();
    }

    @Override
    public void refresh() {
        view.refresh();
    }

    @Override
    public void focus() {
        view.focus();
    }

    @Override
    public List<Key> keys() {
        return List.of(
            new Key(SWT.CR, Messages.key_enter, Messages.state_goThere, () -> view.inObstacles() && view.obstacle().isPresent(),
                () -> view.obstacle().ifPresent(show)),
            new Key(SWT.CR, Messages.key_enter, Messages.state_change, view::ready, this::change));
    }

    private void change() {
        view.command(room.domain()).ifPresent(command -> {
            if (room.execute(command)) {
                room.home();
            }
        });
    }
}
