package org.consultum.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.consultum.model.Register;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.Section;
import org.consultum.model.base.IdSource;
import org.consultum.model.impl.ElementImpl;
import org.consultum.model.impl.SectionImpl;
import org.consultum.session.RegisterSessions.Mode;
import org.consultum.store.LocalDisk;
import org.consultum.store.Problem;
import org.consultum.store.RegisteredSections;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EFactory;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EcoreFactory;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.ecore.impl.EFactoryImpl;
import org.eclipse.emf.ecore.impl.EPackageRegistryImpl;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a plugin keeps in a register: typed while the plugin is there, untouched while it is not. */
class SectionsTest {

    private static final String NAMESPACE = "http://example.org/procurement/1";

    @TempDir
    Path temporary;

    private final EPackage.Registry registry = new EPackageRegistryImpl();
    private final RegisterSessions sessions = new DefaultRegisterSessions(Clock.systemUTC(), IdSource.random(), new LocalDisk(),
        new RegisteredSections(registry));
    private final EPackage procurement = procurement("procurement");

    /** A section with cases that have a name, a day and what they come from. */
    private static EPackage procurement(String prefix) {
        EcoreFactory ecore = EcoreFactory.eINSTANCE;
        EPackage made = ecore.createEPackage();
        made.setName("procurement");
        made.setNsPrefix(prefix);
        made.setNsURI(NAMESPACE);
        EClass procedure = ecore.createEClass();
        procedure.setName("Procedure");
        procedure.getESuperTypes().add(Literals.ELEMENT);
        procedure.getEStructuralFeatures().add(attribute("name", EcorePackage.Literals.ESTRING));
        procedure.getEStructuralFeatures().add(attribute("opened", Literals.DATE));
        EReference about = ecore.createEReference();
        about.setName("about");
        about.setEType(Literals.ELEMENT);
        procedure.getEStructuralFeatures().add(about);
        EClass section = ecore.createEClass();
        section.setName("Procurement");
        section.getESuperTypes().add(Literals.SECTION);
        EReference procedures = ecore.createEReference();
        procedures.setName("procedures");
        procedures.setContainment(true);
        procedures.setUpperBound(-1);
        procedures.setEType(procedure);
        section.getEStructuralFeatures().add(procedures);
        made.getEClassifiers().addAll(List.of(section, procedure));
        made.setEFactoryInstance(new Instances());
        return made;
    }

    private static EAttribute attribute(String name, EDataType type) {
        EAttribute attribute = EcoreFactory.eINSTANCE.createEAttribute();
        attribute.setName(name);
        attribute.setEType(type);
        return attribute;
    }

    /** Objects derived from the register's own, as generated code of a plugin has them. */
    private static final class Instances extends EFactoryImpl {

        @Override
        public EObject create(EClass eClass) {
            var made = Literals.SECTION.isSuperTypeOf(eClass) ? new ASection() : new AnElement();
            made.eSetClass(eClass);
            return made;
        }
    }

    private static final class ASection extends SectionImpl {
    }

    private static final class AnElement extends ElementImpl {
    }

    private static Object get(EObject object, String feature) {
        return object.eGet(object.eClass().getEStructuralFeature(feature));
    }

    private static void set(EObject object, String feature, Object value) {
        object.eSet(object.eClass().getEStructuralFeature(feature), value);
    }

    private EObject make(String type) {
        return procurement.getEFactoryInstance().create((EClass) procurement.getEClassifier(type));
    }

    private Path file() {
        return temporary.resolve("register/sections/org.example.procurement.xmi");
    }

    private RegisterSession open() {
        return SessionTest.opened(sessions.open(temporary.resolve("register"), Mode.WRITE));
    }

    /** Changes the register beside the section and saves. */
    private static void edit(RegisterSession session, String title) throws IOException {
        session.execute(SetCommand.create(session.editingDomain(), session.register(), Literals.REGISTER__TITLE, title));
        session.flush();
    }

    @BeforeEach
    @SuppressWarnings("unchecked")
    void aRegisterWithASection() throws IOException {
        registry.put(NAMESPACE, procurement);
        try (RegisterSession session = SessionTest.opened(sessions.create(temporary.resolve("register"), SessionTest.sample()))) {
            Section section = (Section) make("Procurement");
            section.setPlugin("org.example.procurement");
            section.setSchemaVersion("1.0");
            EObject procedure = make("Procedure");
            set(procedure, "name", "Interceptors");
            set(procedure, "opened", LocalDate.parse("2026-02-28"));
            set(procedure, "about", session.register().getCommittees().getFirst());
            ((List<EObject>) get(section, "procedures")).add(procedure);
            session.execute(AddCommand.create(session.editingDomain(), session.register(), Literals.REGISTER__SECTIONS, section));
            session.flush();
        }
    }

