package org.consultum.cli.commands;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.consultum.cli.internal.Texts;
import org.consultum.model.Committee;
import org.consultum.model.Element;
import org.consultum.model.Meeting;
import org.consultum.model.ReviewPart;
import org.consultum.review.approval.CanonicalForm;
import org.consultum.session.RegisterSession;
import org.consultum.spi.cli.CommandContext;
import org.consultum.spi.cli.CommandSyntax;
import org.consultum.spi.cli.RefusedException;
import org.eclipse.emf.ecore.EObject;

/**
 * What is approved or compared: a meeting with its agenda or its minutes, or any element by its id.
 *
 * @param element the element
 * @param part what of it
 */
record ReviewSubject(Element element, ReviewPart part) {

    private static final String MEETING = "--meeting";
    private static final String ELEMENT = "--element";
    private static final String PART = "--part";

    /** Adds the options to a syntax. */
    static CommandSyntax.Builder options(CommandSyntax.Builder syntax) {
        return syntax
            .option(MEETING, "REF", Texts.of("pack.meeting"))
            .option(ELEMENT, "ID", Texts.of("subject.element"))
            .option(new CommandSyntax.Option(PART, "PART", Texts.of("subject.part"), false,
                Stream.of(ReviewPart.values()).map(ReviewPart::getLiteral).toList()));
    }

    /** The one that is meant. */
    static ReviewSubject find(CommandContext context, RegisterSession session) throws RefusedException {
        Optional<String> meeting = context.option(MEETING);
        Optional<String> id = context.option(ELEMENT);
        if (meeting.isPresent() == id.isPresent()) {
            throw new RefusedException(Texts.of("subject.one"), Texts.of("subject.one.remedy"));
        }
        Element element = meeting.isPresent() ? MeetingReference.find(session, meeting.get())
            : session.find(id.get()).orElseThrow(() -> new RefusedException(Texts.of("subject.unknown", id.get()),
                Texts.of("subject.unknown.remedy")));
        ReviewPart part = context.option(PART).map(ReviewPart::get)
            .orElse(element instanceof Meeting ? ReviewPart.MINUTES : ReviewPart.WHOLE);
        if (!CanonicalForm.has(element, part)) {
            throw new RefusedException(Texts.of("subject.noPart", part.getLiteral()), Texts.of("subject.noPart.remedy"));
        }
        return new ReviewSubject(element, part);
    }

    /** The committee whose record it belongs to; of a paper of the whole register the one of those there are. */
    Committee committee(RegisterSession session) throws RefusedException {
        return session.read(() -> {
            for (EObject each = element; each != null; each = each.eContainer()) {
                if (each instanceof Committee committee) {
                    return Optional.of(committee);
                }
            }
            List<Committee> all = session.register().getCommittees();
            return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.<Committee>empty();
        }).orElseThrow(() -> new RefusedException(Texts.of("subject.noCommittee"), Texts.of("subject.noCommittee.remedy")));
    }
}
