package org.consultum.marking.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.consultum.marking.MarkingScheme;
import org.consultum.marking.MarkingSchemes;
import org.consultum.model.Recipient;
import org.consultum.model.Register;
import org.consultum.model.RegisterFactory;
import org.consultum.testing.RegisterBuilder;
import org.junit.jupiter.api.Test;

class RecipientsTest {

    private final Register register = RegisterBuilder.register("Example").markingLevels("PUBLIC", "INTERNAL", "SECRET").build();
    private final MarkingScheme scheme = MarkingSchemes.shipped().of(register);

    @Test
    void everyRegisterHasThePublicAsARecipient() {
        assertEquals(List.of("public"), names());
        assertEquals("PUBLIC", Recipients.named(register, scheme, "public").orElseThrow().getLevel());
        assertNull(Recipients.everybody(MarkingSchemes.shipped().find("uk").orElseThrow()).getLevel(), "nothing marked, where no level is open");
    }

    @Test
    void aProfileCanNarrowThePublicAndNeverWidenIt() {
        Recipient wide = add("Public", "SECRET");
        wide.setClosedContent(true);
        Recipient found = Recipients.named(register, scheme, "public").orElseThrow();
        assertEquals("PUBLIC", found.getLevel());
        assertFalse(found.isClosedContent());
        wide.setLevel(null);
        assertNull(Recipients.named(register, scheme, "Public").orElseThrow().getLevel());
        assertEquals(List.of("Public"), names());
    }

    @Test
    void aNameMeansOneRecipientOrNone() {
        add("Members", "INTERNAL");
        assertEquals("INTERNAL", Recipients.named(register, scheme, "members").orElseThrow().getLevel());
        add("members", "SECRET");
        assertEquals("SECRET", Recipients.named(register, scheme, "members").orElseThrow().getLevel());
        assertTrue(Recipients.named(register, scheme, "MEMBERS").isEmpty());
        assertTrue(Recipients.named(register, scheme, "nobody").isEmpty());
    }

    private List<String> names() {
        return Recipients.of(register, scheme).stream().map(Recipient::getName).toList();
    }

    private Recipient add(String name, String level) {
        Recipient recipient = RegisterFactory.eINSTANCE.createRecipient();
        recipient.setName(name);
        recipient.setLevel(level);
        register.getProfile().getRecipients().add(recipient);
        return recipient;
    }
}
