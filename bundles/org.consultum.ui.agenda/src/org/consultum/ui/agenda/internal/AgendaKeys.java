package org.consultum.ui.agenda.internal;

import java.util.Objects;
import org.consultum.model.AgendaItem;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;

/**
 * The keyboard on the agenda while no cell is edited. These keys belong to the tree alone and would clash as bindings of the whole
 * window: Tab leaves a field everywhere else, Enter presses the default button.
 */
final class AgendaKeys {

    private final AgendaTree agenda;
    private final AgendaActions actions;

    private AgendaKeys(AgendaTree agenda, AgendaActions actions) {
        this.agenda = Objects.requireNonNull(agenda);
        this.actions = Objects.requireNonNull(actions);
    }

    static void install(AgendaTree agenda, AgendaActions actions) {
        var keys = new AgendaKeys(agenda, actions);
        Tree tree = agenda.viewer().getTree();
        tree.addListener(SWT.KeyDown, keys::pressed);
        tree.addListener(SWT.Traverse, keys::traverse);
    }

    private void traverse(Event event) {
        if (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
            boolean inAgenda = (event.stateMask & SWT.CTRL) == 0 && agenda.selected().isPresent();
            if (inAgenda) {
                event.doit = false;
                event.detail = SWT.TRAVERSE_NONE;
                actions.run((event.stateMask & SWT.SHIFT) == 0 ? AgendaActions.Kind.INDENT : AgendaActions.Kind.OUTDENT);
            }
        } else if (event.detail == SWT.TRAVERSE_RETURN) {
            event.doit = false;
        }
    }

    private void pressed(Event event) {
        int modifiers = event.stateMask & SWT.MODIFIER_MASK;
        if (modifiers == SWT.NONE || modifiers == SWT.SHIFT) {
            plain(event, modifiers);
        } else if (modifiers == SWT.ALT) {
            alt(event);
        } else if (modifiers == SWT.MOD1) {
            control(event);
        }
    }

    private void plain(Event event, int modifiers) {
        switch (event.keyCode) {
            case SWT.CR, SWT.KEYPAD_CR -> done(event, modifiers == SWT.SHIFT ? AgendaActions.Kind.NEW_BELOW : AgendaActions.Kind.NEW);
            case SWT.F2 -> done(event, AgendaActions.Kind.RENAME);
            case SWT.DEL -> done(event, AgendaActions.Kind.DELETE);
            case ' ' -> {
                event.doit = false;
                agenda.selected().ifPresent(this::toggle);
            }
            default -> {
                if (event.character > ' ' && event.character != SWT.DEL && agenda.selected().isPresent()) {
                    event.doit = false;
                    actions.type(event.character);
                }
            }
        }
    }

    private void alt(Event event) {
        switch (event.keyCode) {
            case SWT.ARROW_UP -> done(event, AgendaActions.Kind.UP);
            case SWT.ARROW_DOWN -> done(event, AgendaActions.Kind.DOWN);
            case SWT.ARROW_RIGHT -> done(event, AgendaActions.Kind.INDENT);
            case SWT.ARROW_LEFT -> done(event, AgendaActions.Kind.OUTDENT);
            default -> { }
        }
    }

    private void control(Event event) {
        if (event.keyCode == 'd') {
            done(event, AgendaActions.Kind.DUPLICATE);
        }
    }

    private void done(Event event, AgendaActions.Kind kind) {
        event.doit = false;
        actions.run(kind);
    }

    private void toggle(AgendaItem item) {
        agenda.viewer().setExpandedState(item, !agenda.viewer().getExpandedState(item));
    }
}
