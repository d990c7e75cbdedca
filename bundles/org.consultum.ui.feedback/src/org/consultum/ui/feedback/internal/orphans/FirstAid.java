package org.consultum.ui.feedback.internal.orphans;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.consultum.edit.command.ChangeFeature;
import org.consultum.edit.command.CreateActionItem;
import org.consultum.followup.orphan.Orphan.Kind;
import org.consultum.model.ActionItem;
import org.consultum.model.Decision;
import org.consultum.model.Element;
import org.consultum.model.Measure;
import org.consultum.model.Party;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.ui.ElementEditors;
import org.consultum.ui.feedback.internal.Messages;
import org.consultum.ui.feedback.internal.steps.ActionDialog;
import org.consultum.ui.feedback.internal.steps.Step;
import org.consultum.ui.feedback.internal.steps.TakeStep;
import org.consultum.ui.forms.Candidates;
import org.consultum.ui.forms.Editing;
import org.consultum.ui.forms.ElementPicker;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/** What can be done at once about something nobody follows up. Each is one undoable change. */
enum FirstAid {

    /** Name who is responsible. */
    NAME_OWNER {
        @Override
        String words() {
            return Messages.aid_owner;
        }

        @Override
        void give(IWorkbenchWindow window, Editing editing, Element element, LocalDate today) {
            switch (element) {
                case Measure measure -> name(window, editing, measure, Literals.MEASURE__OWNERS, measure.getOwners());
                case ActionItem action -> name(window, editing, action, Literals.ACTION_ITEM__OWNERS, action.getOwners());
                default -> open(window, editing, element);
            }
        }

        private void name(IWorkbenchWindow window, Editing editing, Element element, EReference owners, List<Party> present) {
            var picker = new ElementPicker(window.getShell(), editing.labels(),
                new Candidates(editing.session().register()).of(element, Literals.PARTY));
            picker.title(Messages.owners_title);
            picker.pickMany(present).filter(chosen -> !chosen.isEmpty())
                .ifPresent(chosen -> editing.execute(new ChangeFeature(editing.session().editingDomain(), element, owners,
                    Optional.of(chosen))));
        }
    },

    /** Record the response that is overdue. */
    RECORD_RESPONSE {
        @Override
        String words() {
            return Messages.aid_response;
        }

        @Override
        void give(IWorkbenchWindow window, Editing editing, Element element, LocalDate today) {
            new TakeStep(window, editing, Optional.of(element)).take(Step.RESPONSE);
        }
    },

    /** Record what an overdue review found. */
    RECORD_REVIEW {
        @Override
        String words() {
            return Messages.aid_review;
        }

        @Override
        void give(IWorkbenchWindow window, Editing editing, Element element, LocalDate today) {
            new TakeStep(window, editing, Optional.of(element)).take(Step.REVIEW);
        }
    },

    /** Make an action of a decision nobody follows. */
    CREATE_ACTION {
        @Override
        String words() {
            return Messages.aid_action;
        }

        @Override
        void give(IWorkbenchWindow window, Editing editing, Element element, LocalDate today) {
            Candidates.committee(element).ifPresent(committee -> {
                String proposed = element instanceof Decision decision && decision.getText() != null
                    ? decision.getText().lines().findFirst().orElse("") : "";
                var dialog = new ActionDialog(window.getShell(), editing, element, proposed, today);
                if (dialog.open() == Window.OK) {
                    editing.execute(new CreateActionItem(editing.session().editingDomain(), editing.elements(), committee,
                        dialog.details()));
                }
            });
        }
    },

    /** Record that nothing has to follow from a decision. */
    NO_FOLLOW_UP {
        @Override
        String words() {
            return Messages.aid_none;
        }

        @Override
        void give(IWorkbenchWindow window, Editing editing, Element element, LocalDate today) {
            if (element instanceof Decision) {
                editing.execute(Editing.labelled(Messages.aid_none, new ChangeFeature(editing.session().editingDomain(), element,
                    Literals.DECISION__NO_FOLLOW_UP, Optional.of(true))));
            }
        }
    },

    /** Make a recommendation of a decision. */
    RECOMMEND {
        @Override
        String words() {
            return Messages.aid_recommend;
        }

        @Override
        void give(IWorkbenchWindow window, Editing editing, Element element, LocalDate today) {
            new TakeStep(window, editing, Optional.of(element)).take(Step.NEW);
        }
    },

    /** Complete what lacks something, where it is edited. */
    COMPLETE {
        @Override
        String words() {
            return Messages.aid_complete;
        }

        @Override
        void give(IWorkbenchWindow window, Editing editing, Element element, LocalDate today) {
            open(window, editing, element);
        }
    };

    /** What it is called, as a button says it. */
    abstract String words();

    /** Helps an element, after asking what has to be asked. */
    abstract void give(IWorkbenchWindow window, Editing editing, Element element, LocalDate today);

    /** What helps with a kind of orphan, the usual first. */
    static List<FirstAid> of(Kind kind) {
        return switch (kind) {
            case DECISION_NOT_FOLLOWED -> List.of(CREATE_ACTION, RECOMMEND, NO_FOLLOW_UP);
            case RESPONSE_OVERDUE -> List.of(RECORD_RESPONSE);
            case MEASURE_WITHOUT_OWNER, ACTION_WITHOUT_OWNER -> List.of(NAME_OWNER);
            case REVIEW_OVERDUE -> List.of(RECORD_REVIEW);
            case OUTPUT_INCOMPLETE -> List.of(COMPLETE);
        };
    }

    private static void open(IWorkbenchWindow window, Editing editing, Element element) {
        PlatformUI.getWorkbench().getService(ElementEditors.class).open(window.getActivePage(), editing.session(), element);
    }
}
