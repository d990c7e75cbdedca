package org.consultum.cli.misbehaving;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.consultum.contributions.Fault;
import org.consultum.contributions.Kind;
import org.consultum.dashboard.ContributedTiles;
import org.consultum.dashboard.DashboardScope;
import org.consultum.edit.ContributedCommand;
import org.consultum.edit.kind.ItemKinds;
import org.consultum.index.ContributedColumns;
import org.consultum.meeting.vote.DecisionMethods;
import org.consultum.model.AgendaItem;
import org.consultum.model.Committee;
import org.consultum.model.Register;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.rules.calendar.HolidaySource;
import org.consultum.sections.proposal.ProposedItems;
import org.consultum.session.RegisterSession;
import org.consultum.session.RegisterSessions;
import org.consultum.spi.decision.Judgement;
import org.consultum.spi.decision.Votes;
import org.consultum.spi.rule.Rule;
import org.eclipse.emf.common.command.AbstractCommand;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A misbehaving plugin for each kind of contribution that is asked by services; and what a register keeps for a plugin that is gone. */
class MisbehavingAdditionsTest {

    private static final String BAD = "org.example.bad";
    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    @TempDir
    Path folder;

    private Installed installed;

    @BeforeEach
    void aRegister() throws Exception {
        installed = new Installed(folder);
        Register register = RegisterFactory.eINSTANCE.createRegister();
        register.setTitle("Council");
        Committee board = RegisterFactory.eINSTANCE.createCommittee();
        board.setName("Board");
        board.setSlug("board");
        register.getCommittees().add(board);
        opened(installed.service(RegisterSessions.class).create(folder.resolve("council"), register)).close();
    }

    private static RegisterSession opened(RegisterSessions.OpenResult result) {
        return assertInstanceOf(RegisterSessions.OpenResult.Opened.class, result, result::toString).session();
    }

    private RegisterSession open() {
        return opened(installed.service(RegisterSessions.class).open(folder.resolve("council"), RegisterSessions.Mode.WRITE));
    }

    private static String type(String name) {
        return "class='" + BadPlugins.class.getName() + "$" + name + "'";
    }

    private void isNamed(Behaviour behaviour, String contribution) {
        List<String> happened = installed.logged().stream().map(Fault::happened).toList();
        assertEquals(1, happened.size(), happened::toString);
        assertTrue(happened.getFirst().contains(BAD) && happened.getFirst().contains(contribution)
            && happened.getFirst().contains(behaviour.words()), happened::toString);
    }

    /** Something given to a sink as nothing is a mistake like any other. */
    private static Behaviour worded(Behaviour behaviour) {
        return behaviour == Behaviour.NOTHING ? Behaviour.NONSENSE : behaviour;
    }

    @ParameterizedTest
    @EnumSource
    void exporter(Behaviour behaviour) {
        BadPlugins.behave(behaviour);
        installed.plugin(BAD, "exporters", "<exporter id='bad' name='Bad' extension='bad' " + type("BadExporter") + "/>");

        Installed.Result result = installed.run("export", "bad", "council", "--out", "out.bad");

        if (behaviour == Behaviour.NOTHING) {
            assertEquals(0, result.code(), "exporting gives nothing back, so that there is nothing wrong");
            return;
        }
        assertEquals(2, result.code(), result::err);
        isNamed(behaviour, "'bad'");
        assertEquals(1, result.err().lines().filter(line -> line.contains(BAD)).count(), result::err);
        assertFalse(Files.exists(folder.resolve("out.bad")));
    }

    @ParameterizedTest
    @EnumSource
    void itemKind(Behaviour behaviour) throws Exception {
        BadPlugins.behave(behaviour);
        installed.plugin(BAD, "itemkinds", "<kind id='org.example.bad' name='Bad' " + type("BadKind") + "/>");
        var kinds = installed.around(ItemKinds.class, "org.consultum.edit.kind.internal.ContributedItemKinds");
        try {
            AgendaItem item = RegisterFactory.eINSTANCE.createAgendaItem();
            item.setContributedKind("org.example.bad");

            assertEquals(List.of(), kinds.problems(item));
            assertEquals(List.of(), kinds.problems(item));

            isNamed(worded(behaviour), "org.example.bad");
            assertTrue(kinds.find("org.example.bad").isPresent(), "its name is still known");
        } finally {
            kinds.getClass().getMethod("close").invoke(kinds);
        }
    }

    @ParameterizedTest
    @EnumSource
    void decisionMethod(Behaviour behaviour) throws Exception {
        BadPlugins.behave(behaviour);
        installed.plugin(BAD, "decisionmethods", "<method id='org.example.bad' name='Bad' " + type("BadMethod") + "/>");
        var methods = installed.around(DecisionMethods.class, "org.consultum.meeting.internal.ContributedMethods");
        var make = RegisterFactory.eINSTANCE;
        var votes = new Votes(make.createCommittee(), make.createMeeting(), make.createAgendaItem(), TODAY.atStartOfDay(ZoneOffset.UTC),
            List.of(), 1, 0, 0, Locale.ENGLISH);

        Judgement judgement = methods.all().getFirst().judge(votes);

        assertEquals(Optional.empty(), judgement.result(), "nothing is decided by a plugin that fails");
        assertTrue(judgement.explanation().contains(BAD), judgement::explanation);
        isNamed(behaviour, "org.example.bad");
    }

