package org.consultum.rules.packs.faca;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.consultum.model.AgendaItem;
import org.consultum.model.ItemKind;
import org.consultum.model.Meeting;
import org.consultum.model.PaperUse;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.rules.general.Agendas;
import org.consultum.rules.general.MeetingRule;
import org.consultum.rules.packs.internal.Fields;
import org.consultum.rules.packs.internal.Texts;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.RuleContext;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;

/**
 * F-07: minutes say when and where the meeting was and who was there, what became of each matter, and come with the papers (41 CFR
 * 102-3.165(b)). Parameter {@code blocks}: which of these, as words: {@code time persons matters papers}. Looks at minutes that have been
 * circulated; a draft may be incomplete.
 */
public final class MinutesComplete extends MeetingRule {

    public MinutesComplete() {
        super("F-07");
    }

    @Override
    public Set<EClass> alsoReads() {
        return Set.of(Literals.PAPER);
    }

    @Override
    public void check(Meeting meeting, RuleContext context, FindingSink findings) {
        if (!Agendas.minutesIssued(meeting)) {
            return;
        }
        var missing = new ArrayList<String>();
        Fields.words(context.parameters().text("blocks")).forEach(block -> missing(block, meeting).ifPresent(missing::add));
        if (!missing.isEmpty()) {
            findings.report(Texts.finding(Severity.WARNING, meeting, Literals.MEETING__MINUTES, "minutes.incomplete", Agendas.name(meeting),
                String.join("; ", missing)));
        }
    }

    private Optional<String> missing(String block, Meeting meeting) {
        List<AgendaItem> items = Agendas.items(meeting);
        return switch (block) {
            case "time" -> when(meeting.getStart() == null || meeting.getEnd() == null || Agendas.blank(meeting.getPlace())
                && Agendas.blank(meeting.getAddress()) && Agendas.blank(meeting.getLink()) ? 1 : 0, "minutes.block.time");
            case "persons" -> when(meeting.getAttendance().isEmpty() ? 1 : 0, "minutes.block.persons");
            case "matters" -> when(items.stream().filter(MinutesComplete::unresolved).count(), "minutes.block.matters");
            case "papers" -> when(items.stream().flatMap(item -> item.getPapers().stream()).filter(MinutesComplete::noCopy).count(),
                "minutes.block.papers");
            default -> throw Fields.unknown(id(), block);
        };
    }

    private static Optional<String> when(long count, String key) {
        return count == 0 ? Optional.empty() : Optional.of(Texts.text(key, count));
    }

    /** Whether neither an item of business without items below it, nor one above it, has text or decision or went elsewhere. */
    private static boolean unresolved(AgendaItem item) {
        if (item.getKind() != ItemKind.ITEM || !item.getItems().isEmpty()) {
            return false;
        }
        for (EObject outer = item; outer instanceof AgendaItem above; outer = outer.eContainer()) {
            if (resolved(above)) {
                return false;
            }
        }
        return true;
    }

    private static boolean resolved(AgendaItem item) {
        return !item.getDecisions().isEmpty() || item.getCarriedOverTo() != null || item.getReferredTo() != null
            || item.getRecord() != null
                && !(Agendas.blank(item.getRecord().getDiscussion()) && Agendas.blank(item.getRecord().getRationale()));
    }

    private static boolean noCopy(PaperUse use) {
        var version = Optional.ofNullable(use.getVersion()).or(() -> Optional.ofNullable(use.getPaper())
            .filter(paper -> !paper.getVersions().isEmpty()).map(paper -> paper.getVersions().getLast()));
        return version.filter(one -> !Agendas.blank(one.getSha256())).isEmpty();
    }
}
