package org.consultum.cli.misbehaving;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.consultum.cli.misbehaving.Installed.Result;
import org.consultum.contributions.Fault;
import org.consultum.marking.MarkingScheme;
import org.consultum.marking.MarkingSchemes;
import org.consultum.model.Committee;
import org.consultum.model.Register;
import org.consultum.model.RegisterFactory;
import org.consultum.session.RegisterSessions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A misbehaving plugin for each kind of contribution the command line knows: it is named in one plain line, nothing is lost, everybody else
 * goes on.
 */
class MisbehavingPluginsTest {

    private static final String BAD = "org.example.bad";
    private static final String GOOD = "org.example.good";

    @TempDir
    Path folder;

    private Installed installed;
    private Map<String, String> before;

    @BeforeEach
    void aRegister() throws Exception {
        installed = new Installed(folder);
        Register register = RegisterFactory.eINSTANCE.createRegister();
        register.setTitle("Council");
        Committee board = RegisterFactory.eINSTANCE.createCommittee();
        board.setName("Board");
        board.setSlug("board");
        register.getCommittees().add(board);
        var created = installed.service(RegisterSessions.class).create(folder.resolve("council"), register);
        assertInstanceOf(RegisterSessions.OpenResult.Opened.class, created, created::toString).session().close();
        before = bytes();
    }

    private static String type(String name) {
        return "class='" + BadPlugins.class.getName() + "$" + name + "'";
    }

    /** The one line that names the plugin, and no other about it. */
    private void isNamed(Result result, Behaviour behaviour, String contribution) {
        List<String> lines = result.err().lines().filter(line -> line.contains(BAD)).toList();
        assertEquals(1, lines.size(), result::err);
        assertTrue(lines.getFirst().contains(behaviour.words()), lines::toString);
        assertTrue(lines.getFirst().contains(contribution), lines::toString);
        assertTrue(lines.getFirst().contains("switched off"), lines::toString);
        assertFalse(result.err().contains("\tat ") || result.err().contains("    at "), result.err());
        assertEquals(List.of(BAD), installed.logged().stream().map(Fault::plugin).map(each -> each.id()).toList());
    }

    private void isUnchanged() throws IOException {
        assertEquals(before, bytes());
    }

    @ParameterizedTest
    @EnumSource
    void importer(Behaviour behaviour) throws IOException {
        BadPlugins.behave(behaviour);
        installed.plugin(BAD, "importers", "<importer id='bad' name='Bad' " + type("BadImporter") + "/>");
        Files.writeString(folder.resolve("source.txt"), "x");

        Result result = installed.run("import", "bad", "source.txt", "--into", "council");

        if (behaviour == Behaviour.NOTHING) {
            assertEquals(0, result.code(), "extracting gives nothing back, so that there is nothing wrong");
            return;
        }
        assertEquals(2, result.code(), result::err);
        isNamed(result, behaviour, "bad");
        isUnchanged();
    }

