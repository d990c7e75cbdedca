package org.consultum.model.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.consultum.model.Meeting;
import org.consultum.model.Register;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.invariants.Invariants;
import org.consultum.testing.RegisterBuilder;
import org.consultum.testing.RepeatableIds;
import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.impl.ResourceImpl;
import org.junit.jupiter.api.Test;

/** What every object of a register can do. */
class ModelObjectTest {

    /** A file that remembers what changed in it. */
    private static final class Sink extends ResourceImpl implements ChangeSink {

        final List<Notification> changes = new ArrayList<>();

        Sink(String name) {
            super(URI.createURI("memory:/" + name));
        }

        @Override
        public void changed(Notification notification) {
            changes.add(notification);
        }
    }

    private static Sink sink(Register register) {
        var sink = new Sink("register");
        sink.getContents().add(register);
        sink.changes.clear();
        return sink;
    }

    @Test
    void aChangeDeepInsideIsReportedToTheFileOnce() {
        Register register = RegisterBuilder.forum().build();
        Sink sink = sink(register);
        register.getCommittees().getFirst().getMeetings().getFirst().getAgenda().getItems().getFirst().setTitle("Changed");
        assertEquals(1, sink.changes.size());
        assertEquals(Literals.AGENDA_ITEM__TITLE, sink.changes.getFirst().getFeature());
    }

    @Test
    void aChangeIsReportedToTheNearestFileOnly() {
        Register register = RegisterBuilder.forum().build();
        Sink outer = sink(register);
        Meeting meeting = register.getCommittees().getFirst().getMeetings().getFirst();
        var inner = new Sink("meeting");
        inner.getContents().add(meeting);
        outer.changes.clear();
        inner.changes.clear();
        meeting.setPlace("Tokyo");
        assertEquals(1, inner.changes.size());
        assertEquals(0, outer.changes.size());
    }

    @Test
    void nothingIsReportedWhileDeliveryIsOff() {
        Register register = RegisterBuilder.forum().build();
        Sink sink = sink(register);
        register.eSetDeliver(false);
        register.setTitle("Changed");
        assertEquals(List.of(), sink.changes);
    }

    @Test
    void contentOfANewerVersionIsKept() {
        var person = (ModelObject) RegisterFactory.eINSTANCE.createPerson();
        assertEquals(Optional.empty(), person.unknownContent());
        var content = new UnknownContent(List.of(new UnknownContent.Attribute("pronouns", "they", "name")),
            List.of(new UnknownContent.Child("badge", "<badge number=\"7\"/>", "")));
        person.keepUnknownContent(content);
        assertEquals(Optional.of(content), person.unknownContent());
        assertThrows(UnsupportedOperationException.class, () -> content.elements().clear());
    }

    @Test
    void newElementsHaveAnIdentityAndKeepIt() {
        var elements = new NewElements(new RepeatableIds());
        var meeting = elements.create(Meeting.class, Literals.MEETING);
        assertEquals(RepeatableIds.id(1), meeting.getId());
        meeting.setMinutes(RegisterFactory.eINSTANCE.createMinutes());
        var correction = RegisterFactory.eINSTANCE.createCorrection();
        meeting.getMinutes().getCorrections().add(correction);
        elements.identify(meeting);
        assertEquals(RepeatableIds.id(1), meeting.getId());
        assertEquals(RepeatableIds.id(2), correction.getId());
    }

    @Test
    void randomIdsAreUuidsAndDiffer() {
        IdSource ids = IdSource.random();
        var seen = new HashSet<String>();
        for (int i = 0; i < 1000; i++) {
            String id = ids.next();
            assertTrue(Invariants.isUuid(id), id);
            assertTrue(seen.add(id), id);
            assertEquals('4', id.charAt(14), "version 4");
        }
        assertNotEquals(IdSource.random().next(), ids.next());
    }
}
