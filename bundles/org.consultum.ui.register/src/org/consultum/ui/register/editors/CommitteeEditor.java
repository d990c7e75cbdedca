package org.consultum.ui.register.editors;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.consultum.edit.command.AddMembership;
import org.consultum.model.Committee;
import org.consultum.model.Element;
import org.consultum.model.MembershipRole;
import org.consultum.model.Party;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.ui.forms.Candidates;
import org.consultum.ui.forms.ContributedSections;
import org.consultum.ui.forms.Editing;
import org.consultum.ui.forms.ElementEditor;
import org.consultum.ui.forms.ElementPicker;
import org.consultum.ui.forms.FieldGrid;
import org.consultum.ui.forms.Page;
import org.consultum.ui.forms.PartsTable;
import org.consultum.ui.register.Messages;
import org.consultum.ui.register.rulepacks.RulePackForm;
import org.eclipse.emf.common.command.Command;
import org.eclipse.swt.widgets.Composite;

/** Editor of a committee: what it is, who belongs to it, its charter, and its meetings. */
public final class CommitteeEditor extends ElementEditor<Committee> {

    private final List<FieldGrid> grids = new ArrayList<>();
    private final List<PartsTable> tables = new ArrayList<>();
    private Page page;
    private RulePackForm packs;
    private MeetingList meetings;
    private ContributedSections contributed;

    public CommitteeEditor() {
        super(Committee.class);
    }

    @Override
    protected void createContent(Composite parent, Editing editing, Committee committee) {
        grids.clear();
        tables.clear();
        page = new Page(parent);
        title(editing, committee);
        grids.add(new FieldGrid(page.section(Messages.section_general, ""), editing)
            .add(Literals.PARTY__NAME, Literals.COMMITTEE__SHORT_NAME, Literals.COMMITTEE__KIND, Literals.COMMITTEE__PARENT,
                Literals.COMMITTEE__ORGANISATION, Literals.COMMITTEE__ESTABLISHED, Literals.COMMITTEE__DISSOLVED)
            .lines(Literals.COMMITTEE__MISSION, 5)
            .add(Literals.PARTY__EMAIL, Literals.COMMITTEE__WEBSITE));
        Composite members = page.section(Messages.section_members, Messages.section_members_explanation);
        tables.add(new PartsTable(members, editing, committee, Literals.COMMITTEE__MEMBERSHIPS,
            List.of(Literals.MEMBERSHIP__MEMBER, Literals.MEMBERSHIP__ROLE, Literals.MEMBERSHIP__ON_BEHALF_OF, Literals.MEMBERSHIP__VOTING,
                Literals.MEMBERSHIP__FROM, Literals.MEMBERSHIP__UNTIL),
            List.of(Literals.MEMBERSHIP__MEMBER, Literals.MEMBERSHIP__ROLE, Literals.MEMBERSHIP__TITLE, Literals.MEMBERSHIP__ON_BEHALF_OF,
                Literals.MEMBERSHIP__SEAT, Literals.MEMBERSHIP__VOTING, Literals.MEMBERSHIP__FROM, Literals.MEMBERSHIP__UNTIL,
                Literals.MEMBERSHIP__ALTERNATE_FOR)).adding(() -> newMember(parent, editing, committee)));
        tables.add(parts(page.section(Messages.section_seats, Messages.section_seats_explanation), editing, committee));
        grids.add(new FieldGrid(page.section(Messages.section_rules, Messages.section_rules_explanation), editing)
            .add(Literals.COMMITTEE__NUMBERING, Literals.COMMITTEE__ZONE).within(Literals.COMMITTEE__QUORUM_RULE)
            .add(Literals.QUORUM_RULE__KIND, Literals.QUORUM_RULE__VALUE, Literals.QUORUM_RULE__RECUSED_LEAVE));
        packs = new RulePackForm(page.section(Messages.section_packs, Messages.section_packs_committee), editing, Optional.of(committee));
        tables.add(new PartsTable(page.section(Messages.section_charter, Messages.section_charter_explanation), editing, committee,
            Literals.COMMITTEE__CHARTERS,
            List.of(Literals.CHARTER__LABEL, Literals.CHARTER__ADOPTED, Literals.CHARTER__FILED, Literals.CHARTER__EXPIRES),
            List.of(Literals.CHARTER__LABEL, Literals.CHARTER__AUTHORITY, Literals.CHARTER__OBJECTIVES, Literals.CHARTER__DUTIES,
                Literals.CHARTER__REPORTS_TO, Literals.CHARTER__SUPPORT, Literals.CHARTER__ANNUAL_COST, Literals.CHARTER__CURRENCY,
                Literals.CHARTER__STAFF_YEARS, Literals.CHARTER__MEETINGS_PER_YEAR, Literals.CHARTER__ADOPTED, Literals.CHARTER__FILED,
                Literals.CHARTER__EXPIRES, Literals.CHARTER__TERMINATION)));
        tables.add(new PartsTable(page.section(Messages.section_periods, Messages.section_periods_explanation), editing, committee,
            Literals.COMMITTEE__PERIODS,
            List.of(Literals.PERIOD__NAME, Literals.PERIOD__START, Literals.PERIOD__END, Literals.PERIOD__PREFIX),
            List.of(Literals.PERIOD__NAME, Literals.PERIOD__START, Literals.PERIOD__END, Literals.PERIOD__PREFIX)));
        meetings = new MeetingList(page.section(Messages.section_meetings, Messages.section_meetings_explanation), editing, committee,
            getSite().getPage());
        contributed = new ContributedSections(page.plain(), editing, page::reflow);
        contributed.show(Optional.of(committee));
        grids.forEach(grid -> grid.show(Optional.of(committee)));
        page.reflow();
    }

