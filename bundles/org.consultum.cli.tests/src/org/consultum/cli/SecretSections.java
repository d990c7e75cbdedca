package org.consultum.cli;

import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.Section;
import org.consultum.model.impl.SectionImpl;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EcoreFactory;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.ecore.impl.EFactoryImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** A plugin with a section of its own that exists only in this test. */
final class SecretSections {

    private static final String NAMESPACE = "http://consultum.org/ns/test/secrets";

    private SecretSections() {
    }

    /** Makes the plugin known. */
    static void install() {
        var section = EcoreFactory.eINSTANCE.createEClass();
        section.setName("SecretSection");
        section.getESuperTypes().add(Literals.SECTION);
        var text = EcoreFactory.eINSTANCE.createEAttribute();
        text.setName("text");
        text.setEType(EcorePackage.Literals.ESTRING);
        section.getEStructuralFeatures().add(text);
        var plugin = EcoreFactory.eINSTANCE.createEPackage();
        plugin.setName("secrets");
        plugin.setNsPrefix("secrets");
        plugin.setNsURI(NAMESPACE);
        plugin.getEClassifiers().add(section);
        plugin.setEFactoryInstance(new Instances());
        EPackage.Registry.INSTANCE.put(NAMESPACE, plugin);
    }

    /** Objects derived from the register's own, as generated code of a plugin has them. */
    private static final class Instances extends EFactoryImpl {

        @Override
        public EObject create(EClass type) {
            var made = new ASection();
            made.eSetClass(type);
            return made;
        }
    }

    private static final class ASection extends SectionImpl {
    }

    static void remove() {
        EPackage.Registry.INSTANCE.remove(NAMESPACE);
    }

    /** A section full of secrets. */
    static Section section(Secrets secrets) {
        EClass type = (EClass) EPackage.Registry.INSTANCE.getEPackage(NAMESPACE).getEClassifier("SecretSection");
        Section section = (Section) EcoreUtil.create(type);
        secrets.identify(section);
        secrets.fill(section);
        section.setMarking(null);
        section.setPlugin("org.example.secrets");
        section.setSchemaVersion("1");
        return section;
    }
}
