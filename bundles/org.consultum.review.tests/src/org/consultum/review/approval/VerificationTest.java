package org.consultum.review.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.consultum.model.Approval;
import org.consultum.model.ApprovalKind;
import org.consultum.model.Meeting;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.ReviewPart;
import org.consultum.review.approval.SignatureCheck.Result;
import org.consultum.review.approval.Verification.Checked;
import org.consultum.review.approval.Verification.ContentState;
import org.consultum.review.approval.Verification.Now;
import org.consultum.review.approval.Verification.Standing;
import org.consultum.review.compare.ElementChange;
import org.consultum.review.internal.approval.CmsSignature;
import org.consultum.session.DefaultRegisterSessions;
import org.consultum.session.RegisterSessions.Mode;
import org.consultum.session.RegisterSessions.OpenResult;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is proven of an approval later, and what tampering does to it. */
class VerificationTest {

    @TempDir
    Path temporary;

    private ForumOnDisk forum;
    private Meeting first;
    private Approval approval;

    @BeforeEach
    void certify() {
        forum = new ForumOnDisk(temporary.resolve("register"));
        approval = forum.certify();
        first = forum.meeting("First meeting");
    }

    @AfterEach
    void close() {
        forum.close();
    }

    private Checked only() throws Exception {
        return Verification.of(forum.session()).approvals().getFirst();
    }

    private TestKeys.Owner sign() throws Exception {
        TestKeys.Owner owner = TestKeys.owner("Under Secretary North", "EC");
        byte[] content = Files.readAllBytes(forum.session().paper(approval.getContent()).orElseThrow());
        add(SigningKey.open(owner.toFile(temporary), TestKeys.PASSPHRASE.toCharArray()).sign(content, ForumOnDisk.NOW));
        return owner;
    }

    private void add(byte[] signature) throws Exception {
        forum.execute(new AddSignature(forum.session().editingDomain(), forum.elements(), approval,
            Signatures.keep(forum.session(), approval, signature)));
    }

    private void changeBehindTheLock(String introduction) throws Exception {
        forum.close();
        var opened = (OpenResult.Opened) new DefaultRegisterSessions().open(forum.folder(), Mode.WRITE);
        try (var session = opened.session()) {
            Meeting meeting = (Meeting) session.find(first.getId()).orElseThrow();
            session.execute(SetCommand.create(session.editingDomain(), meeting.getMinutes(),
                Literals.MINUTES__INTRODUCTION, introduction));
        }
        forum = ForumOnDisk.open(forum.folder());
    }

    @Test
    void whatIsCertifiedAndUnchangedHolds() throws Exception {
        sign();

        Verification verification = Verification.of(forum.reopen().session());

        assertTrue(verification.holds());
        Checked checked = verification.approvals().getFirst();
        assertEquals(Standing.STANDS, checked.standing());
        assertEquals(ContentState.INTACT, checked.content());
        assertEquals(Now.SAME, checked.now());
        assertEquals(List.of(Result.VALID), checked.signatures().stream().map(each -> each.check().result()).toList());
    }

    @Test
    void anEmptyRegisterHolds() throws Exception {
        try (var empty = new ForumOnDisk(temporary.resolve("empty"))) {
            assertTrue(Verification.of(empty.session()).holds());
        }
    }

    @Test
    void theWayWithOpensslWorksWithTheFilesOfTheRegister() throws Exception {
        TestKeys.Owner owner = sign();
        Checked checked = only();

        assertEquals(0, SignaturesTest.run("openssl", "cms", "-verify", "-binary", "-inform", "DER", "-in",
            checked.signatures().getFirst().file().orElseThrow().toString(), "-content", checked.file().orElseThrow().toString(), "-CAfile",
            owner.authority(temporary).toString(), "-purpose", "any", "-out", temporary.resolve("out").toString()));
    }

    @Test
    void aChangeSinceIsShownWordByWord() throws Exception {
        changeBehindTheLock("The meeting was opened at 10.\n\nAll were welcomed.");

        Checked checked = only();

        assertEquals(Now.CHANGED, checked.now());
        assertFalse(checked.holds());
        List<ElementChange> changed = checked.changes().orElseThrow().changed();
        assertEquals(1, changed.size());
        assertEquals("minutes.introduction", changed.getFirst().fields().getFirst().field());
        assertEquals("Introduction", changed.getFirst().fields().getFirst().label());
        assertTrue(changed.getFirst().fields().getFirst().pieces().toString().contains("kind=REMOVED, text=9"),
            changed.getFirst().fields().getFirst().pieces().toString());
    }

    @Test
    void oneByteOfTheContentFileIsNoticed() throws Exception {
        sign();
        Path file = forum.session().paper(approval.getContent()).orElseThrow();
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);

        Checked checked = only();

