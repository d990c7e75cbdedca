package org.consultum.interchange.oparl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.consultum.interchange.ImportLimits;
import org.consultum.interchange.ImportOptions;
import org.consultum.interchange.ImportPlan;
import org.consultum.interchange.OpenSource;
import org.consultum.interchange.Sources;
import org.consultum.interchange.internal.PlannedImports;
import org.consultum.model.Register;
import org.consultum.spi.Progress;
import org.consultum.spi.importer.ImportNotice;
import org.consultum.spi.importer.ImportRefusedException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sources made to do harm, or badly broken: each is refused or survived, and a message names file, place and remedy. */
class HostileSourcesTest {

    private static final String GOOD = """
        {"id": "https://ris.example/meeting/1", "type": "https://schema.oparl.org/1.1/Meeting", "name": "Sitzung",
         "start": "2026-03-05T18:00:00+01:00", "organization": ["https://ris.example/organization/7"]}
        """;
    private static final ImportLimits SMALL = new ImportLimits(1_000, 4 << 20, 8 << 20, 100, 1 << 16, 8);

    @TempDir
    private Path folder;

    /**
     * One attack.
     *
     * @param name what it is
     * @param maker makes the source in a folder and returns its path
     * @param code code of the notice expected, or of the refusal of the whole when it begins with !
     * @param where what the place in the message must contain
     * @param meetings meetings that still come in
     */
    private record Attack(String name, Maker maker, String code, String where, int meetings) {

        @Override
        public String toString() {
            return name;
        }
    }

    private interface Maker {

        Path make(Path folder) throws IOException;
    }

    private static Attack json(String name, String text, String code, String where, int meetings) {
        return new Attack(name, folder -> {
            Files.writeString(folder.resolve("bad.json"), text);
            Files.writeString(folder.resolve("good.json"), GOOD.replace("meeting/1", "meeting/99"));
            return folder;
        }, code, where, meetings);
    }

    private static Attack bytes(String name, byte[] content, String code, int meetings) {
        return new Attack(name, folder -> {
            Files.write(folder.resolve("bad.json"), content);
            Files.writeString(folder.resolve("good.json"), GOOD.replace("meeting/1", "meeting/99"));
            return folder;
        }, code, "bad.json", meetings);
    }

    private static String meeting(String more) {
        return GOOD.strip().replaceFirst("\\}$", ", " + more.replace("\\", "\\\\") + "}");
    }

