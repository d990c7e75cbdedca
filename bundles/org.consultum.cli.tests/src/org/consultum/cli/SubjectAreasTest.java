package org.consultum.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.consultum.contributions.ContributionRegistry;
import org.consultum.model.Committee;
import org.consultum.model.ItemPurpose;
import org.consultum.model.Register;
import org.consultum.model.Section;
import org.consultum.model.SectionItem;
import org.consultum.model.base.NewElements;
import org.consultum.sections.SectionCatalogue;
import org.consultum.spi.proposal.Proposal;
import org.consultum.spi.proposal.ProposalSource;
import org.consultum.spi.sample.SampleData;
import org.consultum.spi.section.ItemFields;
import org.consultum.testing.VisitsPlugin;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EPackage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleException;

/** The command line with a plugin that keeps a subject area, and without it again. */
class SubjectAreasTest {

    @TempDir
    Path folder;
    private Optional<PluginBundle> plugin = Optional.empty();
    private CommandLineHarness cli;

    @BeforeEach
    void install() throws Exception {
        Path files = folder.resolve("plugin");
        VisitsPlugin.installed(files);
        String xml = """
            <?xml version="1.0" encoding="UTF-8"?><?eclipse version="3.4"?><plugin>
            <extension point="org.consultum.spi.sections">%s</extension>
            <extension point="org.consultum.spi.samples"><data sample="dicas" class="%s"/></extension>
            <extension point="org.consultum.spi.proposals"><source id="visits-due" name="Visits" class="%s"/></extension>
            </plugin>""".formatted(VisitsPlugin.EXTENSION, SomeVisits.class.getName(), VisitsDue.class.getName());
        if (PluginBundle.possible()) {
            plugin = Optional.of(PluginBundle.installed(VisitsPlugin.PLUGIN, xml, files, SomeVisits.class, VisitsDue.class));
            cli = new CommandLineHarness(folder);
        } else {
            var installation = new PlainInstallation();
            installation.plugin(VisitsPlugin.PLUGIN, xml);
            installation.put(SectionCatalogue.class, new SectionCatalogue(installation.get(ContributionRegistry.class),
                EPackage.Registry.INSTANCE, (name, path) -> file(files.resolve(path))));
            cli = new CommandLineHarness(folder, installation);
        }
        cli.run("new", "dicas", "--sample", "dicas").exits(0);
    }

    @AfterEach
    void remove() throws BundleException {
        if (plugin.isPresent()) {
            plugin.get().close();
            plugin = Optional.empty();
        }
        EPackage.Registry.INSTANCE.remove(VisitsPlugin.NAMESPACE);
    }

