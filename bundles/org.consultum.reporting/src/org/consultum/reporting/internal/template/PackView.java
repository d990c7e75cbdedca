package org.consultum.reporting.internal.template;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.consultum.reporting.internal.text.MarkdownHtml;
import org.consultum.reporting.internal.text.TextCleaner;
import org.consultum.reporting.internal.text.Wording;
import org.consultum.reporting.pack.AgendaLine;
import org.consultum.reporting.pack.AgendaLine.Kind;
import org.consultum.reporting.pack.PackData;
import org.consultum.reporting.pack.PackLimits;
import org.consultum.reporting.pack.PackPaper;

/**
 * What the template of the agenda pack gets to see. Every text of the data passes the {@link TextCleaner} here, once, and nowhere
 * else; the model holds no Java object of ours.
 */
public final class PackView {
    /** Prefix of links to papers, which become links to their first page. No data can bring such a link along. */
    public static final String PAPER_LINK = "https://pack.invalid/paper/";

    private static final int MOST_LEVELS = 5;
    /** Numbers, versions, purposes and the like stand in narrow columns. */
    private static final int MOST_IN_LABEL = 60;
    private static final int MOST_IN_BANNER = 200;
    /** Lines longer than this may go on on the next page; shorter ones stay together. */
    private static final int LONG_TEXT = 1_200;
    private static final int MANY_PAPERS = 8;
    private static final int MOST_HEADINGS_TOGETHER = 3;
    /** Beyond this many lines, the contents name headings and what has papers; the agenda itself is the list of everything. */
    private static final int MOST_IN_CONTENTS = 80;

    /** A line with everything already clean. */
    private record Line(AgendaLine source, String anchor, int level, String number, String time, String title, String textHtml,
            String purpose, String minutes, String presenter, String remark, List<String> flags, List<Integer> papers) {
    }

    /** A paper with everything already clean. */
    private record Paper(String label, String item, String purpose, String file, String source, String checksum) {
    }

    private final PackData data;
    private final Wording wording;
    private final TextCleaner cleaner;
    private final MarkdownHtml markdown;
    private final PackLimits limits;
    private final List<PackPaper> papers;
    private final List<Paper> cleanPapers = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final String committee;
    private final String title;
    private final String meetingNumber;
    private final String banner;
    private final Map<String, Object> fixed = new LinkedHashMap<>();

    /**
     * Cleans the data.
     *
     * @param cleaner counts what it has to replace
     */
    public PackView(PackData data, Wording wording, TextCleaner cleaner, PackLimits limits) {
        this.data = data;
        this.wording = wording;
        this.cleaner = cleaner;
        this.limits = limits;
        this.markdown = new MarkdownHtml(cleaner);
        this.papers = inAgendaOrder(data);
        this.committee = line(data.committee());
        this.title = line(data.title());
        this.meetingNumber = data.number().isBlank() ? "" : wording.text("pack.meetingNumber", label(data.number()));
        this.banner = cleaner.line(data.marking(), Math.min(MOST_IN_BANNER, limits.titleCharacters()));
        cleanLines();
        cleanPapers();
        fixed.putAll(cleanHead());
    }

    /** {@return the papers in the order in which the agenda first refers to them, those it never refers to last} */
    public static List<PackPaper> inAgendaOrder(PackData data) {
        var byId = new LinkedHashMap<String, PackPaper>();
        data.papers().forEach(paper -> byId.put(paper.id(), paper));
        var order = new LinkedHashSet<String>();
        data.agenda().forEach(line -> line.papers().stream().filter(byId::containsKey).forEach(order::add));
        order.addAll(byId.keySet());
        return order.stream().map(byId::get).toList();
    }

    /** {@return the papers in the order of the pack} */
    public List<PackPaper> papers() {
        return papers;
    }

    /** {@return what a paper is called: reference, title, version} */
    public String paperLabel(int index) {
        return cleanPapers.get(index).label();
    }

    /** {@return number of the first item that refers to a paper, as words; empty when none does} */
    public String paperItem(int index) {
        return cleanPapers.get(index).item();
    }

    /** {@return title of the document, as viewers show it} */
    public String documentTitle() {
        String meeting = title.isEmpty() ? meetingNumber : title;
        return String.join(", ", nonEmpty(committee, meeting, shortDate()));
    }

    /** {@return committee and meeting, for the foot of every page} */
    public String footer() {
        return String.join(" · ", nonEmpty(meetingNumber.isEmpty() ? title : meetingNumber, shortDate(), committee));
    }

    private String shortDate() {
        return data.start().map(start -> wording.shortDate(start.toLocalDate())).orElse("");
    }

