package org.consultum.model.derived;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.consultum.model.AgendaItem;
import org.consultum.model.ItemKind;
import org.consultum.model.Meeting;
import org.consultum.model.NumberingScheme;
import org.eclipse.emf.ecore.EObject;

/**
 * Numbers of agenda items. An item with a label of its own keeps it; headings and breaks have none. Items below a heading go on counting
 * at the heading's level, so that a heading can be put in without renumbering anything.
 *
 * <p>Where a committee numbers by sections, the headings at the top are lettered. Where it numbers by references, an item has the
 * reference it was given in the period, and its position until then.
 *
 * @since 0.1
 */
public final class AgendaNumbers {

    private AgendaNumbers() {
    }

    /** The number of one item. For a whole agenda use {@link #of(Meeting)}, which counts once. */
    public static String number(AgendaItem item) {
        if (item.getKind() == ItemKind.BREAK) {
            return "";
        }
        Meeting meeting = meeting(item);
        if (item.getKind() == ItemKind.HEADING && (meeting == null || scheme(meeting) != NumberingScheme.SECTIONS)) {
            return "";
        }
        if (item.getLabel() != null) {
            return item.getLabel();
        }
        return meeting == null ? "" : of(meeting).getOrDefault(item, "");
    }

    /** Numbers of all items of a meeting in the order of the agenda. What has none maps to the empty text. */
    public static Map<AgendaItem, String> of(Meeting meeting) {
        return of(meeting, AgendaItem::getReference);
    }

    /**
     * The numbers of a meeting if its items had other references.
     *
     * @param references the reference of an item, or null for none
     */
    public static Map<AgendaItem, String> of(Meeting meeting, Function<AgendaItem, String> references) {
        var numbers = new LinkedHashMap<AgendaItem, String>();
        if (meeting.getAgenda() != null) {
            NumberingScheme scheme = scheme(meeting);
            var counted = new Counted(scheme, scheme == NumberingScheme.REFERENCE ? references : item -> null, numbers);
            count(meeting.getAgenda().getItems(), "", 1, 0, counted);
            if (scheme == NumberingScheme.SECTIONS) {
                letterSections(meeting.getAgenda().getItems(), numbers);
            }
        }
        return numbers;
    }

    /** How the items of a meeting are numbered. */
    public static NumberingScheme scheme(Meeting meeting) {
        return meeting.getCommittee() == null ? NumberingScheme.DECIMAL : meeting.getCommittee().getNumbering();
    }

    /** The meeting on whose agenda the item stands; null for an item in a backlog. */
    public static Meeting meeting(AgendaItem item) {
        EObject object = item;
        while (object != null && !(object instanceof Meeting)) {
            object = object.eContainer();
        }
        return (Meeting) object;
    }

    private static int count(List<AgendaItem> items, String parent, int level, int before, Counted counted) {
        int position = before;
        for (AgendaItem item : items) {
            if (item.getKind() == ItemKind.ITEM) {
                position++;
                String number = counted.given(item).orElse(null);
                if (number == null) {
                    number = join(parent, position, level, counted.scheme());
                }
                counted.numbers().put(item, number);
                count(item.getItems(), number, level + 1, 0, counted);
            } else {
                counted.numbers().put(item, "");
                position = count(item.getItems(), parent, level, position, counted);
            }
        }
        return position;
    }

    private static void letterSections(List<AgendaItem> top, Map<AgendaItem, String> numbers) {
        int section = 0;
        for (AgendaItem item : top) {
            if (item.getKind() == ItemKind.HEADING) {
                section++;
                numbers.put(item, item.getLabel() != null ? item.getLabel() : letters(section).toUpperCase(Locale.ROOT));
            }
        }
    }

    private static String join(String parent, int position, int level, NumberingScheme scheme) {
        return switch (scheme) {
            case DECIMAL, SECTIONS, REFERENCE -> level == 1 ? "" + position : parent + "." + position;
            case OUTLINE -> switch (level) {
                case 1 -> "" + position;
                case 2 -> parent + "." + letters(position);
                case 3 -> parent + "." + roman(position).toLowerCase(Locale.ROOT);
                default -> parent + "." + position;
            };
            case ALPHA -> switch (level) {
                case 1 -> "" + position;
                case 2 -> parent + letters(position);
                case 3 -> parent + "." + roman(position).toLowerCase(Locale.ROOT);
                default -> parent + "." + position;
            };
            case ROMAN -> switch (level) {
                case 1 -> roman(position);
                case 3 -> parent + "." + letters(position);
                default -> parent + "." + position;
            };
        };
    }

    private static String letters(int position) {
        var text = new StringBuilder();
        for (int rest = position; rest > 0; rest = (rest - 1) / 26) {
            text.insert(0, (char) ('a' + (rest - 1) % 26));
        }
        return text.toString();
    }

    private static String roman(int position) {
        int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] signs = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        var text = new StringBuilder();
        int rest = position;
        for (int i = 0; i < values.length; i++) {
            for (; rest >= values[i]; rest -= values[i]) {
                text.append(signs[i]);
            }
        }
        return text.toString();
    }

    /** How numbers are made, and those that are. */
    private record Counted(NumberingScheme scheme, Function<AgendaItem, String> references, Map<AgendaItem, String> numbers) {

        Optional<String> given(AgendaItem item) {
            return Optional.ofNullable(item.getLabel() != null ? item.getLabel() : references.apply(item));
        }
    }
}
