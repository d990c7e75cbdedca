package org.consultum.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.consultum.index.IndexService;
import org.consultum.index.RegisterIndex;
import org.consultum.marking.MarkingScheme;
import org.consultum.marking.MarkingSchemes;
import org.consultum.marking.release.Recipients;
import org.consultum.marking.release.ReleasedRegister;
import org.consultum.model.Meeting;
import org.consultum.reporting.catalogue.ReportEntry;
import org.consultum.reporting.catalogue.ReportOrder;
import org.consultum.reporting.catalogue.ReportOutcome;
import org.consultum.reporting.catalogue.ReportSource;
import org.consultum.reporting.catalogue.Reports;
import org.consultum.samples.DicasSample;
import org.consultum.samples.SamplePaper;
import org.consultum.session.RegisterSession;
import org.consultum.session.RegisterSessions;
import org.consultum.session.RegisterSessions.OpenResult;
import org.consultum.spi.Progress;
import org.consultum.spi.report.ReportParameter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Secrets are planted in every kind of text that the public may not see, and searched in everything that is made for the public. The same
 * search finds them in what is made of the whole register, so that it would find them.
 */
class RedactionTest {

    private static final int SECRETS = 500;
    private static final int KINDS = 100;

    /** What a register that is released at all always shows: how it is called and marked. */
    private static final Set<String> NEVER_WITHHELD = Set.of("HouseIdentity.address", "HouseIdentity.colour", "HouseIdentity.contact",
        "HouseIdentity.footer", "HouseIdentity.logoText", "HouseIdentity.name", "HouseIdentity.unit", "HouseIdentity.web",
        "MarkingLevel.banner", "MarkingLevel.code", "Profile.markingScheme",
        "Register.description", "Register.formatVersion", "Register.title");

    /** What only classes of plugins have, whose areas are withheld as a whole: see the tests of the released copy. */
    private static final Set<String> OF_PLUGINS = Set.of("SectionItem.reference", "SectionItem.text", "SectionItem.title");

    /**
     * What says nothing of withheld elements even when it is made of the whole register: numbers, a calendar that hides by itself, and
     * reports on one thing that everybody may see.
     */
    private static final Set<String> SILENT = Set.of("stats", "stats-json", "dashboard", "ics-meeting",
        "report-attendance-statistics-json", "report-decision-extract-html");

    /** What there is not: a supplement to a pack that was never issued. */
    private static final String NEVER_ISSUED = "report-pack-supplement-pdf";

    @TempDir
    private Path folder;
    private CommandLineHarness cli;
    private final Secrets secrets = new Secrets();
    private String meeting;
    private String round;
    private String loop;
    private final Map<String, String> listed = new HashMap<>();
    private final Set<String> refused = new TreeSet<>();

    @BeforeEach
    void plant() throws Exception {
        cli = new CommandLineHarness(folder);
        SecretSections.install();
        var planted = new PlantedRegister(secrets);
        meeting = planted.meeting().getId();
        round = planted.round().getId();
        loop = planted.open().getId();
        var result = cli.service(RegisterSessions.class).create(folder.resolve("register"), planted.register());
        assertTrue(result instanceof OpenResult.Opened, () -> "the planted register can be stored: " + result);
        try (RegisterSession session = ((OpenResult.Opened) result).session()) {
            for (byte[] content : secrets.contents().values()) {
                session.keepPaper(new ByteArrayInputStream(content), "pdf");
            }
            for (SamplePaper paper : DicasSample.papers()) {
                try (InputStream content = paper.open()) {
                    session.keepPaper(content, paper.extension());
                }
            }
            session.flush();
        }
    }

    @AfterEach
    void remove() {
        SecretSections.remove();
    }

    @Test
    void everyKindOfTextHoldsASecret() {
        assertTrue(secrets.planted().size() >= SECRETS, () -> secrets.planted().size() + " secrets");
        var without = new TreeSet<>(Secrets.allFeatures());
        without.removeAll(secrets.features());
        without.removeAll(NEVER_WITHHELD);
        without.removeAll(OF_PLUGINS);
        assertEquals(Set.of(), without, "texts without a secret");
    }

    @Test
    void nothingMadeForThePublicHoldsASecret() throws IOException {
        Map<String, Integer> kinds = make("public", List.of("--recipient", "public"));
        assertTrue(kinds.size() >= KINDS, () -> kinds.size() + " kinds of output: " + kinds.keySet() + ", refused: " + refused);
        registerAndIndex(folder.resolve("public"));
        cli.run("publish", "register", "--out", folder.resolve("public/site").toString()).exits(0);
        assertTrue(Files.exists(folder.resolve("public/site/index.html")), "the site is there");
        var search = new LeakSearch(secrets.contents().keySet()).files(folder.resolve("public"));
        assertEquals(Set.of(), search.found(), "secrets in output for the public");
        assertTrue(search.bytes() > 1_000_000, () -> search.bytes() + " bytes were searched");
    }

