package org.consultum.publish.internal.page;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consultum.model.Committee;
import org.consultum.model.EffectivenessReview;
import org.consultum.model.FeedbackList;
import org.consultum.model.LoopStage;
import org.consultum.model.Measure;
import org.consultum.model.Recommendation;
import org.consultum.model.Response;
import org.consultum.model.ReviewVerdict;
import org.consultum.publish.internal.Site;

/** Recommendations: how far each came, what was answered and what was done. */
public final class RecommendationPages {

    private static final List<LoopStage> STEPS = List.of(LoopStage.MADE, LoopStage.ANSWERED, LoopStage.UNDER_WAY, LoopStage.DONE,
        LoopStage.REVIEWED);
    private static final int GAP = 26;
    private static final int HEIGHT = 22;

    private final Desk desk;
    private final Writing writing;

    /** Pages of recommendations. */
    public RecommendationPages(Desk desk) {
        this.desk = desk;
        this.writing = desk.writing();
    }

    /** Writes them. */
    public void write(Runnable check) throws IOException {
        String title = desk.words().text("nav.recommendations");
        var html = Desk.heading("", title, null);
        List<Recommendation> all = desk.site().recommendations();
        if (all.isEmpty()) {
            html.element("p", desk.words().text("recommendations.none"), "class", "muted");
        } else {
            counts(html, all);
            table(html, "recommendations/index.html", all);
        }
        desk.put(new Frame.Head("recommendations/index.html", title, desk.words().text("recommendations.about", desk.frame().title()),
            "recommendations", List.of(), "", desk.words().language()), html);
        for (Recommendation made : all) {
            check.run();
            write(made);
        }
    }

    private void counts(Html html, List<Recommendation> all) {
        Map<LoopStage, Long> counts = all.stream().collect(Collectors.groupingBy(Recommendation::getStage,
            () -> new EnumMap<>(LoopStage.class), Collectors.counting()));
        html.open("ul", "class", "row").line();
        counts.forEach((stage, number) -> html.open("li").text(desk.words().text("stage." + stage.getLiteral()) + " ")
            .element("span", desk.words().number(number), "class", "count").close());
        html.close();
    }

    /** Writes a table of recommendations. */
    void table(Html html, String page, List<Recommendation> all) {
        html.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-label", desk.words().text("nav.recommendations"));
        html.open("table").element("caption", desk.words().text("nav.recommendations"), "class", "unseen").open("thead").open("tr");
        for (String key : List.of("recommendation.one", "recommendation.made", "recommendation.addressees", "recommendation.stage")) {
            html.element("th", desk.words().text(key), "scope", "col");
        }
        html.close().close().open("tbody");
        for (Recommendation made : all) {
            String language = writing.language(committee(made));
            html.open("tr").open("th", "scope", "row", "lang", language);
            writing.link(html, page, made, writing.title(made));
            html.close().open("td", "class", "day");
            if (made.getMadeOn() != null) {
                writing.day(html, made.getMadeOn());
            }
            html.close().element("td", writing.names(made.getAddressees()), "lang", language, "data-label",
                desk.words().text("recommendation.addressees")).open("td", "class", "stage");
            mark(html, made.getStage());
            html.close().close();
        }
        html.close().close().close();
    }

    /** Writes the five-step mark: as a drawing, and in words beside it. */
    private void mark(Html html, LoopStage stage) {
        int reached = Math.min(STEPS.size() - 1, stage.ordinal());
        html.open("svg", "class", "steps", "viewBox", "0 0 " + (GAP * STEPS.size()) + " " + HEIGHT, "width",
            Integer.toString(GAP * STEPS.size()), "height", Integer.toString(HEIGHT), "aria-hidden", "true", "focusable", "false");
        int middle = HEIGHT / 2;
        html.open("path", "d", "M" + GAP / 2 + " " + middle + "H" + (GAP * STEPS.size() - GAP / 2), "class", "rail").close();
        if (reached > 0) {
            html.open("path", "d", "M" + GAP / 2 + " " + middle + "H" + (GAP / 2 + GAP * reached), "class", "rail reached").close();
        }
        for (int i = 0; i < STEPS.size(); i++) {
            html.open("circle", "cx", Integer.toString(GAP / 2 + GAP * i), "cy", Integer.toString(middle), "r",
                i == reached && stage != LoopStage.CLOSED ? "7" : "5", "class", i <= reached ? "step reached" : "step").close();
        }
        html.close();
        html.text(" ").element("span", stage == LoopStage.CLOSED ? desk.words().text("stage.closed")
            : desk.words().text("stage.step", reached + 1, STEPS.size(), desk.words().text("stage." + stage.getLiteral())));
    }

    private static Committee committee(Recommendation made) {
        return made.eContainer() instanceof FeedbackList list ? list.getCommittee() : null;
    }

