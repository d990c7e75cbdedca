package @package@.section;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.util.Properties;
import org.consultum.model.RegisterPackage;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.impl.EcoreResourceFactoryImpl;
import org.junit.jupiter.api.Test;

class VisitsModelTest {

    private static EPackage metamodel() throws Exception {
        var resources = new ResourceSetImpl();
        resources.getPackageRegistry().put(RegisterPackage.eNS_URI, RegisterPackage.eINSTANCE);
        resources.getResourceFactoryRegistry().getExtensionToFactoryMap().put("ecore", new EcoreResourceFactoryImpl());
        var resource = resources.createResource(URI.createURI("visits.ecore"));
        try (InputStream file = VisitsModelTest.class.getResourceAsStream("/model/visits.ecore")) {
            resource.load(file, null);
        }
        EcoreUtil.resolveAll(resource);
        return (EPackage) resource.getContents().getFirst();
    }

    @Test
    void theClassesAreDerivedFromThoseOfTheRegister() throws Exception {
        assertTrue(RegisterPackage.Literals.SECTION.isSuperTypeOf((EClass) metamodel().getEClassifier("Visits")));
        assertTrue(RegisterPackage.Literals.SECTION_ITEM.isSuperTypeOf((EClass) metamodel().getEClassifier("Visit")));
    }

    @Test
    void everyFeatureHasAWord() throws Exception {
        var words = new Properties();
        try (InputStream file = VisitsModelTest.class.getResourceAsStream("/words/visits.properties")) {
            words.load(file);
        }
        for (var feature : ((EClass) metamodel().getEClassifier("Visit")).getEStructuralFeatures()) {
            assertEquals(true, words.containsKey("Visit." + feature.getName()), feature.getName());
        }
    }
}
