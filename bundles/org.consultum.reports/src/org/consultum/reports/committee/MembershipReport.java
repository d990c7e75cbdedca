package org.consultum.reports.committee;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.consultum.model.Committee;
import org.consultum.model.Element;
import org.consultum.model.Membership;
import org.consultum.model.Seat;
import org.consultum.model.derived.Memberships;
import org.consultum.reports.TightTable;
import org.consultum.spi.report.Report;
import org.consultum.spi.report.ReportContent;
import org.consultum.spi.report.ReportParameter;
import org.consultum.spi.report.ReportParameter.Type;
import org.consultum.spi.report.ReportRequest;
import org.consultum.spi.report.ReportTable.Kind;
import org.consultum.spi.report.ReportWords;

/** Who sits on a committee, or on all, on a day: role, seat, organisation, vote and term; which seats are vacant, which terms end. */
public final class MembershipReport implements Report {

    private static final String SOON = "6";

    @Override
    public List<ReportParameter> parameters() {
        return List.of(ReportParameter.optional("committee", Type.COMMITTEE),
            new ReportParameter("months", Type.NUMBER, false, SOON, List.of()));
    }

    @Override
    public ReportContent content(ReportRequest request) {
        var words = request.words();
        LocalDate day = request.asOf();
        Optional<Committee> one = request.element("committee", Committee.class);
        List<Committee> committees = one.map(List::of).orElseGet(() -> request.register().getCommittees().stream()
            .filter(committee -> Memberships.activeOn(committee, day)).toList());
        int months = Integer.parseInt(request.value("months").orElse(SOON));
        var tables = new Tables(words, day, one.isEmpty(), request.recipient().isEmpty());
        for (Committee committee : committees) {
            request.progress().check();
            tables.add(committee, day.plusMonths(months));
        }
        var report = ReportContent.titled(words.text("title"))
            .over(one.map(Committee::getName).orElse(Shown.text(request.register().getTitle())))
            .below(words.text("asOf", words.date(day)))
            .subject(words.text("subject", one.map(words::name).orElse(Shown.text(request.register().getTitle())), words.shortDate(day)))
            .landscape();
        committees.forEach(committee -> report.about(shown(committee)));
        return report.value("members", tables.members).value("voting", tables.voting).value("seats", tables.seats)
            .value("vacant", tables.vacant).value("months", months).value("several", one.isEmpty()).value("whole", tables.whole)
            .table(tables.sitting.build()).table(tables.vacancies.build()).table(tables.ending.build()).build();
    }

    private static List<Element> shown(Committee committee) {
        return Stream.<Element>concat(committee.getMemberships().stream(), Stream.concat(committee.getSeats().stream(),
            Shown.named(Stream.concat(Stream.of(committee), committee.getMemberships().stream().map(Membership::getMember))).stream()))
            .toList();
    }

    /** The three tables while they are filled. */
    private static final class Tables {

        final TightTable sitting;
        final TightTable vacancies;
        final TightTable ending;
        int members;
        int voting;
        int seats;
        int vacant;

        private final ReportWords words;
        private final LocalDate day;
        private final boolean grouped;
        /** Whether the whole register is there: a seat is not vacant because its member is not released. */
        private final boolean whole;

        Tables(ReportWords words, LocalDate day, boolean grouped, boolean whole) {
            this.words = words;
            this.day = day;
            this.grouped = grouped;
            this.whole = whole;
            sitting = named("members")
                .column("member", words.text("column.member"), Kind.TEXT, 18)
                .column("role", words.text("column.role"), Kind.TEXT, 10)
                .optional("seat", words.text("column.seat"), Kind.TEXT, 13)
                .column("organisation", words.text("column.organisation"), Kind.TEXT, 11)
                .optional("interest-class", words.text("column.interestClass"), Kind.TEXT, 9)
                .column("vote", words.text("column.vote"), Kind.TEXT, 7)
                .column("from", words.text("column.from"), Kind.DAY, 11)
                .optional("until", words.text("column.until"), Kind.DAY, 11)
                .optional("alternates", words.text("column.alternates"), Kind.TEXT, 10);
            vacancies = named("vacancies")
                .column("seat", words.text("column.seat"), Kind.TEXT, 35)
                .optional("organisation", words.text("column.organisation"), Kind.TEXT, 20)
                .optional("interest-class", words.text("column.interestClass"), Kind.TEXT, 15)
                .column("vote", words.text("column.vote"), Kind.TEXT, 10)
                .optional("vacant-since", words.text("column.vacantSince"), Kind.DAY, 20);
            ending = named("ending")
                .column("until", words.text("column.until"), Kind.DAY, 12)
                .column("member", words.text("column.member"), Kind.TEXT, 40)
                .column("role", words.text("column.role"), Kind.TEXT, 15)
                .optional("seat", words.text("column.seat"), Kind.TEXT, 33);
        }

        private TightTable named(String id) {
            return new TightTable(id, words.text("table." + id)).groupedBy(grouped ? words.text("column.committee") : "");
        }

        void add(Committee committee, LocalDate soon) {
            if (grouped) {
                List.of(sitting, vacancies, ending).forEach(table -> table.group(words.name(committee)));
            }
            for (Membership membership : Members.on(committee, day)) {
                members++;
                voting += Members.votes(membership) ? 1 : 0;
                sitting.row(member(membership), Shown.role(membership, words), seat(membership),
                    Shown.organisation(Members.organisation(membership).orElse(null), words), Members.interestClass(membership),
                    vote(Members.votes(membership)), Optional.ofNullable(membership.getFrom()), Optional.ofNullable(membership.getUntil()),
                    Shown.names(Members.alternates(membership, day), words));
                if (membership.getUntil() != null && !membership.getUntil().isAfter(soon)) {
                    ending.row(membership.getUntil(), member(membership), Shown.role(membership, words), seat(membership));
                }
            }
            if (!whole) {
                return;
            }
            seats += committee.getSeats().size();
            for (Seat seat : Members.vacant(committee, day)) {
                vacant++;
                vacancies.row(Shown.text(seat.getName()), Shown.organisation(seat.getOrganisation(), words), Members.interestClass(seat),
                    vote(seat.isVoting()), Members.vacantSince(committee, seat, day));
            }
        }

        private String member(Membership membership) {
            return Shown.name(membership.getMember(), words);
        }

        private String seat(Membership membership) {
            if (membership.getAlternateFor() != null) {
                return words.text("seat.inPlaceOf", Shown.name(membership.getAlternateFor().getMember(), words));
            }
            return membership.getSeat() == null ? "" : Shown.text(membership.getSeat().getName());
        }

        private String vote(boolean votes) {
            return words.text(votes ? "vote.yes" : "vote.no");
        }
    }
}
