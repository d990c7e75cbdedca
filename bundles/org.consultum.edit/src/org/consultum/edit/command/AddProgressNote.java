package org.consultum.edit.command;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.consultum.model.ActionItem;
import org.consultum.model.ActionList;
import org.consultum.model.ActionStatus;
import org.consultum.model.Committee;
import org.consultum.model.Party;
import org.consultum.model.ProgressNote;
import org.consultum.model.Register;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.base.NewElements;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Writes down how an action item goes on, and where it stands from then on if that changes. */
public final class AddProgressNote extends IntentionCommand {

    private final NewElements elements;
    private final ActionItem action;
    private final Details details;

    /**
     * A note.
     *
     * @param at when it was written
     * @param author who wrote it
     * @param text the note, in Markdown
     * @param status where the action stands now, if that changed
     * @param progress how much is done now in percent, 0 to 100, if the note says so
     */
    public record Details(Instant at, Optional<Party> author, String text, Optional<ActionStatus> status, OptionalInt progress) {

        public Details {
            Objects.requireNonNull(at);
            Objects.requireNonNull(text);
        }

        /** A note that says nothing of the percentage. */
        public Details(Instant at, Optional<Party> author, String text, Optional<ActionStatus> status) {
            this(at, author, text, status, OptionalInt.empty());
        }
    }

    public AddProgressNote(EditingDomain domain, NewElements elements, ActionItem action, Details details) {
        super(domain, about(name(action.getTitle())));
        this.elements = elements;
        this.action = action;
        this.details = details;
    }

    @Override
    protected void plan(Steps steps) {
        if (details.status().isEmpty() && details.progress().isEmpty()) {
            Words.require(details.text(), Literals.PROGRESS_NOTE__TEXT, steps);
        }
        var note = elements.create(ProgressNote.class, Literals.PROGRESS_NOTE);
        note.setAt(details.at());
        details.author().ifPresent(note::setAuthor);
        note.setText(details.text());
        note.setStatus(details.status().orElse(action.getStatus()));
        details.progress().ifPresent(progress -> {
            if (progress < 0 || progress > 100) {
                steps.refuse(refused("percentage"));
            }
            note.setProgress(progress);
        });
        steps.create(action, Literals.ACTION_ITEM__NOTES, note);
        details.progress().ifPresent(progress -> steps.set(action, Literals.ACTION_ITEM__PROGRESS, progress));
        details.status().ifPresent(status -> ActionProgress.set(action, status, details.at().atZone(zone()).toLocalDate(), details.text(),
            steps));
    }

    /** The zone of the committee, or of the register, or UTC: which day it is depends on it. */
    private ZoneId zone() {
        Committee committee = action.eContainer() instanceof ActionList list ? list.getCommittee() : null;
        return Stream.concat(Stream.ofNullable(committee).map(Committee::getZone),
            Stream.ofNullable(committee).map(Committee::getRegister).filter(Objects::nonNull).map(Register::getZone))
            .filter(Objects::nonNull).findFirst().orElse(ZoneOffset.UTC);
    }
}