    private String when() {
        return data.start().map(start -> wording.span(start, data.end())).orElseGet(() -> wording.text("cover.undated"));
    }

    /** {@return title of the meeting and when it is} */
    String meetingLine() {
        return String.join(", ", nonEmpty(title.isEmpty() ? meetingNumber : title, when()));
    }

    /** {@return a text in Markdown as clean markup} */
    String markdown(String text) {
        return html(text);
    }

    /** {@return a title, clean} */
    String clean(String text) {
        return line(text);
    }

    /** {@return one sentence on what the document is} */
    public String subject() {
        return wording.text("pack.subject", committee,
                data.start().map(start -> wording.date(start.toLocalDate())).orElseGet(() -> wording.text("cover.undated")));
    }

    /** {@return name of the committee} */
    public String committee() {
        return committee;
    }

    /** {@return the banner of every page; may be empty} */
    public String marking() {
        return banner;
    }

    /** An entry of the outline. */
    public record OutlineEntry(String title, String anchor, int level, List<Integer> papers) {
    }

    /** {@return the agenda as entries of an outline, with the papers first mentioned at each} */
    public List<OutlineEntry> outline() {
        var seen = new LinkedHashSet<Integer>();
        var entries = new ArrayList<OutlineEntry>();
        for (Line line : lines) {
            List<Integer> fresh = line.papers().stream().filter(seen::add).toList();
            if (line.source().kind() == Kind.BREAK && fresh.isEmpty()) {
                continue;
            }
            entries.add(new OutlineEntry(String.join(" ", nonEmpty(line.number(), line.title())), line.anchor(), line.level(), fresh));
        }
        return entries;
    }

    /** {@return papers no line of the agenda refers to} */
    public List<Integer> papersWithoutItem() {
        var free = new ArrayList<Integer>();
        for (int i = 0; i < papers.size(); i++) {
            if (firstLineOf(i).isEmpty()) {
                free.add(i);
            }
        }
        return free;
    }

    private Optional<Line> firstLineOf(int paper) {
        return lines.stream().filter(line -> line.papers().contains(paper)).findFirst();
    }

