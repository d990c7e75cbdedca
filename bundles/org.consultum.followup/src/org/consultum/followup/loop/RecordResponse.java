package org.consultum.followup.loop;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.consultum.edit.command.Steps;
import org.consultum.model.Paper;
import org.consultum.model.Party;
import org.consultum.model.Recommendation;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.Response;
import org.consultum.model.ResponseKind;
import org.consultum.model.base.NewElements;
import org.eclipse.emf.edit.domain.EditingDomain;

/**
 * Records how an addressee answered. Whoever rejects a recommendation or a part of it says why (rule F-17, after GAO-20-575). An
 * addressee who answers again has changed their mind: the latest response stands.
 */
public final class RecordResponse extends LoopCommand {

    private final NewElements elements;
    private final Recommendation recommendation;
    private final Details details;

    /**
     * The response.
     *
     * @param kind how they answered
     * @param reason reason given, in Markdown
     * @param date day of the response
     * @param author who answered; empty for all addressees together
     * @param document the document that holds the response
     */
    public record Details(ResponseKind kind, Optional<String> reason, LocalDate date, Optional<Party> author, Optional<Paper> document) {

        public Details {
            Objects.requireNonNull(kind);
            Objects.requireNonNull(date);
            reason = words(reason);
        }
    }

    public RecordResponse(EditingDomain domain, NewElements elements, Recommendation recommendation, Details details) {
        super(domain, "RecordResponse", title(recommendation));
        this.elements = elements;
        this.recommendation = recommendation;
        this.details = details;
    }

    @Override
    protected void plan(Steps steps) {
        requireOpen(recommendation, steps);
        requireAfterMade(recommendation, details.date(), steps);
        if (details.kind() != ResponseKind.ACCEPTED && details.reason().isEmpty()) {
            refuse(steps, "noReason");
        }
        var response = elements.create(Response.class, Literals.RESPONSE);
        response.setKind(details.kind());
        details.reason().ifPresent(response::setReason);
        response.setDate(details.date());
        details.author().ifPresent(response::setAuthor);
        details.document().ifPresent(response::setDocument);
        steps.create(recommendation, Literals.RECOMMENDATION__RESPONSES, response);
    }
}
