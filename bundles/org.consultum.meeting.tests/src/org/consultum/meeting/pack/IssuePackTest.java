package org.consultum.meeting.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.consultum.meeting.Council;
import org.consultum.model.Meeting;
import org.consultum.model.PackIssue;
import org.consultum.testing.CommandTestBase;
import org.consultum.testing.Fixture;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Recording packs as they were issued. */
class IssuePackTest extends CommandTestBase {

    private static IssuePack issue(Fixture council, int number, String recipient) {
        var pages = List.of(new IssuePack.Pages("cover", Optional.empty(), Optional.of("a".repeat(64)), List.of("1", "2"), false),
            new IssuePack.Pages("agenda", Optional.empty(), Optional.empty(), List.of("3"), number > 1));
        return new IssuePack(council.domain(), council.elements(), meeting(council), new IssuePack.Details(number,
            ZonedDateTime.parse("2026-06-01T09:00+09:00[Asia/Tokyo]"), Optional.of(council.person("North")), "en",
            Optional.of(recipient).filter(name -> !name.isEmpty()), "b".repeat(64), Optional.of("why"), pages));
    }

    private static Meeting meeting(Fixture council) {
        return council.all(Meeting.class).getFirst();
    }

    private static List<PackIssue> issues(Fixture council) {
        return meeting(council).getPackIssues();
    }

    @TestFactory
    Stream<DynamicTest> aPackAndItsSupplementAreRecorded() {
        return inAllInterleavings(Council::inSession,
            step("issue", council -> issue(council, 1, ""), council -> {
                PackIssue issue = issues(council).getFirst();
                assertEquals(1, issue.getNumber());
                assertEquals(List.of("1", "2"), issue.getPages().getFirst().getLabels());
                assertEquals("why", issue.getNote());
                assertEquals(council.person("North"), issue.getIssuedBy());
            }),
            step("supplement", council -> issue(council, 2, ""), council -> assertEquals(true,
                issues(council).getLast().getPages().getLast().isWithdrawn())),
            step("public pack", council -> issue(council, 1, "Public"), council -> assertEquals(1,
                IssuePack.issues(meeting(council), Optional.of("public"), "en").size())));
    }

    @Test
    void aNumberThatIsNotTheNextIsRefused() {
        Fixture council = Council.inSession();
        assertEquals(Optional.of("Issue 2 was recorded in the meantime, or one before it was taken back. Make the pack again."),
            issue(council, 2, "").refusal());
        council.domain().getCommandStack().execute(issue(council, 1, ""));
        assertEquals(true, issue(council, 1, "").refusal().isPresent());
        assertEquals(Optional.empty(), issue(council, 1, "Public").refusal());
        assertEquals("Records that supplement 1 to the pack of “" + meeting(council).getTitle() + "” was issued.",
            issue(council, 2, "").getDescription());
    }
}
