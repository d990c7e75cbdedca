package org.consultum.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.consultum.model.Committee;
import org.consultum.model.Meeting;
import org.consultum.model.Person;
import org.consultum.store.Problem.Severity;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with one file is said of that file with a remedy, does no harm, and the rest of the register opens. */
class HostileFilesTest {

    @TempDir
    Path temporary;

    /** Counts initialisations, to see that no file can cause one. */
    public static final class Victim {

        static {
            System.setProperty("consultum.test.victim", "initialised");
        }
    }

    private static Arguments meeting(String name, UnaryOperator<String> change) {
        return Arguments.of(name, (Attack) file -> Files.writeString(file, change.apply(Files.readString(file))));
    }

    private static Arguments bytes(String name, byte[] content) {
        return Arguments.of(name, (Attack) file -> Files.write(file, content));
    }

    private static Arguments attack(String name, Attack attack) {
        return Arguments.of(name, attack);
    }

    /** Does something to the file of a meeting. */
    interface Attack {

        void on(Path file) throws IOException;
    }

    private static UnaryOperator<String> replace(String what, String by) {
        return text -> {
            assertTrue(text.contains(what), () -> what + " in " + text);
            return text.replace(what, by);
        };
    }

    private static UnaryOperator<String> afterDeclaration(String text) {
        return replace("?>\n<register:Meeting", "?>\n" + text + "\n<register:Meeting");
    }

    private static String lines(String line, int count) {
        return line.repeat(count);
    }

