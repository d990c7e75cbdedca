package org.consultum.cli.commands;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.consultum.cli.internal.Texts;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.model.Approval;
import org.consultum.model.ApprovalKind;
import org.consultum.model.Party;
import org.consultum.model.base.IdSource;
import org.consultum.model.base.NewElements;
import org.consultum.review.approval.AddSignature;
import org.consultum.review.approval.ApproveContent;
import org.consultum.review.approval.CanonicalForm;
import org.consultum.review.approval.ContentLocks;
import org.consultum.review.approval.ContentSnapshots;
import org.consultum.review.approval.ContentText;
import org.consultum.review.approval.ReopenApproved;
import org.consultum.review.approval.SignatureException;
import org.consultum.review.approval.Signatures;
import org.consultum.review.approval.SigningKey;
import org.consultum.session.RegisterSession;
import org.consultum.spi.cli.CommandContext;
import org.consultum.spi.cli.CommandLineCommand;
import org.consultum.spi.cli.CommandSyntax;
import org.consultum.spi.cli.RefusedException;

/** {@code consultum certify}: records who approved what over exactly which content, signs it, and reopens it for correction. */
public final class CertifyCommand implements CommandLineCommand {

    private static final int LONGEST_PASSPHRASE = 4096;
    private static final int LARGEST_SIGNATURE = 1 << 20;

    @Override
    public CommandSyntax syntax() {
        return ReviewSubject.options(CommandSyntax.takes().parameter(Registers.REGISTER, Texts.of("register")))
            .required("--by", "PERSON", Texts.of("certify.by"))
            .option("--capacity", "TEXT", Texts.of("certify.capacity"))
            .option(new CommandSyntax.Option("--as", "KIND", Texts.of("certify.as"), false,
                Stream.of(ApprovalKind.values()).map(ApprovalKind::getLiteral).toList()))
            .option("--at", "MOMENT", Texts.of("certify.at"))
            .option("--key", "FILE.p12", Texts.of("certify.key"))
            .option("--passphrase-file", "FILE", Texts.of("certify.passphrase"))
            .option("--signature", "FILE", Texts.of("certify.signature"))
            .option("--reopen", "REASON", Texts.of("certify.reopen"))
            .example("consultum certify council --meeting 2026/3 --part minutes --by \"A. Chair\" --capacity Chair",
                Texts.of("certify.example.plain"))
            .example("consultum certify council --meeting 2026/3 --by \"A. Chair\" --key chair.p12 --passphrase-file secret",
                Texts.of("certify.example.key"))
            .example("consultum certify council --meeting 2026/3 --by \"A. Chair\" --signature minutes.txt.sig",
                Texts.of("certify.example.signature"))
            .example("consultum certify council --meeting 2026/3 --by \"A. Chair\" --reopen \"A name was wrong.\"",
                Texts.of("certify.example.reopen"))
            .note(Texts.of("certify.note"))
            .note(Texts.of("pack.note.meeting"))
            .build();
    }

    @Override
    public Outcome run(CommandContext context) throws RefusedException, IOException {
        Instant at = at(context);
        if (context.option("--key").isPresent() != context.option("--passphrase-file").isPresent()) {
            throw new RefusedException(Texts.of("certify.keyAlone"), Texts.of("certify.keyAlone.remedy"));
        }
        if (Stream.of("--key", "--signature", "--reopen").filter(option -> context.option(option).isPresent()).count() > 1) {
            throw new RefusedException(Texts.of("certify.together"), Texts.of("certify.together.remedy"));
        }
        try (RegisterSession session = Registers.write(context, context.parameter(Registers.REGISTER).orElseThrow())) {
            ReviewSubject subject = ReviewSubject.find(context, session);
            Party by = PartyReference.find(session, context.option("--by").orElseThrow());
            if (context.option("--reopen").isPresent()) {
                reopen(context, session, subject, by, at);
            } else if (context.option("--signature").isPresent()) {
                Approval approval = standing(session, subject, by);
                sign(context, session, approval, signature(context));
            } else {
                approve(context, session, subject, by, at);
            }
            session.flush();
            return Registers.tellProblems(context, session);
        } catch (SignatureException e) {
            throw new RefusedException(e.getMessage(), Texts.of("certify.signature.remedy"));
        }
    }

    private static void reopen(CommandContext context, RegisterSession session, ReviewSubject subject, Party by, Instant at)
            throws RefusedException {
        execute(session, new ReopenApproved(session.editingDomain(), subject.element(), subject.part(), by, at,
            context.option("--reopen").orElseThrow()));
        context.say(Texts.of("certify.reopened"));
    }

