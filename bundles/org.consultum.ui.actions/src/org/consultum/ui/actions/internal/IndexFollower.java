package org.consultum.ui.actions.internal;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.consultum.index.IndexState;
import org.consultum.index.RegisterIndex;
import org.consultum.model.Element;
import org.consultum.session.RegisterSession;
import org.consultum.ui.OpenRegister;
import org.consultum.ui.RegisterListener;
import org.consultum.ui.actions.ActionsSite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

/**
 * Says when a pane has to ask the index again: when it has read more of the register, and when it knows of a change. Many reasons at once
 * are one. Used on the display thread.
 */
public final class IndexFollower implements RegisterListener {

    private final OpenRegister register;
    private final ActionsSite site;
    private final Control pane;
    private final Display display;
    private final Runnable refresh;
    private final Consumer<IndexState> states = state -> later();
    private final AtomicBoolean due = new AtomicBoolean();
    private Optional<RegisterIndex> index = Optional.empty();

    /**
     * Follows the indexes of the registers that are shown.
     *
     * @param refresh called on the display thread while the pane is there
     */
    public IndexFollower(ActionsSite site, Control pane, Runnable refresh) {
        this.site = site;
        this.register = site.register();
        this.pane = pane;
        this.display = pane.getDisplay();
        this.refresh = refresh;
        register.addListener(this);
        pane.addDisposeListener(event -> dispose());
    }

    /** Follows the index of a register, or of none. */
    public void show(Optional<RegisterSession> session) {
        index.ifPresent(open -> open.removeListener(states));
        index = session.map(site.indexes()::open);
        index.ifPresent(open -> open.addListener(states));
    }

    /** The index that is followed. */
    public Optional<RegisterIndex> index() {
        return index;
    }

    /** Stops. A second call does nothing. */
    public void dispose() {
        register.removeListener(this);
        index.ifPresent(open -> open.removeListener(states));
        index = Optional.empty();
    }

    @Override
    public void changed(Set<Element> changed, Set<Element> removed) {
        // Told while the command is still being executed: the index is asked to be up to date after it.
        display.asyncExec(() -> index.ifPresent(open -> open.upToDate().thenRun(this::later)));
    }

    private void later() {
        if (!display.isDisposed() && due.compareAndSet(false, true)) {
            display.asyncExec(() -> {
                due.set(false);
                if (!pane.isDisposed()) {
                    refresh.run();
                }
            });
        }
    }
}