    static Stream<Arguments> refusedFiles() {
        String victim = Victim.class.getName();
        return Stream.of(
            meeting("billion laughs", afterDeclaration("<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"" + lines("&a;", 50) + "\">]>")),
            meeting("external entity", afterDeclaration("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>")),
            meeting("external entity over http", afterDeclaration("<!DOCTYPE x [<!ENTITY e SYSTEM \"http://127.0.0.1:1/e\">]>")),
            meeting("parameter entity", afterDeclaration("<!DOCTYPE x [<!ENTITY % p SYSTEM \"file:///etc/passwd\"> %p;]>")),
            meeting("external document type", afterDeclaration("<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\">")),
            meeting("undeclared entity", replace("title=\"Meeting 1\"", "title=\"&secret;\"")),
            meeting("XInclude", replace("<agenda>", "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"/etc/passwd\"/><agenda>")),
            meeting("XInclude declared at the root", text -> text.replace("xmlns:xmi=", "xmlns:xi=\"http://www.w3.org/2001/XInclude\" xmlns:xmi=")),
            meeting("nesting deeper than the limit",
                replace("</agenda>", lines("<items id=\"x\">", 300) + lines("</items>", 300) + "</agenda>")),
            meeting("unknown elements nested deeper than the limit", replace("</agenda>", lines("<zzz>", 5000) + lines("</zzz>", 5000) + "</agenda>")),
            meeting("attribute flood", text -> {
                var flood = new StringBuilder();
                for (int i = 0; i < 5000; i++) {
                    flood.append(" z").append(i).append("=\"1\"");
                }
                return replace("<agenda>", "<agenda" + flood + ">").apply(text);
            }),
            meeting("attribute given twice", replace("title=\"Meeting 1\"", "title=\"a\" title=\"b\"")),
            meeting("giant text", replace("title=\"Meeting 1\"", "title=\"" + lines("0123456789", 900_000) + "\"")),
            bytes("bad UTF-8", concat(head(), new byte[] {(byte) 0xc3, (byte) 0x28}, "</x>".getBytes(StandardCharsets.UTF_8))),
            bytes("overlong UTF-8", concat(head(), new byte[] {(byte) 0xc0, (byte) 0xbc}, "</x>".getBytes(StandardCharsets.UTF_8))),
            attack("UTF-16", file -> Files.write(file, Files.readString(file).getBytes(StandardCharsets.UTF_16))),
            attack("UTF-16 without mark", file -> Files.write(file, Files.readString(file).getBytes(StandardCharsets.UTF_16LE))),
            meeting("UTF-7 declared", replace("encoding=\"UTF-8\"", "encoding=\"UTF-7\"")),
            meeting("Latin-1 declared", replace("encoding=\"UTF-8\"", "encoding=\"ISO-8859-1\"")),
            meeting("XML 1.1", replace("version=\"1.0\"", "version=\"1.1\"")),
            meeting("NUL inside", replace("Meeting 1", "Meeting \0 1")),
            meeting("control character by reference", replace("Meeting 1", "Meeting &#1; 1")),
            bytes("nothing but NULs", new byte[4096]),
            bytes("empty", new byte[0]),
            bytes("not XML", "%PDF-1.7 and so on".getBytes(StandardCharsets.US_ASCII)),
            meeting("truncated", text -> text.substring(0, text.length() / 2)),
            meeting("identity given twice in the file", replace(Registers.id(1001), Registers.id(1000))),
            meeting("identity of a person on the meeting", replace("id=\"" + Registers.id(101), "id=\"" + Registers.id(2))),
            meeting("no identity", replace("id=\"" + Registers.id(101) + "\"", "")),
            meeting("identity that is no UUID", replace("id=\"" + Registers.id(101), "id=\"../../x")),
            meeting("identity in capitals", replace("id=\"" + Registers.id(101), "id=\"ABCDEF00-0000-0000-0000-000000000000")),
            meeting("type that does not exist", replace("<agenda>", "<agenda xsi:type=\"register:Nothing\">")),
            meeting("type of another kind", replace("<agenda>", "<agenda xsi:type=\"register:Notice\">")),
            meeting("abstract type", replace("<agenda>", "<agenda xsi:type=\"register:Element\">")),
            meeting("type of Ecore", text -> text.replace("xmlns:xmi=", "xmlns:ecore=\"http://www.eclipse.org/emf/2002/Ecore\" xmlns:xmi=")),
            meeting("class by namespace", text -> text.replace("xmlns:xmi=", "xmlns:j=\"java://" + victim + "\" xmlns:xmi=")),
            meeting("class as the namespace of the root", replace("http://consultum.org/ns/register/1", "java://" + victim)),
            meeting("unknown namespace", replace("http://consultum.org/ns/register/1", "http://127.0.0.1:1/model.ecore")),
            meeting("default namespace", replace("xmlns:xmi=", "xmlns=\"http://consultum.org/ns/register/1\" xmlns:xmi=")),
            meeting("newer major version", replace("http://consultum.org/ns/register/1", "http://consultum.org/ns/register/2")),
            meeting("schema location",
                replace("xmlns:register=", "xsi:schemaLocation=\"http://consultum.org/ns/register/1 http://127.0.0.1:1/x.ecore\" xmlns:register=")),
            meeting("href to another file", replace("<agenda>", "<agenda href=\"http://127.0.0.1:1/x.xmi#/\">")),
            meeting("href as an element", replace("<agenda>", "<host href=\"file:///etc/passwd#/\"/><agenda>")),
            meeting("identity of XMI", replace("<agenda>", "<agenda xmi:id=\"a\">")),
            meeting("nil", replace("<agenda>", "<agenda xsi:nil=\"true\">")),
            meeting("two roots", text -> text.replace("</register:Meeting>", "</register:Meeting><register:Meeting/>")),
            meeting("XMI document with many roots", replace("register:Meeting", "xmi:XMI")),
            meeting("root of another class", replace("register:Meeting", "register:Notice")),
            meeting("agenda given twice", replace("</agenda>", "</agenda><agenda/>")),
            meeting("text between elements", replace("<agenda>", "rm -rf <agenda>")),
            meeting("number too large", replace("minutesPlanned=\"30\"", "minutesPlanned=\"99999999999999\"")),
            meeting("no number", replace("minutesPlanned=\"30\"", "minutesPlanned=\"0x1E\"")),
            meeting("impossible date", replace("2024-06-01T09:00+09:00[Asia/Tokyo]", "2024-02-31T09:00+09:00[Asia/Tokyo]")),
            meeting("unknown zone", replace("[Asia/Tokyo]", "[Asia/../../etc]")),
            meeting("unknown literal", replace("title=\"Meeting 1\"", "title=\"Meeting 1\" kind=\"coup\"")),
            meeting("path in the short name", replace("slug=\"meeting-1\"", "slug=\"../../../x\"")),
            attack("link to a file outside", file -> {
                Files.delete(file);
                Path outside = Files.writeString(file.resolveSibling("../../../../outside.xmi"), "secret");
                Files.createSymbolicLink(file, outside);
            }),
            attack("link to a device", file -> {
                Files.delete(file);
                Files.createSymbolicLink(file, Path.of("/dev/zero"));
            }),
            attack("folder in place of the file", file -> {
                Files.delete(file);
                Files.createDirectory(file);
            }),
            attack("pipe in place of the file", file -> {
                Files.delete(file);
                pipe(file);
            }));
    }