    @Test
    void theSameSearchFindsTheSecretsInOutputOfTheWholeRegister() throws IOException {
        Map<String, Integer> kinds = make("whole", List.of());
        var nothing = new TreeSet<String>();
        for (String kind : kinds.keySet()) {
            var search = new LeakSearch(secrets.contents().keySet()).files(folder.resolve("whole").resolve(kind));
            if (search.secrets().isEmpty()) {
                nothing.add(kind);
            }
        }
        nothing.removeAll(SILENT);
        assertEquals(Set.of(), nothing, "output the search finds nothing in");
        var all = new LeakSearch(secrets.contents().keySet()).files(folder.resolve("whole"));
        assertTrue(all.secrets().size() >= 200, () -> all.secrets().size() + " secrets found");
    }

    /** Makes every kind of output there is, each in a folder of its own. */
    private Map<String, Integer> make(String name, List<String> recipient) throws IOException {
        var kinds = new LinkedHashMap<String, Integer>();
        Path to = Files.createDirectory(folder.resolve(name));
        for (String form : List.of("pdf", "docx", "html", "md")) {
            file(kinds, to, "minutes-" + form, "minutes." + form, recipient, "minutes", "register", "--meeting", meeting);
        }
        file(kinds, to, "pack", "pack.pdf", recipient, "pack", "register", "--meeting", meeting);
        file(kinds, to, "ics", "all.ics", recipient, "export", "ics", "register", "--series");
        file(kinds, to, "ics-meeting", "one.ics", recipient, "export", "ics", "register", "--meeting", meeting);
        file(kinds, to, "actions-xlsx", "actions.xlsx", recipient, "export", "actions", "register");
        file(kinds, to, "actions-csv", "actions.csv", recipient, "export", "actions", "register");
        file(kinds, to, "dashboard-pdf", "dashboard.pdf", recipient, "dashboard", "register");
        file(kinds, to, "dashboard-html", "dashboard.html", recipient, "dashboard", "register");
        file(kinds, to, "answers-html", "answers.html", recipient, "answers", "register", "--round", round);
        file(kinds, to, "answers-md", "answers.md", recipient, "answers", "register", "--round", round);
        printed(kinds, to, "loop", recipient, "loop", "register", loop);
        Path drawing = Files.createDirectory(to.resolve("loop-svg")).resolve("loop.svg");
        run(kinds, "loop-svg", Stream.concat(Stream.of("loop", "register", loop, "--svg", drawing.toString()), recipient.stream()));
        printed(kinds, to, "dashboard-json", recipient, "dashboard", "register", "--json");
        printed(kinds, to, "dashboard", recipient, "dashboard", "register");
        printed(kinds, to, "loops", recipient, "loops", "register");
        printed(kinds, to, "loops-json", recipient, "loops", "register", "--json");
        for (String kind : List.of("committees", "meetings", "items", "papers", "people", "organisations", "actions", "recommendations",
            "decisions")) {
            printed(kinds, to, "list-" + kind, recipient, "list", kind, "register", "--json");
        }
        printed(kinds, to, "list-items-csv", recipient, "list", "items", "register", "--csv");
        printed(kinds, to, "list-papers-table", recipient, "list", "papers", "register");
        printed(kinds, to, "stats", recipient, "stats", "register");
        printed(kinds, to, "stats-json", recipient, "stats", "register", "--json");
        reports(kinds, to, !recipient.isEmpty());
        return kinds;
    }