    private void write(Recommendation made) throws IOException {
        String page = desk.site().places().of(made).orElseThrow();
        Committee committee = committee(made);
        String language = writing.language(committee);
        String title = writing.title(made);
        var html = Desk.heading(desk.words().text("recommendation.one"), title, language);
        html.open("p", "class", "stage large");
        mark(html, made.getStage());
        html.close();
        html.open("dl", "class", "facts").line();
        writing.fact(html, "recommendation.made", made.getMadeOn());
        if (committee != null) {
            writing.fact(html, "committee.one", inner -> writing.link(inner, page, committee, writing.name(committee)));
        }
        Site.origin(made).ifPresent(meeting -> writing.fact(html, "meeting.one", inner -> writing.link(inner, page, meeting,
            writing.title(meeting))));
        writing.fact(html, "recommendation.addressees", writing.names(made.getAddressees()));
        writing.fact(html, "recommendation.responseDue", made.getResponseDue());
        writing.fact(html, "recommendation.implementation", desk.words().text("implementation."
            + made.getImplementation().getLiteral()));
        if (made.getAncestor() != null) {
            writing.fact(html, "recommendation.reopens", inner -> writing.link(inner, page, made.getAncestor(),
                writing.title(made.getAncestor())));
        }
        writing.fact(html, "recommendation.closed", made.getClosedOn());
        html.close();
        writing.passage(html, "h2", "recommendation.text", made.getText(), language);
        responses(html, page, made, language);
        measures(html, made, language);
        reviews(html, made, language);
        writing.passage(html, "h2", "recommendation.closedReason", made.getClosedReason(), language);
        String description = Stream.of(desk.words().text("stage." + made.getStage().getLiteral()), writing.names(made.getAddressees()))
            .filter(part -> !part.isEmpty()).collect(Collectors.joining(" \u00b7 "));
        desk.put(new Frame.Head(page, title, description, "recommendations", List.of(new Frame.Step("recommendations/index.html",
            desk.words().text("nav.recommendations"))), committee == null ? "" : desk.site().places().name(committee), language), html,
            "recommendation", Optional.ofNullable(made.getMadeOn()));
    }

    private void responses(Html html, String page, Recommendation made, String language) {
        html.element("h2", desk.words().text("recommendation.responses"));
        if (made.getResponses().isEmpty()) {
            html.element("p", desk.words().text("recommendation.noResponse"), "class", "muted");
        }
        for (Response response : made.getResponses()) {
            html.open("section", "class", "part").line();
            html.element("h3", Stream.of(writing.name(response.getAuthor()), desk.words().text("response."
                + response.getKind().getLiteral()), response.getDate() == null ? "" : writing.texts().shortDate(response.getDate()))
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(", ")));
            prose(html, response.getReason(), language);
            if (response.getDocument() != null) {
                html.open("p");
                writing.link(html, page, response.getDocument(), writing.title(response.getDocument()));
                html.close();
            }
            html.close();
        }
    }

    private void measures(Html html, Recommendation made, String language) {
        if (made.getMeasures().isEmpty()) {
            return;
        }
        html.element("h2", desk.words().text("recommendation.measures"));
        for (Measure measure : made.getMeasures()) {
            html.open("section", "class", "part").line();
            html.element("h3", writing.line(measure.getTitle()).isEmpty() ? desk.words().text("measure.one")
                : writing.line(measure.getTitle()), "lang", language);
            html.open("dl", "class", "facts");
            writing.fact(html, "measure.owners", writing.names(measure.getOwners()));
            writing.fact(html, "measure.due", measure.getDue());
            writing.fact(html, "measure.done", measure.getCompletedOn());
            writing.fact(html, "measure.progress", Math.clamp(measure.getProgress(), 0, 100) + "\u00a0%");
            html.close();
            prose(html, measure.getText(), language);
            html.close();
        }
    }

    private void reviews(Html html, Recommendation made, String language) {
        List<EffectivenessReview> held = made.getReviews().stream().filter(review -> review.getVerdict() != ReviewVerdict.PENDING)
            .toList();
        if (held.isEmpty()) {
            return;
        }
        html.element("h2", desk.words().text("recommendation.reviews"));
        for (EffectivenessReview review : held) {
            html.open("section", "class", "part").line();
            html.element("h3", Stream.of(desk.words().text("verdict." + review.getVerdict().getLiteral()), review.getDate() == null ? ""
                : writing.texts().shortDate(review.getDate())).filter(part -> !part.isEmpty()).collect(Collectors.joining(", ")));
            prose(html, review.getQuestion(), language);
            prose(html, review.getConclusion(), language);
            html.close();
        }
    }

    private void prose(Html html, String markdown, String language) {
        String markup = writing.blocks(markdown);
        if (!markup.isEmpty()) {
            html.open("div", "class", "prose", "lang", language).line().markup(markup).close();
        }
    }
}
