package org.consultum.edit.command;

import java.util.List;
import java.util.Optional;
import org.consultum.edit.FeatureTexts;
import org.consultum.edit.Labels;
import org.consultum.model.RegisterPackage.Literals;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.edit.domain.EditingDomain;

/**
 * Changes one value of one element: what a field of a form does. Refuses what is fixed at creation, computed, or of the wrong type.
 * Text that is empty unsets the value.
 */
public final class ChangeFeature extends IntentionCommand {

    private static final List<EStructuralFeature> FIXED = List.of(Literals.ELEMENT__ID, Literals.COMMITTEE__SLUG, Literals.MEETING__SLUG);
    /** What has rules of its own: a status asks for evidence or for a reason, and takes the day of closing with it. */
    private static final List<EStructuralFeature> CHANGED_ELSEWHERE = List.of(Literals.ACTION_ITEM__STATUS);

    private final EObject element;
    private final EStructuralFeature feature;
    private final Optional<?> value;

    /**
     * A new value.
     *
     * @param value the value; for a many-valued feature a list of all its values; empty to unset the feature
     */
    public ChangeFeature(EditingDomain domain, EObject element, EStructuralFeature feature, Optional<?> value) {
        super(domain, about(FeatureTexts.ofUser().label(feature), Labels.ofUser().label(element)));
        this.element = element;
        this.feature = feature;
        this.value = value.filter(given -> !(given instanceof String text) || !text.isBlank());
    }

    @Override
    protected void plan(Steps steps) {
        if (!feature.isChangeable() || feature.isDerived() || FIXED.contains(feature) || CHANGED_ELSEWHERE.contains(feature)
                || feature instanceof EReference reference && (reference.isContainment() || reference.isContainer())) {
            steps.refuse(refused("fixed", FeatureTexts.ofUser().label(feature)));
        } else if (value.isEmpty() && feature.isRequired()) {
            steps.refuse(refused("textMissing", FeatureTexts.ofUser().label(feature)));
        } else if (value.filter(given -> !fits(given)).isPresent()) {
            steps.refuse(refused("wrongValue", FeatureTexts.ofUser().label(feature)));
        } else if (feature.isMany()) {
            steps.setAll(element, feature, value.map(List.class::cast).orElse(List.of()));
        } else {
            steps.set(element, feature, value.orElse(null));
        }
    }

    private boolean fits(Object given) {
        if (feature.isMany()) {
            return given instanceof List<?> values && values.stream().allMatch(feature.getEType()::isInstance)
                && values.stream().distinct().count() == values.size();
        }
        return feature.getEType().isInstance(given) && (!(given instanceof Integer number) || inRange(number));
    }

    /** Every number in a register counts something; progress is a percentage. */
    private boolean inRange(int number) {
        return number >= 0 && (number <= 100 || !"progress".equals(feature.getName()));
    }
}
