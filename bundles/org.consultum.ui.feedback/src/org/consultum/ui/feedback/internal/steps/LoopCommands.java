package org.consultum.ui.feedback.internal.steps;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.consultum.edit.command.ChangeFeature;
import org.consultum.edit.command.InTurn;
import org.consultum.followup.action.Proof;
import org.consultum.followup.action.Written;
import org.consultum.followup.loop.CloseLoop;
import org.consultum.followup.loop.LearnLesson;
import org.consultum.followup.loop.PlanReview;
import org.consultum.followup.loop.RecordMeasureProgress;
import org.consultum.followup.loop.RecordResponse;
import org.consultum.followup.loop.RecordReview;
import org.consultum.followup.loop.ReopenLoop;
import org.consultum.followup.loop.TransmitRecommendation;
import org.consultum.model.Committee;
import org.consultum.model.Element;
import org.consultum.model.Paper;
import org.consultum.model.Party;
import org.consultum.model.Recommendation;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.base.NewElements;
import org.consultum.ui.feedback.internal.Messages;
import org.consultum.ui.forms.Editing;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Turns what was filled in about a loop into commands on the register. Used on the display thread. */
final class LoopCommands {

    private final EditingDomain domain;
    private final NewElements elements;
    private final Recommendation loop;
    private final Written written;

    /**
     * Commands on a loop.
     *
     * @param author who records them, if the user said who they are
     */
    LoopCommands(Editing editing, Recommendation loop, Optional<Party> author) {
        domain = editing.session().editingDomain();
        elements = editing.elements();
        this.loop = loop;
        written = new Written(Instant.now(), author);
    }

    /** That it was sent, and who is told how it goes on. */
    Command transmit(LocalDate on, Optional<LocalDate> due, List<Party> originators) {
        var transmit = new TransmitRecommendation(domain, loop, on, due);
        return originators.equals(loop.getOriginators()) ? transmit : new InTurn(Messages.transmit_title, InTurn.Refusal.UNDO_ALL,
            List.of(() -> transmit, () -> new ChangeFeature(domain, loop, Literals.RECOMMENDATION__ORIGINATORS, Optional.of(originators))));
    }

    Command respond(ResponseDialog.Answer answer, Optional<Paper> document) {
        return new RecordResponse(domain, elements, loop,
            new RecordResponse.Details(answer.kind(), answer.reason(), answer.date(), answer.author(), document));
    }

    Command report(ProgressDialog.Report report) {
        return new RecordMeasureProgress(domain, elements, report.measure(), new RecordMeasureProgress.Details(written, report.on(),
            report.note(), OptionalInt.of(report.percentage()), Optional.of(report.implementation()),
            report.milestone().stream().toList()));
    }

    Command planReview(PlanReviewDialog.Plan plan) {
        return new PlanReview(domain, elements, loop, plan.question().orElse(""), plan.due().orElseThrow(), plan.reviewer());
    }

    /** A verdict, with what shows it if anything was named or handed in. */
    Command review(ReviewDialog.Found found, Optional<Paper> document) {
        List<Proof> evidence = found.evidence().isEmpty() && document.isEmpty() ? List.of()
            : List.of(new Proof(found.evidence().or(() -> document.map(Paper::getTitle)).orElse(Messages.review_evidenceTitle), document,
                Optional.empty(), Optional.empty()));
        return new RecordReview(domain, elements, loop, found.review(),
            new RecordReview.Details(found.verdict(), found.on(), found.reviewer(), found.conclusion(), evidence));
    }

    Command close(LocalDate on, String reason, Optional<String> openMeasures) {
        return new CloseLoop(domain, elements, loop, new CloseLoop.Details(on, reason, openMeasures, written));
    }

    Command reopen(Committee committee, ReopenDialog.Reopened reopened, LocalDate on) {
        return new ReopenLoop(domain, elements, loop, new ReopenLoop.Details(committee, reopened.title(), Optional.empty(), reopened.text(),
            reopened.addressees(), on, reopened.due(), Optional.empty(), reopened.reason(), reopened.openMeasures(), written));
    }

    /** A lesson that was drawn from something. */
    static Command lesson(Editing editing, Committee committee, Element from, LessonDialog.Learned learned, LocalDate today) {
        return new LearnLesson(editing.session().editingDomain(), editing.elements(), committee,
            new LearnLesson.Details(learned.title(), learned.text(), learned.topics(), today, List.of(from)));
    }
}
