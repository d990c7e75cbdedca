package org.consultum.samples.internal.dicas;

import java.util.List;
import org.consultum.model.Charter;
import org.consultum.model.Committee;
import org.consultum.model.CommitteeKind;
import org.consultum.model.MeetingSeries;
import org.consultum.model.Membership;
import org.consultum.model.MembershipRole;
import org.consultum.model.NumberingScheme;
import org.consultum.model.Organisation;
import org.consultum.model.Party;
import org.consultum.model.Period;
import org.consultum.model.QuorumKind;
import org.consultum.model.QuorumRule;
import org.consultum.model.Role;
import org.consultum.model.RuleOverride;
import org.consultum.model.RulePackUse;
import org.consultum.model.Seat;
import org.consultum.model.Succession;
import org.consultum.model.SuccessionKind;

/** The committees of the sample, who sits on them and on what terms. */
final class Committees {

    private static final String ILLUSTRATIVE_SCOPE = "That the forum has four working groups is a public fact; the name and scope of this "
        + "one are illustrative, taken from the topics of the first meeting.";

    final Committee security;
    final Committee predecessor;
    final Committee forum;
    final Committee production;
    final Committee maintenance;
    final Committee supply;
    final Committee uncrewed;
    final Committee training;
    final Committee panel;

    private final Pen pen;
    private final Parties parties;

    Committees(Pen pen, Parties parties, Papers papers) {
        this.pen = pen;
        this.parties = parties;
        security = committee("security-consultative-committee", "Security Consultative Committee (日米安全保障協議委員会)", "SCC 2+2",
            CommitteeKind.COMMITTEE, "Confirms the results of the forum.");
        predecessor = committee("systems-and-technology-forum", "Systems and Technology Forum", "S&TF", CommitteeKind.FORUM,
            "Went before the forum on defense industrial cooperation, acquisition and sustainment.");
        predecessor.setDissolved(Pen.day("2024-06-08"));
        forum = committee("dicas", "Forum on Defense Industrial Cooperation, Acquisition and Sustainment (日米防衛産業協力・取得・維持整備定期協議)",
            "DICAS", CommitteeKind.FORUM, "Brings together acquisition and sustainment of both allies: joint production, maintenance of "
                + "ships and aircraft, supply chains and new systems. Results go to the Security Consultative Committee for confirmation.");
        forum.setEstablished(Pen.day("2024-06-09"));
        forum.setParent(security);
        forum.setOrganisation(parties.atla);
        production = workingGroup("wg-joint-production", "Working Group on Joint Production", "WG 1",
            "Joint production of the PAC-3 interceptor and what else can be made together. ");
        maintenance = workingGroup("wg-maintenance", "Working Group on Ship and Aircraft Maintenance", "WG 2",
            "Maintenance of US ships and aircraft in Japanese private facilities. ");
        supply = workingGroup("wg-supply-chains", "Working Group on Supply Chains", "WG 3",
            "Security of supply, second sources and lead times, on the basis of the non-binding arrangement of January 2023. ");
        uncrewed = workingGroup("wg-uncrewed-aircraft", "Working Group on Uncrewed Aircraft", "WG 4",
            "Drones to accompany the next fighter. ");
        training = committee("tf-pilot-training", "Task Force on Fighter-Pilot Training and a Next Jet Trainer", "TF training",
            CommitteeKind.TASK_FORCE, "Prepares a new working group on fighter-pilot training and a next jet trainer, a topic of the first "
                + "meeting. The task force itself is illustrative.");
        training.setEstablished(Pen.day("2024-09-01"));
        training.setParent(forum);
        panel = committee("industry-panel", "Industry Advisory Panel (illustrative)", "Panel", CommitteeKind.ADVISORY_PANEL,
            "Advises the forum from the side of makers, suppliers and yards. Illustrative.");
        panel.setEstablished(Pen.day("2025-01-01"));
        panel.setParent(forum);
        panel.setNumbering(NumberingScheme.ALPHA);

        pen.add(forum.getSuccessions(), Succession.class, succession -> {
            succession.setPredecessor(predecessor);
            succession.setKind(SuccessionKind.REPLACED);
            succession.setDate(Pen.day("2024-06-09"));
        });
        charters(papers);
        deadlines();
        seatsOfTheForum();
        membersElsewhere();
        periods();
        series();
    }

