package org.consultum.testing;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.function.Consumer;
import org.consultum.model.ActionItem;
import org.consultum.model.ActionList;
import org.consultum.model.AgendaItem;
import org.consultum.model.Committee;
import org.consultum.model.CommitteeKind;
import org.consultum.model.FeedbackList;
import org.consultum.model.ItemKind;
import org.consultum.model.Meeting;
import org.consultum.model.Membership;
import org.consultum.model.MembershipRole;
import org.consultum.model.NumberingScheme;
import org.consultum.model.Paper;
import org.consultum.model.PaperVersion;
import org.consultum.model.Period;
import org.consultum.model.QuorumKind;
import org.consultum.model.Recommendation;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage.Literals;

/**
 * Builds one committee of a {@link RegisterBuilder}. Days are written 2026-06-10, times with their zone.
 *
 * @since 0.1
 */
public final class CommitteeBuilder {

    private final RegisterBuilder register;
    private final Committee committee;

    CommitteeBuilder(RegisterBuilder register, Committee committee) {
        this.register = register;
        this.committee = committee;
    }

    public CommitteeBuilder kind(CommitteeKind kind) {
        committee.setKind(kind);
        return this;
    }

    public CommitteeBuilder numbering(NumberingScheme numbering) {
        committee.setNumbering(numbering);
        return this;
    }

    public CommitteeBuilder reportsTo(String parent) {
        committee.setParent((Committee) register.party(parent));
        return this;
    }

    /** The quorum rule; the value is a percentage or a number, where the kind asks for one. */
    public CommitteeBuilder quorum(QuorumKind kind, int value, boolean recusedLeave) {
        var rule = RegisterFactory.eINSTANCE.createQuorumRule();
        rule.setKind(kind);
        rule.setValue(value);
        rule.setRecusedLeave(recusedLeave);
        committee.setQuorumRule(rule);
        return this;
    }

    /** A voting member for ever. */
    public CommitteeBuilder member(String party, MembershipRole role) {
        return member(party, role, membership -> { });
    }

    public CommitteeBuilder member(String party, MembershipRole role, Consumer<Membership> more) {
        var membership = register.elements().create(Membership.class, Literals.MEMBERSHIP);
        membership.setMember(register.party(party));
        membership.setRole(role);
        committee.getMemberships().add(membership);
        more.accept(membership);
        return this;
    }

    public CommitteeBuilder period(String name, String first, String last, String prefix) {
        var period = register.elements().create(Period.class, Literals.PERIOD);
        period.setName(name);
        period.setStart(LocalDate.parse(first));
        period.setEnd(LocalDate.parse(last));
        period.setPrefix(prefix);
        committee.getPeriods().add(period);
        return this;
    }

    /** A meeting numbered by its position, with an agenda. */
    public CommitteeBuilder meeting(String title, String start, Consumer<MeetingBuilder> content) {
        var meeting = register.elements().create(Meeting.class, Literals.MEETING);
        meeting.setTitle(title);
        meeting.setSlug(RegisterBuilder.slug(title));
        meeting.setStart(ZonedDateTime.parse(start));
        meeting.setSequence(committee.getMeetings().size() + 1);
        meeting.setAgenda(RegisterFactory.eINSTANCE.createAgenda());
        committee.getMeetings().add(meeting);
        content.accept(new MeetingBuilder(register, meeting));
        return this;
    }

    /** An item that waits for an agenda. */
    public CommitteeBuilder waiting(String title) {
        var item = register.elements().create(AgendaItem.class, Literals.AGENDA_ITEM);
        item.setTitle(title);
        item.setKind(ItemKind.ITEM);
        committee.getBacklog().add(item);
        return this;
    }

    /** A paper with one version, a PDF whose checksum is made up from its title. */
    public CommitteeBuilder paper(String title) {
        var paper = register.elements().create(Paper.class, Literals.PAPER);
        paper.setTitle(title);
        var version = register.elements().create(PaperVersion.class, Literals.PAPER_VERSION);
        version.setFileName(RegisterBuilder.slug(title) + ".pdf");
        version.setMediaType("application/pdf");
        version.setSha256(String.format("%064x", title.hashCode() & 0xffffffffL));
        version.setSize(1000);
        paper.getVersions().add(version);
        if (committee.getPaperList() == null) {
            committee.setPaperList(RegisterFactory.eINSTANCE.createPaperList());
        }
        committee.getPaperList().getPapers().add(paper);
        return this;
    }

    public CommitteeBuilder action(String title, String owner, String due, Consumer<ActionItem> more) {
        var action = register.elements().create(ActionItem.class, Literals.ACTION_ITEM);
        ActionList list = committee.getActionList() == null ? RegisterFactory.eINSTANCE.createActionList() : committee.getActionList();
        committee.setActionList(list);
        list.getActions().add(action);
        action.setTitle(title);
        action.setReference("A-" + list.getActions().size());
        action.getOwners().add(register.party(owner));
        action.setDue(LocalDate.parse(due));
        more.accept(action);
        return this;
    }

    public CommitteeBuilder recommendation(String title, String addressee, String madeOn, Consumer<LoopBuilder> loop) {
        var recommendation = register.elements().create(Recommendation.class, Literals.RECOMMENDATION);
        FeedbackList list = committee.getFeedbackList() == null ? RegisterFactory.eINSTANCE.createFeedbackList()
            : committee.getFeedbackList();
        committee.setFeedbackList(list);
        list.getRecommendations().add(recommendation);
        recommendation.setTitle(title);
        recommendation.setReference("R-" + list.getRecommendations().size());
        recommendation.getAddressees().add(register.party(addressee));
        recommendation.setMadeOn(LocalDate.parse(madeOn));
        loop.accept(new LoopBuilder(register, recommendation));
        return this;
    }

    /** Whatever has no method of its own. */
    public CommitteeBuilder with(Consumer<Committee> more) {
        more.accept(committee);
        return this;
    }
}
