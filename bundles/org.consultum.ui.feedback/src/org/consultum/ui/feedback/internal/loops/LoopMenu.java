package org.consultum.ui.feedback.internal.loops;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.consultum.ui.Commands;
import org.consultum.ui.feedback.internal.Messages;
import org.consultum.ui.feedback.internal.steps.Step;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;

/** The context menu of a loop: its next step first, then everything else that can be done. Used on the display thread. */
public final class LoopMenu {

    private static final List<Step> STEPS = List.of(Step.TRANSMIT, Step.RESPONSE, Step.MEASURE, Step.PROGRESS, Step.PLAN_REVIEW,
        Step.REVIEW, Step.CLOSE, Step.REOPEN, Step.LESSON);

    private final IWorkbenchPart part;
    private final Control control;
    private final Supplier<Optional<Next>> next;

    /**
     * The step a loop waits for.
     *
     * @param words the step in words
     */
    public record Next(String words, Step step) {

        public Next {
            Objects.requireNonNull(words);
            Objects.requireNonNull(step);
        }
    }

    public LoopMenu(IWorkbenchPart part, Control control, Supplier<Optional<Next>> next) {
        this.part = Objects.requireNonNull(part);
        this.control = Objects.requireNonNull(control);
        this.next = Objects.requireNonNull(next);
    }

    /** Gives the control its menu, to which others can contribute under the id of the part. */
    public void create(ISelectionProvider selection) {
        var menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(this::fill);
        control.setMenu(menu.createContextMenu(control));
        part.getSite().registerContextMenu(menu, selection);
    }

    private void fill(IMenuManager menu) {
        next.get().ifPresent(wanted -> {
            var first = new Action(Messages.bind(Messages.menu_next, wanted.words()).replace("&", "&&")) {
                @Override
                public void run() {
                    new Commands(part.getSite()).run(wanted.step().command());
                }
            };
            first.setAccelerator(0);
            menu.add(first);
            menu.add(new Separator());
        });
        menu.add(command("org.consultum.ui.feedback.openLoop"));
        menu.add(command("org.consultum.ui.feedback.showDiagram"));
        menu.add(new Separator());
        STEPS.forEach(step -> menu.add(command(step.command())));
        menu.add(new Separator());
        menu.add(command("org.eclipse.ui.edit.copy"));
        menu.add(new Separator("additions"));
    }

    private CommandContributionItem command(String id) {
        return new CommandContributionItem(new CommandContributionItemParameter(part.getSite(), null, id,
            CommandContributionItem.STYLE_PUSH));
    }
}
