package org.consultum.reporting.internal.template;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.consultum.reporting.internal.text.Wording;
import org.consultum.reporting.pack.IssuedPages;
import org.consultum.reporting.pack.PackChanges;
import org.consultum.reporting.pack.PackHistory;
import org.consultum.reporting.pack.PackIssuing;
import org.consultum.reporting.pack.PackPart.Kind;
import org.consultum.reporting.pack.PagePlan;
import org.consultum.reporting.pack.PagePlan.Change;
import org.consultum.reporting.pack.PagePlan.Placed;
import org.consultum.reporting.pack.PageLabel;

/** What members have to do with a supplement: one line for every part that came, changed, moved or went, in the order of the pack. */
public final class ChangeSheet {
    private static final String NONE = "\u2013";

    private final PackView view;
    private final Wording wording;
    private final PagePlan plan;
    private final PackIssuing issuing;
    private final Map<String, Integer> papers;
    private final Set<String> staying;

    /** A line before it is put in order. */
    private record Row(PageLabel place, Map<String, Object> model) {
    }

    /**
     * @param papers places of the papers in the view, by their identity
     */
    public ChangeSheet(PackView view, Wording wording, PagePlan plan, PackIssuing issuing, Map<String, Integer> papers) {
        this.view = view;
        this.wording = wording;
        this.plan = plan;
        this.issuing = issuing;
        this.papers = papers;
        this.staying = plan.parts().stream().map(placed -> key(placed.part().kind(), placed.part().about())).collect(Collectors.toSet());
    }

    private static String key(Kind kind, String about) {
        return kind + " " + about;
    }

    /** {@return what the template sees of it} */
    public Map<String, Object> model() {
        var model = new HashMap<String, Object>();
        model.put("over", view.committee());
        model.put("title", title(wording, plan.history()));
        model.put("meeting", view.meetingLine());
        model.put("facts", facts());
        model.put("noteHtml", view.markdown(issuing.note()));
        for (String word : List.of("why", "lead", "change", "what", "out", "in")) {
            model.put(word, wording.text("supplement." + word));
        }
        model.put("rows", rows().stream().sorted(Comparator.comparing(Row::place)).map(Row::model).toList());
        model.put("check", check());
        return model;
    }

    /** {@return what the next supplement is called} */
    public static String title(Wording wording, PackHistory history) {
        return wording.text("supplement.title", history.nextNumber() - 1);
    }

    private List<Object> facts() {
        var facts = new ArrayList<Object>();
        facts.add(fact("supplement.issued", date(Optional.of(issuing.at()))));
        plan.history().last().ifPresent(last -> facts.add(fact("supplement.follows", last.supplement() == 0
                ? wording.text("supplement.followsPack", date(last.issuedAt()))
                : wording.text("supplement.followsSupplement", last.supplement(), date(last.issuedAt())))));
        facts.add(fact("supplement.changes", changes()));
        return facts;
    }

    private String date(Optional<java.time.ZonedDateTime> at) {
        return at.map(moment -> wording.shortDate(moment.toLocalDate())).orElse(NONE);
    }

    private String changes() {
        PackChanges changes = plan.changes();
        var parts = new ArrayList<String>();
        count(parts, "added", changes.added());
        count(parts, "replaced", changes.replaced());
        count(parts, "withdrawn", changes.withdrawn());
        count(parts, "moved", changes.moved());
        return parts.isEmpty() ? wording.text("supplement.count.none") : String.join(wording.text("list.separator"), parts);
    }

    private void count(List<String> parts, String what, int number) {
        if (number > 0) {
            parts.add(number == 1 ? wording.text("supplement.count." + what + ".one")
                    : wording.text("supplement.count." + what, number));
        }
    }

    private List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (Placed placed : plan.parts()) {
            if (placed.change() != Change.NONE || placed.moved()) {
                rows.add(row(placed));
            }
        }
        for (IssuedPages pages : plan.withdrawn()) {
            if (!staying.contains(key(pages.kind(), pages.about()))) {
                List<PageLabel> labels = pages.labels().stream().flatMap(label -> PageLabel.of(label).stream()).toList();
                rows.add(new Row(labels.getFirst(), Map.of("change", wording.text("supplement.withdrawn"), "what",
                        pages.kind() == Kind.PAPER ? title(pages) : name(pages.kind()), "hint", "", "out", PageLabel.ranges(labels), "in",
                        NONE, "where", "")));
            }
        }
        return rows;
    }

    private Row row(Placed placed) {
        boolean paper = placed.part().kind() == Kind.PAPER;
        int index = paper ? papers.get(placed.part().about()) : -1;
        String in = PageLabel.ranges(placed.labels());
        String hint = placed.moved() ? moved(index) : "";
        boolean anew = placed.labels().stream().noneMatch(placed.before()::contains);
        String where = anew ? plan.before(placed.labels().getFirst()).map(label -> wording.text("supplement.after", label))
                .orElseGet(() -> wording.text("supplement.front")) : "";
        var model = new HashMap<String, Object>();
        model.put("what", paper ? view.paperLabel(index) : name(placed.part().kind()));
        model.put("hint", hint);
        if (placed.change() == Change.NONE) {
            model.put("change", wording.text("supplement.moved"));
            model.put("out", NONE);
            model.put("in", NONE);
            model.put("where", wording.text("supplement.stays", in));
        } else {
            model.put("change", wording.text(placed.change() == Change.ADDED ? "supplement.added" : "supplement.replaced"));
            model.put("out", placed.before().isEmpty() ? NONE : PageLabel.ranges(placed.before()));
            model.put("in", in);
            model.put("where", where);
        }
        return new Row(placed.before().isEmpty() ? placed.labels().getFirst() : placed.before().getFirst(), model);
    }

    private String moved(int index) {
        String item = view.paperItem(index);
        return item.isEmpty() ? wording.text("supplement.movedElsewhere") : wording.text("supplement.movedTo", item);
    }

    /** A paper that went is named as the register names it now; where it does not, its label says enough. */
    private String title(IssuedPages pages) {
        String title = view.clean(pages.title());
        return title.isEmpty() ? wording.text("supplement.unnamed") : title;
    }

    private String name(Kind kind) {
        return switch (kind) {
            case COVER -> wording.text("supplement.cover");
            case AGENDA -> wording.text("agenda.title");
            default -> wording.text("annex.title");
        };
    }

    private List<Object> check() {
        var facts = new ArrayList<Object>();
        facts.add(fact("supplement.complete", PageLabel.ranges(plan.labels())));
        if (!plan.retired().isEmpty()) {
            facts.add(fact("supplement.retired", PageLabel.ranges(plan.retired())));
        }
        return facts;
    }

    private Map<String, Object> fact(String key, String text) {
        return Map.of("label", wording.text(key), "text", text);
    }
}
