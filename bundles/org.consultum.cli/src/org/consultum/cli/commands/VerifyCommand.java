package org.consultum.cli.commands;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.consultum.cli.internal.Texts;
import org.consultum.cli.output.JsonWriter;
import org.consultum.cli.output.Visible;
import org.consultum.model.Approval;
import org.consultum.model.Element;
import org.consultum.review.approval.SignatureException;
import org.consultum.review.approval.Signatures;
import org.consultum.review.approval.TrustedCertificates;
import org.consultum.review.approval.Verification;
import org.consultum.review.approval.Verification.Checked;
import org.consultum.review.approval.Verification.CheckedSignature;
import org.consultum.review.approval.Verification.Standing;
import org.consultum.review.compare.VersionComparison;
import org.consultum.session.RegisterSession;
import org.consultum.spi.cli.CommandContext;
import org.consultum.spi.cli.CommandLineCommand;
import org.consultum.spi.cli.CommandSyntax;
import org.consultum.spi.cli.RefusedException;

/** {@code consultum verify}: proves what is approved and certified, and what has changed since. */
public final class VerifyCommand implements CommandLineCommand {

    private static final List<String> KEYS = List.of("id", "subject", "part", "kind", "by", "capacity", "at", "standing", "reopenedReason",
        "content", "contentState", "file", "now", "holds", "words", "signatures", "changes");

    @Override
    public CommandSyntax syntax() {
        var syntax = CommandSyntax.takes()
            .parameter(Registers.REGISTER, Texts.of("register"))
            .option("--trust", "CA.pem", Texts.of("verify.trust"))
            .flag("--json", Texts.of("verify.json"))
            .example("consultum verify council", Texts.of("verify.example.plain"))
            .example("consultum verify council --trust ministry.pem --json", Texts.of("verify.example.trust"));
        KEYS.forEach(key -> syntax.key(key, Texts.of("verify.key." + key)));
        return syntax.note(Texts.of("verify.note")).note(Texts.of("verify.note.proof")).build();
    }

    @Override
    public Outcome run(CommandContext context) throws RefusedException, IOException {
        Optional<Path> trust = context.option("--trust").isPresent() ? Optional.of(context.path(context.option("--trust").get()))
            : Optional.empty();
        Optional<TrustedCertificates> trusted = trust.isPresent() ? Optional.of(certificates(trust.get())) : Optional.empty();
        try (RegisterSession session = Registers.read(context, context.parameter(Registers.REGISTER).orElseThrow())) {
            Verification verification = Verification.of(session, trusted);
            if (context.flag("--json")) {
                var json = new JsonWriter(context.out());
                json.beginArray();
                for (Checked checked : verification.approvals()) {
                    json.element(session.read(() -> json(checked)));
                }
                json.endArray();
            } else {
                for (Checked checked : verification.approvals()) {
                    session.read(() -> text(checked, trust)).lines().forEach(line -> write(context.out(), line));
                }
            }
            long failed = verification.approvals().stream().filter(checked -> !checked.holds()).count();
            context.say(verification.approvals().isEmpty() ? Texts.of("verify.none")
                : Texts.of("verify.summary", verification.approvals().size(), verification.approvals().size() - failed, failed));
            Outcome problems = Registers.tellProblems(context, session);
            return verification.holds() ? problems : Outcome.FINDINGS;
        }
    }

    private static TrustedCertificates certificates(Path file) throws RefusedException, IOException {
        try {
            return TrustedCertificates.read(file);
        } catch (SignatureException e) {
            throw new RefusedException(e.getMessage(), Texts.of("verify.trust.remedy"));
        }
    }

