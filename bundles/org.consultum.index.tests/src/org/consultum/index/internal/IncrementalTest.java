package org.consultum.index.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.consultum.followup.loop.LoopFacts;
import org.consultum.index.EntryFacts;
import org.consultum.model.ActionItem;
import org.consultum.model.ActionStatus;
import org.consultum.model.AgendaItem;
import org.consultum.model.AttendanceEvent;
import org.consultum.model.AttendanceKind;
import org.consultum.model.Committee;
import org.consultum.model.Element;
import org.consultum.model.Measure;
import org.consultum.model.Meeting;
import org.consultum.model.Organisation;
import org.consultum.model.Person;
import org.consultum.model.Register;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage;
import org.consultum.model.Response;
import org.consultum.session.RegisterSessions.Mode;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.RemoveCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index that has followed edits is the same as one built from the files they left. */
class IncrementalTest {

    private static final int EDITS = 150;
    private static final Path PRIVATE = Path.of(".consultum");

    @TempDir
    private Path temporary;

    @Test
    void followsRandomEditsUndoAndRedo() throws IOException {
        for (int seed = 0; seed < 4; seed++) {
            try (var test = new IndexedRegister(temporary.resolve("r" + seed))) {
                var random = new Random(seed);
                var content = new RandomRegister(test, random);
                test.create(content.register(5));
                for (int i = 0; i < EDITS; i++) {
                    edit(test, content, random);
                }
                test.await();
                Map<String, Extracted> followed = test.contents();
                test.session.flush();

                assertEquals(rebuilt(test), followed, "seed " + seed);
            }
        }
    }

    @Test
    void aRegisterReopenedAfterEditsIsTheSameWithoutReadingItAgain() throws IOException {
        try (var test = new IndexedRegister(temporary)) {
            var random = new Random(11);
            var content = new RandomRegister(test, random);
            test.create(content.register(5));
            for (int i = 0; i < EDITS; i++) {
                edit(test, content, random);
            }
            test.await();
            Map<String, Extracted> followed = test.contents();
            test.close();

            test.open(Mode.WRITE);

            assertEquals(followed, test.contents());
        }
    }

    @Test
    void anIndexThatStoppedAtAnyMomentIsPutRightByTheFiles() throws IOException {
        try (var test = new IndexedRegister(temporary)) {
            var random = new Random(23);
            var content = new RandomRegister(test, random);
            test.create(content.register(4));
            for (int round = 0; round < 30; round++) {
                Path stopped = Files.createDirectories(temporary.resolve("stopped-" + round));
                test.session.flush();
                copy(test.folder, stopped.resolve("register"), path -> !path.startsWith(PRIVATE));
                for (int i = random.nextInt(6); i >= 0; i--) {
                    edit(test, content, random);
                }
                test.await();
                test.index.ask(files -> {
                    files.commit();
                    return null;
                }, null);

                copy(test.folder, stopped.resolve("register"), path -> path.startsWith(PRIVATE.resolve("index")));
                compareWithRebuilt(test, stopped);
            }
        }
    }

