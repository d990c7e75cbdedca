package org.consultum.review.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.consultum.edit.command.ChangeFeature;
import org.consultum.edit.command.DeleteElements;
import org.consultum.edit.command.MoveAgendaItemUp;
import org.consultum.meeting.minutes.CertifyMinutes;
import org.consultum.meeting.minutes.ReopenMinutes;
import org.consultum.model.ActionItem;
import org.consultum.model.Approval;
import org.consultum.model.ApprovalKind;
import org.consultum.model.Element;
import org.consultum.model.Meeting;
import org.consultum.model.MinutesState;
import org.consultum.model.Party;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.ReviewPart;
import org.consultum.session.BrokenInvariantException;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.command.SetCommand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Approving, locking, reopening. */
class ApprovalTest {

    private static final String REASON = "A name was wrong.";

    @TempDir
    Path temporary;

    private ForumOnDisk forum;
    private Meeting first;
    private Party north;
    private Party south;

    @BeforeEach
    void open() {
        forum = new ForumOnDisk(temporary.resolve("register"));
        find();
    }

    private void find() {
        first = forum.meeting("First meeting");
        north = forum.person("Under Secretary North");
        south = forum.person("Commissioner South");
    }

    @AfterEach
    void close() {
        forum.close();
    }

    private String refusedLock(EObject object, String feature, Object value) {
        String before = CanonicalForm.of(first, ReviewPart.WHOLE).text();
        var refused = assertThrows(BrokenInvariantException.class, () -> forum.change(object, feature, value));
        assertEquals(before, CanonicalForm.of(first, ReviewPart.WHOLE).text(), "taken back");
        return refused.getMessage();
    }

    private Command set(EObject object, String feature, Object value) {
        return SetCommand.create(forum.session().editingDomain(), object, object.eClass().getEStructuralFeature(feature), value);
    }

    private ReopenApproved reopening(Element subject, ReviewPart part) {
        return new ReopenApproved(forum.session().editingDomain(), subject, part, south, ForumOnDisk.NOW.plusSeconds(60), REASON);
    }

    @Test
    void certifyingMinutesRecordsWhoWhenInWhichCapacityOverExactlyWhat() throws Exception {
        Approval approval = forum.certify();

        assertEquals(ApprovalKind.CERTIFIED, approval.getKind());
        assertEquals(north, approval.getBy());
        assertEquals("Co-chair", approval.getCapacity());
        assertEquals(ForumOnDisk.NOW, approval.getAt());
        assertEquals(CanonicalForm.NAME, approval.getForm());
        assertEquals(CanonicalForm.of(first, ReviewPart.MINUTES).sha256(), approval.getContent());
        assertEquals(CanonicalForm.of(first, ReviewPart.MINUTES).text(),
            Files.readString(forum.session().paper(approval.getContent()).orElseThrow()));
        assertEquals(MinutesState.CERTIFIED, first.getMinutes().getState());
        assertEquals(north, first.getMinutes().getCertifiedBy());
        assertEquals(LocalDate.of(2026, 2, 20), first.getMinutes().getCertifiedOn());
    }

    @Test
    void anApprovalIsKeptInTheRegister() throws Exception {
        forum.certify();

        forum.reopen();
        find();

        assertEquals(1, ContentLocks.standing(first, ReviewPart.MINUTES).size());
        assertTrue(refusedLock(first.getMinutes(), "introduction", "x").contains("locked"));
    }

    @Test
    void undoTakesTheApprovalAndTheLockBack() {
        forum.certify();

        forum.session().editingDomain().getCommandStack().undo();

        assertEquals(MinutesState.APPROVED, first.getMinutes().getState());
        assertNull(forum.forum().getReviewList());
        forum.change(first.getMinutes(), "introduction", "Changed.");
        forum.session().editingDomain().getCommandStack().undo();
        forum.session().editingDomain().getCommandStack().redo();
        assertEquals("Changed.", first.getMinutes().getIntroduction());
    }

    @Test
    void aLockedTextSaysWhoCertifiedItWhenAndHowToReopenIt() {
        forum.certify();

        String reason = refusedLock(forum.item("Second source").getRecord(), "discussion", "Nobody needs one.");

        assertTrue(reason.contains("Under Secretary North (Co-chair)"), reason);
        assertTrue(reason.contains("20 Feb 2026, 11:15 Europe/Berlin"), reason);
        assertTrue(reason.contains("reopen it with a reason"), reason);
    }

