package org.consultum.agenda.versions;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.consultum.agenda.internal.Messages;
import org.consultum.agenda.versions.FieldChange.Field;
import org.consultum.edit.FeatureTexts;
import org.consultum.model.RegisterPackage.Literals;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * Compares the values of two lines of the same item.
 *
 * @param numbers whether another number is a change of the item itself
 * @param times whether another start on the same day is a change of the item itself
 */
record FieldChanges(boolean numbers, boolean times) {

    private static final int SHOWN_OF_CHECKSUM = 8;

    List<FieldChange> between(AgendaLine before, AgendaLine after) {
        var changes = new ArrayList<FieldChange>();
        var words = FeatureTexts.ofUser();
        if (numbers) {
            add(changes, Field.NUMBER, Literals.AGENDA_ITEM__NUMBER, before.number(), after.number());
        }
        add(changes, Field.TITLE, Literals.AGENDA_ITEM__TITLE, before.title(), after.title());
        add(changes, Field.KIND, Literals.AGENDA_ITEM__KIND, words.label(before.kind()), words.label(after.kind()));
        add(changes, Field.PURPOSE, Literals.AGENDA_ITEM__PURPOSE, words.label(before.purpose()), words.label(after.purpose()));
        add(changes, Field.TEXT, Literals.AGENDA_ITEM__TEXT, before.text(), after.text());
        if (times || !before.start().map(ZonedDateTime::toLocalDate).equals(after.start().map(ZonedDateTime::toLocalDate))) {
            add(changes, Field.START, Literals.AGENDA_ITEM__START, time(before.start()), time(after.start()));
        }
        add(changes, Field.MINUTES, Literals.AGENDA_ITEM__MINUTES_PLANNED, "" + before.minutes(), "" + after.minutes());
        add(changes, Field.PRESENTERS, Literals.AGENDA_ITEM__PRESENTERS, String.join(", ", before.presenters()),
            String.join(", ", after.presenters()));
        if (!before.papers().equals(after.papers())) {
            add(changes, Field.PAPERS, Literals.AGENDA_ITEM__PAPERS, papers(before.papers()), papers(after.papers()));
        }
        add(changes, Field.CONSENT, Literals.AGENDA_ITEM__CONSENT, flag(before.consent()), flag(after.consent()));
        add(changes, Field.CLOSED, Literals.AGENDA_ITEM__CLOSED, flag(before.closed()), flag(after.closed()));
        return changes;
    }

    private static void add(List<FieldChange> changes, Field field, EStructuralFeature feature, String before, String after) {
        if (!before.equals(after)) {
            changes.add(new FieldChange(field, FeatureTexts.ofUser().label(feature), before, after, WordDifferences.of(before, after)));
        }
    }

    private static String flag(boolean value) {
        return value ? Messages.text("comparison.yes") : Messages.text("comparison.no");
    }

    private static String time(Optional<ZonedDateTime> start) {
        var format = DateTimeFormatter.ofPattern(Messages.text("dateTime"));
        return start.map(format::format).orElse("");
    }

    /** Enough of the checksum to tell two versions apart. */
    private static String papers(List<String> papers) {
        return String.join("\n", papers.stream().map(paper -> {
            int sign = paper.lastIndexOf('#');
            return sign < 0 || paper.length() - sign <= SHOWN_OF_CHECKSUM ? paper : paper.substring(0, sign + 1 + SHOWN_OF_CHECKSUM);
        }).toList());
    }
}
