package org.consultum.ui.agenda.internal;

import java.util.Objects;
import java.util.Optional;
import org.consultum.model.Element;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;

/**
 * The keyboard on the agenda. While the tree has the keyboard, the key context of the agenda is active, which gives Enter, Tab and Delete
 * their meaning; what is no command, typing and the space bar, is handled here.
 */
final class AgendaKeys {

    private static final String TREE = "org.consultum.ui.agenda.tree";
    private static final String BACKLOG = "org.consultum.ui.agenda.backlogList";

    private final AgendaTree agenda;
    private final AgendaActions actions;

    private AgendaKeys(AgendaTree agenda, AgendaActions actions) {
        this.agenda = Objects.requireNonNull(agenda);
        this.actions = Objects.requireNonNull(actions);
    }

    static void install(AgendaTree agenda, Control backlog, AgendaActions actions, IContextService contexts) {
        var keys = new AgendaKeys(agenda, actions);
        Tree tree = agenda.viewer().getTree();
        new KeyContext(TREE, contexts).follow(tree);
        new KeyContext(BACKLOG, contexts).follow(backlog);
        tree.addListener(SWT.KeyDown, keys::pressed);
        tree.addListener(SWT.Traverse, keys::traverse);
    }

    /** Tab and Enter are commands here, so they neither leave the tree nor press a button. */
    private void traverse(Event event) {
        boolean tab = event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS;
        if (event.detail == SWT.TRAVERSE_RETURN || tab && (event.stateMask & SWT.CTRL) == 0 && agenda.selected().isPresent()) {
            event.doit = false;
            event.detail = SWT.TRAVERSE_NONE;
        }
    }

    private void pressed(Event event) {
        int modifiers = event.stateMask & SWT.MODIFIER_MASK;
        if (!event.doit || modifiers != SWT.NONE && modifiers != SWT.SHIFT) {
            return;
        }
        if (event.character == ' ') {
            event.doit = false;
            agenda.selectedRow().ifPresent(this::toggle);
        } else if (event.character > ' ' && event.character != SWT.DEL && agenda.selected().isPresent()) {
            event.doit = false;
            actions.type(event.character);
        }
    }

    private void toggle(Element row) {
        agenda.viewer().setExpandedState(row, !agenda.viewer().getExpandedState(row));
    }

    /** A key context that is active while a control has the keyboard. */
    private static final class KeyContext {

        private final String id;
        private final IContextService contexts;
        private Optional<IContextActivation> active = Optional.empty();

        KeyContext(String id, IContextService contexts) {
            this.id = Objects.requireNonNull(id);
            this.contexts = Objects.requireNonNull(contexts);
        }

        void follow(Control control) {
            control.addListener(SWT.FocusIn, event -> arrive());
            control.addListener(SWT.FocusOut, event -> leave());
            control.addListener(SWT.Dispose, event -> leave());
        }

        private void arrive() {
            if (active.isEmpty()) {
                active = Optional.of(contexts.activateContext(id));
            }
        }

        private void leave() {
            active.ifPresent(contexts::deactivateContext);
            active = Optional.empty();
        }
    }
}