        assertEquals(ContentState.ALTERED, checked.content());
        assertEquals(Result.INVALID, checked.signatures().getFirst().check().result());
        assertFalse(checked.holds());
    }

    @Test
    void aMissingContentFileIsNoticed() throws Exception {
        Files.delete(forum.session().paper(approval.getContent()).orElseThrow());

        assertEquals(ContentState.MISSING, only().content());
        assertFalse(only().holds());
    }

    @Test
    void aMissingOrAlteredSignatureFileIsNoticed() throws Exception {
        sign();
        Path file = forum.session().paper(approval.getSignatures().getFirst().getSignature()).orElseThrow();
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 1] ^= 1;
        Files.write(file, bytes);
        assertEquals(Result.MISSING, only().signatures().getFirst().check().result());
        Files.delete(file);
        assertEquals(Result.MISSING, only().signatures().getFirst().check().result());
        assertFalse(only().holds());
    }

    @Test
    void aSignatureOfAnotherContentIsNotTaken() throws Exception {
        byte[] other = SigningKey.open(TestKeys.owner("Under Secretary North", "EC").toFile(temporary), TestKeys.PASSPHRASE.toCharArray())
            .sign("something else".getBytes(StandardCharsets.UTF_8), ForumOnDisk.NOW);

        var refused = assertThrows(SignatureException.class, () -> add(other));

        assertTrue(refused.getMessage().startsWith("Not valid"), refused.getMessage());
        assertTrue(approval.getSignatures().isEmpty());
    }

    @Test
    void aSignatureWithAnExpiredCertificateIsNotTaken() throws Exception {
        TestKeys.Owner lapsed = TestKeys.owner("Under Secretary North", "EC", Instant.parse("2025-01-01T00:00:00Z"),
            Instant.parse("2025-12-31T00:00:00Z"));
        byte[] content = Files.readAllBytes(forum.session().paper(approval.getContent()).orElseThrow());
        byte[] signature = CmsSignature.unchecked(content, lapsed.keys().getPrivate(), List.of(lapsed.chain()), ForumOnDisk.NOW);

        assertTrue(assertThrows(SignatureException.class, () -> add(signature)).getMessage().contains("2025-12-31"));
    }

    @Test
    void aKeySignsOnceAndUndoTakesItBack() throws Exception {
        TestKeys.Owner owner = sign();
        byte[] content = Files.readAllBytes(forum.session().paper(approval.getContent()).orElseThrow());
        byte[] again = SigningKey.open(owner.toFile(temporary), TestKeys.PASSPHRASE.toCharArray()).sign(content,
            ForumOnDisk.NOW.plusSeconds(9));

        assertTrue(new AddSignature(forum.session().editingDomain(), forum.elements(), approval,
            Signatures.keep(forum.session(), approval, again)).refusal().orElseThrow().contains("signed the approval already"));
        forum.session().editingDomain().getCommandStack().undo();
        assertTrue(approval.getSignatures().isEmpty());
    }

    @Test
    void withTrustedCertificatesOnlyThoseVouchedForCount() throws Exception {
        TestKeys.Owner owner = sign();
        var right = TrustedCertificates.read(owner.authority(temporary));
        var wrong = TrustedCertificates.read(TestKeys.owner("Somebody", "EC").authority(temporary));

        assertTrue(Verification.of(forum.session(), Optional.of(right)).holds());
        assertFalse(Verification.of(forum.session(), Optional.of(wrong)).holds());
    }

    @Test
    void whatWasReopenedDoesNotHoldUntilItIsApprovedAgain() throws Exception {
        forum.execute(new ReopenApproved(forum.session().editingDomain(), first, ReviewPart.MINUTES, forum.person("Commissioner South"),
            ForumOnDisk.NOW, "A name was wrong."));
        assertEquals(Standing.REOPENED, only().standing());
        assertFalse(Verification.of(forum.session()).holds());

        forum.change(first.getMinutes(), "introduction", "Corrected.");
        forum.certify();

        assertEquals(List.of(Standing.SUPERSEDED, Standing.STANDS),
            Verification.of(forum.session()).approvals().stream().map(Checked::standing).toList());
        assertTrue(Verification.of(forum.session()).holds());
    }

    @Test
    void aFormOfALaterVersionIsCheckedByItsDigestOnly() throws Exception {
        forum.close();
        Path reviews = forum.folder().resolve("committees/forum/reviews.xmi");
        Files.writeString(reviews, Files.readString(reviews).replace("form=\"consultum-content-1\"", "form=\"consultum-content-9\""));
        forum = ForumOnDisk.open(forum.folder());

        assertEquals(Now.NOT_COMPARED, only().now());
        assertEquals(ContentState.INTACT, only().content());
        assertFalse(only().holds());
    }

    @Test
    void theFileOfAPaperCanBeApprovedItself() throws Exception {
        var paper = forum.forum().getPaperList().getPapers().getFirst();
        String file = forum.session().keepPaper(new ByteArrayInputStream("%PDF-1.7".getBytes(StandardCharsets.US_ASCII)), "pdf");
        var version = RegisterFactory.eINSTANCE.createPaperVersion();
        version.setSha256(file);
        forum.execute(AddCommand.create(forum.session().editingDomain(), paper, Literals.PAPER__VERSIONS, version));
        forum.execute(new ApproveContent(forum.session().editingDomain(), forum.elements(), forum.forum(), new ApproveContent.Details(
            ApprovalKind.ADOPTED, paper, ReviewPart.WHOLE, forum.person("Commissioner South"), Optional.empty(), ForumOnDisk.NOW, file,
            Optional.empty())));

        Checked checked = Verification.of(forum.reopen().session()).approvals().getLast();

        assertEquals(CanonicalForm.FILE, checked.approval().getForm());
        assertEquals(Now.SAME, checked.now());
        assertTrue(checked.holds());
    }

    @Test
    void papersAreVerifiedLikeMinutes() throws Exception {
        var paper = forum.forum().getPaperList().getPapers().getFirst();
        forum.approve(ApprovalKind.ADOPTED, paper, ReviewPart.WHOLE, forum.person("Commissioner South"));

        assertTrue(Verification.of(forum.reopen().session()).holds());
    }
}
