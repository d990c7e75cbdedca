package org.consultum.edit.command;

import org.consultum.edit.FeatureTexts;
import org.eclipse.emf.ecore.EStructuralFeature;

/** Checks of texts that people type. */
final class Words {

    private Words() {
    }

    /** Refuses a text that is empty where one is needed. */
    static void require(String text, EStructuralFeature feature, Steps steps) {
        if (text.isBlank()) {
            steps.refuse(IntentionCommand.refused("textMissing", FeatureTexts.ofUser().label(feature)));
        }
    }
}