    private static void pipe(Path file) throws IOException {
        try {
            Assumptions.assumeTrue(new ProcessBuilder("mkfifo", file.toString()).start().waitFor() == 0, "mkfifo is needed to make a pipe");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] head() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<x>".getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] concat(byte[]... parts) {
        var out = new java.io.ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusedFiles")
    void isRefusedWithFileAndRemedyWhileTheRestOpens(String name, Attack attack) throws Exception {
        Path folder = Registers.create(temporary.resolve("register"));
        attack.on(folder.resolve(Registers.MEETING));
        String before = Files.isRegularFile(folder.resolve(Registers.MEETING)) ? Files.readString(folder.resolve(Registers.MEETING),
            StandardCharsets.ISO_8859_1) : "";
        try (RegisterFiles files = Registers.store().open(folder, true)) {
            files.loadAll();
            files.leaveOutDamaged();
            List<Problem> errors = files.problems().stream().filter(problem -> problem.severity() == Severity.ERROR).toList();
            assertEquals(1, errors.size(), () -> files.problems().toString());
            assertEquals(Optional.of(Path.of(Registers.MEETING)), errors.getFirst().file());
            assertFalse(errors.getFirst().message().isBlank());
            assertFalse(errors.getFirst().remedy().isBlank());
            Committee committee = files.register().getCommittees().getFirst();
            assertEquals(List.of("Meeting 2"), committee.getMeetings().stream().map(Meeting::getTitle).toList());
            assertEquals("Report", committee.getActionList().getActions().getFirst().getTitle());
            assertTrue(files.find(Registers.id(2)).orElseThrow() instanceof Person);
            assertTrue(files.prepare().isEmpty(), "opening writes nothing");
        }
        assertEquals(null, System.getProperty("consultum.test.victim"), "no class was initialised");
        if (!before.isEmpty()) {
            assertEquals(before, Files.readString(folder.resolve(Registers.MEETING), StandardCharsets.ISO_8859_1));
        }
    }

    @Test
    void theCorpusIsLargeEnough() {
        assertTrue(refusedFiles().count() >= 40, "at least forty hostile files");
    }

    @Test
    void aFlippedByteIsNoticedAndTheFileStillOpens() throws Exception {
        Path folder = Registers.create(temporary.resolve("register"));
        Path file = folder.resolve(Registers.MEETING);
        Files.writeString(file, Files.readString(file).replace("Meeting 1", "Meetinf 1"));
        try (RegisterFiles files = Registers.store().open(folder, true)) {
            assertEquals("Meetinf 1", files.register().getCommittees().getFirst().getMeetings().getFirst().getTitle());
            Problem problem = files.problems().getFirst();
            assertEquals(Severity.WARNING, problem.severity());
            assertEquals(Optional.of(Path.of(Registers.MEETING)), problem.file());
        }
    }

    @Test
    void aCopiedMeetingFileIsRefusedNamingBothFiles() throws Exception {
        Path folder = Registers.create(temporary.resolve("register"));
        Files.copy(folder.resolve(Registers.MEETING), folder.resolve("committees/main/meetings/2025-01-01-copy.xmi"));
        try (RegisterFiles files = Registers.store().open(folder, true)) {
            files.loadAll();
            Problem problem = files.problems().getFirst();
            assertEquals(Severity.ERROR, problem.severity());
            assertEquals(Optional.of(Path.of("committees/main/meetings/2025-01-01-copy.xmi")), problem.file());
            assertTrue(problem.message().contains(Registers.MEETING), problem.message());
        }
    }

    @Test
    void anItemThatStandsInTwoFilesIsReportedAndBothOpen() throws Exception {
        Path folder = Registers.create(temporary.resolve("register"));
        Path second = folder.resolve("committees/main/meetings/2024-06-02-meeting-2.xmi");
        Files.writeString(second, Files.readString(second).replace(Registers.id(2000), Registers.id(1000)));
        try (RegisterFiles files = Registers.store().open(folder, true)) {
            files.loadAll();
            assertTrue(files.problems().stream().anyMatch(problem -> problem.message().contains(Registers.MEETING)
                && problem.file().equals(Optional.of(Path.of("committees/main/meetings/2024-06-02-meeting-2.xmi")))),
                () -> files.problems().toString());
            assertEquals(2, files.register().getCommittees().getFirst().getMeetings().size());
            assertEquals("Meeting 1", ((Meeting) files.find(Registers.id(1000)).orElseThrow().eContainer().eContainer()).getTitle());
        }
    }

    @Test
    void aReferenceToAnElementOfAnotherKindLeadsNowhere() throws Exception {
        Path folder = Registers.create(temporary.resolve("register"));
        Path file = folder.resolve(Registers.MEETING);
        Files.writeString(file, Files.readString(file).replace("presenters=\"" + Registers.id(2), "presenters=\"" + Registers.id(102)));
        try (RegisterFiles files = Registers.store().open(folder, true)) {
            Meeting meeting = files.register().getCommittees().getFirst().getMeetings().getFirst();
            assertTrue(meeting.getAgenda().getItems().getFirst().getPresenters().getFirst().eIsProxy());
            assertEquals(2, files.danglingReferences().stream().filter(each -> each.id().equals(Registers.id(102))).count());
        }
    }

    @Test
    void identitiesCannotMakeContainmentGoInCircles() throws Exception {
        Path folder = Registers.create(temporary.resolve("register"));
        Path file = folder.resolve(Registers.MEETING);
        Files.writeString(file, Files.readString(file).replace("<agenda>", "<agenda items=\"" + Registers.id(1000) + "\">"));
        try (RegisterFiles files = Registers.store().open(folder, true)) {
            files.loadAll();
            assertEquals(Severity.ERROR, files.problems().getFirst().severity());
        }
    }

    @Test
    void aDeepButValidAgendaOpens() throws Exception {
        Path folder = Registers.create(temporary.resolve("register"));
        Path file = folder.resolve(Registers.MEETING);
        var opening = new StringBuilder();
        var number = new AtomicInteger(5000);
        for (int i = 0; i < 150; i++) {
            opening.append("<items id=\"").append(Registers.id(number.incrementAndGet())).append("\" title=\"x\">");
        }
        Files.writeString(file, Files.readString(file).replace("</agenda>", opening + "</items>".repeat(150) + "</agenda>"));
        try (RegisterFiles files = Registers.store().open(folder, true)) {
            files.loadAll();
            assertTrue(files.find(Registers.id(5150)).isPresent(), () -> files.problems().toString());
        }
    }

    static Stream<Arguments> foreignNames() {
        return Stream.of(Arguments.of("committees/main/meetings/UPPER.xmi"), Arguments.of("committees/main/meetings/.hidden.xmi"),
            Arguments.of("committees/main/meetings/a b.xmi"), Arguments.of("committees/main/meetings/2024-06-01-MEETING-1.xmi"));
    }

    @ParameterizedTest
    @MethodSource("foreignNames")
    void aFileWithANameThatConsultumDoesNotGiveIsIgnoredAndNamed(String path) throws Exception {
        Path folder = Registers.create(temporary.resolve("register"));
        Files.copy(folder.resolve(Registers.MEETING), folder.resolve(path));
        try (RegisterFiles files = Registers.store().open(folder, true)) {
            assertEquals(2, files.register().getCommittees().getFirst().getMeetings().size());
            assertEquals(Optional.of(Path.of(path)), files.problems().getFirst().file());
        }
    }

    @Test
    void aLinkedFolderIsNotEntered() throws Exception {
        Path folder = Registers.create(temporary.resolve("register"));
        Path outside = Registers.create(temporary.resolve("outside"));
        Files.createSymbolicLink(folder.resolve("committees/linked"), outside.resolve("committees/main"));
        try (RegisterFiles files = Registers.store().open(folder, true)) {
            assertEquals(1, files.register().getCommittees().size());
            assertEquals(Optional.of(Path.of("committees/linked/committee.xmi")), files.problems().getFirst().file());
        }
    }

    @Test
    void aPrivateFolderThatIsALinkMakesTheRegisterReadOnly() throws Exception {
        Path folder = Registers.create(temporary.resolve("register"));
        Path outside = Files.createDirectory(temporary.resolve("outside"));
        for (String name : new String[] {".gitignore", "lock"}) {
            Files.deleteIfExists(folder.resolve(".consultum").resolve(name));
        }
        Files.deleteIfExists(folder.resolve(".consultum/work"));
        Files.delete(folder.resolve(".consultum"));
        Files.createSymbolicLink(folder.resolve(".consultum"), outside);
        try (RegisterFiles files = Registers.store().open(folder, true)) {
            assertTrue(files.readOnly().isPresent());
        }
        try (var left = Files.list(outside)) {
            assertEquals(List.of(), left.toList());
        }
    }

    static Stream<Arguments> hostileJournals() {
        return Stream.of(Arguments.of("outside", "../victim.xmi"), Arguments.of("absolute", "/tmp/victim.xmi"),
            Arguments.of("below a committee", "committees/../../victim.xmi"), Arguments.of("no register file", "committees/main/run.sh"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostileJournals")
    void aJournalThatNamesOtherFilesIsNotFollowed(String name, String path) throws Exception {
        Path folder = Registers.create(temporary.resolve("register"));
        Path victim = Files.writeString(temporary.resolve("victim.xmi"), "precious");
        String text = "consultum-journal 1\ndelete " + path + "\n";
        var digest = java.util.HexFormat.of().formatHex(
            java.security.MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        Files.writeString(folder.resolve(".consultum/journal"), text + "end " + digest + "\n");
        try (RegisterFiles files = Registers.store().open(folder, true)) {
            files.loadAll();
            assertEquals(List.of(Path.of(".consultum/journal")), files.problems().stream().map(problem -> problem.file().orElseThrow()).toList());
        }
        assertEquals("precious", Files.readString(victim));
    }

    @Test
    void anExtensionOfAPaperCannotLeadOutOfItsFolder() throws Exception {
        Path folder = Registers.create(temporary.resolve("register"));
        try (RegisterFiles files = Registers.store().open(folder, true)) {
            String sha256 = files.keepPaper(new java.io.ByteArrayInputStream("x".getBytes(StandardCharsets.UTF_8)), "../../../evil.sh");
            Path kept = files.paper(sha256).orElseThrow();
            assertEquals(folder.resolve("papers").resolve(sha256.substring(0, 2)), kept.getParent());
            assertEquals(sha256 + ".evilsh", kept.getFileName().toString());
            assertEquals(Optional.empty(), files.paper("../" + sha256));
        }
    }

    @Test
    void aRegisterOfANewerMajorVersionDoesNotOpen() throws Exception {
        Path folder = Registers.create(temporary.resolve("register"));
        Path root = folder.resolve("register.consultum");
        Files.writeString(root, Files.readString(root).replace("formatVersion=\"1.0\"", "formatVersion=\"2.0\""));
        try (RegisterFiles files = Registers.store().open(folder, true)) {
            fail("opened " + files.folder());
        } catch (UnusableRegister e) {
            assertTrue(e.problems().getFirst().message().contains("2.0"), e.getMessage());
        }
    }

    @Test
    void theSectionOfAPluginThatIsNotInstalledIsKeptUntouched() throws Exception {
        Path folder = Registers.create(temporary.resolve("register"));
        Files.createDirectory(folder.resolve("sections"));
        Path section = Files.writeString(folder.resolve("sections/org.example.procurement.xmi"),
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<p:Cases xmlns:p=\"http://example.org/procurement/1\"/>\n");
        try (RegisterFiles files = Registers.store().open(folder, true)) {
            files.loadAll();
            Problem problem = files.problems().getFirst();
            assertEquals(Severity.INFO, problem.severity());
            assertTrue(problem.message().contains("org.example.procurement"), problem.message());
            files.register().setTitle("Changed");
            files.write(files.prepare().orElseThrow());
        }
        assertTrue(Files.readString(section).endsWith("<p:Cases xmlns:p=\"http://example.org/procurement/1\"/>\n"));
    }
}
