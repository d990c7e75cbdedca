package org.consultum.review.internal.approval;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consultum.model.Approval;
import org.consultum.model.ApprovalSignature;
import org.consultum.model.Element;
import org.consultum.model.ReviewList;
import org.consultum.review.approval.CanonicalForm;
import org.consultum.review.approval.ContentLocks;
import org.consultum.review.approval.ContentText;
import org.consultum.review.approval.SignatureCheck;
import org.consultum.review.approval.Signatures;
import org.consultum.review.approval.TrustedCertificates;
import org.consultum.review.approval.Verification.Checked;
import org.consultum.review.approval.Verification.CheckedSignature;
import org.consultum.review.approval.Verification.ContentState;
import org.consultum.review.approval.Verification.Now;
import org.consultum.review.approval.Verification.Standing;
import org.consultum.review.compare.VersionComparison;
import org.consultum.session.RegisterSession;

/** Checks approvals. */
public final class Verifying {

    private static final long LARGEST = 64L << 20;

    private final RegisterSession session;
    private final Optional<TrustedCertificates> trusted;

    public Verifying(RegisterSession session, Optional<TrustedCertificates> trusted) {
        this.session = session;
        this.trusted = trusted;
    }

    /** Checks every approval of the register. */
    public List<Checked> all() throws IOException {
        List<Approval> approvals = session.read(() -> session.register().getCommittees().stream()
            .flatMap(committee -> StandingApprovals.list(committee).stream()).map(ReviewList::getApprovals)
            .<Approval>flatMap(List::stream).toList());
        var checked = new ArrayList<Checked>();
        for (Approval approval : approvals) {
            checked.add(check(approval));
        }
        return checked;
    }

    /** Checks one approval. */
    public Checked check(Approval approval) throws IOException {
        String digest = Objects.requireNonNullElse(session.read(approval::getContent), "");
        Optional<Path> file = session.paper(digest).filter(Files::isRegularFile);
        Optional<byte[]> bytes = file.isPresent() ? read(file.get()) : Optional.empty();
        ContentState state = file.isEmpty() ? ContentState.MISSING
            : bytes.filter(content -> HexFormat.of().formatHex(Digests.sha256(content)).equals(digest)).isPresent() ? ContentState.INTACT
            : ContentState.ALTERED;
        var signatures = new ArrayList<CheckedSignature>();
        for (ApprovalSignature signature : session.read(() -> List.copyOf(approval.getSignatures()))) {
            signatures.add(signature(signature, bytes));
        }
        Optional<ContentText> then = state == ContentState.INTACT
            ? ContentText.parse(new String(bytes.get(), StandardCharsets.UTF_8)) : Optional.empty();
        return session.read(() -> {
            Optional<ContentText> today = now(approval);
            Now now = now(approval, today);
            return new Checked(approval, ApprovalWords.who(approval), standing(approval), state, file, signatures, now,
                now == Now.CHANGED ? then.map(older -> VersionComparison.of(older, today.get())) : Optional.empty());
        });
    }

    private static Now now(Approval approval, Optional<ContentText> today) {
        if (today.isEmpty()) {
            return Now.GONE;
        }
        if (CanonicalForm.FILE.equals(approval.getForm())) {
            return CanonicalForm.file(approval.getSubject()).filter(digest -> digest.equals(approval.getContent())).isPresent() ? Now.SAME
                : Now.CHANGED;
        }
        return !CanonicalForm.NAME.equals(approval.getForm()) ? Now.NOT_COMPARED
            : today.get().sha256().equals(approval.getContent()) ? Now.SAME : Now.CHANGED;
    }

    private static Optional<byte[]> read(Path file) throws IOException {
        return Files.size(file) > LARGEST ? Optional.empty() : Optional.of(Files.readAllBytes(file));
    }

    private static Optional<ContentText> now(Approval approval) {
        Element subject = approval.getSubject();
        return subject == null || subject.eIsProxy() || !CanonicalForm.has(subject, approval.getPart()) ? Optional.empty()
            : Optional.of(CanonicalForm.of(subject, approval.getPart()));
    }

    private static Standing standing(Approval approval) {
        if (ContentLocks.stands(approval)) {
            return Standing.STANDS;
        }
        return ((ReviewList) approval.eContainer()).getApprovals().stream().anyMatch(later -> supersedes(later, approval))
            ? Standing.SUPERSEDED : Standing.REOPENED;
    }

    /** Whether a later approval takes the place of a reopened one: it says so, or is of the same content and stands. */
    private static boolean supersedes(Approval later, Approval earlier) {
        List<Approval> all = ((ReviewList) earlier.eContainer()).getApprovals();
        return later.getSupersedes() == earlier || all.indexOf(later) > all.indexOf(earlier) && later.getPart() == earlier.getPart()
            && later.getKind() == earlier.getKind() && StandingApprovals.subject(later).equals(StandingApprovals.subject(earlier));
    }

    private CheckedSignature signature(ApprovalSignature signature, Optional<byte[]> content) throws IOException {
        String digest = Objects.requireNonNullElse(session.read(signature::getSignature), "");
        Optional<Path> file = session.paper(digest).filter(Files::isRegularFile);
        Optional<byte[]> bytes = file.isPresent() ? read(file.get()) : Optional.empty();
        if (bytes.filter(each -> HexFormat.of().formatHex(Digests.sha256(each)).equals(digest)).isEmpty()) {
            return new CheckedSignature(new SignatureCheck(SignatureCheck.Result.MISSING,
                Objects.requireNonNullElse(signature.getFormat(), ""), Optional.ofNullable(signature.getSigner()),
                Optional.ofNullable(signature.getFingerprint()), Optional.ofNullable(signature.getAt()),
                Messages.text(file.isEmpty() ? "signature.missing" : "signature.altered")), file);
        }
        return new CheckedSignature(Signatures.check(content.orElse(new byte[0]), bytes.get(), trusted), file);
    }
}