    /** Copies a part of a register: files from before an edit and the index from after it are what a sudden end leaves. */
    private static void copy(Path from, Path to, Predicate<Path> part) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(from)) {
            all = walk.map(from::relativize).filter(part).filter(path -> !path.endsWith("write.lock")).toList();
        }
        for (Path path : all) {
            if (Files.isDirectory(from.resolve(path))) {
                Files.createDirectories(to.resolve(path));
            } else {
                Files.copy(from.resolve(path), to.resolve(path), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private void compareWithRebuilt(IndexedRegister test, Path stopped) throws IOException {
        var copy = new IndexedRegister(stopped, test.cache);
        try (copy) {
            copy.open(Mode.WRITE);
            var continued = copy.contents();
            copy.close();
            assertEquals(rebuilt(copy), continued, stopped.toString());
        }
    }

    @Test
    void anEditIsFoundWhileItsFileIsStillToBeSaved() {
        try (var test = new IndexedRegister(temporary)) {
            Register register = test.register();
            var committee = test.committee(register, "Forum", "forum");
            var meeting = test.meeting(committee, "Plenary", LocalDate.of(2026, 6, 10));
            test.create(register);

            test.execute(SetCommand.create(test.session.editingDomain(), meeting, RegisterPackage.Literals.MEETING__TITLE, "Hearing"));

            assertEquals(List.of("Hearing"), test.titles("hearing "));
            assertEquals(List.of(), test.titles("plenary "));
        }
    }

    @Test
    void aCommitteeTakenOutGoesWithAllItsMeetingsAndComesBackWithThem() throws IOException {
        try (var test = new IndexedRegister(temporary)) {
            Register register = test.register();
            var first = test.committee(register, "Forum", "forum");
            test.meeting(first, "Plenary", LocalDate.of(2026, 6, 10));
            test.committee(register, "Panel", "panel");
            test.create(register);
            test.close();
            test.open(Mode.WRITE);
            var before = test.contents();
            EditingDomain domain = test.session.editingDomain();
            Committee forum = test.session.register().getCommittees().getFirst();

            test.execute(RemoveCommand.create(domain, forum.eContainer(), RegisterPackage.Literals.REGISTER__COMMITTEES, forum));
            assertEquals(List.of(), test.titles("plenary "));
            assertEquals(List.of("Panel"), test.titles("panel "));

            domain.getCommandStack().undo();
            test.await();
            assertEquals(before, test.contents());
        }
    }

    @Test
    void whoSpeaksForWhomIsKnownToLoopsWhenTheRegisterIsOpenedNext() throws IOException {
        try (var test = new IndexedRegister(temporary)) {
            Register register = test.register();
            var ministry = test.create(Organisation.class, RegisterPackage.Literals.ORGANISATION);
            register.getOrganisations().add(ministry);
            var author = test.create(Person.class, RegisterPackage.Literals.PERSON);
            register.getPeople().add(author);
            var agency = test.create(Organisation.class, RegisterPackage.Literals.ORGANISATION);
            register.getOrganisations().add(agency);
            var recommendation = test.recommendation(test.committee(register, "Forum", "forum"), "Build a stock");
            recommendation.getAddressees().addAll(List.of(ministry, agency));
            var response = test.create(Response.class, RegisterPackage.Literals.RESPONSE);
            response.setAuthor(author);
            recommendation.getResponses().add(response);
            test.create(register);
            String id = recommendation.getId();

            test.execute(SetCommand.create(test.session.editingDomain(), author, RegisterPackage.Literals.PERSON__ORGANISATION, ministry));
            test.session.flush();
            test.close();
            test.open(Mode.WRITE);

            var loop = (EntryFacts.Detail.Loop) test.index.byId(id).orElseThrow().facts().detail();
            assertEquals(List.of(agency.getId()), LoopFacts.parse(loop.facts()).orElseThrow().answers().awaited());
        }
    }

    private Map<String, Extracted> rebuilt(IndexedRegister test) {
        var fresh = new IndexedRegister(test.folder.getParent(), test.folder.resolveSibling("fresh-" + UUID.randomUUID()));
        try (fresh) {
            fresh.open(Mode.READ);
            return fresh.contents();
        }
    }

    private static void edit(IndexedRegister test, RandomRegister content, Random random) throws IOException {
        var domain = test.session.editingDomain();
        var stack = domain.getCommandStack();
        switch (random.nextInt(12)) {
            case 0 -> {
                if (stack.canUndo()) {
                    stack.undo();
                }
            }
            case 1 -> {
                if (stack.canRedo()) {
                    stack.redo();
                }
            }
            case 2 -> test.session.flush();
            case 3 -> test.await();
            default -> {
                Command command = command(test, content, random, domain);
                if (command != null && command.canExecute()) {
                    test.session.execute(command);
                }
            }
        }
    }

    private static Command command(IndexedRegister test, RandomRegister content, Random random, EditingDomain domain) {
        var all = all(test.session.register());
        EObject target = all.get(random.nextInt(all.size()));
        return switch (random.nextInt(8)) {
            case 0, 1 -> switch (target) {
                case Meeting meeting -> SetCommand.create(domain, meeting, RegisterPackage.Literals.MEETING__START,
                    content.day().atTime(9, 0).atZone(IndexedRegister.TOKYO));
                case ActionItem action -> SetCommand.create(domain, action, RegisterPackage.Literals.ACTION_ITEM__STATUS,
                    ActionStatus.VALUES.get(random.nextInt(ActionStatus.VALUES.size())));
                case Committee committee -> SetCommand.create(domain, committee, RegisterPackage.Literals.PARTY__NAME, content.words(3));
                case Measure measure -> SetCommand.create(domain, measure, RegisterPackage.Literals.MEASURE__PROGRESS,
                    random.nextInt(11) * 10);
                case Response response -> SetCommand.create(domain, response, RegisterPackage.Literals.RESPONSE__AUTHOR, content.person());
                case AttendanceEvent event -> SetCommand.create(domain, event, RegisterPackage.Literals.ATTENDANCE_EVENT__KIND,
                    AttendanceKind.VALUES.get(random.nextInt(AttendanceKind.VALUES.size())));
                default -> null;
            };
            case 2, 3 -> titled(target)
                ? SetCommand.create(domain, target, target.eClass().getEStructuralFeature("title"), content.words(4)) : null;
            case 4 -> target instanceof AgendaItem item
                ? AddCommand.create(domain, item, RegisterPackage.Literals.AGENDA_ITEM__ITEMS, content.item(2)) : null;
            case 5 -> target instanceof AgendaItem item
                ? RemoveCommand.create(domain, item.eContainer(), item.eContainmentFeature(), item) : null;
            case 6 -> target instanceof Committee committee ? addition(test, content, random, domain, committee) : null;
            default -> target instanceof Meeting meeting && random.nextInt(3) == 0
                ? RemoveCommand.create(domain, meeting.eContainer(), meeting.eContainmentFeature(), meeting) : null;
        };
    }

    private static Command addition(IndexedRegister test, RandomRegister content, Random random, EditingDomain domain,
            Committee committee) {
        if (random.nextBoolean()) {
            Meeting meeting = test.create(Meeting.class, RegisterPackage.Literals.MEETING);
            meeting.setTitle(content.words(3));
            meeting.setSlug("new-" + random.nextInt(1_000_000));
            meeting.setStart(content.day().atTime(9, 0).atZone(IndexedRegister.TOKYO));
            meeting.setAgenda(RegisterFactory.eINSTANCE.createAgenda());
            meeting.getAgenda().getItems().add(content.item(2));
            return AddCommand.create(domain, committee, RegisterPackage.Literals.COMMITTEE__MEETINGS, meeting);
        }
        if (committee.getActionList() == null) {
            return null;
        }
        ActionItem action = test.create(ActionItem.class, RegisterPackage.Literals.ACTION_ITEM);
        action.setTitle(content.words(4));
        return AddCommand.create(domain, committee.getActionList(), RegisterPackage.Literals.ACTION_LIST__ACTIONS, action);
    }

    private static boolean titled(EObject object) {
        return object.eClass().getEStructuralFeature("title") != null;
    }

    private static List<EObject> all(EObject top) {
        var found = new ArrayList<EObject>();
        if (top instanceof Element) {
            found.add(top);
        }
        top.eContents().forEach(child -> found.addAll(all(child)));
        return found;
    }
}