    @Test
    @SuppressWarnings("unchecked")
    void isTypedWhileThePluginIsThere() throws IOException {
        try (RegisterSession session = open()) {
            Register register = session.register();
            EObject procedure = ((List<EObject>) get(register.getSections().getFirst(), "procedures")).getFirst();

            assertEquals("Interceptors", get(procedure, "name"));
            assertEquals(LocalDate.parse("2026-02-28"), get(procedure, "opened"));
            assertEquals(register.getCommittees().getFirst(), get(procedure, "about"));
            assertEquals(List.of(), session.problems());
        }
    }

    @Test
    void keepsItsBytesWithThePluginWithoutItAndWithItAgain() throws IOException {
        String bytes = Files.readString(file());
        try (RegisterSession session = open()) {
            session.loadAll();
            edit(session, "With it");
        }
        assertEquals(bytes, Files.readString(file()));

        registry.remove(NAMESPACE);
        try (RegisterSession session = open()) {
            session.loadAll();
            assertTrue(session.problems().stream().anyMatch(problem -> problem.severity() == Problem.Severity.INFO
                && problem.message().contains("org.example.procurement")), session.problems()::toString);
            edit(session, "Without it");
        }
        assertEquals(bytes, Files.readString(file()));

        registry.put(NAMESPACE, procurement);
        try (RegisterSession session = open()) {
            session.loadAll();
            assertEquals(List.of(), session.problems());
            edit(session, "With it again");
        }
        assertEquals(bytes, Files.readString(file()));
    }

    @Test
    @SuppressWarnings("unchecked")
    void whatIsEditedIsSaved() throws IOException {
        try (RegisterSession session = open()) {
            EObject procedure = ((List<EObject>) get(session.register().getSections().getFirst(), "procedures")).getFirst();
            session.execute(SetCommand.create(session.editingDomain(), procedure, procedure.eClass().getEStructuralFeature("name"),
                "Ships"));
            session.flush();
        }
        assertTrue(Files.readString(file()).contains("name=\"Ships\""));
    }

    @Test
    void aPackageThatCannotBeStoredKeepsNoRegisterShut() throws IOException {
        String bytes = Files.readString(file());
        registry.put(NAMESPACE, procurement("xmi"));
        try (RegisterSession session = open()) {
            session.loadAll();
            assertTrue(session.problems().stream().anyMatch(problem -> problem.message().contains("no usable prefix")),
                session.problems()::toString);
            edit(session, "Still open");
        }
        assertEquals(bytes, Files.readString(file()));
    }

    static Stream<Throwable> whatInitialisersThrow() {
        return Stream.of(new IllegalStateException("no licence"), new NoClassDefFoundError("org/example/Gone"),
            new ExceptionInInitializerError(new NullPointerException()), new StackOverflowError(), new AssertionError());
    }

    @ParameterizedTest
    @MethodSource("whatInitialisersThrow")
    void aPluginWhosePackageCannotBeStartedKeepsItsBytesThroughEditsUndoAndRedo(Throwable thrown) throws IOException {
        String bytes = Files.readString(file());
        registry.put(NAMESPACE, new Failing(thrown));
        try (RegisterSession session = open()) {
            session.loadAll();
            assertEquals(List.of("Needs the plugin org.example.procurement, which is not installed or cannot be used. "
                + "Its data is kept as it is."), session.problems().stream().map(Problem::message).toList());
            edit(session, "Without it");
            session.editingDomain().getCommandStack().undo();
            session.flush();
            session.editingDomain().getCommandStack().redo();
            session.flush();
        }
        assertEquals(bytes, Files.readString(file()));
    }

    @ParameterizedTest
    @MethodSource("whatInitialisersThrow")
    void aPluginWhoseClassesCannotBeCreatedKeepsItsBytes(Throwable thrown) throws IOException {
        String bytes = Files.readString(file());
        procurement.setEFactoryInstance(new EFactoryImpl() {

            @Override
            public EObject create(EClass eClass) {
                throw Failing.<RuntimeException>thrown(thrown);
            }
        });
        try (RegisterSession session = open()) {
            session.loadAll();
            assertFalse(session.problems().isEmpty());
            edit(session, "Without it");
        }
        assertEquals(bytes, Files.readString(file()));
    }

    /** A package that fails when it is asked for. */
    private record Failing(Throwable thrown) implements EPackage.Descriptor {

        @Override
        public EPackage getEPackage() {
            throw Failing.<RuntimeException>thrown(thrown);
        }

        @Override
        public EFactory getEFactory() {
            throw Failing.<RuntimeException>thrown(thrown);
        }

        @SuppressWarnings("unchecked")
        private static <X extends Throwable> X thrown(Throwable thrown) throws X {
            throw (X) thrown;
        }
    }

    @Test
    void packagesWithoutASectionAreNone() {
        registry.put(EcorePackage.eNS_URI, EcorePackage.eINSTANCE);
        EPackage other = EcoreFactory.eINSTANCE.createEPackage();
        other.setNsURI("http://example.org/other");
        registry.put("http://example.org/other", other);

        assertEquals(List.of(procurement), new RegisteredSections(registry).get());
    }
}