    /** The key is opened and used before anything is recorded, so that a wrong passphrase leaves no trace. */
    private static void approve(CommandContext context, RegisterSession session, ReviewSubject subject, Party by, Instant at)
            throws RefusedException, IOException, SignatureException {
        ContentText content = session.read(() -> CanonicalForm.of(subject.element(), subject.part()));
        Optional<byte[]> signature = Optional.empty();
        if (context.option("--key").isPresent()) {
            SigningKey key = SigningKey.open(context.path(context.option("--key").get()),
                passphrase(context.path(context.option("--passphrase-file").orElseThrow())));
            signature = Optional.of(key.sign(content.bytes(), at));
        }
        ApprovalKind kind = context.option("--as").map(ApprovalKind::get).orElse(ApprovalKind.CERTIFIED);
        var command = new ApproveContent(session.editingDomain(), new NewElements(IdSource.random()), subject.committee(session),
            new ApproveContent.Details(kind, subject.element(), subject.part(), by, context.option("--capacity"), at,
                ContentSnapshots.keep(session, content), Optional.empty()));
        execute(session, command);
        Approval approval = (Approval) command.getResult().iterator().next();
        context.say(session.read(() -> ContentLocks.words(approval)));
        context.out().write(session.paper(approval.getContent()).orElseThrow() + "\n");
        if (signature.isPresent()) {
            sign(context, session, approval, signature.get());
        }
    }

    private static void sign(CommandContext context, RegisterSession session, Approval approval, byte[] signature)
            throws RefusedException, IOException, SignatureException {
        AddSignature.Details details = Signatures.keep(session, approval, signature);
        execute(session, new AddSignature(session.editingDomain(), new NewElements(IdSource.random()), approval, details));
        context.say(Texts.of("certify.signed", details.signer().orElse(details.fingerprint())));
        context.out().write(session.paper(details.signature()).orElseThrow() + "\n");
    }

    private static Approval standing(RegisterSession session, ReviewSubject subject, Party by) throws RefusedException {
        List<Approval> approvals = session.read(() -> ContentLocks.standing(subject.element(), subject.part()).stream()
            .filter(approval -> approval.getBy() == by).toList());
        if (approvals.isEmpty()) {
            throw new RefusedException(Texts.of("certify.nothingToSign"), Texts.of("certify.nothingToSign.remedy"));
        }
        return approvals.getLast();
    }

    private static byte[] signature(CommandContext context) throws RefusedException, IOException {
        Path file = context.path(context.option("--signature").orElseThrow());
        if (Files.size(file) > LARGEST_SIGNATURE) {
            throw new RefusedException(Texts.of("certify.signature.tooLarge", file), Texts.of("certify.signature.remedy"));
        }
        return Files.readAllBytes(file);
    }

    /** The first line of a file in UTF-8. What it is read into is overwritten; only the caller has it, and overwrites it too. */
    private static char[] passphrase(Path file) throws RefusedException, IOException {
        if (Files.size(file) > LONGEST_PASSPHRASE) {
            throw new RefusedException(Texts.of("certify.passphrase.tooLong", file), Texts.of("certify.keyAlone.remedy"));
        }
        byte[] bytes = Files.readAllBytes(file);
        CharBuffer text = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes));
        Arrays.fill(bytes, (byte) 0);
        int length = 0;
        while (length < text.length() && text.charAt(length) != '\n' && text.charAt(length) != '\r') {
            length++;
        }
        char[] passphrase = new char[length];
        text.get(passphrase);
        Arrays.fill(text.array(), '\0');
        return passphrase;
    }

    private static Instant at(CommandContext context) throws RefusedException {
        Optional<String> typed = context.option("--at");
        try {
            return typed.isEmpty() ? context.clock().instant() : ZonedDateTime.parse(typed.get()).toInstant();
        } catch (DateTimeException e) {
            throw new RefusedException(Texts.of("certify.at.unreadable", typed.get()), Texts.of("certify.at.remedy"));
        }
    }

    private static void execute(RegisterSession session, IntentionCommand command) throws RefusedException {
        Optional<String> refusal = session.read(command::refusal);
        if (refusal.isPresent()) {
            throw new RefusedException(refusal.get(), Texts.of("failed.takenBack"));
        }
        session.execute(command);
    }
}