    @Test
    void noCommandChangesLockedContent() {
        forum.certify();
        var domain = forum.session().editingDomain();
        var item = forum.item("Second source");
        List<Command> commands = List.of(
            new ChangeFeature(domain, first, Literals.MEETING__TITLE, Optional.of("Another")),
            new ChangeFeature(domain, item.getDecisions().isEmpty() ? item : item.getDecisions().getFirst(), Literals.AGENDA_ITEM__TITLE,
                Optional.of("Another")),
            new MoveAgendaItemUp(domain, item),
            new DeleteElements(domain, List.of(item)),
            new DeleteElements(domain, List.of(first)),
            new DeleteElements(domain, List.of(first.getAttendance().getFirst())),
            new DeleteElements(domain, List.of(forum.forum())),
            set(first, "minutes", null));
        for (Command command : commands) {
            assertTrue(command.canExecute(), command.getLabel());
            assertThrows(BrokenInvariantException.class, () -> forum.execute(command), command.getLabel());
        }
        assertEquals("First meeting", first.getTitle());
        assertEquals(2, first.getAgenda().getItems().size());
    }

    @Test
    void whatIsNotContentStaysEditable() {
        forum.certify();

        forum.change(first, "calendarSequence", 3);
        forum.change(forum.item("Second source").getRecord(), "notes", "for next time");
        forum.change(forum.item("Second source"), "minutesPlanned", 90);
        forum.change((ActionItem) forum.forum().getActionList().getActions().getFirst(), "title", "Name two points of contact");
        forum.change(forum.meeting("Second meeting"), "title", "The second meeting");
        var annotation = RegisterFactory.eINSTANCE.createAnnotation();
        annotation.setAbout(forum.item("Second source"));
        annotation.setText("Well said");
        forum.execute(org.eclipse.emf.edit.command.AddCommand.create(forum.session().editingDomain(), forum.forum().getReviewList(),
            Literals.REVIEW_LIST__ANNOTATIONS, annotation));

        assertEquals(1, forum.forum().getReviewList().getAnnotations().size());
    }

    @Test
    void theRecordOfAnApprovalCannotBeRewritten() {
        Approval approval = forum.certify();

        for (var change : List.of(set(approval, "content", "0".repeat(64)), set(approval, "by", south), set(approval, "capacity", "Chair"),
            set(approval, "at", ForumOnDisk.NOW.plusSeconds(1)), new DeleteElements(forum.session().editingDomain(), List.of(approval)),
            set(forum.forum(), "reviewList", null), new DeleteElements(forum.session().editingDomain(), List.of(north)))) {
            assertThrows(BrokenInvariantException.class, () -> forum.execute(change), change.getLabel());
        }
        assertEquals(north, approval.getBy());
    }

    @Test
    void aCorrectionReopensWithHistoryAndTheNextApprovalSupersedesIt() {
        Approval earlier = forum.certify();
        String before = earlier.getContent();

        forum.execute(reopening(first, ReviewPart.MINUTES));

        assertEquals(REASON, earlier.getReopenedReason());
        assertEquals(south, earlier.getReopenedBy());
        assertNotNull(earlier.getReopenedAt());
        assertEquals(MinutesState.DRAFT, first.getMinutes().getState());
        assertEquals(REASON, first.getMinutes().getReopenedReason());
        forum.change(first.getMinutes(), "introduction", "Corrected.");
        Approval later = forum.certify();
        assertEquals(earlier, later.getSupersedes());
        assertEquals(before, earlier.getContent());
        assertEquals(List.of(later), ContentLocks.standing(first, ReviewPart.MINUTES));
        assertEquals(List.of(earlier, later), ContentLocks.history(first, ReviewPart.MINUTES));
        assertThrows(BrokenInvariantException.class, () -> forum.change(earlier, "reopenedReason", "Another reason."));
    }

    @Test
    void undoOfReopeningLocksAgain() {
        forum.certify();
        forum.execute(reopening(first, ReviewPart.MINUTES));

        forum.session().editingDomain().getCommandStack().undo();

        assertEquals(MinutesState.CERTIFIED, first.getMinutes().getState());
        assertTrue(refusedLock(first.getMinutes(), "introduction", "x").contains("locked"));
    }

    @Test
    void reopeningByTheCommandOfMinutesReopensTheApprovalToo() {
        Approval approval = forum.certify();

        forum.execute(new ReopenMinutes(forum.session().editingDomain(), first, REASON));

        assertEquals(REASON, approval.getReopenedReason());
        forum.change(first.getMinutes(), "introduction", "Corrected.");
    }

    @Test
    void reopeningAndCorrectingCanBeOneStep() {
        forum.certify();
        var both = new CompoundCommand(List.of(reopening(first, ReviewPart.MINUTES),
            set(first.getMinutes(), "introduction", "Corrected.")));

        forum.execute(both);

        assertEquals("Corrected.", first.getMinutes().getIntroduction());
    }

