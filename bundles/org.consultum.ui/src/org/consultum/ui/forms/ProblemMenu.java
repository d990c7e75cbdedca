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
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
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

    private final Editing editing;
    private final List<CheckFinding> findings;

    public ProblemMenu(Editing editing, List<CheckFinding> findings) {
        this.editing = Objects.requireNonNull(editing);
        this.findings = List.copyOf(findings);
    }

    /** Opens the menu beside a control or where the pointer is. */
    public void open(Control at) {
        var menu = new Menu(at);
        findings.forEach(finding -> add(menu, finding));
        menu.addListener(SWT.Hide, event -> at.getDisplay().asyncExec(menu::dispose));
        menu.setVisible(true);
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

    private void add(Menu menu, CheckFinding finding) {
        if (menu.getItemCount() > 0) {
            new MenuItem(menu, SWT.SEPARATOR);
        }
        var heading = item(menu, shortened(finding.message()), () -> { });
        heading.setImage(editing.labels().image(ProblemWords.sign(finding.severity()).descriptor()));
        heading.setEnabled(false);
        if (!editing.readOnly()) {
            finding.fixes().forEach(fix -> item(menu, fix.label(), () -> fix(editing, finding, fix)));
            item(menu, Messages.problems_waive, () -> run(WAIVE, finding));
        }
        item(menu, Messages.problems_show, () -> run(SHOW, finding));
    }

    private static void run(String command, CheckFinding finding) {
        new Commands(PlatformUI.getWorkbench()).run(command, parameters(finding));
    }

    private static MenuItem item(Menu menu, String text, Runnable action) {
        var item = new MenuItem(menu, SWT.PUSH);
        item.setText(text.replace("&", "&&"));
        item.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
        return item;
    }

    private static String shortened(String text) {
        return text.length() <= 90 ? text : text.substring(0, 88) + "\u2026";
    }
}
