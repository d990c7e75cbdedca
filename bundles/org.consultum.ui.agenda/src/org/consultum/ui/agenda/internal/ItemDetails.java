package org.consultum.ui.agenda.internal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.consultum.model.AgendaItem;
import org.consultum.model.Element;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.Sitting;
import org.consultum.ui.Css;
import org.consultum.ui.forms.AreaLinks;
import org.consultum.ui.forms.ContributedSections;
import org.consultum.ui.forms.Editing;
import org.consultum.ui.forms.FieldGrid;
import org.consultum.ui.forms.MarkdownField;
import org.consultum.ui.forms.Page;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/**
 * Everything about the selected row beside the tree: an item with its text, papers, links and marking, or a day. Filled a moment after the
 * selection came to rest, so that it does not hold up the keyboard.
 */
final class ItemDetails {

    private static final int MOMENT = 150;

    private final Editing editing;
    private final Composite control;
    private final Label nothing;
    private final Page itemPage;
    private final Page dayPage;
    private final List<FieldGrid> itemFields;
    private final FieldGrid dayFields;
    private final MarkdownField text;
    private final ItemParts papers;
    private final ItemParts motions;
    private final Optional<AreaLinks> areas;
    private final Label referral;
    private final ContributedSections contributed;
    private final Runnable fill = this::fill;
    private Optional<Element> shown = Optional.empty();

    ItemDetails(Composite parent, Editing editing, ItemFiles files, AgendaEdits edits) {
        this.editing = Objects.requireNonNull(editing);
        control = new Composite(parent, SWT.NONE);
        control.setLayout(new StackLayout());
        nothing = Css.mark(new Label(control, SWT.CENTER | SWT.WRAP), Css.QUIET);
        nothing.setText(Messages.details_none);
        itemPage = page();
        var head = new FieldGrid(itemPage.plain(), editing).add(Literals.AGENDA_ITEM__TITLE, Literals.AGENDA_ITEM__PURPOSE,
            Literals.AGENDA_ITEM__MINUTES_PLANNED);
        text = new MarkdownField(itemPage.plain(), editing, Optional.empty(), Literals.AGENDA_ITEM__TEXT,
            editing.labels().featureLabel(Literals.AGENDA_ITEM__TEXT), 5);
        text.whenGrown(itemPage::reflow);
        var main = new FieldGrid(itemPage.plain(), editing).add(Literals.AGENDA_ITEM__FIXED_START,
            Literals.AGENDA_ITEM__PRESENTERS, Literals.AGENDA_ITEM__PRESENTER_NOTE, Literals.AGENDA_ITEM__LABEL,
            Literals.AGENDA_ITEM__CONSENT, Literals.AGENDA_ITEM__STANDING, Literals.AGENDA_ITEM__CLOSED,
            Literals.AGENDA_ITEM__CLOSED_REASON, Literals.AGENDA_ITEM__LATE, Literals.AGENDA_ITEM__LATE_REASON);
        papers = ItemParts.papers(itemPage.section(Messages.details_papers, ""), editing, files);
        motions = ItemParts.motions(itemPage.section(Messages.details_motions, ""), editing, edits);
        var origin = itemPage.section(Messages.details_links, "");
        referral = Css.mark(new Label(origin, SWT.WRAP), Css.QUIET);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).exclude(true).applyTo(referral);
        var links = new FieldGrid(origin, editing).add(Literals.AGENDA_ITEM__CARRY_OVER,
            Literals.AGENDA_ITEM__AFTER, Literals.AGENDA_ITEM__ARISES_FROM, Literals.AGENDA_ITEM__CARRIED_OVER_FROM,
            Literals.AGENDA_ITEM__CARRIED_OVER_TO, Literals.AGENDA_ITEM__REFERRED_TO, Literals.AGENDA_ITEM__REFERRED_FROM);
        areas = AreaLinks.any() ? Optional.of(new AreaLinks(itemPage.section(Messages.details_areas, ""), editing)) : Optional.empty();
        var marking = new FieldGrid(itemPage.section(Messages.details_marking, ""), editing).within(Literals.ELEMENT__MARKING)
            .add(Literals.MARKING__LEVEL, Literals.MARKING__CAVEATS, Literals.MARKING__RELEASABLE_TO);
        var record = new FieldGrid(itemPage.section(Messages.details_record, ""), editing).within(Literals.AGENDA_ITEM__RECORD)
            .lines(Literals.ITEM_RECORD__DISCUSSION, 4).lines(Literals.ITEM_RECORD__RATIONALE, 3);
        itemFields = List.of(head, main, links, marking, record);
        contributed = new ContributedSections(itemPage.plain(), editing, itemPage::reflow);
        dayPage = page();
        dayFields = new FieldGrid(dayPage.plain(), editing).add(Literals.SITTING__TITLE, Literals.SITTING__START, Literals.SITTING__END,
            Literals.SITTING__PLACE);
        fill();
    }

    Composite control() {
        return control;
    }

    /** Shows a row, or none, when no other is selected for a moment. */
    void show(Optional<Element> row) {
        shown = row;
        control.getDisplay().timerExec(MOMENT, fill);
    }

    /** Says where the referrals of the shown item stand; nothing for one that was not referred. */
    void referral(String text) {
        referral.setText(text.replace("&", "&&"));
        referral.setVisible(!text.isEmpty());
        ((GridData) referral.getLayoutData()).exclude = text.isEmpty();
        itemPage.reflow();
    }

    /** Shows what changed. */
    void refresh(Set<Element> changed) {
        if (shown.filter(row -> row.eResource() == null).isPresent()) {
            show(Optional.empty());
            return;
        }
        itemFields.forEach(fields -> fields.refresh(changed));
        text.refresh();
        dayFields.refresh(changed);
        contributed.refresh(changed);
        papers.refresh();
        motions.refresh();
        if (areas.filter(AreaLinks::refresh).isPresent()) {
            itemPage.reflow();
        }
        heads();
    }

    /** The number in the title changes with the rows above. */
    private void heads() {
        shown.ifPresent(row -> (row instanceof Sitting ? dayPage : itemPage)
            .title(editing.labels().getImage(row), editing.labels().text(row), ""));
    }

    private Page page() {
        var sheet = new Composite(control, SWT.NONE);
        sheet.setLayout(new FillLayout());
        var page = Page.narrow(sheet);
        page.title(null, "", "");
        return page;
    }

    private void fill() {
        if (control.isDisposed()) {
            return;
        }
        Optional<AgendaItem> item = shown.filter(AgendaItem.class::isInstance).map(AgendaItem.class::cast);
        Optional<Sitting> day = shown.filter(Sitting.class::isInstance).map(Sitting.class::cast);
        if (!editing.register().isPending()) {
            itemFields.forEach(fields -> fields.show(item));
            text.show(item);
            dayFields.show(day);
        }
        papers.show(item);
        motions.show(item);
        contributed.show(item);
        if (areas.filter(links -> links.show(item)).isPresent()) {
            itemPage.reflow();
        }
        heads();
        var top = item.isPresent() ? itemPage.control().getParent() : day.isPresent() ? dayPage.control().getParent() : nothing;
        var layout = (StackLayout) control.getLayout();
        if (layout.topControl != top) {
            layout.topControl = top;
            control.layout();
        }
    }
}
