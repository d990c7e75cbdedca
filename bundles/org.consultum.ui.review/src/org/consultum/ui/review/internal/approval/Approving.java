package org.consultum.ui.review.internal.approval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.consultum.edit.command.InTurn;
import org.consultum.model.Approval;
import org.consultum.model.ApprovalKind;
import org.consultum.model.Committee;
import org.consultum.model.Element;
import org.consultum.model.Meeting;
import org.consultum.model.Membership;
import org.consultum.model.MembershipRole;
import org.consultum.model.MinutesState;
import org.consultum.model.Party;
import org.consultum.model.Person;
import org.consultum.model.ReviewPart;
import org.consultum.review.approval.AddSignature;
import org.consultum.review.approval.ApproveContent;
import org.consultum.review.approval.CanonicalForm;
import org.consultum.review.approval.ContentLocks;
import org.consultum.review.approval.ContentSnapshots;
import org.consultum.review.approval.ContentText;
import org.consultum.review.approval.ReopenApproved;
import org.consultum.review.approval.SignatureCheck;
import org.consultum.review.approval.SignatureException;
import org.consultum.review.approval.Signatures;
import org.consultum.review.approval.SigningKey;
import org.consultum.session.RegisterSession;
import org.consultum.ui.forms.Candidates;
import org.consultum.ui.forms.Editing;
import org.consultum.ui.forms.ElementPicker;
import org.consultum.ui.review.internal.Messages;
import org.consultum.ui.review.internal.Subjects;
import org.consultum.ui.review.internal.approval.SigningDialog.Signing;
import org.eclipse.emf.common.command.Command;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

/** Approves, signs and reopens, asking for what that takes. Used on the display thread. */
final class Approving {

    private static final List<MembershipRole> CHAIRS = List.of(MembershipRole.CHAIR, MembershipRole.CO_CHAIR, MembershipRole.VICE_CHAIR);

    private final Shell shell;
    private final Editing editing;
    private final Optional<Person> user;
    private final Clock clock;

    /**
     * Creates it.
     *
     * @param user who is in front of the window, if known
     */
    Approving(Shell shell, Editing editing, Optional<Person> user, Clock clock) {
        this.shell = Objects.requireNonNull(shell);
        this.editing = Objects.requireNonNull(editing);
        this.user = Objects.requireNonNull(user);
        this.clock = Objects.requireNonNull(clock);
    }

    /** Asks how something is approved, and does it. */
    void approve(Subjects about) {
        editing.register().commitPending();
        Optional<Committee> committee = committee(about.element());
        if (committee.isEmpty()) {
            return;
        }
        ContentText content = editing.session().read(() -> CanonicalForm.of(about.element(), about.part()));
        new CertifyDialog(shell, editing, name(about), proposal(about, committee.get()),
            answer -> approve(about, committee.get(), content, answer), () -> save(content)).open();
    }

    /** Asks for a signature over what was approved, and adds it. */
    void sign(Approval approval) {
        try {
            Optional<ContentText> content = ContentSnapshots.read(editing.session(), approval.getContent());
            if (content.isEmpty()) {
                editing.reporter().tell(Messages.approval_signTitle, Messages.approval_contentMissing);
                return;
            }
            new SignDialog(shell, editing, ContentLocks.words(approval), signing -> sign(approval, content.get(), signing),
                () -> save(content.get())).open();
        } catch (IOException unreadable) {
            editing.reporter().failed(Messages.approval_contentMissing, Messages.approval_failedRemedy, unreadable);
        }
    }

    /** Asks why something is opened again, and opens it. */
    void reopen(Subjects about) {
        editing.register().commitPending();
        if (ContentLocks.standing(about.element(), about.part()).isEmpty()) {
            editing.reporter().tell(Messages.approval_reopenTitle, Messages.bind(Messages.approval_notApproved, name(about)));
            return;
        }
        var dialog = new ReopenDialog(shell, editing, name(about), user.map(Party.class::cast));
        if (dialog.open() == ReopenDialog.OK) {
            editing.execute(new ReopenApproved(editing.session().editingDomain(), about.element(), about.part(),
                dialog.answer().by().getFirst(), clock.instant(), dialog.answer().reason()));
        }
    }

    /** Saves a content for a tool that signs it. */
    void save(ContentText content) {
        var dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setFileName(Messages.approval_contentFile);
        dialog.setFilterExtensions("*.txt");
        dialog.setOverwrite(true);
        Optional.ofNullable(dialog.open()).ifPresent(file -> {
            try {
                Files.write(Path.of(file), content.bytes());
            } catch (IOException notWritten) {
                editing.reporter().failed(Messages.bind(Messages.approval_saveFailed, file), Messages.approval_saveFailedRemedy,
                    notWritten);
            }
        });
    }

    /** A subject in words, such as "Minutes of Meeting 7". */
    String name(Subjects about) {
        String element = editing.labels().text(about.element());
        return switch (about.part()) {
            case AGENDA -> Messages.bind(Messages.part_agenda, element);
            case MINUTES -> Messages.bind(Messages.part_minutes, element);
            case WHOLE -> element;
        };
    }

