package org.consultum.samples.internal.dicas;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.consultum.model.AgendaItem;
import org.consultum.model.Decision;
import org.consultum.model.DecisionResult;
import org.consultum.model.ItemKind;
import org.consultum.model.ItemPurpose;
import org.consultum.model.ItemRecord;
import org.consultum.model.Paper;
import org.consultum.model.PaperPurpose;
import org.consultum.model.PaperUse;
import org.consultum.model.PaperVersion;
import org.consultum.model.Party;

/** Writes one agenda item in the order in which a secretary would say it. */
final class ItemPen {

    private final Pen pen;
    private final AgendaItem item;

    private ItemPen(Pen pen, ItemKind kind, String title, ItemPurpose purpose, int minutes) {
        this.pen = pen;
        this.item = pen.make(AgendaItem.class, made -> {
            made.setKind(kind);
            made.setTitle(title);
            made.setPurpose(purpose);
            made.setMinutesPlanned(minutes);
        });
    }

    static ItemPen item(Pen pen, String title, ItemPurpose purpose, int minutes) {
        return new ItemPen(pen, ItemKind.ITEM, title, purpose, minutes);
    }

    static ItemPen heading(Pen pen, String title) {
        return new ItemPen(pen, ItemKind.HEADING, title, ItemPurpose.NONE, 0);
    }

    static ItemPen pause(Pen pen, String title, int minutes) {
        return new ItemPen(pen, ItemKind.BREAK, title, ItemPurpose.NONE, minutes);
    }

    AgendaItem get() {
        return item;
    }

    /** Whatever has no word of its own here. */
    ItemPen with(Consumer<AgendaItem> more) {
        more.accept(item);
        return this;
    }

    ItemPen text(String markdown) {
        item.setText(markdown);
        return this;
    }

    ItemPen by(Party... presenters) {
        item.getPresenters().addAll(List.of(presenters));
        return this;
    }

    ItemPen from(ZonedDateTime start) {
        item.setFixedStart(start);
        return this;
    }

    ItemPen consent() {
        item.setConsent(true);
        return this;
    }

    ItemPen standing() {
        item.setStanding(true);
        return this;
    }

    ItemPen closed(String reason, String level) {
        item.setClosed(true);
        item.setClosedReason(reason);
        item.setMarking(pen.marking(level));
        return this;
    }

    /** A paper in the version that is the latest when this is called. */
    ItemPen paper(Paper paper, PaperPurpose purpose) {
        return paper(paper, paper.getVersions().isEmpty() ? Optional.empty() : Optional.of(paper.getVersions().getLast()), purpose);
    }

    /** A paper in the version of a label. */
    ItemPen paper(Paper paper, String version, PaperPurpose purpose) {
        return paper(paper, Optional.of(paper.getVersions().stream().filter(one -> version.equals(one.getLabel())).findFirst()
            .orElseThrow()), purpose);
    }

    private ItemPen paper(Paper paper, Optional<PaperVersion> version, PaperPurpose purpose) {
        pen.add(item.getPapers(), PaperUse.class, use -> {
            use.setPaper(paper);
            use.setPurpose(purpose);
            use.setAuthoritative(purpose == PaperPurpose.DECISION);
            version.ifPresent(use::setVersion);
        });
        return this;
    }

    ItemPen said(String discussion) {
        return said(discussion, null);
    }

    ItemPen said(String discussion, String rationale) {
        item.setRecord(pen.make(ItemRecord.class, itemRecord -> {
            itemRecord.setDiscussion(discussion);
            itemRecord.setRationale(rationale);
        }));
        return this;
    }

    ItemPen decided(String reference, DecisionResult result, String wording) {
        return decided(reference, result, wording, decision -> { });
    }

    ItemPen decided(String reference, DecisionResult result, String wording, Consumer<Decision> more) {
        pen.add(item.getDecisions(), Decision.class, decision -> {
            decision.setReference(reference);
            decision.setResult(result);
            decision.setText(wording);
            more.accept(decision);
        });
        return this;
    }

    ItemPen below(ItemPen... items) {
        for (ItemPen below : items) {
            item.getItems().add(below.get());
        }
        return this;
    }
}
