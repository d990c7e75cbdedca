package org.consultum.store.internal.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.consultum.model.Meeting;
import org.consultum.model.RegisterPackage;
import org.consultum.model.base.ModelObject;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files say what the objects say, byte by byte the same each time. */
class CodecTest {

    private static final List<EClass> ROOTS = List.of(RegisterPackage.Literals.REGISTER, RegisterPackage.Literals.COMMITTEE,
        RegisterPackage.Literals.MEETING, RegisterPackage.Literals.ACTION_LIST, RegisterPackage.Literals.FEEDBACK_LIST,
        RegisterPackage.Literals.PAPER_LIST);

    private final Schema schema = new Schema(List.of());
    private final ModelWriter writer = new ModelWriter(schema, Limits.STANDARD);
    private final ModelReader reader = new ModelReader(schema, Limits.STANDARD);

    private ModelObject read(byte[] bytes, EClass root) throws UnusableFile {
        return reader.read(bytes, root, new IdTable<>()).root();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void loadAndSaveGivesTheSameBytesAndTheSameObjects(long seed) throws UnusableFile {
        for (int round = 0; round < 12; round++) {
            EClass root = ROOTS.get(round % ROOTS.size());
            ModelObject original = new RandomObjects(new Random(seed * 100 + round)).tree(root);
            byte[] bytes = writer.write(original);
            ModelObject copy = read(bytes, root);
            assertArrayEquals(bytes, writer.write(copy), () -> new String(bytes, StandardCharsets.UTF_8));
            assertEquals(Dump.of(original), Dump.of(copy));
            assertEquals(FileDigest.State.INTACT, FileDigest.check(bytes));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void stockEmfReadsTheSameObjects(long seed) throws Exception {
        EClass root = ROOTS.get((int) seed % ROOTS.size());
        ModelObject original = new RandomObjects(new Random(seed)).tree(root);
        var resources = new ResourceSetImpl();
        resources.getPackageRegistry().put(RegisterPackage.eNS_URI, RegisterPackage.eINSTANCE);
        Resource resource = new XMIResourceImpl(URI.createURI("memory:/x.xmi"));
        resources.getResources().add(resource);
        resource.load(new ByteArrayInputStream(writer.write(original)), Map.of());
        assertTrue(EcoreUtil.equals(original, resource.getContents().getFirst()),
            () -> Dump.of(original) + "\n----\n" + Dump.of((ModelObject) resource.getContents().getFirst()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n", "\r\n", "\r", " leading and trailing ", "\ttabs\t\n\n", "<b>&amp;\"'", "a\u0085b\u2028c", "\uD83D\uDE00 emoji",
        "]]>", "<!-- x -->"})
    void textsComeBackExactly(String text) throws UnusableFile {
        Meeting meeting = RandomObjects.meeting();
        meeting.setPlace(text);
        meeting.setAgenda(org.consultum.model.RegisterFactory.eINSTANCE.createAgenda());
        meeting.getAgenda().setNote(text);
        var copy = (Meeting) read(writer.write((ModelObject) meeting), RegisterPackage.Literals.MEETING);
        assertEquals(text, copy.getPlace());
        assertEquals(text, copy.getAgenda().getNote());
    }

    @Test
    void charactersThatXmlCannotCarryAreReplacedVisibly() throws UnusableFile {
        Meeting meeting = RandomObjects.meeting();
        meeting.setPlace("a\u000Bb\uD800c\uFFFEd\0");
        var copy = (Meeting) read(writer.write((ModelObject) meeting), RegisterPackage.Literals.MEETING);
        assertEquals("a\uFFFDb\uFFFDc\uFFFDd\uFFFD", copy.getPlace());
    }

    @Test
    void whatANewerMinorVersionWroteIsKeptInItsPlace() throws UnusableFile {
        Meeting meeting = RandomObjects.meeting();
        meeting.setPlace("Tokyo");
        meeting.setNotice(org.consultum.model.RegisterFactory.eINSTANCE.createNotice());
        String text = new String(writer.write((ModelObject) meeting), StandardCharsets.UTF_8)
            .replace("\n    place=", "\n    mood=\"tense &amp; &quot;dry&quot;\"\n    weather=\"rain\"\n    place=")
            .replace("\n  <notice/>", "\n  <seating plan=\"u\"\n      rows=\"2\">\n    <row>1 &lt; 2</row>\n    <empty/>\n  </seating>\n  <notice/>\n  <toast/>");
        String withoutDigest = text.substring(0, text.indexOf("<?consultum-digest"));
        var result = reader.read(withoutDigest.getBytes(StandardCharsets.UTF_8), RegisterPackage.Literals.MEETING, new IdTable<>());
        String again = new String(writer.write(result.root()), StandardCharsets.UTF_8);
        assertEquals(withoutDigest, again.substring(0, again.indexOf("<?consultum-digest")));
        assertTrue(result.notes().getFirst().harmless());
    }

    @Test
    void noDamagedFileIsTakenForAnIntactOneOrBreaksTheReader() {
        Random random = new Random(7);
        byte[] bytes = writer.write(new RandomObjects(random).tree(RegisterPackage.Literals.MEETING));
        for (int round = 0; round < 2000; round++) {
            byte[] damaged = bytes.clone();
            int place = random.nextInt(damaged.length - 2);
            damaged[place] ^= (byte) (1 << random.nextInt(8));
            assertFalse(FileDigest.check(damaged) == FileDigest.State.INTACT && !Arrays.equals(bytes, damaged), "byte " + place);
            try {
                read(damaged, RegisterPackage.Literals.MEETING);
            } catch (UnusableFile e) {
                assertFalse(e.getMessage().isBlank());
            }
        }
    }

    @Test
    void lineEndsOfWindowsAreNoDamage() {
        byte[] bytes = writer.write(new RandomObjects(new Random(1)).tree(RegisterPackage.Literals.MEETING));
        String windows = new String(bytes, StandardCharsets.ISO_8859_1).replace("\n", "\r\n");
        assertEquals(FileDigest.State.INTACT, FileDigest.check(windows.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void manyIdentitiesAreFoundAndRemoved() {
        var table = new IdTable<String>();
        Random random = new Random(3);
        String[] ids = new String[20_000];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = new java.util.UUID(random.nextLong(), random.nextLong()).toString();
            assertEquals(null, table.add(ids[i], "v" + i));
        }
        for (int i = 0; i < ids.length; i += 2) {
            table.remove(ids[i], table.get(ids[i]));
        }
        for (int i = 0; i < ids.length; i++) {
            assertEquals(i % 2 == 0 ? null : "v" + i, table.get(ids[i]));
        }
        assertEquals(ids.length / 2, table.size());
    }
}
