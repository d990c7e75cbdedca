package org.consultum.samples.internal.generator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.consultum.model.Charter;
import org.consultum.model.Committee;
import org.consultum.model.CommitteeKind;
import org.consultum.model.Membership;
import org.consultum.model.MembershipRole;
import org.consultum.model.Paper;
import org.consultum.model.PaperList;
import org.consultum.model.PaperPurpose;
import org.consultum.model.PaperVersion;
import org.consultum.model.Period;
import org.consultum.model.QuorumKind;
import org.consultum.model.QuorumRule;
import org.consultum.samples.GeneratorSize;

/** Makes one committee of a generated register with everything it owns. */
public final class CommitteeMaker {

    private static final int ACTIONS_PER_RECOMMENDATION = 80;

    private final GeneratorSize size;
    private final FrameMaker frame;
    private final int index;
    private final Dice dice;
    private final Maker maker;

    public CommitteeMaker(GeneratorSize size, FrameMaker frame, int index, Dice dice) {
        this.size = size;
        this.frame = frame;
        this.index = index;
        this.dice = dice;
        this.maker = new Maker(dice);
    }

    public Committee make() {
        int meetings = size.share(size.meetings(), index);
        int stride = Math.clamp(20L * 365 / Math.max(1, meetings), 1, 30);
        LocalDate first = FrameMaker.TODAY.minusDays((long) stride * (meetings - Math.min(meetings, 2)));
        Committee committee = maker.make(Committee.class, made -> {
            made.setSlug("committee-" + (index + 1));
            made.setName("Committee " + (index + 1) + ": " + Phrases.committee(dice));
            made.setShortName("C" + (index + 1));
            made.setKind(dice.pick(CommitteeKind.VALUES));
            made.setMission(Phrases.text(dice, 3));
            made.setOrganisation(frame.organisation(dice));
            made.setEstablished(first.minusMonths(2));
            made.setZone(FrameMaker.ZONE);
            made.setLanguage("en");
        });
        members(committee);
        periods(committee, first, first.plusDays((long) stride * meetings));
        List<Paper> papers = papers(committee, meetings, first, stride);
        new MeetingMaker(maker, dice, frame, committee, papers).make(meetings, first, stride);
        int actions = size.share(size.actions(), index);
        int recommendations = meetings == 0 ? 0 : Math.max(meetings / 20, actions / ACTIONS_PER_RECOMMENDATION);
        new FollowUpMaker(maker, dice, frame, committee).make(actions, recommendations);
        return committee;
    }

    private void members(Committee committee) {
        int members = dice.between(7, 13);
        for (int i = 0; i < members; i++) {
            boolean chair = i == 0;
            boolean secretary = i == 1;
            maker.add(committee.getMemberships(), Membership.class, membership -> {
                membership.setMember(frame.person(dice));
                membership.setOnBehalfOf(frame.organisation(dice));
                membership.setRole(chair ? MembershipRole.CHAIR : secretary ? MembershipRole.SECRETARY : MembershipRole.MEMBER);
                membership.setVoting(!secretary);
                membership.setFrom(committee.getEstablished());
            });
        }
        committee.setQuorumRule(maker.make(QuorumRule.class, rule -> rule.setKind(QuorumKind.MAJORITY)));
        maker.add(committee.getCharters(), Charter.class, charter -> {
            charter.setLabel("Charter");
            charter.setAuthority(Phrases.text(dice, 1));
            charter.setObjectives(Phrases.text(dice, 3));
            charter.setMeetingsPerYear(dice.between(2, 12));
            charter.setAdopted(committee.getEstablished());
        });
    }

    private void periods(Committee committee, LocalDate first, LocalDate last) {
        for (int year = first.getYear(); year <= last.getYear(); year++) {
            String name = Integer.toString(year);
            int ofYear = year;
            maker.add(committee.getPeriods(), Period.class, period -> {
                period.setName(name);
                period.setStart(LocalDate.of(ofYear, 1, 1));
                period.setEnd(LocalDate.of(ofYear, 12, 31));
                period.setPrefix(name + "/");
            });
        }
    }

    /** Two papers for each meeting; their files are known by address only. */
    private List<Paper> papers(Committee committee, int meetings, LocalDate first, int stride) {
        var papers = new ArrayList<Paper>();
        for (int i = 0; i < 2 * meetings; i++) {
            int number = i + 1;
            LocalDate date = first.plusDays((long) stride * (i / 2)).minusDays(12);
            papers.add(maker.make(Paper.class, paper -> {
                paper.setReference(committee.getShortName() + "-" + number);
                paper.setTitle(Phrases.title(dice));
                paper.setKind("Report");
                paper.setPurpose(dice.percent(50) ? PaperPurpose.DECISION : PaperPurpose.INFORMATION);
                paper.setDate(date);
                paper.getOriginators().add(frame.owner(dice));
                maker.add(paper.getVersions(), PaperVersion.class, version -> {
                    version.setLabel("1");
                    version.setFileName("paper-" + number + ".pdf");
                    version.setMediaType("application/pdf");
                    version.setReceived(date);
                    version.setSource("https://register.example/" + committee.getSlug() + "/papers/" + number + ".pdf");
                });
            }));
        }
        if (!papers.isEmpty()) {
            committee.setPaperList(maker.make(PaperList.class, list -> list.getPapers().addAll(papers)));
        }
        return papers;
    }
}
