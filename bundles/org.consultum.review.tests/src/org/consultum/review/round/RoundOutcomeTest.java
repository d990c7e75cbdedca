package org.consultum.review.round;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.consultum.model.Person;
import org.consultum.model.RegisterFactory;
import org.consultum.model.ReviewRound;
import org.consultum.model.RoundResult;
import org.consultum.model.RoundState;
import org.consultum.model.RoundVerdict;
import org.consultum.model.Verdict;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

@DisplayName("The outcome of a round")
class RoundOutcomeTest {

    private final Map<String, Person> people = new LinkedHashMap<>();
    private final ReviewRound round = RegisterFactory.eINSTANCE.createReviewRound();

    private Person person(String name) {
        return people.computeIfAbsent(name, key -> {
            Person person = RegisterFactory.eINSTANCE.createPerson();
            person.setName(key);
            return person;
        });
    }

    private void verdict(String name, Verdict verdict, String at) {
        RoundVerdict made = RegisterFactory.eINSTANCE.createRoundVerdict();
        made.setReviewer(person(name));
        made.setVerdict(verdict);
        made.setAt(at.isEmpty() ? null : moment(at));
        round.getVerdicts().add(made);
    }

    /** An instant, or a time of the clock in a zone. */
    private static Instant moment(String text) {
        return text.endsWith("Z") ? Instant.parse(text) : ZonedDateTime.parse(text).toInstant();
    }

    private static Verdict verdict(String sign) {
        return switch (sign) {
            case "+" -> Verdict.AGREE;
            case "~" -> Verdict.AGREE_WITH_CHANGES;
            case "-" -> Verdict.OBJECT;
            default -> Verdict.ABSTAIN;
        };
    }

    /**
     * One line of the table. Reviewers are letters, those that are required in capitals; verdicts are "a+ at b- at", with + for agreeing,
     * ~ with changes, - for objecting and 0 for abstaining; who is missing is given by letters.
     */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "outcomes.csv", delimiter = '|', commentCharacter = '#', useHeadersInDisplayName = false)
    @DisplayName("is as the table says:")
    void table(String name, String silence, String deadline, String reviewers, String verdicts, String now, RoundResult result,
            String missing, boolean expired) {
        round.setState(RoundState.OPEN);
        round.setSilence("silence".equals(silence));
        round.setDeadline(deadline == null ? null : ZonedDateTime.parse(deadline));
        for (char letter : (reviewers == null ? "" : reviewers).toCharArray()) {
            Person asked = person(String.valueOf(letter).toLowerCase());
            round.getReviewers().add(asked);
            if (Character.isUpperCase(letter)) {
                round.getRequired().add(asked);
            }
        }
        String[] given = verdicts == null ? new String[0] : verdicts.split(" ");
        for (int i = 0; i < given.length; i += 2) {
            verdict(given[i].substring(0, 1), verdict(given[i].substring(1)), "-".equals(given[i + 1]) ? "" : given[i + 1]);
        }

        RoundOutcome outcome = RoundOutcome.of(round, moment(now));

        var reasons = outcome.reasons().toString();
        assertEquals(result, outcome.result(), reasons);
        assertEquals(missing == null ? "" : missing, String.join("", outcome.missing().stream().map(person -> person.getName()).toList()));
        assertEquals(expired, outcome.expired());
        assertEquals(round.getReviewers().size(), outcome.counts().reviewers());
        assertEquals(outcome.counts().answered(), outcome.counted().size());
        assertEquals(outcome.counts().silent(), outcome.missing().size());
        assertTrue(outcome.reasons().stream().noneMatch(reason -> reason.isBlank() || reason.contains("{")), reasons);
        if (deadline != null && result == RoundResult.NONE && !round.getReviewers().isEmpty() && missing != null) {
            assertTrue(round.getRequired().stream().anyMatch(outcome.missing()::contains)
                || reasons.contains(Moments.text(round.getDeadline())), reasons);
        }
    }

    @Test
    @DisplayName("does not depend on the order of verdicts of different reviewers")
    void order() {
        round.setState(RoundState.OPEN);
        round.setDeadline(ZonedDateTime.parse("2026-11-30T17:00+09:00[Asia/Tokyo]"));
        List.of("a", "b", "c").forEach(name -> round.getReviewers().add(person(name)));
        verdict("a", Verdict.OBJECT, "2026-11-01T00:00:00Z");
        verdict("b", Verdict.AGREE, "2026-11-02T00:00:00Z");
        verdict("a", Verdict.AGREE, "2026-11-03T00:00:00Z");
        Instant now = Instant.parse("2026-12-01T00:00:00Z");
        RoundOutcome one = RoundOutcome.of(round, now);
        var turned = new ArrayList<>(round.getVerdicts());
        turned.sort(Comparator.comparing(RoundVerdict::getAt).reversed());
        round.getVerdicts().clear();
        round.getVerdicts().addAll(turned);
        assertEquals(one, RoundOutcome.of(round, now));
    }

    @Test
    @DisplayName("of a closed round is that of the moment it was closed")
    void closed() {
        round.setState(RoundState.CLOSED);
        round.setDeadline(ZonedDateTime.parse("2026-11-30T17:00+09:00[Asia/Tokyo]"));
        round.getReviewers().add(person("a"));
        verdict("a", Verdict.AGREE, "2026-11-01T00:00:00Z");
        round.setClosedAt(Instant.parse("2026-11-02T00:00:00Z"));
        RoundOutcome outcome = RoundOutcome.of(round, Instant.parse("2027-01-01T00:00:00Z"));
        assertEquals(RoundResult.AGREED, outcome.result());
        assertEquals(false, outcome.expired());
    }

    @Test
    @DisplayName("of a withdrawn round is none, whatever was said")
    void withdrawn() {
        round.setState(RoundState.WITHDRAWN);
        round.getReviewers().add(person("a"));
        verdict("a", Verdict.OBJECT, "2026-11-01T00:00:00Z");
        assertEquals(RoundResult.NONE, RoundOutcome.of(round, Instant.parse("2027-01-01T00:00:00Z")).result());
    }

    @Test
    @DisplayName("names the zone of the deadline and who is waited for")
    void words() {
        round.setState(RoundState.OPEN);
        round.setSilence(true);
        round.setDeadline(ZonedDateTime.parse("2026-11-30T17:00+09:00[Asia/Tokyo]"));
        round.getReviewers().add(person("Kyodo"));
        String reasons = String.join(" ", RoundOutcome.of(round, Instant.parse("2026-11-20T00:00:00Z")).reasons());
        assertTrue(reasons.contains("(Asia/Tokyo, UTC+09:00)") && reasons.contains("17:00") && reasons.contains("Kyodo"), reasons);
    }
}
