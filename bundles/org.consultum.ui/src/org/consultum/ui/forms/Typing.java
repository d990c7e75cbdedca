package org.consultum.ui.forms;

import org.consultum.ui.OpenRegister;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.FocusListener;
import org.eclipse.swt.widgets.Text;

/**
 * Watches text controls for what is typed and not yet taken. What was typed is taken when a control is left, on Enter, before anything
 * else happens to the register, and if wanted when the typing pauses. Escape gives it up.
 */
final class Typing {

    private static final int PAUSE_MILLISECONDS = 900;

    private final OpenRegister register;
    private final Runnable take;
    private final Runnable show;
    private final Runnable commit = this::commit;
    private Runnable pause = () -> { };
    private boolean showing;
    private boolean pending;

    /**
     * Creates the watch.
     *
     * @param take makes a command of what was typed, and calls {@link #settled()} if that was possible
     * @param show shows the value of the model
     */
    Typing(OpenRegister register, Runnable take, Runnable show) {
        this.register = register;
        this.take = take;
        this.show = show;
    }

    /** Watches a control. */
    void watch(Text text) {
        text.addModifyListener(event -> modified(text));
        text.addFocusListener(FocusListener.focusLostAdapter(event -> left()));
        text.addListener(SWT.DefaultSelection, event -> commit());
        text.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_ESCAPE && pending) {
                event.doit = false;
                giveUp();
            } else if ((event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS)) {
                event.doit = true;
            }
        });
        text.addDisposeListener(event -> register.withdraw(commit));
    }

    /** From now on takes what was typed also when the typing in the control pauses. */
    void takeOnPause(Text text) {
        pause = () -> {
            if (!text.isDisposed()) {
                commit();
            }
        };
    }

    /** Whether something was typed that is not taken yet. */
    boolean pending() {
        return pending;
    }

    /** Changes the text of a control without that counting as typing. */
    void show(Text text, String value) {
        if (!text.getText().equals(value)) {
            showing = true;
            text.setText(value);
            showing = false;
        }
    }

    /** What was typed is taken, or given up. */
    void settled() {
        pending = false;
        register.withdraw(commit);
    }

    /** Takes what was typed. */
    void commit() {
        if (pending) {
            take.run();
        }
    }

    /** Counts as typing, for controls that are not watched. */
    void begin() {
        if (!pending) {
            pending = true;
            register.pending(commit);
        }
    }

    private void modified(Text text) {
        if (showing) {
            return;
        }
        begin();
        text.getDisplay().timerExec(-1, pause);
        text.getDisplay().timerExec(PAUSE_MILLISECONDS, pause);
    }

    private void left() {
        commit();
        if (!pending) {
            show.run();
        }
    }

    private void giveUp() {
        settled();
        show.run();
    }
}
