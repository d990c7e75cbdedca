package org.consultum.publish.internal.page;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consultum.model.Committee;
import org.consultum.model.Element;
import org.consultum.model.Meeting;
import org.consultum.model.Paper;
import org.consultum.model.PaperVersion;
import org.consultum.model.Party;
import org.consultum.model.Recommendation;
import org.consultum.model.Decision;
import org.consultum.publish.internal.Places;
import org.consultum.publish.internal.Site;
import org.consultum.publish.internal.Words;
import org.consultum.reporting.text.SafeText;
import org.eclipse.emf.common.util.Enumerator;

/** How things are named and written on pages. All texts it gives are clean and none is escaped, save those of {@link #blocks}. */
public final class Writing {

    private static final int LINE = 400;
    private static final int TEXT = 200_000;

    private final Site site;
    private final Words words;
    private final SafeText texts;

    /** Writing for a site. */
    public Writing(Site site, Words words, SafeText texts) {
        this.site = site;
        this.words = words;
        this.texts = texts;
    }

    public Words words() {
        return words;
    }

    public SafeText texts() {
        return texts;
    }

    /** A text on one line; empty for none. */
    public String line(String text) {
        return text == null ? "" : texts.line(text, LINE);
    }

    /** Markdown as safe markup; empty for none. */
    public String blocks(String text) {
        return text == null ? "" : texts.blocks(text, TEXT);
    }

    /** A value of the metamodel. */
    public String term(String group, Enumerator value) {
        return value == null ? "" : words.find(group + "." + value.getLiteral()).orElseGet(() -> texts.term(group, value.getLiteral()));
    }

    /** The title of a meeting, or what it is and whose. */
    public String title(Meeting meeting) {
        String title = line(meeting.getTitle());
        String number = line(meeting.getNumber());
        if (!title.isEmpty()) {
            return title;
        }
        String kind = term("kind", meeting.getKind());
        return number.isEmpty() ? kind + ", " + name(meeting.getCommittee()) : kind + " " + number;
    }

    /** The name of a party; empty for none. */
    public String name(Party party) {
        return party == null ? "" : line(party.getName());
    }

    /** The short name of a committee, or its name. */
    public String shortName(Committee committee) {
        String name = committee == null ? "" : line(committee.getShortName());
        return name.isEmpty() ? name(committee) : name;
    }

    /** Names of parties, one after the other. */
    public String names(Collection<? extends Party> parties) {
        return parties.stream().map(this::name).filter(name -> !name.isEmpty()).collect(Collectors.joining("; "));
    }

    /** Reference and title of a paper. */
    public String title(Paper paper) {
        String title = Stream.of(line(paper.getReference()), line(paper.getTitle())).filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
        return title.isEmpty() ? words.text("paper.untitled") : title;
    }

    /** The title of a recommendation, with its reference. */
    public String title(Recommendation made) {
        String title = Stream.of(line(made.getReference()), line(made.getTitle())).filter(part -> !part.isEmpty())
            .collect(Collectors.joining(": "));
        return title.isEmpty() ? words.text("recommendation.one") : title;
    }

    /** What a decision is called: its reference, or the title of what it was about. */
    public String title(Site.Taken taken) {
        String reference = line(taken.decision().getReference());
        String about = line(taken.item().getTitle());
        return reference.isEmpty() ? about.isEmpty() ? words.text("decision.one") : about
            : about.isEmpty() ? reference : reference + ": " + about;
    }

    /** The result of a decision, in the words of the chair or ours. */
    public String result(Decision decision) {
        String own = line(decision.getResultText());
        return own.isEmpty() ? texts.term("minutes.result", decision.getResult().getLiteral()) : own;
    }

    /** The language of the texts of a committee where it is not that of the site's words; null otherwise. */
    public String language(Committee committee) {
        String tag = Stream.of(committee == null ? null : committee.getLanguage(), site.register().getLanguage())
            .filter(text -> text != null && !text.isBlank()).findFirst().orElse("en");
        String language = Locale.forLanguageTag(tag.replace('_', '-')).toLanguageTag();
        return language.equals("und") || language.equals(words.language()) ? null : language;
    }

    /** Writes a link to an element, or its name where it has no page. */
    public void link(Html html, String page, Element element, String text) {
        Optional<String> target = site.places().of(element);
        if (target.isPresent()) {
            html.link(Places.from(page, target.get()), text);
        } else {
            html.text(text);
        }
    }

    /** Writes when a meeting is, for people and programs. */
    public void time(Html html, Meeting meeting) {
        if (meeting.getStart() == null) {
            html.text(words.text("meeting.undated"));
            return;
        }
        html.element("time", texts.span(meeting.getStart(), Optional.ofNullable(meeting.getEnd())), "datetime", iso(meeting.getStart()));
        html.text(" ").element("span", texts.zone(meeting.getStart()), "class", "zone");
    }

    /** A moment for programs. */
    public static String iso(ZonedDateTime time) {
        return time.toOffsetDateTime().truncatedTo(ChronoUnit.SECONDS)
            .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    /** Writes a day. */
    public void day(Html html, LocalDate day) {
        html.element("time", texts.shortDate(day), "datetime", day.toString());
    }

    /** Writes a fact of a list of facts, if there is any. */
    public void fact(Html html, String key, String value) {
        if (value != null && !value.isBlank()) {
            fact(html, key, inner -> inner.text(value));
        }
    }

    /** Writes a fact of a list of facts. */
    public void fact(Html html, String key, Consumer<Html> value) {
        html.open("div").element("dt", words.text(key)).open("dd");
        value.accept(html);
        html.close().close();
    }

    /** Writes a fact that is a day, if there is one. */
    public void fact(Html html, String key, LocalDate day) {
        if (day != null) {
            fact(html, key, inner -> day(inner, day));
        }
    }

    /** Writes a text in Markdown under a heading, if there is any. */
    public void passage(Html html, String heading, String key, String markdown, String language) {
        String markup = blocks(markdown);
        if (!markup.isEmpty()) {
            html.element(heading, words.text(key));
            html.open("div", "class", "prose", "lang", language).line().markup(markup).close();
        }
    }

    /** Writes a link to the file of a version, or that there is none here. */
    public void file(Html html, String page, PaperVersion version) {
        String name = line(version.getFileName());
        String label = line(version.getLabel());
        String shown = name.isEmpty() ? words.text("file.one") : name;
        Optional<Long> size = site.size(version);
        if (size.isPresent()) {
            html.link(Places.from(page, Places.file(version)), shown, "download", name.isEmpty() ? "" : name);
        } else {
            html.text(shown);
        }
        String more = Stream.of(label.isEmpty() ? "" : words.text("file.version", label),
            version.getReceived() == null ? "" : texts.shortDate(version.getReceived()),
            size.map(texts::size).orElse(words.text("file.missing"))).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
        html.text(" ").element("span", "(" + more + ")", "class", "muted");
    }
}
