package org.consultum.ui.actions.table;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.consultum.index.EntryFacts;
import org.consultum.index.IndexEntry;
import org.consultum.model.ActionStatus;
import org.consultum.model.Priority;
import org.consultum.ui.Formats;
import org.consultum.ui.actions.Messages;

/** The texts and values of the cells, from what the index knows; loads nothing. Used on the display thread. */
final class RowTexts {

    static final List<String> UNFINISHED = List.of(ActionStatus.OPEN.getLiteral(), ActionStatus.IN_PROGRESS.getLiteral(),
        ActionStatus.WAITING.getLiteral());
    private static final Set<String> OPEN = Set.copyOf(UNFINISHED);

    private final Function<Object, String> words;
    private final Function<String, String> find;
    private final Supplier<Formats> writing;
    private final Map<String, String> names = new HashMap<>();
    private LocalDate today;
    private Formats formats;

    /**
     * Texts.
     *
     * @param words words of a status or priority
     * @param find name of a party or committee by its identity; empty when there is none
     * @param writing how dates are written
     */
    RowTexts(Function<Object, String> words, Function<String, String> find, LocalDate today, Supplier<Formats> writing) {
        this.words = Objects.requireNonNull(words);
        this.find = Objects.requireNonNull(find);
        this.today = Objects.requireNonNull(today);
        this.writing = Objects.requireNonNull(writing);
        formats = writing.get();
    }

    /** Forgets names, which may have changed, and the day. */
    void renew(LocalDate day) {
        names.clear();
        today = day;
        formats = writing.get();
    }

    LocalDate today() {
        return today;
    }

    String name(String id) {
        return names.computeIfAbsent(id, find);
    }

    String names(List<String> ids) {
        return ids.size() == 1 ? name(ids.getFirst())
            : ids.stream().map(this::name).filter(name -> !name.isEmpty()).collect(Collectors.joining(", "));
    }

    String status(String literal) {
        return Optional.<Object>ofNullable(ActionStatus.get(literal)).map(words).orElse(literal);
    }

    String priority(String literal) {
        return Optional.<Object>ofNullable(Priority.get(literal)).map(words).orElse(literal);
    }

    String date(LocalDate day) {
        return formats.date(day);
    }

    boolean finished(IndexEntry entry) {
        return entry.status().filter(OPEN::contains).isEmpty();
    }

    boolean overdue(IndexEntry entry) {
        return !finished(entry) && entry.due().filter(day -> day.isBefore(today)).isPresent();
    }

    boolean resting(IndexEntry entry) {
        return !finished(entry) && entry.hiddenUntil().filter(day -> day.isAfter(today)).isPresent();
    }

    int progress(IndexEntry entry) {
        return entry.progress().orElse(0);
    }

    /** What a cell says. */
    String text(IndexEntry entry, Column column) {
        return switch (column) {
            case ActionColumn own -> text(entry, own);
            case PluginColumn plugin -> plugin.text(entry, formats);
        };
    }

    private String text(IndexEntry entry, ActionColumn column) {
        return switch (column) {
            case REFERENCE -> entry.reference().orElse("");
            case TITLE -> entry.title();
            case OWNERS -> names(entry.ownerIds());
            case DUE -> due(entry);
            case STATUS -> entry.status().map(this::status).orElse("");
            case PRIORITY -> entry.priority().map(this::priority).orElse("");
            case PROGRESS -> progress(entry.progress());
            case COMMITTEE -> entry.committeeId().map(this::name).orElse("");
            case RAISED -> entry.raised().map(this::date).orElse("");
            case WAITING_FOR -> names(entry.waitingForIds());
            case CLOSED -> entry.closed().map(this::date).orElse("");
        };
    }

    /** What a cell holds in a file: a text, a day, a number, or null. */
    Object value(IndexEntry entry, ActionColumn column) {
        return switch (column) {
            case DUE -> entry.due().orElse(null);
            case RAISED -> entry.raised().orElse(null);
            case CLOSED -> entry.closed().orElse(null);
            case PROGRESS -> progress(entry);
            default -> text(entry, column);
        };
    }

    private String due(IndexEntry entry) {
        return entry.due().map(day -> overdue(entry) ? Messages.bind(Messages.due_overdue, date(day)) : date(day))
            .orElseGet(() -> entry.facts().detail() instanceof EntryFacts.Detail.Action action && action.dueNextMeeting()
                ? Messages.due_nextMeeting : "");
    }

    private static String progress(OptionalInt percent) {
        return percent.orElse(0) + " %";
    }

    /** A row in words, for who does not see it. */
    String spoken(IndexEntry entry, List<? extends Column> columns) {
        return columns.stream().map(column -> Map.entry(column.title(), text(entry, column))).filter(pair -> !pair.getValue().isEmpty())
            .map(pair -> pair.getKey() + ": " + pair.getValue()).collect(Collectors.joining("; "));
    }

    /** The heading of a group. */
    String group(Grouping grouping, Lines.Group group) {
        if (group.key().isEmpty()) {
            return switch (grouping) {
                case OWNER -> Messages.group_noOwner;
                case DUE_MONTH -> Messages.group_noDue;
                default -> Messages.group_none;
            };
        }
        return switch (grouping) {
            case STATUS -> status(group.key());
            case PRIORITY -> priority(group.key());
            case OWNER, COMMITTEE -> Optional.of(name(group.key())).filter(name -> !name.isEmpty()).orElse(group.name());
            case DUE_MONTH -> month(group.key());
            case NONE -> "";
        };
    }

    private String month(String key) {
        return key.matches("-?[0-9]{4,9}-[0-9]{2}") ? DateTimeFormatter.ofPattern("LLLL uuuu", formats.locale())
            .format(YearMonth.parse(key)) : key;
    }
}
