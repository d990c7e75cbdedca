package org.consultum.ui.sections.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consultum.index.IndexService;
import org.consultum.index.ListQuery;
import org.consultum.model.AgendaItem;
import org.consultum.model.Element;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.SectionItem;
import org.consultum.ui.Images;
import org.consultum.ui.forms.Editing;
import org.consultum.ui.forms.LinkRows;
import org.consultum.ui.forms.SearchPicker;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.PlatformUI;

/** What an item has to do with: the agenda items that arise from it, and what it is about itself. */
final class Concerns {

    private static final int MOST = 20;
    private static final List<String> TYPES = List.of("AgendaItem", "Decision", "Meeting", "Recommendation", "ActionItem", "Paper");

    private final Editing editing;
    private final LinkRows rows;
    private final Button link;
    private Optional<SectionItem> shown = Optional.empty();

    Concerns(Composite section, Editing editing) {
        this.editing = Objects.requireNonNull(editing);
        rows = new LinkRows(section, editing, Messages.concerns_none, this::links);
        link = new Button(section, SWT.PUSH);
        link.setText(Messages.concerns_link);
        link.setImage(editing.labels().image(Images.LINK.descriptor()));
        link.setEnabled(!editing.readOnly());
        link.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> link()));
        GridDataFactory.swtDefaults().applyTo(link);
    }

    void show(SectionItem item) {
        shown = Optional.of(item);
        refresh();
    }

    void refresh() {
        rows.refresh();
    }

    private List<LinkRows.Row> links() {
        var found = new ArrayList<LinkRows.Row>();
        shown.filter(item -> item.eResource() != null).ifPresent(item -> {
            for (AgendaItem arisen : arisen(item)) {
                found.add(new LinkRows.Row(arisen, Messages.concerns_arisen,
                    () -> remove(arisen, Literals.AGENDA_ITEM__ARISES_FROM, item)));
            }
            for (Element about : item.getAbout()) {
                if (!about.eIsProxy()) {
                    found.add(new LinkRows.Row(about, editing.labels().type(about.eClass()),
                        () -> remove(item, Literals.SECTION_ITEM__ABOUT, about)));
                }
            }
        });
        return found;
    }

    /** The agenda items that arise from an item, by the index: no meeting is loaded but theirs. */
    private List<AgendaItem> arisen(SectionItem item) {
        var query = new ListQuery("AgendaItem", ListQuery.Filter.ALL.arisingFrom(List.of(item.getId())),
            new ListQuery.Sort(ListQuery.Column.DATE, false), 0, MOST);
        return PlatformUI.getWorkbench().getService(IndexService.class).open(editing.session()).list(query).rows().stream()
            .flatMap(entry -> editing.session().find(entry.id()).stream()).filter(AgendaItem.class::isInstance).map(AgendaItem.class::cast)
            .filter(agendaItem -> agendaItem.getArisesFrom().contains(item)).toList();
    }

    private void link() {
        shown.ifPresent(item -> new SearchPicker(link.getShell(), editing, Messages.concerns_linkTitle, TYPES).pick().ifPresent(found -> {
            var about = new ArrayList<Object>(item.getAbout());
            if (!about.contains(found)) {
                about.add(found);
                editing.set(item, Literals.SECTION_ITEM__ABOUT, about);
            }
        }));
    }

    private void remove(Element owner, EReference reference, Element value) {
        var values = new ArrayList<Object>((List<?>) owner.eGet(reference));
        values.remove(value);
        editing.set(owner, reference, values);
    }
}
