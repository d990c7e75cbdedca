package org.consultum.ui.actions.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.consultum.followup.action.ActionLifecycle;
import org.consultum.model.ActionItem;
import org.consultum.model.ActionStatus;
import org.consultum.model.Element;
import org.consultum.ui.ElementEditors;
import org.consultum.ui.actions.story.StoryView;
import org.eclipse.ui.IWorkbenchWindow;

/** What the commands of the menu Actions do with the actions selected. */
enum ActionTask {
    NEW_ACTION {
        @Override
        void run(Call call) {
            ask(call, new NewActionQuestion(call.changes(), call.origin(), call.actions().stream().findFirst(),
                action -> StoryView.show(call.window(), action)));
        }
    },
    CLOSE {
        @Override
        void run(Call call) {
            call.single().ifPresent(action -> ask(call, new CloseQuestion(call.changes(), action)));
        }
    },
    REOPEN {
        @Override
        void run(Call call) {
            call.single().ifPresent(action -> ask(call, new ReopenQuestion(call.changes(), action, Optional.empty())));
        }
    },
    SNOOZE {
        @Override
        void run(Call call) {
            ask(call, new SnoozeQuestion(call.changes(), call.actions()));
        }
    },
    NOTE {
        @Override
        void run(Call call) {
            call.single().ifPresent(action -> StoryView.addNote(call.window(), action));
        }
    },
    STORY {
        @Override
        void run(Call call) {
            Stream.concat(call.actions().stream(), call.origin().stream()).findFirst()
                .ifPresent(element -> StoryView.show(call.window(), element));
        }
    },
    ORIGIN {
        @Override
        void run(Call call) {
            call.single().map(ActionItem::getOrigin).ifPresent(call::open);
        }
    },
    OPEN {
        @Override
        void run(Call call) {
            call.actions().forEach(call::open);
        }
    },
    STATUS {
        @Override
        void run(Call call) {
            call.value().map(ActionStatus::get).ifPresent(status -> status(call, status));
        }
    };

    /**
     * One call of a command.
     *
     * @param actions the actions selected
     * @param origin what is selected instead and a new action can come from
     * @param value the parameter of the command, if it has one
     */
    record Call(IWorkbenchWindow window, ActionChanges changes, List<ActionItem> actions, Optional<Element> origin,
            Optional<String> value) {

        /** The action selected, if it is one. */
        Optional<ActionItem> single() {
            return actions.size() == 1 ? Optional.of(actions.getFirst()) : Optional.empty();
        }

        void open(Element element) {
            window.getService(ElementEditors.class).open(window.getActivePage(), changes.editing().session(), element);
        }
    }

    /** Does it. */
    abstract void run(Call call);

    static ActionTask named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static void ask(Call call, Question question) {
        new QuestionDialog(call.window().getShell(), question).open();
    }

    /** Gives a status; what must be known first is asked. Of several actions the command says what is in the way. */
    private static void status(Call call, ActionStatus status) {
        Optional<ActionLifecycle.Obstacle> obstacle = call.single().flatMap(action -> ActionLifecycle.obstacle(action, status));
        switch (obstacle.orElse(null)) {
            case EVIDENCE -> ask(call, new CloseQuestion(call.changes(), call.single().orElseThrow()));
            case REOPEN -> ask(call, new ReopenQuestion(call.changes(), call.single().orElseThrow(), Optional.of(status)));
            case SAME -> { }
            case null -> call.changes().status(call.actions(), status);
        }
    }
}
