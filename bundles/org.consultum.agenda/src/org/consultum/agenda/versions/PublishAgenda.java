package org.consultum.agenda.versions;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consultum.agenda.internal.Messages;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.consultum.model.Agenda;
import org.consultum.model.AgendaItem;
import org.consultum.model.AgendaVersion;
import org.consultum.model.Meeting;
import org.consultum.model.NumberingScheme;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.base.NewElements;
import org.consultum.model.derived.AgendaNumbers;
import org.eclipse.emf.edit.domain.EditingDomain;

/**
 * Publishes the agenda of a meeting: keeps it as version A, B, C and so on. Items get their references of the period, where the
 * committee numbers by them. Refuses when nothing changed since the version before. Loads the papers of the items.
 */
public final class PublishAgenda extends IntentionCommand {

    private final NewElements elements;
    private final Meeting meeting;
    private final Instant at;
    private final Optional<String> note;

    /**
     * A publication.
     *
     * @param at moment of publication; its day is the one in the zone of the meeting
     * @param note what changed, in Markdown, for those who read it
     */
    public PublishAgenda(EditingDomain domain, NewElements elements, Meeting meeting, Instant at, Optional<String> note) {
        super(domain, Messages.label(PublishAgenda.class), Messages.description(PublishAgenda.class, nextLabel(meeting)));
        this.elements = elements;
        this.meeting = meeting;
        this.at = at;
        this.note = note;
    }

    /** The letter that the next version will have. */
    public static String nextLabel(Meeting meeting) {
        return meeting.getAgenda() == null ? "A" : VersionLabels.next(meeting.getAgenda());
    }

    @Override
    protected void plan(Steps steps) {
        Agenda agenda = meeting.getAgenda();
        if (agenda == null || agenda.getItems().isEmpty()) {
            steps.refuse(Messages.refused("emptyAgenda"));
            return;
        }
        Map<AgendaItem, String> references = AgendaNumbers.scheme(meeting) == NumberingScheme.REFERENCE
            ? PeriodReferences.missing(meeting) : Map.of();
        List<AgendaLine> lines = AgendaLine.of(meeting,
            AgendaNumbers.of(meeting, item -> references.getOrDefault(item, item.getReference())));
        if (!agenda.getVersions().isEmpty() && AgendaLine.of(agenda.getVersions().getLast()).equals(lines)) {
            steps.refuse(Messages.refused("sameAgenda", Messages.name(agenda.getVersions().getLast().getLabel())));
            return;
        }
        references.forEach((item, reference) -> steps.set(item, Literals.AGENDA_ITEM__REFERENCE, reference));
        String label = VersionLabels.next(agenda);
        var version = elements.create(AgendaVersion.class, Literals.AGENDA_VERSION);
        version.setLabel(label);
        version.setPublished(at);
        note.filter(text -> !text.isBlank()).ifPresent(version::setNote);
        lines.forEach(line -> version.getLines().add(line.toModel()));
        steps.create(agenda, Literals.AGENDA__VERSIONS, version);
        steps.set(agenda, Literals.AGENDA__VERSION, label);
        steps.set(agenda, Literals.AGENDA__PUBLISHED_ON, at.atZone(zone()).toLocalDate());
    }

    private ZoneId zone() {
        return meeting.getStart() != null ? meeting.getStart().getZone()
            : meeting.getCommittee() != null && meeting.getCommittee().getZone() != null ? meeting.getCommittee().getZone()
            : ZoneId.of("UTC");
    }
}