    static Stream<Attack> attacks() {
        var attacks = new ArrayList<Attack>();
        attacks.add(json("nesting of 100,000 arrays", "[".repeat(100_000), "file.refused", "bad.json", 1));
        attacks.add(json("nesting of 5,000 objects in a value", meeting("\"x\": " + "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000)),
            "file.refused", "bad.json", 1));
        attacks.add(json("a number of a million digits", meeting("\"x\": " + "9".repeat(1_000_000)), "file.refused", "bad.json", 1));
        attacks.add(json("a name of a million characters", meeting("\"" + "n".repeat(1_000_000) + "\": 1"), "file.refused", "bad.json", 1));
        attacks.add(json("a title of a million characters", GOOD.replace("Sitzung", "S".repeat(1_000_000)), "text.long", "bad.json", 2));
        attacks.add(json("cut off in the middle", GOOD.substring(0, 120), "file.refused", "bad.json", 1));
        attacks.add(json("cut off inside a list: the first stays", "[" + GOOD + "," + GOOD.substring(0, 100), "file.refused", "bad.json:",
            2));
        attacks.add(json("NaN for a number", meeting("\"x\": NaN"), "file.refused", "bad.json:", 1));
        attacks.add(json("an endless number", meeting("\"x\": Infinity"), "file.refused", "bad.json:", 1));
        attacks.add(json("comments", "/* hello */ " + GOOD, "file.refused", "bad.json:", 1));
        attacks.add(json("an empty file", "", "file.refused", "bad.json", 1));
        attacks.add(json("no JSON at all", "<html><body>404</body></html>", "file.refused", "bad.json", 1));
        attacks.add(json("a name twice in an object", meeting("\"name\": \"Zweiter Name\""), "json.repeated", "bad.json:", 2));
        attacks.add(json("text where an object should be", meeting("\"agendaItem\": \"nonsense\", \"location\": 7, \"participant\": 5"),
            "value.address", "bad.json", 2));
        attacks.add(json("an object where text should be", GOOD.replace("\"Sitzung\"", "{\"de\": \"Sitzung\", \"en\": \"Meeting\"}"),
            "value.kind", "bad.json", 2));
        attacks.add(json("an order beyond all numbers", meeting("\"agendaItem\": [{\"id\": \"i1\", \"name\": \"a\", \"number\": \"1\", "
            + "\"order\": 1e400}, {\"id\": \"i2\", \"name\": \"b\", \"number\": \"2\", \"order\": 99999999999999999999}]"),
            "value.number", "/agendaItem/0", 2));
        attacks.add(json("a size that costs time to compute", meeting("\"invitation\": {\"id\": \"f\", \"type\": "
            + "\"https://schema.oparl.org/1.1/File\", \"size\": 1e999999999, \"accessUrl\": \"https://ris.example/f\"}"),
            "value.number", "/invitation", 2));
        attacks.add(json("NUL and control characters in a name", GOOD.replace("Sitzung", "Sit\\u0000zung\\u0007\\u001b[31m"),
            "text.characters", "bad.json", 2));
        attacks.add(json("half a character", GOOD.replace("Sitzung", "Sit\\ud800zung"), "text.characters", "bad.json", 2));
        attacks.add(json("an address that runs a script", meeting("\"invitation\": {\"id\": \"f\", \"type\": "
            + "\"https://schema.oparl.org/1.1/File\", \"name\": \"x\", \"accessUrl\": \"javascript:alert(1)\"}"), "text.link", "bad.json",
            2));
        attacks.add(json("an address of a local file", meeting("\"invitation\": {\"id\": \"f\", \"type\": "
            + "\"https://schema.oparl.org/1.1/File\", \"name\": \"x\", \"accessUrl\": \"file:///etc/passwd\"}"), "text.link", "bad.json",
            2));
        attacks.add(json("a start in words", GOOD.replace("2026-03-05T18:00:00+01:00", "nächsten Dienstag"), "value.moment", "bad.json",
            2));
        attacks.add(json("a start beyond the calendar", GOOD.replace("2026-03-05", "2026-02-31"), "value.moment", "bad.json", 2));
        attacks.add(json("a start in the year 99999", GOOD.replace("2026-03-05", "+99999-03-05"), "value.moment", "bad.json", 2));
        attacks.add(json("an end before the start", meeting("\"end\": \"2020-01-01T00:00:00+01:00\""), "meeting.endBeforeStart", "bad.json",
            2));
        attacks.add(json("organisations below each other in a circle", "[" + GOOD + """
            , {"id": "https://ris.example/organization/7", "type": "https://schema.oparl.org/1.1/Organization", "name": "A",
              "subOrganizationOf": "https://ris.example/organization/8"},
              {"id": "https://ris.example/organization/8", "type": "https://schema.oparl.org/1.1/Organization", "name": "B",
              "organizationType": "Gremium", "subOrganizationOf": "https://ris.example/organization/7"}]
            """, "organization.circle", "bad.json", 2));
        attacks.add(json("one identity for objects of different classes", "[" + GOOD + """
            , {"id": "https://ris.example/meeting/1", "type": "https://schema.oparl.org/1.1/Paper", "name": "P"},
              {"id": "https://ris.example/meeting/1", "type": "https://schema.oparl.org/1.1/Person", "name": "N"}]
            """, "committee.missing", "bad.json", 2));
        attacks.add(json("one identity for two different meetings", "[" + GOOD + "," + GOOD.replace("Sitzung", "Andere") + "]",
            "object.differs", "bad.json:", 2));
        attacks.add(json("meetings inside meetings inside themselves", meeting("\"agendaItem\": [" + "{\"id\": \"i\", \"name\": \"n\", "
            + "\"meeting\": " + GOOD + "}]"), "committee.missing", "bad.json", 2));
        attacks.add(json("a class of a vendor", "{\"id\": \"v\", \"type\": \"https://vendor.example/schema/Livestream\", \"url\": \"x\"}",
            "object.strange", "bad.json", 1));
        attacks.add(json("an object without an identity", GOOD.replaceFirst("\"id\": \"[^\"]*\", ", ""), "object.noIdentity", "bad.json",
            2));
        attacks.add(json("a list without its next page",
            "{\"data\": [" + GOOD + "], \"links\": {\"next\": \"https://ris.example/?page=2\"}}",
            "page.missing", "bad.json", 2));
        attacks.add(bytes("written in the code of Windows", GOOD.replace("Sitzung", "Ausschuß für Bürger").getBytes(
            Charset.forName("windows-1252")), "json.foreign", 2));
        attacks.add(bytes("bytes that mean nothing", new byte[] {'{', '"', (byte) 0xC3, (byte) 0x28, (byte) 0x81, 0, 0, 1, '"', ':', '1'},
            "file.refused", 1));
        addArchives(attacks);
        addFolders(attacks);
        return attacks.stream();
    }

    private static void addArchives(List<Attack> attacks) {
        attacks.add(new Attack("an archive that unpacks a thousandfold", folder -> zip(folder, zip -> {
            zip.putNextEntry(new ZipEntry("bomb.json"));
            zip.write("[".getBytes(StandardCharsets.UTF_8));
            byte[] blank = " ".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 48; i++) {
                zip.write(blank);
            }
        }), "!", "bomb.json", 0));
        attacks.add(new Attack("many files that are too large together", folder -> zip(folder, zip -> {
            for (int i = 0; i < 4; i++) {
                zip.putNextEntry(new ZipEntry("part" + i + ".json"));
                var random = new Random(i);
                var text = new StringBuilder("[");
                while (text.length() < 3 << 20) {
                    text.append('"').append(Long.toHexString(random.nextLong())).append("\",");
                }
                zip.write((text + "1]").getBytes(StandardCharsets.UTF_8));
            }
        }), "!", "attack.zip", 0));
        attacks.add(new Attack("an archive with more entries than any export", folder -> zip(folder, zip -> {
            for (int i = 0; i < 1_100; i++) {
                zip.putNextEntry(new ZipEntry(i + ".json"));
            }
        }), "!", "attack.zip", 0));
        attacks.add(new Attack("names that lead out of the archive", folder -> zip(folder, zip -> {
            for (String name : List.of("../../etc/cron.d/x.json", "/etc/x.json", "a/../../x.json", "C:x.json", "a\\..\\x.json")) {
                put(zip, name, GOOD);
            }
            put(zip, "good.json", GOOD);
        }), "entry.unsafe", "..", 1));
        attacks.add(new Attack("an archive inside the archive", folder -> zip(folder, zip -> {
            put(zip, "inner.zip", "PK");
            put(zip, "good.json", GOOD);
        }), "entry.archive", "inner.zip", 1));
        attacks.add(new Attack("an encrypted archive", folder -> patch(zip(folder, zip -> put(zip, "x.json", GOOD)), 8, 1), "!", "x.json",
            0));
        attacks.add(new Attack("a link inside an archive", folder -> link(zip(folder, zip -> {
            put(zip, "x.json", "../../../etc/passwd");
            put(zip, "y.json", GOOD);
        })), "entry.link", "x.json", 1));
        attacks.add(new Attack("a damaged archive", folder -> {
            Path file = zip(folder, zip -> put(zip, "x.json", GOOD));
            byte[] all = Files.readAllBytes(file);
            return Files.write(file, Arrays.copyOf(all, all.length - 30));
        }, "!", "attack.zip", 0));
        attacks.add(new Attack("an archive with nothing in it", folder -> zip(folder, zip -> { }), "!", "attack.zip", 0));
        attacks.add(new Attack("a folder named like a file", folder -> zip(folder, zip -> {
            zip.putNextEntry(new ZipEntry("x.json/"));
            put(zip, "x.json/good.json", GOOD);
            put(zip, "__MACOSX/._good.json", "\0\1\2");
        }), "entry.hidden", "__MACOSX", 1));
    }

