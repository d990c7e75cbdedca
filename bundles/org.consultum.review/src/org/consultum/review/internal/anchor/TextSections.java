package org.consultum.review.internal.anchor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.consultum.edit.FeatureTexts;
import org.consultum.edit.Labels;
import org.consultum.model.AgendaItem;
import org.consultum.model.Decision;
import org.consultum.model.Element;
import org.consultum.model.Meeting;
import org.consultum.model.Motion;
import org.consultum.model.Paper;
import org.consultum.model.PaperVersion;
import org.consultum.model.ReviewPart;
import org.consultum.model.derived.AgendaNumbers;
import org.consultum.review.anchor.FieldPath;
import org.consultum.review.anchor.PaperPages;
import org.consultum.review.anchor.ReviewText.Section;
import org.consultum.review.internal.round.Messages;

/** Puts the texts of an element into their order. */
public final class TextSections {

    private static final String PAGE = "page.";

    private final PaperPages pages;
    private final List<Section> sections = new ArrayList<>();

    private TextSections(PaperPages pages) {
        this.pages = pages;
    }

    public static List<Section> of(Element subject, ReviewPart part, PaperPages pages) {
        var texts = new TextSections(pages);
        switch (subject) {
            case Meeting meeting -> texts.meeting(meeting, part != ReviewPart.MINUTES, part != ReviewPart.AGENDA);
            case Paper paper -> texts.paper(paper);
            default -> texts.element(subject);
        }
        return texts.sections;
    }

    private void meeting(Meeting meeting, boolean agenda, boolean minutes) {
        title(meeting, "title", "", 0);
        if (agenda) {
            field(meeting, "notice.purpose", 0);
            field(meeting, "agenda.note", 0);
        }
        if (minutes) {
            field(meeting, "minutes.introduction", 0);
        }
        if (meeting.getAgenda() != null) {
            meeting.getAgenda().getItems().forEach(item -> item(item, 0, agenda, minutes));
        }
        if (minutes) {
            field(meeting, "minutes.closing", 0);
        }
    }

    private void item(AgendaItem item, int depth, boolean agenda, boolean minutes) {
        title(item, "title", AgendaNumbers.number(item), depth);
        if (agenda) {
            field(item, "text", depth);
        }
        if (minutes) {
            field(item, "record.discussion", depth);
            field(item, "record.rationale", depth);
            for (Motion motion : item.getMotions()) {
                field(motion, "text", type(motion), depth);
            }
            for (Decision decision : item.getDecisions()) {
                field(decision, "text", (type(decision) + " " + text(decision.getReference())).strip(), depth);
            }
        }
        item.getItems().forEach(below -> item(below, depth + 1, agenda, minutes));
    }

    private void paper(Paper paper) {
        title(paper, "title", text(paper.getReference()), 0);
        if (!paper.getVersions().isEmpty()) {
            PaperVersion latest = paper.getVersions().getLast();
            int number = 0;
            for (String page : pages.of(latest)) {
                number++;
                if (!page.isBlank()) {
                    sections.add(new Section(latest, PAGE + number, Messages.text("page", number), page, 0, false, false));
                }
            }
        }
    }

    private void element(Element element) {
        sections.add(new Section(element, "", Labels.ofUser().type(element), Labels.ofUser().label(element), 0, true, false));
        FieldPath.all(element.eClass()).stream().filter(FieldPath::isMarkdown)
            .forEach(path -> add(element, path, path.label(), 0, false));
    }

    private void title(Element element, String field, String heading, int depth) {
        FieldPath.of(element.eClass(), field).ifPresent(path -> add(element, path, heading, depth, true));
    }

    private void field(Element element, String field, int depth) {
        FieldPath.of(element.eClass(), field).ifPresent(path -> add(element, path, path.label(), depth, false));
    }

    private void field(Element element, String field, String heading, int depth) {
        FieldPath.of(element.eClass(), field).ifPresent(path -> add(element, path, heading, depth, false));
    }

    private void add(Element element, FieldPath path, String heading, int depth, boolean title) {
        Optional<String> text = path.read(element);
        text.ifPresent(words -> sections.add(new Section(element, path.toString(), heading, words, depth, title, true)));
    }

    private static String type(Element element) {
        return FeatureTexts.ofUser().label(element.eClass());
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }
}