    /** Every report of the catalogue in every format; of those that cannot be made for the recipient nothing may be there. */
    private void reports(Map<String, Integer> kinds, Path to, boolean released) throws IOException {
        Reports catalogue = cli.service(Reports.class);
        var sessions = cli.service(RegisterSessions.class);
        try (var whole = ((OpenResult.Opened) sessions.open(folder.resolve("register"), RegisterSessions.Mode.READ)).session()) {
            whole.loadAll();
            ReportSource source = released ? ReportSource.of(released(whole), whole.folder(), Optional.empty(), Recipients.PUBLIC)
                : ReportSource.of(whole, Optional.empty());
            for (ReportEntry report : catalogue.all()) {
                var values = new HashMap<String, String>();
                for (ReportParameter parameter : catalogue.parameters(report.id())) {
                    if (parameter.required()) {
                        values.put(parameter.id(), chosen(parameter.type(), whole));
                    }
                }
                for (String format : released ? report.formats() : List.of(report.formats().getLast())) {
                    String kind = "report-" + report.id() + "-" + format;
                    Path file = Files.createDirectory(to.resolve(kind)).resolve("report." + format);
                    var order = new ReportOrder(report.id(), format, source, values, Optional.empty(), LocalDate.of(2026, 11, 23), "en");
                    switch (catalogue.write(order, file, Progress.NONE)) {
                        case ReportOutcome.Written written -> kinds.put(kind, 0);
                        case ReportOutcome.Failed failed when !Files.exists(file) && (released || NEVER_ISSUED.equals(kind)) ->
                            refused.add(kind);
                        case ReportOutcome other -> fail(kind + ": " + other);
                    }
                }
            }
        }
    }

    private static ReleasedRegister released(RegisterSession whole) {
        MarkingScheme scheme = MarkingSchemes.shipped().of(whole.register());
        return ReleasedRegister.of(whole.register(), Recipients.everybody(scheme), scheme, whole::paper).orElseThrow();
    }

    /** Something the public may see. */
    private String chosen(ReportParameter.Type type, RegisterSession whole) throws IOException {
        return switch (type) {
            case MEETING -> meeting;
            case POLICY_REVIEW -> whole.register().getCommittees().stream().flatMap(committee -> committee.getMeetings().stream())
                .filter(held -> held.getPolicyReview() != null).map(Meeting::getId).findFirst().orElse(meeting);
            case RECOMMENDATION -> loop;
            case CONSULTATION -> round;
            case DECISION -> listed("decisions");
            case COMMITTEE -> listed("committees");
            case PARTY -> listed("people");
            case NUMBER -> "2026";
            case DAY -> "2026-11-23";
            default -> "x";
        };
    }

    private String listed(String kind) throws IOException {
        if (!listed.containsKey(kind)) {
            listed.put(kind, firstOf(kind));
        }
        return listed.get(kind);
    }

    private String firstOf(String kind) throws IOException {
        return cli.run("list", kind, "register", "--json", "--recipient", "public").json().get(0).get("id").asText();
    }

    /** The released copy laid out as a register of its own, with its names of files and its search index. */
    private void registerAndIndex(Path to) throws IOException {
        var sessions = cli.service(RegisterSessions.class);
        var whole = ((OpenResult.Opened) sessions.open(folder.resolve("register"), RegisterSessions.Mode.READ)).session();
        try (whole) {
            whole.loadAll();
            ReleasedRegister released = released(whole);
            try (var copy = ((OpenResult.Opened) sessions.create(to.resolve("copy"), released.register())).session()) {
                for (String digest : released.papers()) {
                    if (released.paper(digest).isPresent()) {
                        try (InputStream content = Files.newInputStream(released.paper(digest).get())) {
                            copy.keepPaper(content, "pdf");
                        }
                    }
                }
                copy.flush();
                try (RegisterIndex index = cli.service(IndexService.class).open(copy)) {
                    index.upToDate().toCompletableFuture().join();
                    assertEquals(List.of(), index.search(Secrets.MARK + "*", Optional.empty(), 50).hits(), "found by searching");
                }
            }
        }
        try (Stream<Path> files = Files.walk(to.resolve("copy"))) {
            assertTrue(files.anyMatch(file -> file.toString().contains("index")), "the index lies in the copy");
        }
    }

    private void file(Map<String, Integer> kinds, Path to, String kind, String file, List<String> recipient, String... command)
            throws IOException {
        Path place = Files.createDirectory(to.resolve(kind)).resolve(file);
        run(kinds, kind, Stream.concat(Stream.of(command), Stream.concat(Stream.of("--out", place.toString()), recipient.stream())));
    }

    private void printed(Map<String, Integer> kinds, Path to, String kind, List<String> recipient, String... command) throws IOException {
        Path place = Files.createDirectory(to.resolve(kind)).resolve("out.txt");
        var manifest = recipient.isEmpty() ? Stream.<String>empty() : Stream.of("--manifest", place.resolveSibling("m.json").toString());
        Files.writeString(place, run(kinds, kind, Stream.concat(Stream.of(command), Stream.concat(recipient.stream(), manifest))));
    }

    private String run(Map<String, Integer> kinds, String kind, Stream<String> arguments) {
        var result = cli.run(arguments.toArray(String[]::new));
        assertTrue(result.code() <= 1, () -> kind + ": " + result.code() + "\n" + result.err());
        kinds.put(kind, result.code());
        return result.out();
    }
}
