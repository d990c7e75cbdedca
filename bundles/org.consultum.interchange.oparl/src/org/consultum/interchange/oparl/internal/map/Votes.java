package org.consultum.interchange.oparl.internal.map;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.consultum.model.Decision;

/** Reads votes counted in the words of a result, such as "Ja 12, Nein 3, Enthaltungen 1". */
final class Votes {

    private static final Pattern FOR = count("ja(?:-?stimmen)?|dafür|zustimmung(?:en)?");
    private static final Pattern AGAINST = count("nein(?:-?stimmen)?|dagegen|gegenstimmen?|ablehnung(?:en)?");
    private static final Pattern ABSTAINED = count("enthaltung(?:en)?|enth\\.?|stimmenthaltung(?:en)?");

    private Votes() {
    }

    private static Pattern count(String word) {
        return Pattern.compile("(?<![\\p{L}\\d])(?:(\\d{1,4})\\s*x?\\s*(?:" + word + ")(?![\\p{L}])"
            + "|(?:" + word + ")\\s*[:=]?\\s*(\\d{1,4})(?!\\d))");
    }

    /** Sets the counts when votes for and against are both given. */
    static void read(String result, Decision decision) {
        if (result.chars().noneMatch(Character::isDigit)) {
            return;
        }
        String plain = Table.plain(result);
        OptionalInt votesFor = find(FOR, plain);
        OptionalInt against = find(AGAINST, plain);
        if (votesFor.isPresent() && against.isPresent()) {
            decision.setVotesFor(votesFor.getAsInt());
            decision.setVotesAgainst(against.getAsInt());
            find(ABSTAINED, plain).ifPresent(decision::setAbstentions);
        }
    }

    private static OptionalInt find(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(matcher.group(1) == null ? matcher.group(2) : matcher.group(1)));
    }
}
