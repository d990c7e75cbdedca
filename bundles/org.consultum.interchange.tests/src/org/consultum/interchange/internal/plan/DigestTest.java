package org.consultum.interchange.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class DigestTest {

    @Test
    void identitiesAreThoseOfTheStandard() {
        // The example of RFC 9562, appendix A.4: version 5 in the name space of domain names.
        assertEquals("2ed6657d-e927-568b-95e1-2665a8aea6a2",
            new Digest().id("6ba7b810-9dad-11d1-80b4-00c04fd430c8", "www.example.com"));
    }

    @Test
    void baselinesAreReadAsTheyAreWritten() {
        var baseline = new Baseline("agenda.items=aaaaaaaa.bbbbbbbb properties.a%20b=12345678 title=87654321");
        assertEquals("87654321", baseline.get("title"));
        assertEquals(List.of("aaaaaaaa", "bbbbbbbb"), baseline.list("agenda.items").orElseThrow());
        assertEquals("12345678", baseline.get(Baseline.property("a b")));
        assertEquals("agenda.items=aaaaaaaa.bbbbbbbb properties.a%20b=12345678 title=87654321", baseline.toString());
    }
}
