package org.consultum.cli.commands;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.consultum.cli.internal.Texts;
import org.consultum.marking.MarkingScheme;
import org.consultum.marking.MarkingSchemes;
import org.consultum.marking.release.Recipients;
import org.consultum.marking.release.ReleaseManifest;
import org.consultum.marking.release.ReleasedRegister;
import org.consultum.model.Recipient;
import org.consultum.session.RegisterSession;
import org.consultum.session.RegisterSessions;
import org.consultum.spi.cli.CommandContext;
import org.consultum.spi.cli.CommandSyntax;
import org.consultum.spi.cli.RefusedException;

/** Output for others: commands that take {@code --recipient} read a copy of the register that holds only what the recipient may see. */
final class ForRecipient {

    static final String OPTION = "--recipient";
    static final String MANIFEST = "--manifest";

    private ForRecipient() {
    }

    /** The option that names whom output is for. */
    static CommandSyntax.Option name() {
        return new CommandSyntax.Option(OPTION, "NAME", Texts.of("recipient.option"), false, List.of());
    }

    /** The option that says where the manifest goes. */
    static CommandSyntax.Option manifest() {
        return new CommandSyntax.Option(MANIFEST, "FILE", Texts.of("recipient.manifest"), false, List.of());
    }

    /** Opens the register a command makes output of: the whole, or what the recipient that is named may see. */
    static RegisterSession read(CommandContext context, String typed) throws RefusedException, IOException {
        return read(context, typed, context.option(OPTION));
    }

    /** Opens the register, or what a recipient may see of it. */
    static RegisterSession read(CommandContext context, String typed, Optional<String> recipient) throws RefusedException, IOException {
        RegisterSession whole = Registers.read(context, typed);
        if (recipient.isEmpty()) {
            return whole;
        }
        try {
            return ReleasedSession.of(whole, released(context, whole, recipient.get()), context.service(RegisterSessions.class));
        } catch (RefusedException | IOException | RuntimeException e) {
            whole.close();
            throw e;
        }
    }

    /** The copy for a recipient. Loads the whole register. */
    static ReleasedRegister released(CommandContext context, RegisterSession whole, String name) throws RefusedException {
        whole.loadAll();
        MarkingScheme scheme = whole.read(() -> context.service(MarkingSchemes.class).of(whole.register()));
        Recipient recipient = whole.read(() -> Recipients.named(whole.register(), scheme, name))
            .orElseThrow(() -> new RefusedException(Texts.of("recipient.unknown", name), Texts.of("recipient.unknown.remedy",
                whole.read(() -> Recipients.of(whole.register(), scheme).stream().map(Recipient::getName)
                    .collect(Collectors.joining(", "))))));
        return whole.read(() -> ReleasedRegister.of(whole.register(), recipient, scheme, whole::paper))
            .orElseThrow(() -> new RefusedException(Texts.of("recipient.nothing", name), Texts.of("recipient.nothing.remedy")));
    }

    /** Folder of the register a command was given, among whose files nothing is written. */
    static Path folder(RegisterSession session) {
        return session instanceof ReleasedSession released ? released.origin() : session.folder();
    }

    /** Whether a session holds only what somebody may see who may not see closed content. */
    static boolean isPublic(RegisterSession session) {
        return session instanceof ReleasedSession released && !released.released().recipient().isClosedContent();
    }

    /** Where a command prints. What it prints for a recipient is reckoned for the manifest. */
    static Writer out(CommandContext context, RegisterSession session) {
        return session instanceof ReleasedSession released ? released.printed().over(context.out()) : context.out();
    }

    /** Checks where the manifest of files is to be written, before they are. */
    static void check(CommandContext context, RegisterSession session, boolean force, Path... files) throws RefusedException, IOException {
        if (session instanceof ReleasedSession) {
            for (Path manifest : manifests(context, List.of(files))) {
                new OutputFile(manifest, folder(session)).check(force);
            }
        }
    }

    /**
     * Writes the manifest of what was made for a recipient: beside each file, or where it is asked for. Does nothing for the whole
     * register.
     */
    static void tell(CommandContext context, RegisterSession session, Path... files) throws RefusedException, IOException {
        if (!(session instanceof ReleasedSession released)) {
            return;
        }
        ReleaseManifest manifest = released.read(() -> released.released().manifest());
        var outputs = new ArrayList<ReleaseManifest.Output>();
        for (Path file : files) {
            outputs.add(ReleaseManifest.Output.of(file));
        }
        if (files.length == 0) {
            outputs.add(released.printed().output());
        }
        List<Path> targets = manifests(context, List.of(files));
        boolean one = targets.size() != outputs.size();
        for (int i = 0; i < targets.size(); i++) {
            Files.writeString(targets.get(i), manifest.of(one ? outputs : outputs.subList(i, i + 1)).json(context.clock().instant()));
            context.say(Texts.of("recipient.written", targets.get(i)));
        }
        context.say(Texts.of("recipient.leftOut", manifest.recipient(), manifest.left(), manifest.total()));
    }

    private static List<Path> manifests(CommandContext context, List<Path> files) throws RefusedException {
        Optional<String> asked = context.option(MANIFEST);
        return asked.isPresent() ? List.of(context.path(asked.get()))
            : files.stream().map(ReleaseManifest::beside).toList();
    }
}
