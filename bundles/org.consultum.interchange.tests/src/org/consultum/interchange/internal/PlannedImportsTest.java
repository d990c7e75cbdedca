package org.consultum.interchange.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.consultum.contributions.ContributionRegistry;
import org.consultum.contributions.Patience;
import org.consultum.edit.provider.RegisterItemProviderAdapterFactory;
import org.consultum.interchange.ImportLimits;
import org.consultum.interchange.ImportOptions;
import org.consultum.interchange.ImportPlan;
import org.consultum.interchange.Importers;
import org.consultum.interchange.OpenSource;
import org.consultum.interchange.PlanEntry;
import org.consultum.interchange.Sources;
import org.consultum.model.Membership;
import org.consultum.model.Person;
import org.consultum.model.Register;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.spi.Progress;
import org.consultum.spi.importer.Extracted;
import org.consultum.spi.importer.ImportSink;
import org.consultum.spi.importer.ImportSource;
import org.consultum.spi.importer.Importer;
import org.consultum.spi.importer.Link;
import org.consultum.spi.importer.Origin;
import org.consultum.spi.importer.Place;
import org.consultum.testing.PretendPlugins;
import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Importers of third parties: one that does its work, and some that do not. */
class PlannedImportsTest {

    @TempDir
    private Path folder;
    private final Register register = register();

    private static Register register() {
        Register register = RegisterFactory.eINSTANCE.createRegister();
        register.setId("11111111-2222-4333-8444-555555555555");
        register.setTitle("Test");
        return register;
    }

    private static EditingDomain domain() {
        return new AdapterFactoryEditingDomain(new RegisterItemProviderAdapterFactory(), new BasicCommandStack());
    }

    private ImportPlan prepare(Importer importer, String text, Progress progress) throws IOException {
        Path file = Files.writeString(folder.resolve("names.txt"), text);
        try (OpenSource source = new Sources(ImportLimits.usual()).open(file)) {
            return new PlannedImports().prepare(register, importer, source, ImportOptions.usual(), progress);
        }
    }

    @Test
    void anImporterOfTwentyLinesGetsComparisonPreviewAndUndo() throws IOException {
        ImportPlan plan = prepare(new NamesImporter(), "Ada\nGrace\n", Progress.NONE);
        assertEquals(2, plan.counts().get("Person").added());
        EditingDomain domain = domain();
        domain.getCommandStack().execute(plan.command(domain));
        assertEquals(List.of("Ada", "Grace"), register.getPeople().stream().map(Person::getName).toList());
        domain.getCommandStack().undo();
        assertTrue(register.getPeople().isEmpty());
        assertTrue(register.getProperties().isEmpty());
        domain.getCommandStack().redo();
        assertFalse(prepare(new NamesImporter(), "Ada\nGrace\n", Progress.NONE).hasChanges());
        assertEquals(1, prepare(new NamesImporter(), "Ada\nEdsger\n", Progress.NONE).counts().get("Person").added());
    }

    @Test
    void aCancelledRunEnds() {
        var cancelled = new Progress() {
            @Override
            public void begin(int total) {
                // not shown
            }

            @Override
            public void worked(int steps) {
                // not shown
            }

            @Override
            public void subtask(String what) {
                // not shown
            }

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThrows(CancellationException.class, () -> prepare(new NamesImporter(), "Ada", cancelled));
    }

    private interface Extraction {

        void run(ImportSink sink);
    }

    private static Importer importer(Extraction extraction) {
        return new Importer() {
            @Override
            public String id() {
                return "odd";
            }

            @Override
            public String label() {
                return "Odd";
            }

            @Override
            public Match sniff(ImportSource source) {
                return Match.NO;
            }

            @Override
            public void extract(ImportSource source, ImportSink sink) {
                extraction.run(sink);
            }
        };
    }

    private static Person person(String source) {
        Person person = RegisterFactory.eINSTANCE.createPerson();
        person.setName("N");
        return source.isEmpty() ? person : Extracted.trace(person, "odd", source);
    }

    private static Extracted inRegister(Person person) {
        return Extracted.of(person, List.of(Place.inRegister(Literals.REGISTER__PEOPLE)), List.of(), Origin.of("x"));
    }

    @Test
    void anElementWithoutATraceIsRefused() throws IOException {
        ImportPlan plan = prepare(importer(sink -> sink.add(inRegister(person("")))), "", Progress.NONE);
        assertEquals(1, plan.entries(PlanEntry.Failed.class).size());
        assertFalse(plan.hasChanges());
    }

    @Test
    void anElementWithADirectReferenceIsRefused() throws IOException {
        ImportPlan plan = prepare(importer(sink -> {
            Person person = person("a");
            person.setOrganisation(RegisterFactory.eINSTANCE.createOrganisation());
            sink.add(inRegister(person));
        }), "", Progress.NONE);
        assertEquals(1, plan.entries(PlanEntry.Failed.class).size());
    }

    @Test
    void theSameElementTwiceComesInOnce() throws IOException {
        ImportPlan plan = prepare(importer(sink -> {
            sink.add(inRegister(person("a")));
            sink.add(inRegister(person("a")));
        }), "", Progress.NONE);
        assertEquals(1, plan.total().added());
        assertEquals(1, plan.total().failed());
    }

    @Test
    void whatRefersToNothingOrBelongsNowhereStaysOutAndIsTold() throws IOException {
        ImportPlan plan = prepare(importer(sink -> {
            Membership membership = Extracted.trace(RegisterFactory.eINSTANCE.createMembership(), "odd", "m");
            var place = Place.in("nowhere", Literals.COMMITTEE__MEMBERSHIPS);
            sink.add(Extracted.of(membership, List.of(place), List.of(new Link(membership, Literals.MEMBERSHIP__MEMBER, List.of("nobody"),
                "Seat", "who")), Origin.of("x")));
        }), "", Progress.NONE);
        assertEquals(1, plan.total().skipped());
        assertEquals("Seat.who", plan.leftovers().getFirst().kind() + "." + plan.leftovers().getFirst().property());
    }

    @Test
    void importersAreFoundAtTheirExtensionPoint() throws Exception {
        String extension = "<importer id='%s' name='Names' class='%s'/>";
        String point = "org.consultum.spi.importers";
        var plugins = new PretendPlugins(getClass().getClassLoader()).points(point)
            .extend("org.example.a", point, extension.formatted("names", NamesImporter.class.getName()))
            .extend("org.example.b", point, extension.formatted("names", "org.example.Other"))
            .extend("org.example.c", point, extension.formatted("broken", "org.example.Missing"));
        Importers importers = new ExtensionImporters(ContributionRegistry.of(plugins.registry(), Patience.USUAL, fault -> {
            // asked for below
        }));
        assertEquals(2, importers.formats().size());
        assertEquals("names", importers.find("names").orElseThrow().id());
        assertTrue(importers.find("broken").isEmpty());
        assertTrue(importers.find("unknown").isEmpty());
        assertEquals(2, importers.problems().size(), () -> importers.problems().toString());
        Path file = Files.writeString(folder.resolve("names.txt"), "Ada");
        try (OpenSource source = new Sources(ImportLimits.usual()).open(file)) {
            assertEquals("names", importers.guess(source).orElseThrow().id());
        }
    }
}
