package org.consultum.edit.command;

import java.util.Objects;
import java.util.Optional;
import org.consultum.model.ActionItem;
import org.consultum.model.EffectivenessReview;
import org.consultum.model.Element;
import org.consultum.model.Evidence;
import org.consultum.model.Paper;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.base.NewElements;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Adds what shows that an action was done, or what the verdict of a review rests on. */
public final class AddEvidence extends IntentionCommand {

    private final NewElements elements;
    private final Element owner;
    private final EReference list;
    private final Details details;

    /**
     * The evidence.
     *
     * @param title what it is
     * @param paper the paper that shows it
     * @param link web address where it can be seen
     */
    public record Details(String title, Optional<Paper> paper, Optional<String> link) {

        public Details {
            Objects.requireNonNull(title);
        }
    }

    /** Evidence that an action was done. */
    public AddEvidence(EditingDomain domain, NewElements elements, ActionItem action, Details details) {
        this(domain, elements, action, Literals.ACTION_ITEM__EVIDENCE, details);
    }

    /** Evidence for the verdict of a review. */
    public AddEvidence(EditingDomain domain, NewElements elements, EffectivenessReview review, Details details) {
        this(domain, elements, review, Literals.EFFECTIVENESS_REVIEW__EVIDENCE, details);
    }

    private AddEvidence(EditingDomain domain, NewElements elements, Element owner, EReference list, Details details) {
        super(domain, about(details.title()));
        this.elements = elements;
        this.owner = owner;
        this.list = list;
        this.details = details;
    }

    @Override
    protected void plan(Steps steps) {
        Words.require(details.title(), Literals.EVIDENCE__TITLE, steps);
        var evidence = elements.create(Evidence.class, Literals.EVIDENCE);
        evidence.setTitle(details.title());
        details.paper().ifPresent(evidence::setPaper);
        details.link().ifPresent(evidence::setLink);
        steps.create(owner, list, evidence);
    }
}
