package org.consultum.engagement.internal.intake;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consultum.engagement.Submissions;
import org.consultum.model.Property;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.Submission;
import org.eclipse.emf.ecore.EStructuralFeature;

/** The values of a submission that come from a source and are compared with it, as text by their names. */
final class Values {

    static final List<EStructuralFeature> FEATURES = List.of(Literals.SUBMISSION__TITLE, Literals.SUBMISSION__SUBMITTER,
        Literals.SUBMISSION__EMAIL, Literals.SUBMISSION__TEXT, Literals.SUBMISSION__RECEIVED, Literals.SUBMISSION__CONFIDENTIAL);

    private Values() {
    }

    /** The values a source has. */
    static Map<EStructuralFeature, String> of(Incoming incoming) {
        var values = new LinkedHashMap<EStructuralFeature, String>();
        values.put(Literals.SUBMISSION__TITLE, incoming.title());
        values.put(Literals.SUBMISSION__SUBMITTER, submitter(incoming));
        values.put(Literals.SUBMISSION__EMAIL, incoming.email());
        values.put(Literals.SUBMISSION__TEXT, incoming.text());
        values.put(Literals.SUBMISSION__RECEIVED, incoming.received().map(LocalDate::toString).orElse(""));
        values.put(Literals.SUBMISSION__CONFIDENTIAL, incoming.confidential() ? "true" : "");
        return values;
    }

    /** The value a submission has now. */
    static String now(Submission submission, EStructuralFeature feature) {
        Object value = submission.eGet(feature);
        return value == null || Boolean.FALSE.equals(value) ? "" : value.toString();
    }

    /** The value a feature takes for its text; null for none. */
    static Object value(EStructuralFeature feature, String text) {
        if (feature == Literals.SUBMISSION__CONFIDENTIAL) {
            return !text.isEmpty();
        }
        if (text.isEmpty()) {
            return null;
        }
        return feature == Literals.SUBMISSION__RECEIVED ? LocalDate.parse(text) : text;
    }

    private static String submitter(Incoming incoming) {
        return incoming.submitter().isEmpty() || incoming.organisation().isEmpty() ? incoming.submitter() + incoming.organisation()
            : incoming.submitter() + ", " + incoming.organisation();
    }

    /** The property that keeps the moment it came in. */
    static Optional<Property> moment(Incoming incoming) {
        return incoming.moment().map(moment -> {
            Property property = org.consultum.model.RegisterFactory.eINSTANCE.createProperty();
            property.setKey(Submissions.RECEIVED_AT);
            property.setValue(moment.toString());
            return property;
        });
    }
}
