package org.consultum.ui.forms;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.consultum.edit.Labels;
import org.consultum.marking.MarkingScheme;
import org.consultum.marking.release.ReleaseDecision;
import org.consultum.marking.release.ReleaseManifest;
import org.consultum.marking.release.ReleaseRule;
import org.consultum.marking.release.ReleasedRegister;
import org.consultum.model.Element;
import org.consultum.model.Meeting;
import org.consultum.model.PaperUse;
import org.consultum.model.Recipient;
import org.consultum.session.RegisterSession;
import org.eclipse.emf.ecore.EObject;

/**
 * A meeting as a recipient may see it: everything that is written of it is written from a copy that holds nothing else. Made on any
 * thread; loads the whole register.
 */
public final class ForRecipient {

    private final RegisterSession session;
    private final Meeting meeting;
    private final Recipient recipient;
    private final Optional<ReleasedRegister> released;

    private ForRecipient(RegisterSession session, Meeting meeting, Recipient recipient, Optional<ReleasedRegister> released) {
        this.session = Objects.requireNonNull(session);
        this.meeting = Objects.requireNonNull(meeting);
        this.recipient = Objects.requireNonNull(recipient);
        this.released = Objects.requireNonNull(released);
    }

    /** Makes the copy. */
    public static ForRecipient of(RegisterSession session, Meeting meeting, Recipient recipient, MarkingScheme scheme) {
        session.loadAll();
        return session.read(() -> new ForRecipient(session, meeting, recipient,
            ReleasedRegister.of(session.register(), recipient, scheme, session::paper)));
    }

    /** The copy of the meeting; empty when it is not released at all. */
    public Optional<Meeting> meeting() {
        return released.flatMap(copy -> copy.copyOf(meeting));
    }

    /** Where the content of a paper lies that is released. */
    public Function<String, Optional<Path>> papers() {
        return sha256 -> released.flatMap(copy -> copy.paper(sha256));
    }

    /** Whether the recipient may know of an element of the register. */
    public boolean released(Element element) {
        return released.filter(copy -> copy.releasability().released(element)).isPresent();
    }

    /** Whether the recipient may see what was dealt with in closed session. */
    public boolean closedContent() {
        return recipient.isClosedContent();
    }

    /**
     * What of the meeting is left out and why, for the person who makes the output and may see everything: names with reasons.
     */
    public List<LeftOut> leftOut() {
        var found = new ArrayList<LeftOut>();
        released.ifPresent(copy -> session.read(() -> {
            collect(meeting, copy, found);
            return found;
        }));
        return found;
    }

    /** What is left out, and why. */
    public record LeftOut(String name, String reason) {
    }

    /**
     * Writes beside an output what was left out and by which rule.
     *
     * @param output the file that was made of the copy
     * @return the manifest
     */
    public Optional<Path> tell(Path output, Clock clock) throws IOException {
        if (released.isEmpty()) {
            return Optional.empty();
        }
        ReleaseManifest manifest = session.read(() -> released.get().manifest());
        Path file = ReleaseManifest.beside(output);
        Files.writeString(file, manifest.of(List.of(ReleaseManifest.Output.of(output))).json(clock.instant()));
        return Optional.of(file);
    }

    /** What lies inside of what is left out goes with it and is not named. */
    private static void collect(EObject object, ReleasedRegister copy, List<LeftOut> found) {
        if (object instanceof Element element && withheld(element, copy, found)) {
            return;
        }
        if (object instanceof PaperUse use && use.getPaper() != null && withheld(use.getPaper(), copy, found)) {
            return;
        }
        object.eContents().forEach(content -> collect(content, copy, found));
    }

    private static boolean withheld(Element element, ReleasedRegister copy, List<LeftOut> found) {
        Optional<ReleaseDecision.Withheld> decision = copy.releasability().withheld(element);
        decision.filter(one -> one.rule() != ReleaseRule.INSIDE)
            .ifPresent(one -> found.add(new LeftOut(Labels.ofUser().label(element), one.reason(Locale.getDefault()))));
        return decision.isPresent();
    }
}