    @ParameterizedTest
    @EnumSource
    void tile(Behaviour behaviour) throws Exception {
        BadPlugins.behave(behaviour);
        installed.plugin(BAD, "tiles", "<tile id='bad' name='Bad' " + type("BadTile") + "/>");
        var tiles = installed.around(ContributedTiles.class, "org.consultum.dashboard.internal.RegistryTiles");
        try (RegisterSession session = open()) {
            assertEquals(List.of(), tiles.read(session, DashboardScope.of(TODAY)));
        }
        isNamed(worded(behaviour), "'bad'");
    }

    @ParameterizedTest
    @EnumSource
    void column(Behaviour behaviour) throws Exception {
        BadPlugins.behave(behaviour);
        installed.plugin(BAD, "columns", "<column id='org.example.bad' name='Bad' type='Committee' value='text' " + type("BadColumn") + "/>");
        var columns = installed.around(ContributedColumns.class, "org.consultum.index.internal.RegistryColumns");
        try (RegisterSession session = open()) {
            String board = session.register().getCommittees().getFirst().getId();
            assertEquals(List.of(List.of(Optional.empty()), List.of(Optional.empty())),
                columns.values(session, columns.of("Committee"), List.of(board, board)));
        }
        isNamed(worded(behaviour), "org.example.bad");
    }

    @ParameterizedTest
    @EnumSource
    void proposals(Behaviour behaviour) throws IOException {
        BadPlugins.behave(behaviour);
        installed.plugin(BAD, "proposals", "<source id='bad' name='Bad' " + type("BadProposals") + "/>");
        try (RegisterSession session = open()) {
            assertEquals(List.of(), session.read(() -> new ProposedItems(installed.contributions()).all(session.register(), TODAY,
                Locale.ENGLISH)));
        }
        isNamed(worded(behaviour), "'bad'");
    }

    @Test
    void aCommandOfAPluginIsTakenBackWhereItFailsAndCanBeUndoneAfterItsPluginFailed() throws IOException {
        BadPlugins.behave(Behaviour.NONSENSE);
        installed.plugin(BAD, "rules", "<rule " + type("BadRule") + "/>");
        var contribution = installed.contributions().all(Kind.of("org.consultum.spi.rules", "rule", Rule.class).keyed("class")).stream()
            .filter(each -> each.plugin().id().equals(BAD)).findFirst().orElseThrow();
        try (RegisterSession session = open()) {
            Register register = session.register();
            session.execute(ContributedCommand.of(contribution, title(session, "First")));
            var failing = new CompoundCommand(List.of(title(session, "Half"), new AbstractCommand("fails") {

                @Override
                protected boolean prepare() {
                    return true;
                }

                @Override
                public void execute() {
                    throw new NoClassDefFoundError("org/example/Gone");
                }

                @Override
                public void redo() {
                    execute();
                }
            }));

            var thrown = assertThrows(IllegalStateException.class, () -> session.execute(ContributedCommand.of(contribution, failing)));

            assertTrue(thrown.getMessage().contains(BAD), thrown::getMessage);
            assertEquals("First", register.getTitle(), "taken back");
            assertFalse(ContributedCommand.of(contribution, title(session, "Again")).canExecute(), "switched off");
            session.editingDomain().getCommandStack().undo();
            assertEquals("Council", register.getTitle(), "what it did before can be undone");
        }
        isNamed(Behaviour.HALF_RESOLVED, "BadRule");
    }

    private static Command title(RegisterSession session, String title) {
        return SetCommand.create(session.editingDomain(), session.register(), Literals.REGISTER__TITLE, title);
    }

    @Test
    void holidays() throws Exception {
        installed.plugin(BAD, "holidays", "<calendar id='wild' name='Wild' file='wild.txt'/><calendar id='gone' name='Gone' file='gone.txt'/>")
            .file(BAD, "wild.txt", "every day is a holiday");

        var source = installed.around(HolidaySource.class, "org.consultum.rules.internal.ContributedHolidays");

        assertTrue(source.read("wild").isEmpty());
        assertTrue(source.read("gone").isEmpty());
        assertEquals(2, installed.logged().size());
        assertTrue(installed.logged().stream().allMatch(fault -> fault.plugin().id().equals(BAD)));
    }

    @Test
    void whatARegisterKeepsForAPluginThatIsGoneStaysToTheByteAndIsSaid() throws IOException {
        String kept = """
            <?xml version="1.0" encoding="UTF-8"?>
            <gone:Area xmlns:gone="http://example.org/gone/1" id="7b0c2b5e-0b8e-4d5e-9d7c-0a4f6b3f1a11" plugin="org.example.gone">
               <thing   name="odd   spacing, kept"/>
            </gone:Area>
            """;
        Path file = folder.resolve("council/sections/org.example.gone.xmi");
        Files.createDirectories(file.getParent());
        Files.writeString(file, kept);
        installed.plugin("org.example.good", "reports", "<report id='good' label='Good' formats='json' category='x' "
            + type("GoodReport") + "/>");

        var stats = installed.run("stats", "council");
        var check = installed.run("check", "council");

        assertTrue(stats.err().contains("Needs the plugin org.example.gone"), stats::err);
        assertTrue(check.out().contains("Needs the plugin org.example.gone"), check::out);
        assertTrue(stats.code() == 0 && check.code() < 2, stats.err() + check.err());
        assertEquals(0, installed.run("report", "good", "council", "--out", "good.json").code());
        try (RegisterSession session = open()) {
            session.loadAll();
            session.execute(title(session, "Edited"));
            session.flush();
            session.editingDomain().getCommandStack().undo();
            session.flush();
        }
        assertEquals(kept, Files.readString(file));
        try (Stream<Path> files = Files.list(file.getParent())) {
            assertEquals(List.of(file), files.toList(), "nothing beside it");
        }
    }
}
