package org.consultum.reporting.internal.minutes;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.consultum.reporting.internal.text.MarkdownHtml;
import org.consultum.reporting.internal.text.TextCleaner;
import org.consultum.reporting.internal.text.Wording;
import org.consultum.reporting.minutes.MinutesItem;
import org.consultum.reporting.minutes.MinutesItem.Action;
import org.consultum.reporting.minutes.MinutesItem.DecisionLine;
import org.consultum.reporting.minutes.MinutesItem.MotionLine;
import org.consultum.reporting.minutes.MinutesItem.PaperLine;
import org.consultum.reporting.minutes.MinutesItem.Recommendation;
import org.consultum.reporting.minutes.MinutesItem.Tally;

/** One item as blocks. */
public final class ItemLayout {
    private static final int MOST_LINE = 1_000;
    private static final int MOST_LABEL = 100;

    private final Wording wording;
    private final TextCleaner cleaner;
    private final MarkdownHtml markdown;
    private final boolean severalDays;

    /** @param severalDays whether times need their date */
    public ItemLayout(Wording wording, TextCleaner cleaner, boolean severalDays) {
        this.wording = wording;
        this.cleaner = cleaner;
        this.markdown = new MarkdownHtml(cleaner);
        this.severalDays = severalDays;
    }

    /**
     * The blocks of an item.
     *
     * @param level level of its heading
     * @param anchor name to link to
     * @param holdsOthers whether items below it follow, so that it need not say anything itself
     */
    public List<Block> blocks(MinutesItem item, int level, String anchor, boolean holdsOthers) {
        var blocks = new ArrayList<Block>();
        String number = label(item.number());
        if (item.leftOut()) {
            blocks.add(new Block.Heading(level, anchor, number, wording.text("minutes.closedItem"), List.of()));
            blocks.add(new Block.Line("", wording.text("minutes.closedItemText"), true));
            return blocks;
        }
        var flags = new ArrayList<String>();
        if (item.closed()) {
            flags.add(wording.text("agenda.closed"));
        }
        if (item.consent()) {
            flags.add(wording.text("agenda.consent"));
        }
        String title = line(item.title());
        blocks.add(new Block.Heading(level, anchor, number, title.isEmpty() ? wording.text("minutes.untitled") : title, flags));
        said(blocks, "", Stream.of(item.began().map(at -> wording.text("minutes.began", severalDays
                ? wording.text("date.at", wording.shortDate(at.toLocalDate()), wording.time(at)) : wording.time(at))).orElse(""),
                item.purpose().isEmpty() ? "" : wording.term("purpose", label(item.purpose())),
                line(item.presenters()).isEmpty() ? "" : wording.text("agenda.presenter", line(item.presenters())))
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(" \u00B7 ")));
        remark(blocks, "agenda.closedReason", item.closedReason());
        remark(blocks, "agenda.lateReason", item.lateReason());
        item.links().forEach(link -> remark(blocks, "minutes.link." + link.key(), link.what()));
        if (!item.papers().isEmpty()) {
            blocks.add(new Block.Bullets(wording.text("minutes.papersOf"), item.papers().stream().map(this::paper).toList()));
        }
        if (!item.recusals().isEmpty()) {
            blocks.add(new Block.Bullets(wording.text("minutes.recused"), item.recusals().stream().map(recusal ->
                    line(recusal.reason()).isEmpty() ? line(recusal.name()) : line(recusal.name()) + ": " + line(recusal.reason()))
                    .toList()));
        }
        prose(blocks, wording.text("minutes.discussion"), item.discussion());
        for (int i = 0; i < item.motions().size(); i++) {
            blocks.add(motion(item.motions().get(i), i + 1));
        }
        prose(blocks, wording.text("minutes.rationale"), item.rationale());
        item.decisions().forEach(decision -> blocks.add(decision(decision)));
        item.actions().forEach(action -> blocks.add(action(action)));
        item.recommendations().forEach(made -> blocks.add(recommendation(made)));
        if (item.silent() && !holdsOthers && item.kind() == MinutesItem.Kind.ITEM) {
            blocks.add(new Block.Line("", wording.text("minutes.nothing"), true));
        }
        return blocks;
    }

    private void remark(List<Block> blocks, String key, String text) {
        String clean = line(text);
        if (!clean.isEmpty()) {
            blocks.add(new Block.Line("", wording.text(key, clean), true));
        }
    }

    private String paper(PaperLine paper) {
        return Stream.of(label(paper.reference()), line(paper.title())).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "))
                + (version(paper).isEmpty() ? "" : " (" + version(paper) + ")");
    }

    /** {@return version and date of a paper} */
    String version(PaperLine paper) {
        String version = label(paper.version());
        String known = Stream.of(version, paper.date().map(wording::shortDate).orElse("")).filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return paper.pinned() || known.isEmpty() ? known : wording.text("minutes.versionLatest", known);
    }

    private Block motion(MotionLine motion, int number) {
        var inside = new ArrayList<Block>();
        prose(inside, "", motion.text());
        moved(inside, motion.mover(), motion.seconder());
        String title = motion.amends() == 0 ? wording.text("minutes.motion", number)
                : wording.text("minutes.amendment", number, motion.amends());
        return new Block.Panel(Block.Panel.Kind.MOTION, title, wording.term("minutes.motionState", label(motion.state())), inside);
    }

    private void moved(List<Block> blocks, String mover, String seconder) {
        said(blocks, wording.text("minutes.mover"), line(mover));
        said(blocks, wording.text("minutes.seconder"), line(seconder));
    }

    private Block decision(DecisionLine decision) {
        var inside = new ArrayList<Block>();
        prose(inside, "", decision.text());
        moved(inside, decision.mover(), decision.seconder());
        decision.date().ifPresent(day -> said(inside, wording.text("minutes.decidedOn"), wording.shortDate(day)));
        decision.opens().ifPresent(at -> said(inside, wording.text("minutes.opens"), moment(at)));
        decision.expires().ifPresent(at -> said(inside, wording.text("minutes.expires"), moment(at)));
        decision.tally().ifPresent(tally -> said(inside, wording.text("minutes.votes"), tally(tally)));
        said(inside, wording.text("minutes.majority"), line(decision.majorityNote()));
        said(inside, wording.text("minutes.quorum"), line(decision.quorumNote()));
        said(inside, wording.text("minutes.decisionReferredTo"), line(decision.referredTo()));
        said(inside, wording.text("minutes.supersedes"), line(decision.supersedes()));
        decision.reviewOn().ifPresent(day -> said(inside, wording.text("minutes.reviewOn"), wording.shortDate(day)));
        if (!decision.votes().isEmpty()) {
            inside.add(new Block.Table(wording.text("minutes.votesByName"), true,
                    List.of(new Block.Column(wording.text("minutes.member"), 60), new Block.Column(wording.text("minutes.vote"), 40)),
                    decision.votes().stream().map(vote -> List.of(line(vote.name()), wording.term("minutes.choice", label(vote.choice()))
                            + (line(vote.castBy()).isEmpty() ? "" : " (" + wording.text("minutes.castBy", line(vote.castBy())) + ")")))
                            .toList()));
        }
        decision.dissents().forEach(dissent -> prose(inside, wording.text("minutes.dissent", line(dissent.name())), dissent.text()));
        String reference = label(decision.reference());
        String verdict = Stream.of(line(decision.resultText()).isEmpty() ? wording.term("minutes.result", label(decision.result()))
                : line(decision.resultText()), decision.method().isEmpty() ? ""
                        : wording.term("minutes.method", label(decision.method())))
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(wording.text("list.separator")));
        return new Block.Panel(Block.Panel.Kind.DECISION,
                reference.isEmpty() ? wording.text("minutes.decision") : wording.text("minutes.decisionNumber", reference), verdict,
                inside);
    }

    private String moment(ZonedDateTime at) {
        return wording.text("date.at", wording.shortDate(at.toLocalDate()), wording.time(at)) + " " + wording.zone(at);
    }

    private String tally(Tally tally) {
        var parts = new ArrayList<String>();
        parts.add(wording.text("minutes.for", tally.inFavour()));
        parts.add(wording.text("minutes.against", tally.against()));
        parts.add(wording.text("minutes.abstentions", tally.abstentions()));
        for (String other : List.of("notVoting", "recused", "absent")) {
            if (tally.others().containsKey(other)) {
                parts.add(wording.text("minutes.count." + other, tally.others().get(other)));
            }
        }
        return String.join(wording.text("list.separator"), parts);
    }

    /** {@return an action, with who is to do it and by when} */
    Block action(Action action) {
        var inside = new ArrayList<Block>();
        said(inside, "", line(action.title()));
        prose(inside, "", action.text());
        String reference = label(action.reference());
        String who = Stream.of(line(action.owners()), due(action).isEmpty() ? "" : wording.text("minutes.dueOn", due(action)))
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(wording.text("list.separator")));
        return new Block.Panel(Block.Panel.Kind.ACTION,
                reference.isEmpty() ? wording.text("minutes.action") : wording.text("minutes.actionNumber", reference), who, inside);
    }

    /** {@return when an action is due; empty when it has no date} */
    String due(Action action) {
        return action.due().map(wording::shortDate).orElseGet(() -> action.atNextMeeting() ? wording.text("minutes.dueNext") : "");
    }

    /** {@return a recommendation, with its addressees} */
    Block recommendation(Recommendation made) {
        var inside = new ArrayList<Block>();
        said(inside, "", line(made.title()));
        prose(inside, "", made.text());
        made.responseDue().ifPresent(day -> said(inside, wording.text("minutes.responseDue"), wording.shortDate(day)));
        String reference = label(made.reference());
        return new Block.Panel(Block.Panel.Kind.RECOMMENDATION,
                reference.isEmpty() ? wording.text("minutes.recommendation") : wording.text("minutes.recommendationNumber", reference),
                line(made.addressees()).isEmpty() ? "" : wording.text("minutes.addressedTo", line(made.addressees())), inside);
    }

    /** Adds text of the register, unless it is blank. */
    void prose(List<Block> blocks, String label, String text) {
        markdown.read(text, Layout.MOST_TEXT).ifPresent(document -> blocks.add(new Block.Prose(label, document)));
    }

    /** Adds a sentence, unless it is empty. */
    void said(List<Block> blocks, String label, String text) {
        if (!text.isEmpty()) {
            blocks.add(new Block.Line(label, text, false));
        }
    }

    private String line(String text) {
        return cleaner.line(text, MOST_LINE);
    }

    private String label(String text) {
        return cleaner.line(text, MOST_LABEL);
    }
}
