package org.consultum.followup.internal.loop;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consultum.followup.loop.LoopFacts;
import org.consultum.followup.loop.LoopFacts.Answered;
import org.consultum.followup.loop.LoopFacts.Closing;
import org.consultum.followup.loop.LoopFacts.Made;
import org.consultum.followup.loop.LoopFacts.Reviews;
import org.consultum.followup.loop.LoopFacts.Work;
import org.consultum.model.ImplementationClass;
import org.consultum.model.LoopStage;
import org.consultum.model.ResponseKind;
import org.consultum.model.ReviewVerdict;

/**
 * The facts of a loop as one line: {@code 1;stage=MADE;made=2026-03-01;to=ID,ID}. What is empty or 0 is left out; a reader leaves out
 * what it does not know. The number in front changes when the meaning of a key does.
 */
public final class FactsText {

    private static final String FORM = "1";
    private static final int LONGEST = 100_000;

    private FactsText() {
    }

    /** Writes the line. */
    public static String write(LoopFacts facts) {
        var line = new StringBuilder(FORM);
        put(line, "stage", facts.stage().name());
        put(line, "made", facts.made().on());
        put(line, "sent", facts.made().sentOn());
        put(line, "due", facts.made().responseDue());
        put(line, "to", facts.made().addressees());
        put(line, "by", facts.made().originators());
        put(line, "ancestor", facts.made().ancestor().stream().toList());
        put(line, "responses", facts.answers().responses());
        put(line, "answer", facts.answers().kind().map(Enum::name).orElse(""));
        put(line, "answered", facts.answers().lastOn());
        put(line, "awaited", facts.answers().awaited());
        put(line, "willing", facts.answers().willing());
        put(line, "refusing", facts.answers().refusing());
        put(line, "measures", facts.work().measures());
        put(line, "begun", facts.work().begun());
        put(line, "complete", facts.work().complete());
        put(line, "ownerless", facts.work().withoutOwner());
        put(line, "percent", facts.work().percentage());
        put(line, "class", facts.work().implementation().name());
        put(line, "workDue", facts.work().nextDue());
        put(line, "report", facts.work().lastReport());
        put(line, "completed", facts.work().completedOn());
        put(line, "owners", facts.work().owners());
        put(line, "reviews", facts.reviews().pending());
        put(line, "reviewDue", facts.reviews().nextDue());
        put(line, "reviewers", facts.reviews().reviewers());
        put(line, "verdict", facts.reviews().verdict().map(Enum::name).orElse(""));
        put(line, "reviewed", facts.reviews().verdictOn());
        put(line, "closed", facts.closing().on());
        put(line, "reason", facts.closing().reasonGiven() ? 1 : 0);
        put(line, "successors", facts.closing().successors());
        return line.toString();
    }

    /** Reads the line; empty when it cannot be understood. */
    public static Optional<LoopFacts> read(String line) {
        if (line.length() > LONGEST || !line.startsWith(FORM + ";")) {
            return Optional.empty();
        }
        try {
            LoopFacts facts = facts(new Values(line));
            return LoopRules.consistent(facts) ? Optional.of(facts) : Optional.empty();
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static LoopFacts facts(Values values) {
        return new LoopFacts(LoopStage.valueOf(values.text("stage")),
            new Made(values.day("made"), values.day("sent"), values.day("due"), values.list("to"), values.list("by"),
                values.list("ancestor").stream().findFirst()),
            new Answered(values.number("responses"), values.word("answer").map(ResponseKind::valueOf), values.day("answered"),
                values.list("awaited"), values.list("willing"), values.list("refusing")),
            new Work(values.number("measures"), values.number("begun"), values.number("complete"), values.number("ownerless"),
                values.number("percent"), ImplementationClass.valueOf(values.text("class")), values.day("workDue"), values.day("report"),
                values.day("completed"), values.list("owners")),
            new Reviews(values.number("reviews"), values.day("reviewDue"), values.list("reviewers"),
                values.word("verdict").map(ReviewVerdict::valueOf), values.day("reviewed")),
            new Closing(values.day("closed"), values.number("reason") > 0, values.list("successors")));
    }

    private static void put(StringBuilder line, String key, String value) {
        if (!value.isEmpty()) {
            line.append(';').append(key).append('=').append(value);
        }
    }

    private static void put(StringBuilder line, String key, int number) {
        put(line, key, number == 0 ? "" : Integer.toString(number));
    }

    private static void put(StringBuilder line, String key, Optional<LocalDate> day) {
        put(line, key, day.map(LocalDate::toString).orElse(""));
    }

    private static void put(StringBuilder line, String key, List<String> ids) {
        put(line, key, ids.stream().map(id -> URLEncoder.encode(id, StandardCharsets.UTF_8)).collect(Collectors.joining(",")));
    }

    private static final class Values {

        private final Map<String, String> values = new HashMap<>();

        Values(String line) {
            for (String part : line.split(";")) {
                int at = part.indexOf('=');
                if (at > 0) {
                    values.put(part.substring(0, at), part.substring(at + 1));
                }
            }
        }

        String text(String key) {
            return values.getOrDefault(key, "");
        }

        Optional<String> word(String key) {
            return Optional.ofNullable(values.get(key));
        }

        Optional<LocalDate> day(String key) {
            return word(key).map(LocalDate::parse);
        }

        int number(String key) {
            int number = word(key).map(Integer::parseInt).orElse(0);
            if (number < 0) {
                throw new IllegalArgumentException("Fewer than none of " + key);
            }
            return number;
        }

        List<String> list(String key) {
            return word(key).stream().flatMap(text -> Stream.of(text.split(","))).filter(id -> !id.isEmpty())
                .map(id -> URLDecoder.decode(id, StandardCharsets.UTF_8)).toList();
        }
    }
}