    @Override
    protected void refresh(Set<Element> changed) {
        element().ifPresent(committee -> {
            title(editing().orElseThrow(), committee);
            grids.forEach(FieldGrid::refresh);
            tables.forEach(PartsTable::refresh);
            packs.refresh();
            meetings.refresh();
            contributed.refresh(changed);
            page.reflow();
        });
    }

    @Override
    protected void focusContent() {
        grids.getFirst().setFocus();
    }

    @Override
    public void reveal(Element inside) {
        tables.stream().filter(table -> table.select(inside)).forEach(PartsTable::setFocus);
    }

    @Override
    public void revealField(Element inside, String feature) {
        grids.forEach(grid -> grid.setFocus(inside, feature));
        tables.forEach(table -> table.setFocus(inside, feature));
    }

    private void title(Editing editing, Committee committee) {
        String below = committee.getParent() == null ? editing.labels().getText(committee.getKind())
            : Messages.bind(Messages.committee_below, editing.labels().getText(committee.getKind()),
                editing.labels().text(committee.getParent()));
        page.title(editing.labels().getImage(committee), editing.labels().text(committee), below);
    }

    private static PartsTable parts(Composite section, Editing editing, Committee committee) {
        return new PartsTable(section, editing, committee, Literals.COMMITTEE__SEATS,
            List.of(Literals.SEAT__NAME, Literals.SEAT__ORGANISATION, Literals.SEAT__INTEREST_CLASS, Literals.SEAT__VOTING),
            List.of(Literals.SEAT__NAME, Literals.SEAT__ORGANISATION, Literals.SEAT__INTEREST_CLASS, Literals.SEAT__VOTING));
    }

    private static Optional<Command> newMember(Composite parent, Editing editing, Committee committee) {
        var picker = new ElementPicker(parent.getShell(), editing.labels(),
            new Candidates(editing.session().register()).of(committee, Literals.PARTY));
        picker.title(Messages.member_choose);
        return picker.pickOne("").map(member -> new AddMembership(editing.session().editingDomain(), editing.elements(), committee,
            AddMembership.Details.voting((Party) member, MembershipRole.MEMBER, LocalDate.now())));
    }
}
