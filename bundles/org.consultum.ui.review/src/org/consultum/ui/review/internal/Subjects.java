package org.consultum.ui.review.internal;

import java.util.Arrays;
import java.util.Optional;
import org.consultum.model.Element;
import org.consultum.model.Meeting;
import org.consultum.model.Paper;
import org.consultum.model.Response;
import org.consultum.model.ReviewPart;
import org.consultum.model.ReviewRound;
import org.consultum.session.RegisterSession;
import org.consultum.ui.Commands;
import org.consultum.ui.ElementInput;
import org.consultum.ui.OpenRegister;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;

/**
 * What a command of reviews, comparisons and approvals is about.
 *
 * @param element the meeting, paper or response
 * @param part which part of it
 */
public record Subjects(Element element, ReviewPart part) {

    private static final String MINUTES_EDITOR = "org.consultum.ui.minutes.editor";

    /** What the parameters of a command say, else what is selected, else what is open in front. */
    public static Optional<Subjects> of(ExecutionEvent event) {
        Optional<RegisterSession> session = PlatformUI.getWorkbench().getService(OpenRegister.class).session();
        Optional<ReviewPart> part = Optional.ofNullable(event.getParameter(Commands.PART)).flatMap(Subjects::part);
        Optional<IEditorPart> editor = Optional.ofNullable(HandlerUtil.getActiveEditor(event));
        boolean minutes = editor.filter(one -> one.getSite().getId().equals(MINUTES_EDITOR)).isPresent();
        return session.flatMap(open -> Optional.ofNullable(event.getParameter(Commands.SUBJECT)).flatMap(open::find)
                .or(() -> selected(HandlerUtil.getCurrentSelection(event)))
                .or(() -> editor.map(IEditorPart::getEditorInput).filter(ElementInput.class::isInstance).map(ElementInput.class::cast)
                    .flatMap(input -> input.element(open)).flatMap(Subjects::around)))
            .map(element -> new Subjects(element, part.orElseGet(() -> usual(element, minutes))));
    }

    /** The part of an element that is usually meant: of a meeting its minutes once there are some, before that its agenda. */
    public static ReviewPart usual(Element element, boolean minutes) {
        if (!(element instanceof Meeting meeting)) {
            return ReviewPart.WHOLE;
        }
        return minutes || meeting.getMinutes() != null ? ReviewPart.MINUTES : ReviewPart.AGENDA;
    }

    private static Optional<ReviewPart> part(String name) {
        return Arrays.stream(ReviewPart.values()).filter(part -> part.getLiteral().equals(name) || part.name().equals(name)).findFirst();
    }

    private static Optional<Element> selected(ISelection selection) {
        return selection instanceof IStructuredSelection several && several.getFirstElement() instanceof Element element
            ? around(element) : Optional.empty();
    }

    /** The meeting, paper or response that an element is or belongs to; of a review round what it is about. */
    private static Optional<Element> around(Element element) {
        for (EObject at = element; at != null; at = at.eContainer()) {
            switch (at) {
                case Meeting meeting -> {
                    return Optional.of(meeting);
                }
                case Paper paper -> {
                    return Optional.of(paper);
                }
                case Response response -> {
                    return Optional.of(response);
                }
                case ReviewRound round -> {
                    return Optional.ofNullable(round.getSubject());
                }
                default -> { }
            }
        }
        return Optional.empty();
    }
}
