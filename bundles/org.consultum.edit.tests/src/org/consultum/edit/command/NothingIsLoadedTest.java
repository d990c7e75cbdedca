package org.consultum.edit.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.consultum.edit.Labels;
import org.consultum.edit.provider.RegisterItemProviderAdapterFactory;
import org.consultum.model.Committee;
import org.consultum.model.Meeting;
import org.consultum.model.Person;
import org.consultum.model.Register;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.base.NewElements;
import org.consultum.testing.Dump;
import org.consultum.testing.RepeatableIds;
import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.resource.impl.ResourceImpl;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.util.InternalEList;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Meetings that are not loaded stay so, unless they are deleted. */
class NothingIsLoadedTest {

    private final NewElements elements = new NewElements(new RepeatableIds());
    private final List<URI> loaded = new ArrayList<>();
    private final AdapterFactoryEditingDomain domain = new AdapterFactoryEditingDomain(new RegisterItemProviderAdapterFactory(),
        new BasicCommandStack(), new ResourceSetImpl() {
            @Override
            public EObject getEObject(URI uri, boolean loadOnDemand) {
                if (!loadOnDemand || uri.toString().contains("damaged")) {
                    return null;
                }
                loaded.add(uri);
                Meeting meeting = elements.create(Meeting.class, Literals.MEETING);
                meeting.setTitle(uri.trimFragment().lastSegment());
                return meeting;
            }
        });
    private Register register;
    private Committee committee;

    @BeforeEach
    void aCommitteeWithThreeMeetingsOfWhichNoneIsLoaded() {
        register = elements.create(Register.class, Literals.REGISTER);
        committee = elements.create(Committee.class, Literals.COMMITTEE);
        committee.setName("Forum");
        committee.setSlug("forum");
        register.getCommittees().add(committee);
        for (String name : List.of("2026-02-10-first-meeting", "2026-06-10-second-meeting", "2026-09-10-third-meeting")) {
            addPlaceholder(name);
        }
        var resource = new ResourceImpl(URI.createURI("file:/register/register.consultum"));
        domain.getResourceSet().getResources().add(resource);
        resource.getContents().add(register);
    }

    /** All placeholders have the same fragment, as those of the store do. */
    private void addPlaceholder(String name) {
        var meeting = (InternalEObject) RegisterFactory.eINSTANCE.createMeeting();
        meeting.eSetProxyURI(URI.createURI("file:/register/committees/forum/meetings/" + name + ".xmi#/"));
        ((InternalEList<Meeting>) committee.getMeetings()).addUnique((Meeting) meeting);
    }

    @Test
    void aMeetingThatIsAskedForWouldBeLoaded() {
        committee.getMeetings().get(1);
        assertEquals(1, loaded.size());
    }

    private void doUndoAndRedo(Command command) {
        String before = Dump.of(register);
        domain.getCommandStack().execute(command);
        String after = Dump.of(register);
        domain.getCommandStack().undo();
        assertEquals(before, Dump.of(register));
        domain.getCommandStack().redo();
        assertEquals(after, Dump.of(register));
    }

    @Test
    void anotherMeetingIsCreatedWithANumberAndAFileNameOfItsOwn() {
        doUndoAndRedo(new CreateMeeting(domain, elements, committee, CreateMeeting.Details.of("Third meeting",
            ZonedDateTime.parse("2026-12-10T09:00+01:00[Europe/Berlin]"))));
        assertEquals(List.of(), loaded);
        var meetings = new ArrayList<EObject>();
        ((InternalEList<Meeting>) committee.getMeetings()).basicIterator().forEachRemaining(meetings::add);
        var created = (Meeting) meetings.get(3);
        assertEquals(4, created.getSequence());
        assertEquals("third-meeting-2", created.getSlug());
    }

    @Test
    void anotherCommitteeIsSetUp() {
        doUndoAndRedo(new CreateCommittee(domain, elements, register, CreateCommittee.Details.named("Forum")));
        assertEquals(List.of(), loaded);
        assertEquals("forum-2", register.getCommittees().get(1).getSlug());
    }

    @Test
    void theCommitteeIsRenamedAndNamed() {
        doUndoAndRedo(new RenameElement(domain, committee, "Great forum"));
        assertEquals("Great forum", Labels.ofUser().label(committee));
        assertEquals(List.of(), loaded);
    }

    @Test
    void somebodyElseIsDeletedWithoutLookingIntoWhatIsNotLoaded() {
        var person = elements.create(Person.class, Literals.PERSON);
        register.getPeople().add(person);
        doUndoAndRedo(new DeleteElements(domain, List.of(person)));
        assertEquals(List.of(), loaded);
    }

    @Test
    void aMeetingThatIsDeletedIsLoadedBecauseUndoHasToWriteItAgain() {
        Meeting meeting = ((InternalEList<Meeting>) committee.getMeetings()).basicGet(1);
        assertEquals("Meeting", Labels.in(Locale.ENGLISH).label(meeting));
        var command = new DeleteElements(domain, List.of(meeting));
        assertTrue(command.canExecute());
        assertEquals(1, loaded.size());
        doUndoAndRedo(command);
        assertEquals(List.of("2026-02-10-first-meeting.xmi", "2026-09-10-third-meeting.xmi"),
            committee.getMeetings().stream().map(Meeting::getTitle).toList());
    }

    @Test
    void aCommitteeIsDeletedWithMeetingsThatWereNotLoaded() {
        var command = new DeleteElements(domain, List.of(committee));
        assertTrue(command.canExecute());
        assertEquals(3, loaded.size());
        doUndoAndRedo(command);
    }

    @Test
    void whatIsDamagedIsNotDeleted() {
        addPlaceholder("2026-12-10-damaged");
        Meeting damaged = ((InternalEList<Meeting>) committee.getMeetings()).basicGet(3);
        assertTrue(new DeleteElements(domain, List.of(damaged)).refusal().orElseThrow().contains("damaged or missing"));
        assertTrue(new DeleteElements(domain, List.of(committee)).refusal().orElseThrow().contains("damaged or missing"));
    }
}
