package org.consultum.ui.minutes.internal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.consultum.meeting.capture.Captured;
import org.consultum.meeting.capture.NotesReader;
import org.consultum.model.ActionItem;
import org.consultum.model.AgendaItem;
import org.consultum.model.Committee;
import org.consultum.model.Decision;
import org.consultum.model.Element;
import org.consultum.model.Recommendation;
import org.consultum.ui.Formats;
import org.consultum.ui.forms.Page;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;

/** The actions and recommendations that came of an item, and a line in which the next action is written. */
final class ActionsPanel {

    private static final String KEYWORD = "ACTION: ";
    private static final int GAP = 6;

    private final MinutesWork work;
    private final Page page;
    private final Panel panel;
    private final Composite list;
    private final Text line;
    private final Consumer<Element> open;
    private Optional<AgendaItem> item = Optional.empty();
    private List<Element> shown = List.of();

    ActionsPanel(Page page, MinutesWork work, Consumer<Element> open) {
        this.work = Objects.requireNonNull(work);
        this.page = Objects.requireNonNull(page);
        this.open = Objects.requireNonNull(open);
        panel = new Panel(page, Messages.actions_title);
        list = new Composite(panel.area(), SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(list);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(list);
        line = new Text(panel.area(), SWT.BORDER);
        line.setMessage(Messages.actions_hint);
        line.setToolTipText(Messages.actions_hint);
        line.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = Messages.actions_line;
            }
        });
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        line.addListener(SWT.DefaultSelection, event -> create());
    }

    /** Shows what came of an item, or nothing. */
    void show(Optional<AgendaItem> about) {
        item = about;
        panel.show(about.isPresent());
        line.setText("");
        build(came());
    }

    void refresh(Set<Element> changed) {
        List<Element> now = came();
        line.setEnabled(!work.locked());
        if (!now.equals(shown) || changed.stream().anyMatch(now::contains)) {
            build(now);
            page.reflow();
        }
    }

    /** The control in which an action is written. */
    Control line() {
        return line;
    }

    /** The actions and recommendations that came of an item or of a decision on it. */
    static List<Element> cameOf(AgendaItem item, Committee committee) {
        if (committee == null) {
            return List.of();
        }
        Stream<ActionItem> actions = committee.getActionList() == null ? Stream.empty() : committee.getActionList().getActions().stream();
        Stream<Recommendation> advice = committee.getFeedbackList() == null ? Stream.empty()
            : committee.getFeedbackList().getRecommendations().stream();
        return Stream.concat(actions.filter(action -> from(action.getOrigin(), item)), advice.filter(one -> from(one.getOrigin(), item)))
            .map(Element.class::cast).toList();
    }

    private static boolean from(EObject origin, AgendaItem item) {
        return origin == item || origin instanceof Decision && origin.eContainer() == item;
    }

    private List<Element> came() {
        return item.map(about -> cameOf(about, work.meeting().getCommittee())).orElse(List.of());
    }

    private void build(List<Element> elements) {
        shown = elements;
        for (Control child : list.getChildren()) {
            child.dispose();
        }
        for (Element element : elements) {
            var link = new Link(list, SWT.WRAP);
            link.setText("<a>" + work.editing().labels().text(element).replace("&", "&&").replace("<", "\u2039") + "</a>");
            link.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> open.accept(element)));
            GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).indent(0, GAP).applyTo(link);
            String facts = String.join(", ", Stream.of(who(element), when(element)).filter(part -> !part.isEmpty()).toList());
            Panel.quiet(list, facts.isEmpty() ? Messages.actions_nobody : facts);
        }
        if (elements.isEmpty()) {
            Panel.quiet(list, Messages.actions_none);
        }
    }

    private String who(Element element) {
        var parties = element instanceof ActionItem action ? action.getOwners()
            : element instanceof Recommendation advice ? advice.getAddressees() : List.<EObject>of();
        return String.join("; ", parties.stream().map(work.editing().labels()::text).toList());
    }

    private static String when(Element element) {
        var day = element instanceof ActionItem action ? action.getDue()
            : element instanceof Recommendation advice ? advice.getResponseDue() : null;
        return day == null ? "" : Messages.bind(Messages.actions_due, Formats.local().date(day));
    }

    private void create() {
        String written = line.getText().strip();
        if (written.isEmpty() || item.isEmpty()) {
            return;
        }
        List<Captured> captured = NotesReader.read(KEYWORD + written, item.get());
        if (!captured.isEmpty() && new Capturing(work).record(item.get(), captured.getFirst())) {
            line.setText("");
        }
    }
}