    private static void write(Writer out, String line) {
        try {
            out.write(Visible.line(line) + "\n");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String text(Checked checked, Optional<Path> trust) {
        var text = new StringBuilder(checked.words()).append('\n');
        text.append("  ").append(verdict(checked)).append('\n');
        Approval approval = checked.approval();
        if (checked.standing() != Standing.STANDS) {
            text.append("  ").append(Texts.of("verify.reopened", approval.getReopenedBy() == null ? "" : approval.getReopenedBy().getName(),
                approval.getReopenedReason() == null ? "" : approval.getReopenedReason())).append('\n');
        }
        text.append("  ").append(Texts.of("verify.content." + name(checked.content()), approval.getContent(),
            checked.file().map(Path::toString).orElse(""))).append('\n');
        checked.file().ifPresent(file -> text.append("    ").append(Texts.of("verify.yourself", "sha256sum " + quoted(file))).append('\n'));
        if (checked.signatures().isEmpty()) {
            text.append("  ").append(Texts.of("verify.unsigned")).append('\n');
        }
        for (CheckedSignature signature : checked.signatures()) {
            text.append("  ").append(Texts.of("verify.signature", signature.check().text())).append('\n');
            if (signature.file().isPresent() && checked.file().isPresent()) {
                text.append("    ").append(Texts.of("verify.yourself", command(signature, checked.file().get(), trust))).append('\n');
            }
        }
        checked.changes().filter(changes -> checked.standing() == Standing.STANDS).ifPresent(changes -> {
            text.append("  ").append(DifferenceText.summary(changes)).append('\n');
            text.append(DifferenceText.of(changes, "    "));
        });
        return text.append('\n').toString();
    }

    private static String verdict(Checked checked) {
        if (checked.standing() != Standing.STANDS) {
            return Texts.of("verify." + name(checked.standing()) + (checked.standing() == Standing.SUPERSEDED && !checked.holds()
                ? ".damaged" : ""));
        }
        return Texts.of(checked.holds() ? "verify.holds" : "verify.now." + name(checked.now()));
    }

    /** What proves the same with a tool that is not ours, to be pasted into a terminal. */
    private static String command(CheckedSignature signature, Path content, Optional<Path> trust) {
        Path file = signature.file().orElseThrow();
        if (signature.check().format().equals(Signatures.SSHSIG)) {
            return "ssh-keygen -Y check-novalidate -n " + Signatures.SSH_NAMESPACE + " -s " + quoted(file) + " < " + quoted(content);
        }
        return "openssl cms -verify -binary -inform DER -in " + quoted(file) + " -content " + quoted(content) + " -purpose any "
            + trust.map(authority -> "-CAfile " + quoted(authority)).orElse("-noverify") + " -out " + nowhere();
    }

    private static boolean windows() {
        return java.io.File.separatorChar == '\\';
    }

    private static String nowhere() {
        return windows() ? "NUL" : "/dev/null";
    }

    private static String quoted(Path file) {
        return windows() ? "\"" + file + "\"" : "'" + file.toString().replace("'", "'\\''") + "'";
    }

    private static Map<String, Object> json(Checked checked) {
        Approval approval = checked.approval();
        Element subject = approval.getSubject();
        var object = new LinkedHashMap<String, Object>();
        object.put("id", approval.getId());
        object.put("subject", subject == null ? null : subject.getId());
        object.put("part", approval.getPart().getLiteral());
        object.put("kind", approval.getKind().getLiteral());
        object.put("by", approval.getBy() == null ? null : approval.getBy().getName());
        object.put("capacity", approval.getCapacity());
        object.put("at", approval.getAt());
        object.put("standing", name(checked.standing()));
        object.put("reopenedReason", approval.getReopenedReason());
        object.put("content", approval.getContent());
        object.put("contentState", name(checked.content()));
        object.put("file", checked.file().map(Path::toString).orElse(null));
        object.put("now", name(checked.now()));
        object.put("holds", checked.holds());
        object.put("words", checked.words());
        object.put("signatures", checked.signatures().stream().map(VerifyCommand::json).toList());
        object.put("changes", DifferenceText.json(checked.changes().map(VersionComparison::changed).orElse(List.of())));
        return object;
    }

    private static Map<String, Object> json(CheckedSignature signature) {
        var object = new LinkedHashMap<String, Object>();
        object.put("result", name(signature.check().result()));
        object.put("format", signature.check().format());
        object.put("signer", signature.check().signer().orElse(null));
        object.put("fingerprint", signature.check().fingerprint().orElse(null));
        object.put("signedAt", signature.check().signedAt().map(Object::toString).orElse(null));
        object.put("file", signature.file().map(Path::toString).orElse(null));
        object.put("words", signature.check().text());
        return object;
    }

    /** A constant as a word: NOT_COMPARED is notCompared. */
    private static String name(Enum<?> constant) {
        String[] words = constant.name().toLowerCase(Locale.ROOT).split("_");
        var name = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            name.append(words[i].substring(0, 1).toUpperCase(Locale.ROOT)).append(words[i].substring(1));
        }
        return name.toString();
    }
}
