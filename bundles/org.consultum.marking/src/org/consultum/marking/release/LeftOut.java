package org.consultum.marking.release;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.consultum.marking.MarkingScheme;
import org.consultum.marking.release.ReleaseManifest.Entry;
import org.consultum.model.AgendaItem;
import org.consultum.model.Committee;
import org.consultum.model.Element;
import org.consultum.model.Meeting;
import org.consultum.model.Register;
import org.consultum.model.derived.AgendaNumbers;
import org.eclipse.emf.ecore.EObject;

/** Lists what a copy of a register leaves out, in words that name nothing of it. */
final class LeftOut {

    /** Numbers that say nothing: digits, single letters and Roman numerals, with dots, strokes and hyphens. */
    private static final Pattern NEUTRAL = Pattern.compile(
        "(?:[0-9]{1,4}|[A-Za-z]|[ivxlcIVXLC]{1,7})(?:[./-]?(?:[0-9]{1,4}|[a-z]|[ivxlc]{1,7})){0,4}");

    private final Register source;
    private final ReleasedRegister released;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<Meeting, Map<AgendaItem, String>> numbers = new LinkedHashMap<>();
    private int total;
    private int given;

    LeftOut(Register source, ReleasedRegister released) {
        this.source = source;
        this.released = released;
    }

    ReleaseManifest manifest(MarkingScheme scheme, Map<String, Integer> fields) {
        visit(source);
        String name = released.recipient().getName();
        return new ReleaseManifest(name == null ? "" : name, scheme.id().isEmpty() ? scheme.name() : scheme.id(), StateDigest.of(source),
            total, given, entries, fields, List.of());
    }

    /** Whether a number may be shown although what bears it is withheld. */
    static boolean isNeutral(String number) {
        return NEUTRAL.matcher(number).matches();
    }

    private void visit(EObject object) {
        if (object instanceof Element element) {
            total++;
            Optional<ReleaseDecision.Withheld> withheld = released.releasability().withheld(element);
            if (withheld.isPresent()) {
                int inside = elements(element);
                total += inside - 1;
                entries.add(new Entry(element.getId(), element.eClass().getName(), place(element), withheld.get().rule(), inside));
                return;
            }
            given++;
        }
        for (EObject content : object.eContents()) {
            if (!content.eIsProxy()) {
                visit(content);
            }
        }
    }

    private static int elements(EObject object) {
        int count = object instanceof Element ? 1 : 0;
        for (EObject content : object.eContents()) {
            count += content.eIsProxy() ? 0 : elements(content);
        }
        return count;
    }

    /** Where a withheld element stood: its containers are released, so they may be named. */
    private String place(Element element) {
        var steps = new ArrayList<String>();
        for (EObject object = element; object != null; object = object.eContainer()) {
            switch (object) {
                case AgendaItem item -> number(item).ifPresent(number -> steps.addFirst("item " + number));
                case Meeting meeting when meeting != element -> steps.addFirst("meeting " + meeting.getSlug()
                    + (meeting.getStart() == null ? "" : " of " + meeting.getStart().toLocalDate()));
                case Committee committee when committee != element -> steps.addFirst(committee.getSlug());
                default -> {
                    // has no name of its own here
                }
            }
        }
        return steps.stream().filter(step -> step != null).collect(Collectors.joining(", "));
    }

    private Optional<String> number(AgendaItem item) {
        Meeting meeting = AgendaNumbers.meeting(item);
        return meeting == null ? Optional.empty() : Optional.ofNullable(numbers.computeIfAbsent(meeting, AgendaNumbers::of).get(item))
            .filter(number -> !number.isEmpty() && (isNeutral(number) || released.releasability().released(item)));
    }
}
