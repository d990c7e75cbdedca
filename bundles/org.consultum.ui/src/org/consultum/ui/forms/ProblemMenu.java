package org.consultum.ui.forms;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.consultum.rules.CheckFinding;
import org.consultum.spi.rule.QuickFix;
import org.consultum.ui.Commands;
import org.consultum.ui.Messages;
import org.consultum.ui.problems.ProblemWords;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.ui.PlatformUI;

/** What can be done about findings where they are shown: put them right, accept them, read more. Used on the display thread. */
public final class ProblemMenu {

    /** Id of the command that selects a finding in the list of problems. */
    public static final String SHOW = "org.consultum.ui.register.showProblem";
    /** Id of the command that asks for the reason why a finding is accepted. */
    public static final String WAIVE = "org.consultum.ui.register.waiveProblem";
    /** Parameter of both: identity of the rule. */
    public static final String RULE = "org.consultum.ui.register.problem.rule";
    /** Parameter of both: identity of the element. */
    public static final String ELEMENT = "org.consultum.ui.register.problem.element";
    /** Parameter of both: name of the field; absent where it is the element as a whole. */
    public static final String FIELD = "org.consultum.ui.register.problem.field";

    private static final int LONGEST = 90;

    private final Editing editing;
    private final List<CheckFinding> findings;

    public ProblemMenu(Editing editing, List<CheckFinding> findings) {
        this.editing = Objects.requireNonNull(editing);
        this.findings = List.copyOf(findings);
    }

    /** Opens the menu where the pointer is, or beside a control when it was asked for by a key. */
    public void open(Control at) {
        var manager = new MenuManager();
        addTo(manager);
        Menu menu = manager.createContextMenu(at);
        menu.addListener(SWT.Hide, event -> at.getDisplay().asyncExec(manager::dispose));
        menu.setVisible(true);
    }

    /** Adds to a menu what can be done about each finding. */
    public void addTo(IMenuManager menu) {
        for (CheckFinding finding : findings) {
            if (menu.getItems().length > 0) {
                menu.add(new Separator());
            }
            Action heading = action(shortened(finding.message()), () -> { });
            heading.setImageDescriptor(ProblemWords.sign(finding.severity()).descriptor());
            heading.setEnabled(false);
            menu.add(heading);
            if (!editing.readOnly()) {
                finding.fixes().forEach(fix -> menu.add(action(fix.label(), () -> fix(editing, finding, fix))));
                if (mayWaive(finding)) {
                    menu.add(action(Messages.problems_waive, () -> run(WAIVE, finding)));
                }
            }
            menu.add(action(Messages.problems_show, () -> run(SHOW, finding)));
        }
    }

    /** Whether a finding can be accepted at all: it is of a rule that is written somewhere, about an element, and counts. */
    public static boolean mayWaive(CheckFinding finding) {
        return finding.counts() && finding.citation().isPresent() && finding.elementId().isPresent();
    }

    /**
     * Puts a finding right, as one command that can be undone.
     *
     * @return whether anything was changed
     */
    public static boolean fix(Editing editing, CheckFinding finding, QuickFix fix) {
        return finding.elementId().flatMap(editing.session()::find).flatMap(element -> fix.command(element,
            editing.session().editingDomain())).map(editing::execute).orElse(false);
    }

    /** The parameters that name a finding to the commands. */
    public static Map<String, String> parameters(CheckFinding finding) {
        var values = new HashMap<String, String>();
        values.put(RULE, finding.rule());
        finding.elementId().ifPresent(id -> values.put(ELEMENT, id));
        finding.feature().ifPresent(name -> values.put(FIELD, name));
        return values;
    }

    private static void run(String command, CheckFinding finding) {
        new Commands(PlatformUI.getWorkbench()).run(command, parameters(finding));
    }

    private static Action action(String text, Runnable run) {
        return new Action(LegacyActionTools.escapeMnemonics(text)) {
            @Override
            public void run() {
                run.run();
            }
        };
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "\u2026";
    }
}