    /** The forum is bound by neither of these rules; they show what planning backwards looks like. */
    private void deadlines() {
        pen.add(forum.getRulePacks(), RulePackUse.class, use -> {
            use.setPack("faca");
            pen.add(use.getOverrides(), RuleOverride.class, override -> {
                override.setRule("F-05");
                override.setParameter("role");
                override.setValue("SECRETARY");
                override.setReason("A secretary of either side attends; the forum has no designated officer (illustrative).");
            });
        });
        pen.add(forum.getRulePacks(), RulePackUse.class, use -> {
            use.setPack("eu-expert-group-14");
            pen.add(use.getOverrides(), RuleOverride.class, override -> {
                override.setRule("E-02");
                override.setParameter("papers.amount");
                override.setValue("10");
                override.setReason("Papers are translated before they are read (illustrative).");
            });
        });
        forum.getHolidays().addAll(List.of("japan", "us-federal"));
        pen.add(production.getRulePacks(), RulePackUse.class, use -> {
            use.setPack("technical-committee");
            pen.add(use.getOverrides(), RuleOverride.class, override -> {
                override.setRule("N-01");
                override.setParameter("percent");
                override.setValue("50");
                override.setReason("Two sides with the same number of seats (illustrative).");
            });
        });
    }

    List<Committee> all() {
        return List.of(security, predecessor, forum, production, maintenance, supply, uncrewed, training, panel);
    }

    /** The membership of a party that began last. */
    static Membership membershipOf(Committee committee, Party member) {
        return committee.getMemberships().stream().filter(membership -> membership.getMember() == member).reduce((first, last) -> last)
            .orElseThrow();
    }

    private Committee committee(String slug, String name, String shortName, CommitteeKind kind, String mission) {
        return pen.make(Committee.class, committee -> {
            committee.setSlug(slug);
            committee.setName(name);
            committee.setShortName(shortName);
            committee.setKind(kind);
            committee.setMission(mission);
            committee.setZone(Pen.TOKYO);
            committee.setLanguage("en");
            committee.setNumbering(NumberingScheme.DECIMAL);
        });
    }

    private Committee workingGroup(String slug, String name, String shortName, String mission) {
        Committee group = committee(slug, name, shortName, CommitteeKind.WORKING_GROUP, mission + ILLUSTRATIVE_SCOPE);
        group.setEstablished(Pen.day("2024-06-10"));
        group.setParent(forum);
        return group;
    }

    private void charters(Papers papers) {
        pen.add(forum.getCharters(), Charter.class, charter -> {
            charter.setLabel("Terms of reference, June 2024");
            charter.setAuthority("Agreed at the Washington summit of April 2024; terms of reference signed (Japanese Ministry of Defense, "
                + "10 June 2024).");
            charter.setObjectives("Illustrative summary:\n\n- joint production\n- maintenance in private facilities\n- supply chains\n"
                + "- new systems and training");
            charter.setDuties("Illustrative: reports its results after each meeting; keeps a list of recommendations and what became of "
                + "them.");
            charter.setReportsTo("Security Consultative Committee (2+2)");
            charter.setSupport("A secretariat on each side (illustrative)");
            charter.setMeetingsPerYear(2);
            charter.setAdopted(Pen.day("2024-06-10"));
            charter.setDocument(papers.terms);
        });
        pen.add(forum.getCharters(), Charter.class, charter -> {
            charter.setLabel("Terms of reference, second version (illustrative draft)");
            charter.setAuthority("To be confirmed by the Security Consultative Committee.");
            charter.setObjectives("As before, with fighter-pilot training and a next jet trainer added.");
            charter.setReportsTo("Security Consultative Committee (2+2)");
            charter.setMeetingsPerYear(2);
            charter.setTermination("Reviewed after four years.");
        });
        for (Committee group : List.of(production, maintenance, supply, uncrewed, training)) {
            pen.add(group.getCharters(), Charter.class, charter -> {
                charter.setLabel("Mandate (illustrative)");
                charter.setAuthority("Terms of reference of the forum");
                charter.setObjectives(group.getMission());
                charter.setReportsTo("DICAS");
                charter.setMeetingsPerYear(4);
                charter.setAdopted(group.getEstablished());
                charter.setExpires(Pen.day("2027-06-30"));
                charter.setTermination("Ends when its mandate is fulfilled or is not renewed.");
            });
        }
    }

