package org.consultum.review.internal.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.consultum.agenda.versions.AgendaLine;
import org.consultum.model.AgendaVersion;
import org.consultum.model.Element;
import org.consultum.model.ReviewPart;
import org.consultum.review.approval.ContentText;
import org.consultum.review.approval.ContentText.Field;
import org.consultum.review.approval.ContentText.Section;

/** A published version of an agenda as a content, so far as it was published. Its papers have the digests they were issued with. */
final class PublishedAgenda {

    /** Name of the form; nothing is ever kept or approved in it. */
    static final String FORM = "consultum-published-agenda-1";

    private PublishedAgenda() {
    }

    static ContentText content(AgendaVersion version, Element meeting) {
        var sections = new ArrayList<Section>();
        sections.add(new Section(meeting.eClass().getName(), meeting.getId(), Optional.empty(), "", List.of()));
        for (AgendaLine line : AgendaLine.of(version)) {
            sections.add(new Section("AgendaItem", line.item(), Optional.of(line.parent().orElse(meeting.getId())),
                line.parent().isPresent() ? "items" : "agenda.items", fields(line)));
        }
        return new ContentText(FORM, ReviewPart.AGENDA, meeting.eClass().getName(), meeting.getId(), sections);
    }

    private static List<Field> fields(AgendaLine line) {
        var fields = new ArrayList<Field>();
        add("number", line.number(), fields);
        add("title", line.title(), fields);
        add("kind", line.kind().getLiteral(), fields);
        add("purpose", line.purpose().getLiteral(), fields);
        add("text", line.text(), fields);
        add("minutesPlanned", line.minutes() == 0 ? "" : "" + line.minutes(), fields);
        add("consent", line.consent() ? "true" : "", fields);
        add("closed", line.closed() ? "true" : "", fields);
        if (!line.presenters().isEmpty()) {
            fields.add(new Field("presenters", line.presenters()));
        }
        if (!line.papers().isEmpty()) {
            fields.add(new Field("papers", line.papers()));
        }
        return fields;
    }

    private static void add(String name, String value, List<Field> fields) {
        if (!value.isEmpty()) {
            fields.add(new Field(name, List.of(value)));
        }
    }
}
