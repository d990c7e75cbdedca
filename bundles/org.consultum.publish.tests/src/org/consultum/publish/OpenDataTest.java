package org.consultum.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import org.consultum.interchange.ImportLimits;
import org.consultum.interchange.ImportOptions;
import org.consultum.interchange.ImportPlan;
import org.consultum.interchange.OpenSource;
import org.consultum.interchange.Sources;
import org.consultum.interchange.internal.PlannedImports;
import org.consultum.interchange.oparl.OparlImporter;
import org.consultum.model.Register;
import org.consultum.model.RegisterFactory;
import org.consultum.samples.DicasSample;
import org.consultum.spi.Progress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What other programs read of a site. */
class OpenDataTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TYPE = "https://schema.oparl.org/1.1/";
    private static final URI BASE = URI.create("https://dicas.example/public/");

    @TempDir
    private static Path folder;

    private static Path site;
    private static Map<String, byte[]> files;

    @BeforeAll
    static void write() throws Exception {
        site = folder.resolve("site");
        new Publisher().write(SampleSite.publication(DicasSample.create(), SampleSite.papers(folder), site, "en", BASE), Progress.NONE);
        files = SampleSite.files(site);
    }

    private static JsonNode json(String path) throws Exception {
        return JSON.readTree(files.get(path));
    }

    private static void objects(JsonNode node, List<JsonNode> found) {
        if (node.isObject() && node.path("type").asText().startsWith(TYPE)) {
            found.add(node);
        }
        node.forEach(child -> objects(child, found));
    }

    @Test
    void everyObjectIsValidByTheOfficialSchema() throws Exception {
        var judge = new Judges.Oparl();
        var faults = new ArrayList<String>();
        var kinds = new HashSet<String>();
        for (String path : files.keySet().stream().filter(each -> each.startsWith("api/oparl/") && !each.contains("/lists/")).toList()) {
            var found = new ArrayList<JsonNode>();
            objects(json(path), found);
            assertFalse(found.isEmpty(), path);
            for (JsonNode object : found) {
                String type = object.get("type").asText().substring(TYPE.length());
                kinds.add(type);
                judge.faults(type, object.toString()).forEach(fault -> faults.add(path + ": " + fault));
            }
        }
        assertEquals(List.of(), faults);
        assertEquals(Set.of("System", "Body", "Organization", "Person", "Membership", "Meeting", "AgendaItem", "Paper", "File",
            "Consultation", "Location"), kinds);
        assertFalse(judge.faults("Meeting", "{\"id\": 1}").isEmpty(), "the judge finds fault with what is wrong");
    }

    @Test
    void everyAddressOfAnObjectIsAFileOfTheSite() throws Exception {
        var lost = new ArrayList<String>();
        for (String path : files.keySet().stream().filter(each -> each.startsWith("api/oparl/")).toList()) {
            addresses(json(path)).stream().filter(address -> address.startsWith(BASE.toString()))
                .filter(address -> !files.containsKey(address.substring(BASE.toString().length())))
                .forEach(address -> lost.add(path + ": " + address));
        }
        assertEquals(List.of(), lost);
    }

    private static List<String> addresses(JsonNode node) {
        var found = new ArrayList<String>();
        if (node.isTextual()) {
            found.add(node.asText());
        }
        node.forEach(child -> found.addAll(addresses(child)));
        return found;
    }

    @Test
    void ourImporterReadsBackWhatWasPublished() throws Exception {
        Register register = RegisterFactory.eINSTANCE.createRegister();
        register.setId("11111111-2222-4333-8444-555555555555");
        register.setZone(ZoneId.of("Asia/Tokyo"));
        try (OpenSource source = new Sources(ImportLimits.usual()).open(site.resolve("api/oparl"))) {
            ImportPlan plan = new PlannedImports().prepare(register, new OparlImporter(), source, ImportOptions.usual(), Progress.NONE);
            var added = new HashMap<String, Integer>();
            plan.counts().forEach((type, counts) -> added.put(type, counts.added()));
            JsonNode meetings = json("api/oparl/lists/meetings-1.json");
            assertEquals(meetings.path("pagination").path("totalElements").asInt(), added.get("Meeting"), added.toString());
            assertEquals(json("api/oparl/lists/agendaitems-1.json").path("pagination").path("totalElements").asInt(),
                added.get("AgendaItem"), added.toString());
            assertEquals(json("api/oparl/lists/papers-1.json").path("pagination").path("totalElements").asInt(), added.get("Paper"),
                added.toString());
        }
    }

    @Test
    void feedsAreAtomWithIdentitiesThatStay() throws Exception {
        var ids = new HashSet<String>();
        for (String path : files.keySet().stream().filter(each -> each.startsWith("feeds/")).toList()) {
            Element feed = xml(files.get(path));
            assertEquals("http://www.w3.org/2005/Atom", feed.getNamespaceURI());
            var own = new HashSet<String>();
            NodeList entries = feed.getElementsByTagNameNS("*", "entry");
            for (int i = 0; i < entries.getLength(); i++) {
                Element entry = (Element) entries.item(i);
                assertTrue(own.add(text(entry, "id")), path + " has " + text(entry, "id") + " twice");
                assertTrue(text(entry, "id").matches("urn:uuid:[0-9a-f-]{36}"));
                Instant.parse(text(entry, "updated"));
                assertFalse(text(entry, "title").isBlank());
                String target = ((Element) entry.getElementsByTagNameNS("*", "link").item(0)).getAttribute("href");
                assertTrue(files.containsKey(target.substring(BASE.toString().length()).replaceFirst("#.*", "")), target);
            }
            ids.addAll(own);
        }
        assertTrue(ids.size() > 15, ids.size() + " entries");
        xml(files.get("sitemap.xml"));
    }

    private static Element xml(byte[] content) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(content)).getDocumentElement();
    }

    private static String text(Element parent, String name) {
        return parent.getElementsByTagNameNS("*", name).item(0).getTextContent();
    }

    @Test
    void calendarsAreReadByOthersAndShowNoDraftOfAnAgenda() throws Exception {
        int meetings = 0;
        for (String path : files.keySet().stream().filter(each -> each.startsWith("calendars/")).toList()) {
            String text = new String(files.get(path), StandardCharsets.UTF_8);
            var calendar = new CalendarBuilder().build(new StringReader(text));
            if (path.equals("calendars/all.ics")) {
                meetings = calendar.getComponents(Component.VEVENT).size();
            }
        }
        assertTrue(meetings >= 12, meetings + " events");
    }
}