    /**
     * The model of the template.
     *
     * @param places where each paper stands, in their order
     * @param numbers page numbers as far as they are known
     * @param css the style sheet
     * @param scope what of the pack is shown
     */
    public Map<String, Object> model(List<PaperPlace> places, PageNumbers numbers, String css, PackScope scope) {
        var model = new HashMap<String, Object>(fixed);
        model.put("css", css);
        model.put("showCover", scope.cover());
        model.put("showAgenda", scope.agenda());
        model.put("changes", scope.changes());
        model.put("retired", numbers.retired().isEmpty() ? "" : wording.text("contents.retired", numbers.retired()));
        var facts = new ArrayList<Object>(castList(fixed.get("facts")));
        facts.add(fact(wording.text("cover.inside"), String.join(" · ", inside(places)), ""));
        model.put("facts", facts);
        var anchors = new ArrayList<String>();
        if (!scope.changes().isEmpty()) {
            anchors.add("changes");
        }
        if (scope.cover()) {
            anchors.addAll(List.of("cover", "contents"));
        }
        if (scope.agenda()) {
            anchors.add("agenda");
            lines.forEach(line -> anchors.add(line.anchor()));
        }
        var listed = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < places.size(); i++) {
            if (scope.annex() && places.get(i) instanceof PaperPlace.Outside outside) {
                anchors.add(listedAnchor(i));
                listed.add(listed(i, outside));
            }
        }
        if (!listed.isEmpty()) {
            anchors.add("annex");
        }
        model.put("anchors", anchors);
        model.put("listed", listed);
        model.put("contents", contents(places, numbers, scope));
        model.put("groups", groups(places, numbers, scope));
        return model;
    }

    private String zone() {
        return data.start().map(wording::zone).orElse("");
    }

    private Map<String, Object> cleanHead() {
        var head = new LinkedHashMap<String, Object>();
        head.put("language", wording.language());
        head.put("documentTitle", documentTitle());
        head.put("subject", subject());
        head.put("register", line(data.register()));
        head.put("committee", committee);
        head.put("title", title.isEmpty() ? meetingNumber : title);
        head.put("meetingNumber", title.isEmpty() ? "" : meetingNumber);
        head.put("kind", wording.term("kind", label(data.kind())));
        head.put("when", when());
        head.put("zone", zone());
        head.put("noteHtml", html(data.note()));
        var facts = new ArrayList<Object>();
        facts.add(Map.of("label", wording.text("cover.date"), "text", when(), "link", "", "below", zone()));
        addFact(facts, "cover.place", line(data.place()), "");
        String online = line(data.onlineLink());
        addFact(facts, "cover.online", online, MarkdownHtml.harmless(online) ? online : "");
        addFact(facts, "cover.edition", edition(), "");
        addFact(facts, "cover.state", wording.term("state", label(data.state())), "");
        head.put("facts", facts);
        head.put("notice", data.notice().stream()
                .map(element -> Map.of("label", wording.term("notice", label(element.label())), "textHtml", html(element.text())))
                .filter(element -> !element.get("textHtml").isEmpty())
                .toList());
        boolean times = lines.stream().anyMatch(line -> !line.time().isEmpty());
        boolean purposes = lines.stream().anyMatch(line -> !line.purpose().isEmpty());
        boolean minutes = lines.stream().anyMatch(line -> !line.minutes().isEmpty());
        head.put("hasTimes", times);
        head.put("hasPurposes", purposes);
        head.put("hasMinutes", minutes);
        head.put("columns", 2 + (times ? 1 : 0) + (purposes ? 1 : 0) + (minutes ? 1 : 0));
        int total = plannedMinutes();
        head.put("total", total == 0 ? "" : wording.text("agenda.total", wording.duration(Duration.ofMinutes(total))));
        var words = new LinkedHashMap<String, String>();
        Map.ofEntries(
                Map.entry("packTitle", "pack.title"), Map.entry("notice", "cover.notice"), Map.entry("contents", "contents.title"),
                Map.entry("contentsItem", "contents.item"), Map.entry("page", "contents.page"), Map.entry("agenda", "agenda.title"),
                Map.entry("empty", "agenda.empty"), Map.entry("number", "agenda.number"), Map.entry("time", "agenda.time"),
                Map.entry("item", "agenda.item"), Map.entry("purpose", "agenda.purpose"), Map.entry("minutes", "agenda.minutes"),
                Map.entry("annex", "annex.title"), Map.entry("annexIntro", "annex.intro"), Map.entry("annexPaper", "annex.paper"),
                Map.entry("annexFile", "annex.file"), Map.entry("source", "annex.source"), Map.entry("checksum", "annex.checksum"))
                .forEach((name, key) -> words.put(name, wording.text(key)));
        head.put("words", words);
        return head;
    }

    private String edition() {
        String edition = label(data.edition());
        Optional<String> date = data.issued().map(issued -> wording.date(issued.toLocalDate()));
        if (edition.isEmpty()) {
            return date.orElse("");
        }
        return date.map(day -> wording.text("cover.editionOf", edition, day)).orElse(edition);
    }

    private void cleanPapers() {
        for (int i = 0; i < papers.size(); i++) {
            PackPaper paper = papers.get(i);
            String fileName = line(paper.fileName());
            String name = String.join(" \u2013 ", nonEmpty(label(paper.reference()), line(paper.title())));
            String label = name.isEmpty() ? fileName : name;
            String version = label(paper.version());
            String item = firstLineOf(i).map(Line::number).filter(number -> !number.isEmpty())
                    .map(number -> wording.text("papers.item", number)).orElse("");
            cleanPapers.add(new Paper(version.isEmpty() ? label : label + ", " + wording.text("annex.version", version), item,
                    wording.term("purpose", label(paper.purpose())),
                    String.join(", ", nonEmpty(fileName, line(paper.mediaType()), paper.size() > 0 ? wording.size(paper.size()) : "")),
                            line(paper.source()),
                    paper.sha256().isBlank() ? wording.text("annex.noChecksum") : line(paper.sha256())));
        }
    }

    private void cleanLines() {
        var index = new HashMap<String, Integer>();
        for (int i = 0; i < papers.size(); i++) {
            index.put(papers.get(i).id(), i);
        }
        for (int i = 0; i < data.agenda().size(); i++) {
            AgendaLine source = data.agenda().get(i);
            var flags = new ArrayList<String>();
            if (source.consent()) {
                flags.add(wording.text("agenda.consent"));
            }
            if (source.closed()) {
                flags.add(wording.text("agenda.closed"));
            }
            if (!source.marking().isBlank()) {
                flags.add(label(source.marking()));
            }
            String name = line(source.title());
            lines.add(new Line(source, "line-" + i, Math.min(source.level(), MOST_LEVELS), label(source.number()), time(source),
                    name.isEmpty() && source.kind() == Kind.BREAK ? wording.text("agenda.break") : name, html(source.text()),
                    wording.term("purpose", label(source.purpose())),
                    source.minutes().isPresent() ? Integer.toString(source.minutes().getAsInt()) : "",
                    source.presenter().isBlank() ? "" : wording.text("agenda.presenter", line(source.presenter())),
                    line(source.remark()), flags,
                    source.papers().stream().filter(index::containsKey).map(index::get).distinct().toList()));
        }
    }

    private String time(AgendaLine source) {
        Optional<String> from = source.start().map(this::local).map(wording::time);
        Optional<String> to = source.end().map(this::local).map(wording::time);
        return from.map(begin -> to.filter(end -> !end.equals(begin)).map(end -> begin + "\u2013" + end).orElse(begin)).orElse("");
    }

    private ZonedDateTime local(ZonedDateTime time) {
        return data.start().map(start -> time.withZoneSameInstant(start.getZone())).orElse(time);
    }

    /** A line's own time box counts; where it has none, those of the lines below it do. */
    private int plannedMinutes() {
        int sum = 0;
        int covered = Integer.MAX_VALUE;
        for (AgendaLine line : data.agenda()) {
            if (line.level() <= covered) {
                covered = Integer.MAX_VALUE;
            }
            if (covered == Integer.MAX_VALUE && line.minutes().isPresent()) {
                sum += Math.max(0, line.minutes().getAsInt());
                covered = line.level();
            }
        }
        return sum;
    }

    private List<String> inside(List<PaperPlace> places) {
        int pages = places.stream().mapToInt(place -> place instanceof PaperPlace.Inside inside ? inside.pages() : 0).sum();
        long included = places.stream().filter(PaperPlace.Inside.class::isInstance).count();
        long listed = places.size() - included;
        long items = lines.stream().filter(line -> line.source().kind() == Kind.ITEM).count();
        var parts = new ArrayList<String>();
        parts.add(items == 1 ? wording.text("cover.insideItem") : wording.text("cover.insideItems", items));
        if (included > 0) {
            parts.add(included > 1 ? wording.text("cover.insidePapers", included, pages)
                    : pages > 1 ? wording.text("cover.insidePaper", pages) : wording.text("cover.insidePaperPage"));
        }
        if (listed > 0) {
            parts.add(listed == 1 ? wording.text("cover.insideListedOne") : wording.text("cover.insideListed", listed));
        }
        return parts;
    }

    private List<Object> contents(List<PaperPlace> places, PageNumbers numbers, PackScope scope) {
        var entries = new ArrayList<Object>();
        entries.add(entry("part", 0, "", wording.text("agenda.title"), scope.agendaLink("agenda"), numbers.of("agenda")));
        var seen = new LinkedHashSet<Integer>();
        boolean shortContents = lines.size() > MOST_IN_CONTENTS && lines.stream().anyMatch(line -> line.source().kind() == Kind.HEADING);
        for (Line line : lines) {
            boolean papersHere = line.papers().stream().anyMatch(paper -> !seen.contains(paper));
            boolean heading = line.source().kind() == Kind.HEADING;
            if (line.source().kind() == Kind.BREAK && !papersHere || shortContents && !heading && !papersHere) {
                continue;
            }
            String style = heading ? "heading" : "item";
            entries.add(entry(style, line.level(), line.number(), line.title(), scope.agendaLink(line.anchor()),
                    numbers.of(line.anchor())));
            line.papers().stream().filter(seen::add).filter(paper -> places.get(paper) instanceof PaperPlace.Inside)
                    .forEach(paper -> entries.add(paperEntry(paper, Math.min(line.level() + 1, MOST_LEVELS), numbers, scope)));
        }
        List<Integer> free = papersWithoutItem().stream().filter(paper -> places.get(paper) instanceof PaperPlace.Inside).toList();
        if (!free.isEmpty()) {
            entries.add(entry("part", 0, "", wording.text("papers.title"), scope.paperLink(free.getFirst()),
                    numbers.ofPaper(free.getFirst())));
            free.forEach(paper -> entries.add(paperEntry(paper, 1, numbers, scope)));
        }
        if (places.stream().anyMatch(PaperPlace.Outside.class::isInstance)) {
            entries.add(entry("part", 0, "", wording.text("annex.title"), scope.annexLink("annex"), numbers.of("annex")));
        }
        return entries;
    }

    private Map<String, Object> paperEntry(int paper, int level, PageNumbers numbers, PackScope scope) {
        return entry("paper", level, "", cleanPapers.get(paper).label(), scope.paperLink(paper), numbers.ofPaper(paper));
    }

    private Map<String, Object> entry(String style, int level, String number, String name, String link, String page) {
        return Map.of("style", style, "level", level, "number", number, "title", name, "link", link, "page", page,
                "goto", wording.text("papers.link", page));
    }

    private List<Object> groups(List<PaperPlace> places, PageNumbers numbers, PackScope scope) {
        var groups = new ArrayList<Object>();
        var current = new ArrayList<Object>();
        var headings = new ArrayList<Object>();
        LocalDate day = null;
        boolean severalDays = lines.stream().flatMap(line -> line.source().start().stream())
                .map(start -> local(start).toLocalDate()).distinct().count() > 1;
        for (Line line : lines) {
            Optional<LocalDate> here = line.source().start().map(start -> local(start).toLocalDate());
            if (severalDays && here.isPresent() && !here.get().equals(day)) {
                day = here.get();
                flush(groups, current, false);
                headings.add(Map.of("style", "day", "title", wording.date(day), "anchor", "", "textHtml", ""));
            }
            Map<String, Object> row = row(line, places, numbers, scope);
            if (line.source().kind() == Kind.HEADING && headings.size() < MOST_HEADINGS_TOGETHER) {
                flush(groups, current, false);
                headings.add(row);
            } else if (headings.isEmpty()) {
                current.add(row);
            } else {
                headings.add(row);
                flush(groups, headings, true);
            }
        }
        flush(groups, current, false);
        flush(groups, headings, true);
        return groups;
    }

    private static void flush(List<Object> groups, List<Object> rows, boolean keep) {
        if (!rows.isEmpty()) {
            groups.add(Map.of("keep", keep, "lines", List.copyOf(rows)));
            rows.clear();
        }
    }

    private Map<String, Object> row(Line line, List<PaperPlace> places, PageNumbers numbers, PackScope scope) {
        String style = switch (line.source().kind()) {
            case ITEM -> "line";
            case HEADING -> "heading";
            case BREAK -> "pause";
        };
        var row = new HashMap<String, Object>();
        row.put("style", style);
        row.put("long", line.textHtml().length() > LONG_TEXT || line.papers().size() > MANY_PAPERS);
        row.put("level", line.level());
        row.put("anchor", line.anchor());
        row.put("number", line.number());
        row.put("time", line.time());
        row.put("title", line.title());
        row.put("textHtml", line.textHtml());
        row.put("purpose", line.purpose());
        row.put("minutes", line.minutes());
        row.put("presenter", line.presenter());
        row.put("remark", line.remark());
        row.put("flags", line.flags());
        row.put("papers", line.papers().stream().map(paper -> paperOfLine(paper, places, numbers, scope)).toList());
        return row;
    }

    private Map<String, Object> paperOfLine(int paper, List<PaperPlace> places, PageNumbers numbers, PackScope scope) {
        boolean inside = places.get(paper) instanceof PaperPlace.Inside;
        String page = inside ? numbers.ofPaper(paper) : numbers.of(listedAnchor(paper));
        return Map.of("label", wording.text("agenda.paper") + " " + cleanPapers.get(paper).label(),
                "where", wording.text(inside ? "agenda.paperPage" : "agenda.paperListed", page),
                "link", inside ? scope.paperLink(paper) : scope.annexLink(listedAnchor(paper)), "goto", wording.text("papers.link", page));
    }

    private Map<String, Object> listed(int index, PaperPlace.Outside outside) {
        Paper paper = cleanPapers.get(index);
        return Map.of("anchor", listedAnchor(index), "label", paper.label(), "source", paper.source(),
                "sourceLink", MarkdownHtml.harmless(paper.source()) ? paper.source() : "", "details", String.join(" · ",
                        nonEmpty(paper.purpose(), paper.item())), "file", paper.file(), "why", outside.why(),
                "checksum", paper.checksum());
    }

    private static String listedAnchor(int index) {
        return "listed-" + index;
    }

    private void addFact(List<Object> facts, String key, String text, String link) {
        if (!text.isEmpty()) {
            facts.add(fact(wording.text(key), text, link));
        }
    }

    private static Map<String, Object> fact(String label, String text, String link) {
        return Map.of("label", label, "text", text, "link", link, "below", "");
    }

    @SuppressWarnings("unchecked")
    private static List<Object> castList(Object list) {
        return (List<Object>) list;
    }

    private String line(String text) {
        return cleaner.line(text, limits.titleCharacters());
    }

    private String label(String text) {
        return cleaner.line(text, Math.min(MOST_IN_LABEL, limits.titleCharacters()));
    }

    private String html(String text) {
        return markdown.html(text, limits.textCharacters());
    }

    private static List<String> nonEmpty(String... parts) {
        return Arrays.stream(parts).filter(part -> !part.isEmpty()).toList();
    }
}