    @ParameterizedTest
    @EnumSource
    void rule(Behaviour behaviour) throws IOException {
        BadPlugins.behave(behaviour);
        installed.plugin(BAD, "rules", "<rule " + type("BadRule") + "/>")
            .plugin(GOOD, "rules", "<rule " + type("GoodRule") + "/><pack id='example' name='Example' always='true' file='pack.xml'/>")
            .file(GOOD, "pack.xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <pack xmlns="http://consultum.org/ns/rulepack/1" id="example">
                   <use rule="X-01"><citation source="Test" read="knowledge"/></use>
                   <use rule="X-02"><citation source="Test" read="knowledge"/></use>
                </pack>
                """);

        Result result = installed.run("check", "council");

        assertEquals(1, result.code(), result::err);
        assertTrue(result.out().contains("The good rule was asked"), result::out);
        isNamed(result, behaviour == Behaviour.NOTHING ? Behaviour.NONSENSE : behaviour, "BadRule");
        assertTrue(result.out().contains(BAD), "said among the findings too: " + result.out());
        isUnchanged();
    }

    @Test
    void rulePack() throws IOException {
        installed.plugin(BAD, "rules", "<pack id='wild' name='Wild' always='true' file='wild.xml'/>").file(BAD, "wild.xml", "<!DOCTYPE x [");

        Result result = installed.run("check", "council");

        assertTrue(result.code() < 2, result::err);
        isNamed(result, Behaviour.NONSENSE, "wild");
        isUnchanged();
    }

    @ParameterizedTest
    @EnumSource
    void report(Behaviour behaviour) throws IOException {
        BadPlugins.behave(behaviour);
        installed.plugin(BAD, "reports", "<report id='bad' label='Bad' formats='json' category='x' " + type("BadReport") + "/>")
            .plugin(GOOD, "reports", "<report id='good' label='Good' formats='json' category='x' " + type("GoodReport") + "/>");

        Result result = installed.run("report", "bad", "council", "--out", "bad.json");

        assertEquals(2, result.code(), result::err);
        isNamed(result, behaviour, "bad");
        assertFalse(Files.exists(folder.resolve("bad.json")));
        assertEquals(0, installed.run("report", "good", "council", "--out", "good.json").code());
        isUnchanged();
    }

    @ParameterizedTest
    @EnumSource
    void renderer(Behaviour behaviour) throws IOException {
        BadPlugins.behave(behaviour);
        installed.plugin(BAD, "renderers", "<renderer format='bad' extension='bad' label='Bad' needs='tables' " + type("BadRenderer") + "/>")
            .plugin(GOOD, "reports", "<report id='good' label='Good' formats='json bad' category='x' " + type("GoodReport") + "/>");
        Files.writeString(folder.resolve("out.bad"), "what was there before");

        Result result = installed.run("report", "good", "council", "--format", "bad", "--out", "out.bad", "--force");

        assertEquals(2, result.code(), result::err);
        if (behaviour != Behaviour.NOTHING) {
            isNamed(result, behaviour, "bad");
        }
        assertEquals("what was there before", Files.readString(folder.resolve("out.bad")));
        assertEquals(0, installed.run("report", "good", "council", "--out", "good.json").code());
        isUnchanged();
    }

    @Test
    void template() throws IOException {
        installed.plugin(BAD, "reports", "<report id='wild' label='Wild' formats='html' category='x' template='wild.ftlh' "
            + type("GoodReport") + "/>").file(BAD, "wild.ftlh", "<#list 1.. as i>${i}</#list>${nobody.knows}");

        Result result = installed.run("report", "wild", "council", "--out", "wild.html");

        assertEquals(2, result.code(), result::err);
        assertFalse(Files.exists(folder.resolve("wild.html")));
        isUnchanged();
    }

    @Test
    void markingScheme() throws IOException {
        installed.plugin(BAD, "markings", "<scheme id='wild' name='Wild' file='wild.xml'/><scheme id='uk' name='Mine' file='mine.xml'/>")
            .file(BAD, "wild.xml", "<scheme xmlns='http://consultum.org/ns/markingscheme/1' id='other'/>");

        MarkingSchemes schemes = installed.service(MarkingSchemes.class);

        assertEquals(List.of("plain", "uk", "nato", "cui"), schemes.all().stream().map(MarkingScheme::id).toList());
        assertEquals(2, schemes.faults().size(), schemes.faults()::toString);
        assertTrue(schemes.faults().stream().allMatch(fault -> fault.contains(BAD)), schemes.faults()::toString);
        isUnchanged();
    }

    @ParameterizedTest
    @EnumSource
    void command(Behaviour behaviour) throws IOException {
        BadPlugins.behave(behaviour);
        installed.plugin(BAD, "commands", "<command name='bad' summary='Bad' " + type("BadCommand") + "/>")
            .plugin(GOOD, "commands", "<command name='good' summary='Good' " + type("GoodCommand") + "/>");

        Result result = installed.run("bad");

        assertEquals(3, result.code(), result::err);
        isNamed(result, behaviour == Behaviour.NONSENSE ? Behaviour.NOTHING : behaviour, "bad");
        assertEquals("good\n", installed.run("good").out());
        assertTrue(installed.run("--help").out().contains("good"));
        isUnchanged();
    }

    @Test
    void commandsThatTakeNamesOrHaveNone() {
        installed.plugin(BAD, "commands", "<command name='check' summary='Mine' " + type("BadCommand") + "/>");

        Result result = installed.run("check", "council");

        assertTrue(result.code() < 2, result::err);
        isNamed(result, Behaviour.NONSENSE, "'check'");
    }

    private Map<String, String> bytes() throws IOException {
        var bytes = new TreeMap<String, String>();
        Path register = folder.resolve("council");
        try (Stream<Path> files = Files.walk(register)) {
            for (Path file : files.filter(Files::isRegularFile).filter(file -> !register.relativize(file).toString().startsWith(".")).toList()) {
                bytes.put(register.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return bytes;
    }
}