    private static Optional<URL> file(Path file) {
        try {
            return Files.isRegularFile(file) ? Optional.of(file.toUri().toURL()) : Optional.empty();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Two visits to the sample. */
    public static final class SomeVisits implements SampleData {

        @Override
        @SuppressWarnings("unchecked")
        public void add(Register register, NewElements elements) {
            Committee forum = register.getCommittees().stream().filter(each -> each.getSlug().equals("dicas")).findFirst().orElseThrow();
            EPackage visits = EPackage.Registry.INSTANCE.getEPackage(VisitsPlugin.NAMESPACE);
            Section section = elements.create(Section.class, (EClass) visits.getEClassifier("Visits"));
            section.setPlugin(VisitsPlugin.PLUGIN);
            section.setSchemaVersion("1.0");
            for (String place : new String[] {"Yokosuka", "Nagoya"}) {
                SectionItem visit = elements.create(SectionItem.class, (EClass) visits.getEClassifier("Visit"));
                visit.setReference("V-" + place.length());
                visit.setTitle("Visit to " + place);
                visit.eSet(visit.eClass().getEStructuralFeature("day"), LocalDate.of(2026, 12, place.length()));
                visit.getWatchedBy().add(forum);
                ((List<SectionItem>) section.eGet(section.eClass().getEStructuralFeature("visits"))).add(visit);
            }
            register.getSections().add(section);
        }
    }

    /** Proposes what is due within a month. */
    public static final class VisitsDue implements ProposalSource {

        @Override
        public void propose(Register register, LocalDate asOf, Locale language, Consumer<Proposal> proposals) {
            register.getSections().stream().flatMap(section -> ItemFields.all(section, "Visit").stream()).forEach(visit -> {
                LocalDate day = visit.day("day").orElseThrow();
                Committee committee = visit.many("watchedBy", Committee.class).getFirst();
                if (day.isBefore(asOf.plusMonths(1))) {
                    proposals.accept(new Proposal("visit:" + visit.text("reference").orElseThrow(), committee, (SectionItem) visit.element(),
                        visit.text("title").orElseThrow(), "It is due on " + day + ".", ItemPurpose.DISCUSS, 15, asOf, Optional.of(day)));
                }
            });
        }
    }

    private Map<String, String> files() throws IOException {
        var files = new TreeMap<String, String>();
        try (Stream<Path> all = Files.walk(folder.resolve("dicas"))) {
            for (Path file : all.filter(Files::isRegularFile).filter(path -> path.toString().endsWith(".xmi")).toList()) {
                files.put(folder.resolve("dicas").relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }

    @Test
    void theSampleComesWithItAndItIsListed() throws IOException {
        assertTrue(Files.exists(folder.resolve("dicas/sections/org.example.visits.xmi")));
        JsonNode visits = cli.run("list", "visits/Visit", "dicas", "--json").exits(0).json();
        assertEquals(2, visits.size());
        assertEquals("V-8", visits.get(0).get("reference").textValue());
        assertEquals("2026-12-08", visits.get(0).get("day").textValue());
        assertEquals("planned", visits.get(0).get("state").textValue());
        assertEquals(2, visits.get(0).get("hours").intValue());
        assertTrue(cli.run("list", "visits/Vist", "dicas").exits(2).err().contains("visits/Visit"));
        assertTrue(cli.run("stats", "dicas", "--json").exits(0).out().contains("visits:Visit"));
    }

    @Test
    void aTableGoesOutAndComesInAgain() throws IOException {
        var before = files();
        cli.run("export", "table", "dicas", "--as", "visits/Visit", "--out", "v.csv").exits(0);
        cli.run("export", "table", "dicas", "--as", "Visit", "--out", "v.xlsx").exits(0);
        cli.run("import", "table", "v.csv", "--into", "dicas", "--as", "visits/Visit").exits(0);
        cli.run("import", "table", "v.xlsx", "--into", "dicas").exits(0);
        assertEquals(before, files());

        Files.writeString(folder.resolve("v.csv"), Files.readString(folder.resolve("v.csv")).replace("Nagoya", "Kobe"), StandardCharsets.UTF_8);
        JsonNode done = cli.run("import", "table", "v.csv", "--into", "dicas", "--as", "visits.Visit", "--json").exits(0).json();
        assertEquals(1, done.get("updated").intValue());
        assertTrue(cli.run("list", "visits/Visit", "dicas").out().contains("Kobe"));
        assertTrue(cli.run("import", "table", "v.csv", "--into", "dicas", "--as", "Trip").exits(2).err().contains("visits/Visit"));
    }

    @Test
    void proposalsAreTakenOrSetAside() throws IOException {
        JsonNode all = cli.run("proposals", "dicas", "--as-of", "2026-11-23", "--json").exits(0).json();
        assertEquals(2, all.size());
        assertEquals("visit:V-6", all.get(0).get("key").textValue(), "due first");
        String meeting = comingMeeting();
        cli.run("proposals", "dicas", "--as-of", "2026-11-23", "--accept", "visit:V-6", "--meeting", meeting).exits(0);
        cli.run("proposals", "dicas", "--as-of", "2026-11-23", "--set-aside", "visit:V-8", "--until", "2026-12-01", "--reason", "Later").exits(0);
        assertEquals(0, cli.run("proposals", "dicas", "--as-of", "2026-11-23", "--json").json().size());
        assertEquals(1, cli.run("proposals", "dicas", "--as-of", "2026-12-01", "--json").json().size());
        assertTrue(cli.run("list", "items", "dicas").out().contains("Visit to Nagoya"));
        cli.run("proposals", "dicas", "--accept", "visit:V-6").exits(2);
        cli.run("proposals", "dicas", "--set-aside", "visit:V-8").exits(2);
        cli.run("proposals", "dicas", "--accept", "visit:V-77", "--meeting", meeting).exits(2);
        cli.run("check", "dicas", "--json").json();
    }

    @Test
    void withoutThePluginItIsSaidToBeNeededAndNothingIsLost() throws Exception {
        cli.run("proposals", "dicas", "--as-of", "2026-11-23", "--accept", "visit:V-6", "--meeting", comingMeeting()).exits(0);
        var before = files();
        remove();
        var without = new CommandLineHarness(folder);
        JsonNode findings = without.run("check", "dicas", "--json").json();
        for (JsonNode finding : findings) {
            assertFalse(finding.toString().contains("not in the register"), finding::toString);
        }
        assertTrue(findings.toString().contains(VisitsPlugin.PLUGIN), "needs the plugin");
        assertTrue(without.run("stats", "dicas").err().contains(VisitsPlugin.PLUGIN));
        assertEquals(before, files());
    }

    private String comingMeeting() throws IOException {
        for (JsonNode each : cli.run("list", "meetings", "dicas", "--json").json()) {
            if (each.get("committeeSlug").textValue().equals("dicas") && each.get("start").textValue().compareTo("2026-11-24") > 0) {
                return each.get("id").textValue();
            }
        }
        throw new AssertionError("no meeting is to come");
    }
}
