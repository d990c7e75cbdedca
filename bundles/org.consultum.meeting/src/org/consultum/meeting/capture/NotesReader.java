package org.consultum.meeting.capture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.consultum.meeting.capture.Captured.Due;
import org.consultum.meeting.capture.Captured.Kind;
import org.consultum.meeting.capture.Captured.Range;
import org.consultum.meeting.capture.Captured.Unclear;
import org.consultum.meeting.internal.Messages;
import org.consultum.model.AgendaItem;
import org.consultum.model.Committee;
import org.consultum.model.Element;
import org.consultum.model.Meeting;
import org.consultum.model.Party;
import org.consultum.model.Register;
import org.consultum.model.RegisterFactory;
import org.consultum.model.derived.AgendaNumbers;

/**
 * Reads {@code ACTION:}, {@code DECISION:} and {@code RECOMMENDATION:} lines ({@code AKTION:}, {@code BESCHLUSS:}, {@code EMPFEHLUNG:})
 * out of notes, in any case, with or without a list mark before them and bold marks around them. A line that is indented goes on with
 * the one before it. Lines in fenced code are no notes. Pure; the time it takes grows with the length of the notes.
 */
public final class NotesReader {

    private static final Pattern LINE = Pattern.compile(
        "^[ \\t>]*+(?:[-*+•](?:[ \\t]+\\[[ xX]?\\])?[ \\t]+|\\d{1,3}[.)][ \\t]+|#{1,6}[ \\t]+)?"
        + "[*_]{0,2}(?<kind>ACTION|AKTION|DECISION|BESCHLUSS|BESCHLUß|RECOMMENDATION|EMPFEHLUNG)[*_]{0,2}[ \\t]*"
        + "(?:[(\\[](?<who>[^()\\[\\]]{1,80})[)\\]][ \\t]*)?[*_]{0,2}[:：][*_]{0,2}[ \\t]*",
        Pattern.CASE_INSENSITIVE);
    private static final Pattern GOES_ON = Pattern.compile("^(?: {2}|\\t)[ \\t]*+(?![-*+•] |\\d{1,3}[.)] )\\S.*");
    private static final Pattern BRACKETS = Pattern.compile("\\s*[(\\[]([^()\\[\\]]*)[)\\]][\\s.]*$");

    /** Characters up to which a line is searched for owners and dates; what is longer is no line anybody typed. */
    private static final int LONGEST = 4_000;

    /** Names up to which those who may be meant are listed. */
    private static final int MOST_NAMES = 4;

    private final Owners owners;
    private final DueDates dates;
    private final Optional<AgendaItem> item;

    private NotesReader(Register register, Optional<LocalDate> meetingDay, Optional<AgendaItem> item) {
        this.owners = new Owners(new Names(register));
        this.dates = new DueDates(meetingDay);
        this.item = item;
    }

    /**
     * The lines of the notes on an item. Owners are looked up in its register, days are counted from the day of its meeting; lines whose
     * record exists already on the item say so.
     */
    public static List<Captured> read(String notes, AgendaItem item) {
        Optional<Meeting> meeting = Optional.ofNullable(AgendaNumbers.meeting(item));
        Register register = meeting.map(Meeting::getCommittee).map(Committee::getRegister)
            .orElseGet(RegisterFactory.eINSTANCE::createRegister);
        return new NotesReader(register, meeting.map(Meeting::getStart).map(start -> start.toLocalDate()), Optional.of(item)).lines(notes);
    }

    /** The lines of notes that belong to no item yet. */
    public static List<Captured> read(String notes, Register register, LocalDate meetingDay) {
        return new NotesReader(register, Optional.of(meetingDay), Optional.empty()).lines(notes);
    }

    private List<Captured> lines(String notes) {
        var found = new ArrayList<Captured>();
        boolean code = false;
        int position = 0;
        while (position < notes.length()) {
            int end = endOfLine(notes, position);
            String line = notes.substring(position, end);
            code ^= line.stripLeading().startsWith("```");
            Matcher matcher = LINE.matcher(line);
            if (!code && matcher.find()) {
                while (end + 1 < notes.length() && GOES_ON.matcher(notes.substring(end + 1, endOfLine(notes, end + 1))).matches()
                        && !LINE.matcher(notes.substring(end + 1, endOfLine(notes, end + 1))).find()) {
                    end = endOfLine(notes, end + 1);
                }
                int start = position;
                captured(matcher, notes, start, end).ifPresent(found::add);
            }
            position = end + 1;
        }
        return List.copyOf(found);
    }