    private static void addFolders(List<Attack> attacks) {
        attacks.add(new Attack("a link to a file outside", folder -> {
            Files.createSymbolicLink(folder.resolve("passwd.json"), Path.of("/etc/passwd"));
            Files.writeString(folder.resolve("good.json"), GOOD);
            return folder;
        }, "entry.link", "passwd.json", 1));
        attacks.add(new Attack("a folder that links to itself", folder -> {
            Files.createSymbolicLink(folder.resolve("loop"), folder);
            Files.writeString(folder.resolve("good.json"), GOOD);
            return folder;
        }, "entry.link", "loop", 1));
        attacks.add(new Attack("folders without end", folder -> {
            Path deep = folder;
            for (int i = 0; i < 30; i++) {
                deep = Files.createDirectory(deep.resolve("d"));
            }
            Files.writeString(deep.resolve("x.json"), GOOD);
            Files.writeString(folder.resolve("good.json"), GOOD);
            return folder;
        }, "entry.deep", "d/d", 1));
        attacks.add(new Attack("a folder named like a file, with a file in it", folder -> {
            Files.writeString(Files.createDirectory(folder.resolve("x.json")).resolve("readme.txt"), "hello");
            Files.writeString(folder.resolve("good.json"), GOOD);
            return folder;
        }, "file.other", "readme.txt", 1));
        attacks.add(new Attack("a file that is too large", folder -> {
            Files.writeString(folder.resolve("large.json"), "[" + " ".repeat(5 << 20) + "]");
            Files.writeString(folder.resolve("good.json"), GOOD);
            return folder;
        }, "file.refused", "large.json", 1));
        attacks.add(new Attack("more files than any export", folder -> {
            for (int i : IntStream.range(0, 1_001).toArray()) {
                Files.createFile(folder.resolve(i + ".json"));
            }
            return folder;
        }, "!", "attack", 0));
        attacks.add(new Attack("nothing there", folder -> folder.resolve("missing"), "!", "missing", 0));
        attacks.add(new Attack("a folder without any JSON", folder -> {
            Files.writeString(folder.resolve("readme.txt"), "hello");
            return folder;
        }, "!", "attack", 0));
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void isRefusedOrSurvivedWithAClearMessage(Attack attack) throws IOException {
        Path source = attack.maker().make(Files.createDirectory(folder.resolve("attack")));
        Register register = Council.empty();
        if (attack.code().equals("!")) {
            var refused = assertThrows(ImportRefusedException.class, () -> prepare(register, source));
            assertTrue(refused.all());
            assertTrue(refused.file().contains(attack.where()), refused::file);
            assertFalse(refused.getMessage().isBlank());
            assertFalse(refused.remedy().isBlank());
            return;
        }
        ImportPlan plan = prepare(register, source);
        List<ImportNotice> notices = plan.notices().stream().filter(group -> group.code().equals(attack.code()))
            .flatMap(group -> group.first().stream()).toList();
        assertFalse(notices.isEmpty(), () -> "no " + attack.code() + " among " + plan.notices());
        assertTrue(notices.stream().anyMatch(notice -> notice.origin().orElseThrow().toString().contains(attack.where())),
            notices::toString);
        assertTrue(notices.stream().noneMatch(notice -> notice.message().isBlank()));
        assertEquals(attack.meetings(), plan.counts().getOrDefault("Meeting", new ImportPlan.Counts(0, 0, 0, 0, 0, 0, 0)).added());
        if (plan.hasChanges()) {
            plan.command(Memory.domain(register)).execute();
            assertFalse(prepare(register, source).hasChanges(), "a second import changes nothing");
        }
    }

    private static ImportPlan prepare(Register register, Path path) throws IOException {
        try (OpenSource source = new Sources(SMALL).open(path)) {
            return new PlannedImports().prepare(register, new OparlImporter(), source, ImportOptions.usual(), Progress.NONE);
        }
    }

    private interface Filler {

        void fill(ZipOutputStream zip) throws IOException;
    }

    private static Path zip(Path folder, Filler filler) throws IOException {
        Path file = folder.resolve("attack.zip");
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
            filler.fill(zip);
        }
        return file;
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        var entry = new ZipEntry(name);
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        var crc = new CRC32();
        crc.update(content);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
    }

    /** Sets a bit in the first entry of the list of contents. */
    private static Path patch(Path file, int offset, int value) throws IOException {
        byte[] all = Files.readAllBytes(file);
        all[list(all) + offset] |= (byte) value;
        return Files.write(file, all);
    }

    /** Makes the first entry a symbolic link, as Unix programs write it. */
    private static Path link(Path file) throws IOException {
        byte[] all = Files.readAllBytes(file);
        int at = list(all);
        all[at + 5] = 3;
        all[at + 40] = (byte) 0xFF;
        all[at + 41] = (byte) 0xA1;
        return Files.write(file, all);
    }

    private static int list(byte[] zip) {
        return IntStream.range(0, zip.length - 4).filter(i -> zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2)
            .findFirst().orElseThrow();
    }
}
