package org.consultum.edit.command;

import org.consultum.edit.FeatureTexts;
import org.consultum.edit.Labels;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.edit.domain.EditingDomain;

/**
 * Adds a part to an element that has no command of its own: a seat, a period, a charter, a contact point, a quorum rule. Replaces the
 * part that is there where there can be only one.
 */
public final class AddPart extends IntentionCommand {

    private final EObject owner;
    private final EReference reference;
    private final EObject part;

    /**
     * A new part.
     *
     * @param reference the containment reference it goes to
     * @param part the part, made with {@link org.consultum.model.base.NewElements}, contained in nothing; owned by the register from the
     *     execution on
     */
    public AddPart(EditingDomain domain, EObject owner, EReference reference, EObject part) {
        super(domain, about(FeatureTexts.ofUser().label(part.eClass()), Labels.ofUser().label(owner)));
        this.owner = owner;
        this.reference = reference;
        this.part = part;
    }

    @Override
    protected void plan(Steps steps) {
        if (!reference.isContainment() || !reference.isChangeable() || !reference.getEReferenceType().isInstance(part)
                || part.eContainer() != null) {
            steps.refuse(refused("wrongValue", FeatureTexts.ofUser().label(reference)));
        } else {
            steps.create(owner, reference, part);
        }
    }
}
