package org.consultum.ui.dashboard.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.consultum.dashboard.DashboardFigures.Expected;
import org.consultum.ui.Commands;
import org.consultum.ui.CurrentPerson;
import org.consultum.ui.CurrentPerson.Answer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;

/** What is expected of the person in front of the window, in a sentence whose numbers are links. */
public final class ExpectedLine {

    private static final String WHO = "who";

    private final Link link;
    private final Map<String, String> references = new HashMap<>();

    public ExpectedLine(Composite parent, Openings openings, Commands commands) {
        link = new Link(parent, SWT.NONE);
        link.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            if (event.text.equals(WHO)) {
                commands.run(CurrentPerson.ASK);
            } else if (references.containsKey(event.text)) {
                openings.open(references.get(event.text), Messages.title);
            }
        }));
    }

    /** The control, for its place. */
    public Control control() {
        return link;
    }

    /**
     * Says it.
     *
     * @param who who the user is; empty where nobody can be asked
     */
    public void show(Optional<Expected> expected, Optional<Answer> who) {
        references.clear();
        String text = switch (who.orElseGet(Answer.NotInRegister::new)) {
            case Answer.Unknown unknown -> Messages.expected_who;
            case Answer.NotInRegister stranger -> "";
            case Answer.Is(var person) -> expected.map(numbers -> sentence(plain(person.getName()), numbers)).orElse("");
        };
        if (!link.getText().equals(text)) {
            link.setText(text);
            link.setToolTipText(null);
            link.requestLayout();
        }
    }

    private String sentence(String name, Expected numbers) {
        if (numbers.nothing()) {
            return Messages.bind(Messages.expected_nothing, name);
        }
        references.put("open", numbers.open().behind().text());
        references.put("overdue", numbers.overdue().behind().text());
        references.put("awaited", numbers.awaited().behind().text());
        references.put("responses", numbers.responses().behind().text());
        String overdue = numbers.overdue().count() == 0 ? Messages.expected_overdueNone
            : Messages.bind(Messages.expected_overdue, numbers.overdue().count());
        return Messages.bind(Messages.expected_actions, new Object[] {name, numbers.open().count(), overdue})
            + (numbers.awaited().count() == 0 ? "" : Messages.bind(Messages.expected_awaited, numbers.awaited().count()))
            + (numbers.responses().count() == 0 ? "" : Messages.bind(Messages.expected_responses, numbers.responses().count())) + ".";
    }

    /** A name as it is, whatever signs are in it: none of them is taken for a link. */
    private static String plain(String name) {
        return name == null ? "" : name.replace("&", "&&").replace('<', '\u2039').replace('>', '\u203A');
    }
}
