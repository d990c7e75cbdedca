package org.consultum.followup.loop;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.consultum.model.Committee;
import org.consultum.model.EffectivenessReview;
import org.consultum.model.ImplementationClass;
import org.consultum.model.Measure;
import org.consultum.model.Milestone;
import org.consultum.model.Organisation;
import org.consultum.model.Party;
import org.consultum.model.Person;
import org.consultum.model.ProgressNote;
import org.consultum.model.Recommendation;
import org.consultum.model.RegisterFactory;
import org.consultum.model.Response;
import org.consultum.model.ResponseKind;
import org.consultum.model.ReviewVerdict;
import org.consultum.model.Role;

/** Reads the loops that are written down in words, such as {@code made 2026-03-01; to ministry; sent 2026-03-12}. */
public final class Graphs {

    private final RegisterFactory factory = RegisterFactory.eINSTANCE;
    private final Map<String, Party> parties = new LinkedHashMap<>();

    /** The parties of the table. */
    public Graphs() {
        Organisation ministry = party("ministry", factory.createOrganisation());
        Organisation agency = party("agency", factory.createOrganisation());
        agency.setParent(ministry);
        Organisation works = party("works", factory.createOrganisation());
        Person minister = party("minister", factory.createPerson());
        minister.setOrganisation(ministry);
        Person director = party("director", factory.createPerson());
        director.setOrganisation(agency);
        Person manager = party("manager", factory.createPerson());
        Role office = party("office", factory.createRole());
        office.setOrganisation(works);
        office.setHolder(manager);
        Committee council = party("council", factory.createCommittee());
        council.setShortName("Council");
    }

    private <T extends Party> T party(String name, T party) {
        party.setId(name);
        party.setName(name);
        parties.put(name, party);
        return party;
    }

    /** The loop. */
    public Recommendation loop(String words) {
        Recommendation loop = factory.createRecommendation();
        loop.setId("loop");
        for (String part : words.split(";")) {
            var tokens = new ArrayDeque<>(List.of(part.strip().split("\\s+")));
            say(loop, tokens.remove(), tokens);
            if (!tokens.isEmpty()) {
                throw new IllegalArgumentException("Not understood in " + words + ": " + tokens);
            }
        }
        return loop;
    }

    private void say(Recommendation loop, String word, Deque<String> tokens) {
        switch (word) {
            case "made" -> loop.setMadeOn(day(tokens));
            case "sent" -> loop.setTransmittedOn(day(tokens));
            case "due" -> loop.setResponseDue(day(tokens));
            case "to" -> {
                while (!tokens.isEmpty()) {
                    loop.getAddressees().add(party(tokens));
                }
            }
            case "accepted" -> response(loop, ResponseKind.ACCEPTED, tokens);
            case "partly" -> response(loop, ResponseKind.PARTLY_ACCEPTED, tokens);
            case "rejected" -> response(loop, ResponseKind.REJECTED, tokens);
            case "measure" -> measure(loop, tokens);
            case "milestone" -> milestone(loop.getMeasures().getLast(), tokens);
            case "note" -> note(loop.getMeasures().getLast(), tokens);
            case "review" -> review(loop, tokens);
            case "closed" -> {
                loop.setClosedOn(day(tokens));
                loop.setClosedReason("Written down.");
            }
            case "ancestor" -> {
                Recommendation before = factory.createRecommendation();
                before.setId("before");
                loop.setAncestor(before);
            }
            case "reopened" -> { }
            default -> throw new IllegalArgumentException("Not understood: " + word);
        }
    }

    private void response(Recommendation loop, ResponseKind kind, Deque<String> tokens) {
        Response response = factory.createResponse();
        response.setKind(kind);
        response.setDate(day(tokens));
        if (said("by", tokens)) {
            response.setAuthor(party(tokens));
        }
        loop.getResponses().add(response);
    }

    private void measure(Recommendation loop, Deque<String> tokens) {
        Measure measure = factory.createMeasure();
        measure.setTitle("Measure " + (loop.getMeasures().size() + 1));
        measure.setProgress(Integer.parseInt(tokens.remove().replace("%", "")));
        measure.setImplementation(ImplementationClass.get(tokens.remove()));
        if (said("due", tokens)) {
            measure.setDue(day(tokens));
        }
        if (said("by", tokens)) {
            measure.getOwners().add(party(tokens));
        }
        if (said("complete", tokens)) {
            measure.setCompletedOn(day(tokens));
        }
        loop.getMeasures().add(measure);
    }

    private void milestone(Measure measure, Deque<String> tokens) {
        Milestone milestone = factory.createMilestone();
        milestone.setTitle("Milestone " + (measure.getMilestones().size() + 1));
        if (said("due", tokens)) {
            milestone.setDue(day(tokens));
        }
        if (said("reached", tokens)) {
            milestone.setReachedOn(day(tokens));
        }
        measure.getMilestones().add(milestone);
    }

    private void note(Measure measure, Deque<String> tokens) {
        ProgressNote note = factory.createProgressNote();
        note.setAt(day(tokens).atTime(12, 0).toInstant(ZoneOffset.UTC));
        measure.getNotes().add(note);
    }

    private void review(Recommendation loop, Deque<String> tokens) {
        EffectivenessReview review = factory.createEffectivenessReview();
        said("-", tokens);
        if (said("due", tokens)) {
            review.setDue(day(tokens));
        }
        if (said("by", tokens)) {
            review.setReviewer(party(tokens));
        }
        if (!tokens.isEmpty()) {
            review.setVerdict(ReviewVerdict.get(tokens.remove()));
            review.setDate(day(tokens));
        }
        loop.getReviews().add(review);
    }

    private static boolean said(String word, Deque<String> tokens) {
        boolean said = word.equals(tokens.peek());
        if (said) {
            tokens.remove();
        }
        return said;
    }

    private static LocalDate day(Deque<String> tokens) {
        String day = tokens.remove();
        return "-".equals(day) ? null : LocalDate.parse(day);
    }

    private Party party(Deque<String> tokens) {
        String name = tokens.remove();
        if (!parties.containsKey(name)) {
            throw new IllegalArgumentException("Nobody is called " + name);
        }
        return parties.get(name);
    }
}