    @Test
    void twoCoChairsCertifyTheSameContentEachOnce() throws Exception {
        forum.certify();
        Approval second = forum.approve(ApprovalKind.CERTIFIED, first, ReviewPart.MINUTES, south);

        assertEquals(2, ContentLocks.standing(first, ReviewPart.MINUTES).size());
        assertEquals(north, first.getMinutes().getCertifiedBy(), "the first one");
        String reason = approving(ApprovalKind.CERTIFIED, first, south, second.getContent()).refusal().orElseThrow();
        assertTrue(reason.contains("done already"), reason);
    }

    private ApproveContent approving(ApprovalKind kind, Element subject, Party by, String content) {
        return new ApproveContent(forum.session().editingDomain(), forum.elements(), forum.forum(), new ApproveContent.Details(kind,
            subject, ReviewPart.MINUTES, by, Optional.empty(), ForumOnDisk.NOW, content, Optional.empty()));
    }

    @Test
    void whatChangedSinceItWasReadIsNotApproved() throws Exception {
        String content = ContentSnapshots.keep(forum.session(), first, ReviewPart.MINUTES);
        forum.change(first.getMinutes(), "introduction", "Changed behind the back.");

        String reason = approving(ApprovalKind.APPROVED, first, north, content).refusal().orElseThrow();

        assertTrue(reason.contains("changed since it was shown"), reason);
    }

    @Test
    void minutesThatAreNotApprovedCannotBeCertified() throws Exception {
        String content = ContentSnapshots.keep(forum.session(), first, ReviewPart.MINUTES);

        assertTrue(approving(ApprovalKind.CERTIFIED, first, north, content).refusal().isPresent());
        assertTrue(approving(ApprovalKind.APPROVED, first, north, content).refusal().isEmpty());
    }

    @Test
    void minutesCertifiedBeforeThereWereApprovalsCanBeRecordedWithTheirContent() throws Exception {
        forum.approve(ApprovalKind.APPROVED, first, ReviewPart.MINUTES, north);
        forum.execute(new CertifyMinutes(forum.session().editingDomain(), first, south, LocalDate.of(2026, 2, 21)));

        Approval approval = forum.approve(ApprovalKind.CERTIFIED, first, ReviewPart.MINUTES, south);

        assertEquals(south, first.getMinutes().getCertifiedBy());
        assertNull(approval.getSupersedes());
    }

    @Test
    void anAgendaIsAdoptedAndItsMinutesStayFree() {
        Meeting second = forum.meeting("Second meeting");
        forum.approve(ApprovalKind.ADOPTED, second, ReviewPart.AGENDA, north);

        assertThrows(BrokenInvariantException.class, () -> forum.change(forum.item("Seekers"), "title", "Other seekers"));
        assertThrows(BrokenInvariantException.class, () -> forum.execute(new MoveAgendaItemUp(forum.session().editingDomain(),
            forum.item("Closing"))));
        var record = RegisterFactory.eINSTANCE.createItemRecord();
        record.setDiscussion("Long.");
        forum.change(forum.item("Seekers"), "record", record);
        assertEquals(Optional.empty(), ContentLocks.lock(forum.item("Seekers"), Literals.AGENDA_ITEM__RECORD));
        assertTrue(ContentLocks.lock(forum.item("Seekers"), Literals.AGENDA_ITEM__TITLE).isPresent());
        assertEquals(1, ContentLocks.around(forum.item("Seekers")).size());
    }

    @Test
    void aRecommendationIsLockedAndItsFollowUpIsNot() {
        var recommendation = forum.forum().getFeedbackList().getRecommendations().getFirst();
        forum.approve(ApprovalKind.APPROVED, recommendation, ReviewPart.WHOLE, north);

        assertThrows(BrokenInvariantException.class, () -> forum.change(recommendation, "title", "Another"));
        assertThrows(BrokenInvariantException.class,
            () -> forum.execute(new DeleteElements(forum.session().editingDomain(), List.of(recommendation))));
        forum.change(recommendation, "closedOn", LocalDate.EPOCH);
        forum.change(recommendation.getMeasures().getFirst(), "progress", 80);
    }

    @Test
    void reopeningNeedsAReasonAndAnApproval() {
        var domain = forum.session().editingDomain();
        assertTrue(reopening(first, ReviewPart.MINUTES).refusal().orElseThrow().contains("nothing to reopen"));
        forum.certify();
        assertTrue(new ReopenApproved(domain, first, ReviewPart.MINUTES, north, ForumOnDisk.NOW, " ").refusal().orElseThrow()
            .contains("Say why"));
    }
}
