package org.consultum.ui.agenda;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.consultum.model.AgendaItem;
import org.consultum.model.Element;
import org.consultum.model.Meeting;
import org.consultum.model.Sitting;
import org.consultum.ui.agenda.internal.AgendaAction;
import org.consultum.ui.agenda.internal.AgendaPage;
import org.consultum.ui.agenda.internal.MeetingDetails;
import org.consultum.ui.agenda.internal.Messages;
import org.consultum.ui.forms.Editing;
import org.consultum.ui.forms.ElementEditor;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** Editor of a meeting: its agenda as a tree edited in place, and what the meeting and its notice say. */
public final class MeetingEditor extends ElementEditor<Meeting> {

    private CTabFolder tabs;
    private Optional<AgendaPage> agenda = Optional.empty();
    private Optional<MeetingDetails> details = Optional.empty();

    public MeetingEditor() {
        super(Meeting.class);
    }

    @Override
    protected void createContent(Composite composite, Editing edits, Meeting meeting) {
        tabs = new CTabFolder(composite, SWT.BOTTOM | SWT.FLAT);
        var page = new AgendaPage(tabs, edits, meeting, getEditorSite(), row -> select(row.map(Object.class::cast)));
        agenda = Optional.of(page);
        details = Optional.empty();
        add(Messages.agenda_tab, page.control());
        CTabItem second = add(Messages.details_tab, null);
        // The second page is built when it is looked at: most of the time the agenda is what is wanted, and it should be there at once.
        tabs.addListener(SWT.Selection, event -> {
            if (event.item == second) {
                form(edits, meeting);
            }
        });
        tabs.setSelection(0);
    }

    @Override
    protected void refresh(Set<Element> changed) {
        agenda.ifPresent(page -> page.refresh(changed));
        details.ifPresent(page -> page.refresh(changed));
    }

    /** Does on the agenda what a command says, with the value it has if it sets one of several. */
    public void run(AgendaAction action, Optional<String> value) {
        if (element().isPresent()) {
            tabs.setSelection(0);
            agenda.ifPresent(page -> page.run(action, value));
        }
    }

    /** Whether a command that can be on or off is on. */
    public boolean isOn(AgendaAction action, Optional<String> value) {
        return element().isPresent() && agenda.filter(page -> page.isOn(action, value)).isPresent();
    }

    @Override
    protected void focusContent() {
        agenda.ifPresent(AgendaPage::setFocus);
    }

    @Override
    public void reveal(Element inside) {
        for (EObject at = inside; at != null; at = at.eContainer()) {
            if (at instanceof AgendaItem || at instanceof Sitting) {
                tabs.setSelection(0);
                Element row = (Element) at;
                agenda.ifPresent(page -> page.select(List.of(row)));
                return;
            }
        }
    }

    @Override
    public void revealField(Element inside, String feature) {
        if (element().filter(inside::equals).isPresent()) {
            MeetingDetails form = form(editing().orElseThrow(), element().get());
            tabs.setSelection(form.has(feature) ? 1 : 0);
            form.setFocus(feature);
        }
    }

    /** The second page. */
    private MeetingDetails form(Editing edits, Meeting meeting) {
        if (details.isEmpty()) {
            var form = new MeetingDetails(tabs, edits, meeting);
            details = Optional.of(form);
            tabs.getItem(1).setControl(form.control());
        }
        return details.get();
    }

    private CTabItem add(String title, Control control) {
        var tab = new CTabItem(tabs, SWT.NONE);
        tab.setText(title);
        tab.setControl(control);
        return tab;
    }
}