    private Optional<String> approve(Subjects about, Committee committee, ContentText content, CertifyDialog.Answer answer) {
        RegisterSession session = editing.session();
        try {
            Optional<byte[]> signature = make(content, answer.signing());
            String digest = ContentSnapshots.keep(session, content);
            var approve = new ApproveContent(session.editingDomain(), editing.elements(), committee,
                new ApproveContent.Details(answer.kind(), about.element(), about.part(), answer.by(), answer.capacity(), clock.instant(),
                    digest, Optional.empty()));
            Optional<String> refusal = approve.refusal();
            if (refusal.isEmpty()) {
                List<Supplier<? extends Command>> steps = new ArrayList<>(List.of(() -> approve));
                signature.ifPresent(made -> steps.add(() -> signing((Approval) approve.getResult().iterator().next(), made)));
                editing.execute(new InTurn(approve.getLabel(), InTurn.Refusal.UNDO_ALL, steps));
            }
            return refusal;
        } catch (SignatureException unusable) {
            return Optional.of(unusable.getMessage());
        } catch (IOException failure) {
            editing.reporter().log("An approval could not be kept", failure);
            return Optional.of(Messages.bind(Messages.approval_failed, failure.getMessage()));
        }
    }

    private Optional<String> sign(Approval approval, ContentText content, Signing how) {
        try {
            Optional<byte[]> made = make(content, how);
            if (made.isPresent()) {
                AddSignature command = signing(approval, made.get());
                Optional<String> refusal = command.refusal();
                if (refusal.isEmpty()) {
                    editing.execute(command);
                }
                return refusal;
            }
            return Optional.empty();
        } catch (SignatureException unusable) {
            return Optional.of(unusable.getMessage());
        } catch (IOException | UncheckedIOException failure) {
            editing.reporter().log("A signature could not be kept", failure);
            return Optional.of(Messages.bind(Messages.approval_failed, failure.getMessage()));
        }
    }

    private Optional<byte[]> make(ContentText content, Signing how) throws SignatureException, IOException {
        return switch (how) {
            case Signing.None none -> Optional.empty();
            case Signing.Key(Path file, char[] passphrase) ->
                Optional.of(SigningKey.open(file, passphrase).sign(content.bytes(), clock.instant()));
            case Signing.Made(Path file) -> {
                byte[] signature = Files.readAllBytes(file);
                SignatureCheck check = Signatures.check(content.bytes(), signature, Optional.empty());
                if (!check.valid()) {
                    throw new SignatureException(check.text());
                }
                yield Optional.of(signature);
            }
        };
    }

    /** The signature was checked before; what remains is a disk that cannot be written. */
    private AddSignature signing(Approval approval, byte[] signature) {
        try {
            return new AddSignature(editing.session().editingDomain(), editing.elements(), approval,
                Signatures.keep(editing.session(), approval, signature));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (SignatureException unusable) {
            throw new UncheckedIOException(new IOException(unusable.getMessage(), unusable));
        }
    }

    private CertifyDialog.Proposal proposal(Subjects about, Committee committee) {
        ApprovalKind kind = switch (about.part()) {
            case AGENDA -> ApprovalKind.ADOPTED;
            case MINUTES -> about.element() instanceof Meeting meeting && meeting.getMinutes() != null
                && meeting.getMinutes().getState() == MinutesState.APPROVED ? ApprovalKind.CERTIFIED : ApprovalKind.APPROVED;
            case WHOLE -> ApprovalKind.APPROVED;
        };
        Optional<Party> chair = about.element() instanceof Meeting meeting && meeting.getPresidedBy() != null
            ? Optional.of(meeting.getPresidedBy()) : active(committee).stream().filter(one -> CHAIRS.contains(one.getRole()))
                .map(Membership::getMember).filter(Objects::nonNull).findFirst();
        Optional<Party> person = user.map(Party.class::cast);
        return new CertifyDialog.Proposal(kind, kind == ApprovalKind.CERTIFIED ? chair.or(() -> person) : person.or(() -> chair),
            party -> active(committee).stream().filter(one -> one.getMember() == party).findFirst().map(this::capacity).orElse(""));
    }

    private List<Membership> active(Committee committee) {
        LocalDate today = LocalDate.now(clock);
        return committee.getMemberships().stream().filter(one -> one.activeOn(today)).toList();
    }

    private String capacity(Membership membership) {
        return membership.getTitle() != null && !membership.getTitle().isBlank() ? membership.getTitle()
            : editing.labels().getText(membership.getRole());
    }

    /** Papers belong to the whole register; which committee keeps their approval is asked where there are several. */
    private Optional<Committee> committee(Element subject) {
        Optional<Committee> own = Candidates.committee(subject);
        List<Committee> committees = editing.session().register().getCommittees();
        if (own.isPresent() || committees.size() == 1) {
            return own.or(() -> Optional.of(committees.getFirst()));
        }
        if (committees.isEmpty()) {
            editing.reporter().tell(Messages.approval_title, Messages.approval_noCommittee);
            return Optional.empty();
        }
        var picker = new ElementPicker(shell, editing.labels(), committees);
        picker.title(Messages.approval_whichCommittee);
        return picker.pickOne("").map(Committee.class::cast);
    }
}
