package org.consultum.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Optional;
import org.consultum.edit.provider.RegisterEditPlugin;
import org.consultum.edit.provider.RegisterItemProviderAdapterFactory;
import org.consultum.model.RegisterPackage;
import org.consultum.model.RegisterPackage.Literals;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EcoreFactory;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.provider.IItemLabelProvider;
import org.eclipse.emf.edit.provider.IItemPropertySource;
import org.junit.jupiter.api.Test;

/** Explanations of classes, features and values at run time, and item providers that find them. */
class DocumentationTest {

    private final FeatureTexts texts = FeatureTexts.in(Locale.ENGLISH);

    @Test
    void everyClassFeatureAndValueIsExplained() {
        for (var classifier : RegisterPackage.eINSTANCE.getEClassifiers()) {
            assertTrue(texts.description(classifier).isPresent(), classifier.getName());
            if (classifier instanceof EClass type) {
                type.getEStructuralFeatures().forEach(
                    feature -> assertTrue(texts.description(feature).isPresent(), type.getName() + "." + feature.getName()));
            } else if (classifier instanceof EEnum type) {
                type.getELiterals().forEach(
                    literal -> assertTrue(texts.description(literal).isPresent(), type.getName() + "." + literal.getName()));
            }
        }
    }

    @Test
    void theTextIsThatOfTheMetamodel() {
        assertEquals(Optional.of("Time box in minutes; 0 when none is set."), texts.description(Literals.AGENDA_ITEM__MINUTES_PLANNED));
        assertEquals(Optional.of("A meeting of a committee."), texts.description(Literals.MEETING));
        assertEquals(Optional.of("Being prepared."), texts.description(Literals.MEETING_STATE.getEEnumLiteral("DRAFT")));
    }

    @Test
    void aPluginsOwnClassesAreNamedByTheirWords() {
        var type = EcoreFactory.eINSTANCE.createEClass();
        type.setName("FundingLine");
        EcoreUtil.setDocumentation(type, "Money by year.");
        assertEquals("Funding line", texts.label(type));
        assertEquals(Optional.of("Money by year."), texts.description(type));
    }

    @Test
    void generatedItemProvidersFindTheirLabelsExplanationsAndIcons() {
        var factory = new RegisterItemProviderAdapterFactory();
        for (var classifier : RegisterPackage.eINSTANCE.getEClassifiers()) {
            if (classifier instanceof EClass type && !type.isAbstract()) {
                var object = EcoreUtil.create(type);
                var labels = (IItemLabelProvider) factory.adapt(object, IItemLabelProvider.class);
                assertTrue(labels.getImage(object).toString().contains(type.getName() + ".svg"), () -> labels.getImage(object).toString());
                assertTrue(labels.getText(object).startsWith(FeatureTexts.ofUser().label(type)), labels.getText(object));
                var source = (IItemPropertySource) factory.adapt(object, IItemPropertySource.class);
                source.getPropertyDescriptors(object).forEach(descriptor -> {
                    assertTrue(!descriptor.getDisplayName(object).isBlank(), type.getName());
                    assertTrue(!descriptor.getDescription(object).isBlank(), type.getName() + " " + descriptor.getDisplayName(object));
                });
            }
        }
        factory.dispose();
    }

    @Test
    void textsOfTheEditingFrameworkAreFoundAsWell() {
        assertTrue(!RegisterEditPlugin.INSTANCE.getString("_UI_CreateChild_text").isBlank());
    }
}
