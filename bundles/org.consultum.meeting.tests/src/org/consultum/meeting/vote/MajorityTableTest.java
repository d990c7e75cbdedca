package org.consultum.meeting.vote;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.consultum.model.AgendaItem;
import org.consultum.model.AttendanceKind;
import org.consultum.model.Committee;
import org.consultum.model.MajorityBase;
import org.consultum.model.MajorityThreshold;
import org.consultum.model.MembershipRole;
import org.consultum.model.OrganisationKind;
import org.consultum.model.QuorumKind;
import org.consultum.model.VoteChoice;
import org.consultum.model.derived.Quorum;
import org.consultum.testing.CommitteeBuilder;
import org.consultum.testing.Fixture;
import org.consultum.testing.MeetingBuilder;
import org.consultum.testing.RegisterBuilder;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Quorum and majority against the table of cases worked out by hand, each with its source. */
class MajorityTableTest {

    private static final String START = "2026-06-10T09:00+09:00[Asia/Tokyo]";

    /** One line of the table. */
    private record Case(List<String> columns) {

        String text(int column) {
            return columns.get(column).strip();
        }

        int number(int column) {
            return Integer.parseInt(text(column));
        }

        String name() {
            return text(0) + " (" + text(1) + "): " + text(22);
        }
    }

    private static List<Case> table() {
        try (InputStream in = MajorityTableTest.class.getResourceAsStream("majority-cases.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                .filter(line -> !line.startsWith("#") && !line.startsWith("no;") && !line.isBlank())
                .map(line -> new Case(List.of(line.split(";", -1)))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theTableHasAtLeastFortyCasesWithTheirSource() {
        assertTrue(table().size() >= 40, "cases: " + table().size());
        assertTrue(table().stream().allMatch(one -> one.text(1).matches("R46|R48|R64|EU|TSC|Q03|own") && !one.text(22).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> everyCaseOfTheTable() {
        return table().stream().map(one -> dynamicTest(one.name(), () -> check(one)));
    }

    private static void check(Case one) {
        Fixture council = council(one);
        AgendaItem item = council.item("Question");
        VoteResult result = VoteResult.of(item, Question.of("The question"), ballot(one, council), ZonedDateTime.parse(START));
        Quorum quorum = result.quorum();
        Majority majority = result.majority().orElseThrow();
        assertAll(
            () -> assertEquals(one.number(12), quorum.counted(), "counted for the quorum"),
            () -> assertEquals(one.number(13), quorum.needed(), "needed for the quorum"),
            () -> assertEquals(one.number(14), quorum.present(), "present"),
            () -> assertEquals(one.text(15).equals("yes"), quorum.reached(), "quorum reached"),
            () -> assertEquals(one.number(16), majority.inFavour(), "for"),
            () -> assertEquals(one.number(17), majority.against(), "against"),
            () -> assertEquals(one.number(18), majority.abstained(), "abstained"),
            () -> assertEquals(one.number(19), majority.whole(), "the whole"),
            () -> assertEquals(one.number(20), majority.needed(), "needed to carry"),
            () -> assertEquals(Majority.Outcome.valueOf(one.text(21)), majority.outcome(), "outcome"),
            () -> assertExplained(majority, quorum, council.committee("Council")));
    }

    /** The words carry the numbers, in both languages. */
    private static void assertExplained(Majority majority, Quorum quorum, Committee committee) {
        for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            String sum = majority.sum().text(language);
            assertTrue(sum.contains(Integer.toString(majority.needed())) && sum.contains(Integer.toString(majority.whole())), sum);
            assertTrue(!sum.contains("{"), sum);
            String count = QuorumText.of(quorum, committee).text(language);
            assertTrue(count.contains(Integer.toString(quorum.present())) && !count.contains("{"), count);
        }
    }

    private static Fixture council(Case one) {
        var register = RegisterBuilder.register("Votes").organisation("Office", OrganisationKind.OTHER).person("X", "Office");
        int members = one.number(2);
        IntStream.rangeClosed(1, members).forEach(number -> register.person("M" + number, "Office"));
        return register.committee("Council", council -> {
            String[] quorum = one.text(7).split(" ");
            council.quorum(QuorumKind.valueOf(quorum[0]), quorum.length > 1 ? Integer.parseInt(quorum[1]) : 0,
                one.text(8).equals("leave"));
            IntStream.rangeClosed(1, members).forEach(number -> council.member("M" + number, MembershipRole.MEMBER));
            rule(one, council);
            council.meeting("Meeting", START, meeting -> attendance(one, meeting.item("Question", 30)));
        }).fixture();
    }

    private static void rule(Case one, CommitteeBuilder council) {
        String[] rule = one.text(9).split(" ");
        council.with(committee -> committee.setVotingRule(VotingRules.rule(MajorityThreshold.valueOf(rule[0]),
            MajorityBase.valueOf(rule[1]), rule.length > 2)));
    }

    private static void attendance(Case one, MeetingBuilder meeting) {
        for (String present : numbers(one.text(3))) {
            boolean remote = present.endsWith("r");
            meeting.attendance(AttendanceKind.PRESENT, "M" + (remote ? present.substring(0, present.length() - 1) : present),
                event -> event.setRemote(remote));
        }
        standIn(one.text(4), AttendanceKind.ALTERNATE, "", meeting);
        standIn(one.text(5), AttendanceKind.PROXY, "M", meeting);
        for (String recused : numbers(one.text(6))) {
            meeting.with(built -> meeting.attendance(AttendanceKind.RECUSE, "M" + recused,
                event -> event.setItem(built.getAgenda().getItems().getFirst())));
        }
    }

    private static void standIn(String column, AttendanceKind kind, String prefix, MeetingBuilder meeting) {
        if (!column.isEmpty()) {
            String[] pair = column.split(":");
            meeting.with(built -> meeting.attendance(kind, prefix + pair[1], event -> event.setInPlaceOf(
                built.getCommittee().getMemberships().get(Integer.parseInt(pair[0]) - 1))));
        }
    }

    /** "1-3,5r" is 1, 2, 3 and 5r. */
    private static List<String> numbers(String column) {
        var numbers = new ArrayList<String>();
        for (String piece : column.isEmpty() ? new String[0] : column.split(",")) {
            String[] range = piece.split("-");
            if (range.length == 1) {
                numbers.add(piece);
            } else {
                IntStream.rangeClosed(Integer.parseInt(range[0]), Integer.parseInt(range[1]))
                    .forEach(number -> numbers.add(Integer.toString(number)));
            }
        }
        return numbers;
    }

    private static Ballot ballot(Case one, Fixture council) {
        String[] words = one.text(10).split(" ");
        Optional<VoteChoice> casting = Optional.of(one.text(11)).filter(text -> !text.isEmpty()).map(VoteChoice::valueOf);
        return switch (words[0]) {
            case "hands" -> new Ballot.ShowOfHands(tally(words[1]), casting);
            case "secret" -> new Ballot.Secret(tally(words[1]), casting);
            case "named" -> new Ballot.Named(votes(words, council), casting);
            case "written" -> new Ballot.Written(votes(words, council), casting);
            default -> throw new AssertionError(one.name());
        };
    }

    private static Tally tally(String text) {
        int[] votes = Stream.of(text.split("/")).mapToInt(Integer::parseInt).toArray();
        return new Tally(votes[0], votes[1], votes[2]);
    }

    private static List<NamedVote> votes(String[] words, Fixture council) {
        return Stream.of(words).skip(1).map(word -> NamedVote.of(council.person("M" + word.substring(0, word.length() - 1)),
            switch (word.charAt(word.length() - 1)) {
                case 'F' -> VoteChoice.FOR;
                case 'A' -> VoteChoice.AGAINST;
                case 'B' -> VoteChoice.ABSTAIN;
                default -> VoteChoice.NOT_VOTING;
            })).toList();
    }
}