    private static int endOfLine(String notes, int from) {
        int end = notes.indexOf('\n', from);
        return end < 0 ? notes.length() : end;
    }

    private Optional<Captured> captured(Matcher line, String notes, int lineStart, int end) {
        Kind kind = switch (line.group("kind").toUpperCase(Locale.ROOT)) {
            case "ACTION", "AKTION" -> Kind.ACTION;
            case "DECISION", "BESCHLUSS", "BESCHLUß" -> Kind.DECISION;
            default -> Kind.RECOMMENDATION;
        };
        int contentStart = lineStart + line.end();
        String content = notes.substring(contentStart, end);
        List<Cut> cuts = kind == Kind.DECISION || content.length() > LONGEST ? List.of() : cuts(content);
        String text = content.length() > LONGEST ? content.strip() : rest(content, cuts);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Cut> inFront = Optional.ofNullable(line.group("who")).map(who -> inFront(who.strip(), line.start("who")));
        List<Party> found = Stream.concat(inFront.stream(), cuts.stream()).flatMap(cut -> cut.owners().stream()).distinct().toList();
        Due due = cuts.stream().map(Cut::due).filter(date -> !(date instanceof Due.None)).findFirst().orElse(new Due.None());
        var unclear = new ArrayList<Unclear>();
        inFront.stream().flatMap(cut -> cut.unclear().stream()).forEach(doubt -> unclear.add(new Unclear(
            new Range(lineStart + doubt.start(), lineStart + doubt.end()), words(doubt), doubt.candidates())));
        cuts.stream().flatMap(cut -> cut.unclear().stream()).forEach(doubt -> unclear.add(new Unclear(
            new Range(contentStart + doubt.start(), contentStart + doubt.end()), words(doubt), doubt.candidates())));
        if (kind == Kind.ACTION && found.isEmpty() && unclear.stream().allMatch(doubt -> doubt.candidates().isEmpty())) {
            unclear.add(new Unclear(new Range(contentStart, end), Messages.text("capture.noOwner"), List.of()));
        }
        return Optional.of(new Captured(kind, new Range(lineStart, end), text, found, due, unclear, existing(kind, text)));
    }

    private static boolean namesSomebody(Cut cut) {
        return !cut.owners().isEmpty() || cut.unclear().stream().anyMatch(doubt -> !doubt.candidates().isEmpty());
    }

    /** What is unclear, in words; where several may be meant, who they are. */
    private static String words(Cut.Doubt doubt) {
        List<String> names = doubt.candidates().stream().map(Party::getName).limit(MOST_NAMES).toList();
        return switch (doubt.candidates().size()) {
            case 0, 1 -> Messages.text(doubt.key(), doubt.words());
            default -> names.size() < doubt.candidates().size()
                ? Messages.text("capture.ambiguousMany", String.join("; ", names), doubt.candidates().size() - names.size())
                : Messages.text("capture.ambiguous", String.join("; ", names.subList(0, names.size() - 1)), names.getLast());
        };
    }

    /** Whoever stands in brackets before the colon: "ACTION (North): ...". */
    private Cut inFront(String who, int start) {
        return owners.inBrackets(who).map(hit -> Cut.owner(start, start + who.length(),
            new Names.Hit(start, start + who.length(), hit.candidates()), who))
            .orElseGet(() -> new Cut(start, start + who.length(), List.of(), new Due.None(),
                List.of(new Cut.Doubt(start, start + who.length(), "capture.nobody", who, List.of()))));
    }