    private void seatsOfTheForum() {
        chair(parties.underSecretary, parties.defense, "US co-chair");
        chair(parties.commissioner, parties.ministry, "Japanese co-chair");
        seat(parties.productionUs, parties.defense, "Joint production, US", "government");
        seat(parties.productionJapan, parties.ministry, "Joint production, Japan", "government");
        seat(parties.sustainmentUs, parties.defense, "Maintenance, US", "government");
        seat(parties.sustainmentJapan, parties.ministry, "Maintenance, Japan", "government");
        seat(parties.supplyUs, parties.defense, "Supply chains, US", "government");
        seat(parties.supplyJapan, parties.ministry, "Supply chains, Japan", "government");
        seat(parties.aviationUs, parties.defense, "Uncrewed aircraft and training, US", "government");
        seat(parties.aviationJapan, parties.ministry, "Uncrewed aircraft and training, Japan", "government");
        pen.add(forum.getSeats(), Seat.class, seat -> {
            seat.setName("Observer of the industry panel, vacant");
            seat.setInterestClass("industry");
            seat.setVoting(false);
        });
        forum.getMemberships().add(pen.membership(parties.secretaryUs, parties.defense, MembershipRole.SECRETARY, false, "2024-06-09"));
        forum.getMemberships().add(pen.membership(parties.secretaryJapan, parties.ministry, MembershipRole.SECRETARY, false, "2024-06-09"));
        forum.getMemberships().add(pen.membership(parties.legalUs, parties.defense, MembershipRole.EXPERT, false, "2024-06-09"));
        forum.getMemberships().add(pen.membership(parties.legalJapan, parties.ministry, MembershipRole.EXPERT, false, "2024-06-09"));
        var observer = pen.membership(parties.adviser, parties.makers, MembershipRole.OBSERVER, false, "2025-01-01");
        observer.setUntil(Pen.day("2026-06-30"));
        forum.getMemberships().add(observer);
        Membership alternate = pen.membership(parties.deskAircraft, parties.defense, MembershipRole.ALTERNATE, false, "2025-01-01");
        alternate.setAlternateFor(membershipOf(forum, parties.sustainmentUs));
        forum.getMemberships().add(alternate);
        forum.setQuorumRule(pen.make(QuorumRule.class, rule -> {
            rule.setKind(QuorumKind.FRACTION);
            rule.setValue(60);
            rule.setRecusedLeave(true);
        }));
    }

    private void chair(Role office, Organisation side, String seatName) {
        Membership chair = seat(office, side, seatName, "government");
        chair.setRole(MembershipRole.CO_CHAIR);
        chair.setTitle("Co-chair");
    }

    private Membership seat(Role office, Organisation side, String seatName, String interest) {
        Seat seat = pen.add(forum.getSeats(), Seat.class, made -> {
            made.setName(seatName);
            made.setOrganisation(side);
            made.setInterestClass(interest);
            made.setVoting(true);
        });
        Membership membership = pen.membership(office, side, MembershipRole.MEMBER, true, "2024-06-09");
        membership.setSeat(seat);
        forum.getMemberships().add(membership);
        return membership;
    }

    private void membersElsewhere() {
        members(security, parties.committeeUs, parties.committeeJapan);
        members(production, parties.productionUs, parties.productionJapan, parties.deskInterceptor, parties.legalUs);
        members(maintenance, parties.sustainmentUs, parties.sustainmentJapan, parties.deskShips, parties.deskAircraft);
        members(supply, parties.supplyUs, parties.supplyJapan, parties.deskSuppliers, parties.legalJapan);
        members(uncrewed, parties.aviationUs, parties.aviationJapan);
        members(training, parties.aviationUs, parties.aviationJapan, parties.deskTraining);
        members(panel, parties.makers, parties.suppliers, parties.yards, parties.propulsion, parties.chamber);
        panel.getMemberships().add(pen.membership(parties.deskLiaison, parties.makers, MembershipRole.SECRETARY, false, "2025-01-01"));
        panel.getMemberships().add(pen.membership(parties.institute, null, MembershipRole.OBSERVER, false, "2025-06-01"));
        panel.getMemberships().getFirst().setRole(MembershipRole.CHAIR);
        panel.setQuorumRule(pen.make(QuorumRule.class, rule -> rule.setKind(QuorumKind.MAJORITY)));
    }

    private void members(Committee committee, Party... members) {
        String from = committee.getEstablished() == null ? "2024-06-09" : committee.getEstablished().toString();
        for (Party member : members) {
            Membership membership = pen.membership(member, null, MembershipRole.MEMBER, true, from);
            if (committee.getKind() == CommitteeKind.WORKING_GROUP && committee.getMemberships().size() < 2) {
                membership.setRole(MembershipRole.CO_CHAIR);
            }
            committee.getMemberships().add(membership);
        }
    }

    private void periods() {
        for (Committee committee : List.of(forum, panel)) {
            for (int year = committee.getEstablished().getYear(); year <= 2027; year++) {
                String name = Integer.toString(year);
                pen.add(committee.getPeriods(), Period.class, period -> {
                    period.setName(name);
                    period.setStart(Pen.day(name + "-01-01"));
                    period.setEnd(Pen.day(name + "-12-31"));
                    period.setPrefix(name + "/");
                });
            }
        }
    }

    private void series() {
        pen.add(forum.getSeries(), MeetingSeries.class, series -> {
            series.setName("Half-yearly meeting");
            series.setRule("FREQ=YEARLY;BYMONTH=6,12;BYDAY=2TU");
            series.setFirstStart(Pen.at("2026-06-09 09:00", Pen.TOKYO));
            series.setMinutes(480);
            series.setPlace("Tokyo and Washington in turn");
        });
        pen.add(supply.getSeries(), MeetingSeries.class, series -> {
            series.setName("Monthly call");
            series.setRule("FREQ=MONTHLY;BYDAY=1WE");
            series.setFirstStart(Pen.at("2026-01-07 21:00", Pen.TOKYO));
            series.setMinutes(60);
            series.setPlace("Video conference");
        });
    }
}