    private List<Cut> cuts(String content) {
        var cuts = new ArrayList<Cut>();
        Optional<List<Cut>> brackets = brackets(content);
        brackets.ifPresent(cuts::addAll);
        int end = brackets.map(some -> some.getFirst().start()).orElse(content.length());
        String before = content.substring(0, end);
        List<Cut> beginning = owners.atBeginning(before);
        cuts.addAll(beginning);
        int begin = beginning.isEmpty() ? 0 : beginning.getLast().end();
        owners.afterAtSigns(before).stream().filter(cut -> cut.start() >= begin).forEach(cuts::add);
        if (cuts.stream().allMatch(cut -> cut.due() instanceof Due.None)) {
            dates.in(before).filter(cut -> cut.start() >= begin).ifPresent(cuts::add);
        }
        if (cuts.stream().noneMatch(NotesReader::namesSomebody)) {
            Optional<Cut> date = cuts.stream().filter(cut -> !(cut.due() instanceof Due.None)).findFirst();
            owners.atEnd(before, date).filter(cut -> cut.start() >= begin).ifPresent(cuts::add);
        }
        cuts.sort(Comparator.comparingInt(Cut::start));
        return cuts;
    }

    /** Owners and a date in brackets at the end; nothing where none of it is recognised. The first piece is the whole bracket. */
    private Optional<List<Cut>> brackets(String content) {
        Matcher matcher = BRACKETS.matcher(content);
        if (!matcher.find()) {
            return Optional.empty();
        }
        var found = new ArrayList<Cut>();
        var strange = new ArrayList<Cut>();
        int position = matcher.start(1);
        for (String piece : matcher.group(1).split("[,;]", -1)) {
            int start = position + (piece.length() - piece.stripLeading().length());
            String word = piece.strip();
            Optional<Names.Hit> hit = owners.inBrackets(word);
            Optional<Cut> date = dates.whole(word);
            if (hit.isPresent()) {
                found.add(Cut.owner(start, start + word.length(),
                    new Names.Hit(start, start + word.length(), hit.get().candidates()), word));
            } else if (date.isPresent()) {
                List<Cut.Doubt> doubts = date.get().unclear().stream().map(doubt -> new Cut.Doubt(start + doubt.start(),
                    start + doubt.end(), doubt.key(), doubt.words(), doubt.candidates())).toList();
                found.add(new Cut(start, start + word.length(), List.of(), date.get().due(), doubts));
            } else if (!word.isEmpty()) {
                strange.add(new Cut(start, start + word.length(), List.of(), new Due.None(),
                    List.of(new Cut.Doubt(start, start + word.length(), "capture.nobody", word, List.of()))));
            }
            position += piece.length() + 1;
        }
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var whole = new Cut(matcher.start(), matcher.end(), List.of(), new Due.None(), List.of());
        return Optional.of(Stream.of(List.of(whole), found, strange).flatMap(List::stream).toList());
    }

    /** What is left of a line without what was recognised, in one line, beginning with a capital letter. */
    private static String rest(String content, List<Cut> cuts) {
        var left = new StringBuilder();
        int position = 0;
        for (Cut cut : cuts) {
            if (cut.start() >= position) {
                left.append(content, position, cut.start()).append(' ');
            }
            position = Math.max(position, cut.end());
        }
        left.append(content.substring(Math.min(position, content.length())));
        String text = left.toString().replaceAll("\\s+", " ").replaceAll(" ([,.;:!?])", "$1")
            .replaceAll("^[\\s,;:.–-]+|[\\s,;:–-]+$", "")
            .strip();
        return text.isEmpty() || cuts.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private Optional<Element> existing(Kind kind, String text) {
        return item.flatMap(on -> switch (kind) {
            case DECISION -> on.getDecisions().stream().filter(decision -> text.equals(decision.getText())).map(Element.class::cast)
                .findFirst();
            case ACTION -> committee(on).map(Committee::getActionList).flatMap(list -> list.getActions().stream()
                .filter(action -> action.getOrigin() == on && text.equals(action.getTitle())).map(Element.class::cast).findFirst());
            case RECOMMENDATION -> committee(on).map(Committee::getFeedbackList).flatMap(list -> list.getRecommendations().stream()
                .filter(recommendation -> recommendation.getOrigin() == on && text.equals(recommendation.getTitle()))
                .map(Element.class::cast).findFirst());
        });
    }

    private static Optional<Committee> committee(AgendaItem item) {
        return Optional.ofNullable(AgendaNumbers.meeting(item)).map(Meeting::getCommittee);
    }
}
