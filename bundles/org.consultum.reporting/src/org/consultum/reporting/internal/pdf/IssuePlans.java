package org.consultum.reporting.internal.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.consultum.reporting.internal.pdf.PackAssembler.Inserted;
import org.consultum.reporting.internal.template.ChangeSheet;
import org.consultum.reporting.internal.template.PackScope;
import org.consultum.reporting.internal.template.PackView;
import org.consultum.reporting.internal.template.PageNumbers;
import org.consultum.reporting.internal.text.Wording;
import org.consultum.reporting.pack.IssuedPack;
import org.consultum.reporting.pack.IssuedPages;
import org.consultum.reporting.pack.PackHistory;
import org.consultum.reporting.pack.PackIssuing;
import org.consultum.reporting.pack.PackIssuing.Output;
import org.consultum.reporting.pack.PackPaper;
import org.consultum.reporting.pack.PackPart;
import org.consultum.reporting.pack.PackPart.Kind;
import org.consultum.reporting.pack.PageLabel;
import org.consultum.reporting.pack.PagePlan;
import org.consultum.reporting.pack.PagePlan.Change;
import org.consultum.reporting.pack.PagePlan.Placed;

/** What the pages of a pack are called while it is made, and what of it is written. */
final class IssuePlans {
    private final PackView view;
    private final Wording wording;
    private final Optional<PackIssuing> asked;
    private final List<Inserted> taken;
    private final Map<String, Integer> indexes = new HashMap<>();
    private final Map<Integer, String> contents = new HashMap<>();
    private Optional<PackIssuing> issuing;
    private PagePlan plan;

    IssuePlans(PackView view, Wording wording, Optional<PackIssuing> issuing, List<Inserted> taken) {
        this.view = view;
        this.wording = wording;
        this.asked = issuing;
        this.issuing = issuing;
        this.taken = taken;
        for (Inserted paper : taken) {
            PackPaper source = view.papers().get(paper.index());
            indexes.put(source.subject(), paper.index());
            contents.put(paper.index(), issuing.isEmpty() ? "" : digest(source));
        }
    }

    /** What the paper holds; the register's checksum was compared with it when it was taken in. */
    private static String digest(PackPaper paper) {
        if (!paper.sha256().isBlank()) {
            return paper.sha256().toLowerCase(Locale.ROOT);
        }
        MessageDigest digest = PartTexts.sha256();
        try (InputStream in = new DigestInputStream(paper.content().orElseThrow().open(), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private PackHistory history() {
        return issuing.map(PackIssuing::history).orElse(PackHistory.NONE);
    }

    /** Plans with pages as they were set. Answers what things of the template and papers are called. */
    PageNumbers count(Map<String, Integer> positions, int pages) {
        int agenda = positions.get("agenda");
        int front = positions.getOrDefault("annex", pages);
        var parts = new ArrayList<PackPart>();
        parts.add(new PackPart(Kind.COVER, "", "", agenda));
        parts.add(new PackPart(Kind.AGENDA, "", "", front - agenda));
        for (Inserted paper : taken) {
            parts.add(new PackPart(Kind.PAPER, view.papers().get(paper.index()).subject(), contents.get(paper.index()),
                    paper.paper().pages().size()));
        }
        if (pages > front) {
            parts.add(new PackPart(Kind.ANNEX, "", "", pages - front));
        }
        plan = PagePlan.of(history(), parts);
        List<PageLabel> labels = plan.parts().stream().filter(placed -> placed.part().kind() != Kind.PAPER)
                .flatMap(placed -> placed.labels().stream()).toList();
        var anchors = new HashMap<String, String>();
        positions.forEach((name, position) -> anchors.put(name, labels.get(position).toString()));
        var papers = new ArrayList<String>();
        for (int i = 0; i < view.papers().size(); i++) {
            papers.add("");
        }
        plan.parts().stream().filter(placed -> placed.part().kind() == Kind.PAPER)
                .forEach(placed -> papers.set(index(placed), placed.labels().getFirst().toString()));
        return new PageNumbers(anchors, papers, PageLabel.ranges(plan.retired()));
    }

    private int index(Placed placed) {
        return indexes.get(placed.part().about());
    }

    /**
     * Finds out what changed.
     *
     * @param texts what the parts say that are set from the template
     * @throws NothingChanged when that is nothing, and nothing can be written
     */
    void judge(PartTexts texts) {
        List<PackPart> parts = plan.parts().stream().map(Placed::part).map(part -> part.kind() == Kind.PAPER ? part
                : new PackPart(part.kind(), part.about(), texts.digest(part.kind()), part.pages())).toList();
        plan = PagePlan.of(history(), parts);
        if (issuing.isEmpty() || issuing.get().history().last().isEmpty() || plan.changed()) {
            return;
        }
        PackIssuing now = issuing.get();
        IssuedPack last = now.history().last().get();
        if (now.recorded() || now.output() == Output.SUPPLEMENT && last.supplement() == 0) {
            throw new NothingChanged(last);
        }
        // nothing has happened since: the last issue is made again, as it was
        if (last.supplement() > 0) {
            PackHistory before = now.history().beforeLast();
            issuing = Optional.of(new PackIssuing(before, last.issuedAt().orElse(now.at()), last.note(), now.output(), false));
            plan = PagePlan.of(before, parts);
        } else {
            issuing = Optional.of(new PackIssuing(PackHistory.NONE, last.issuedAt().orElse(now.at()), last.note(), now.output(), false));
            plan = PagePlan.of(PackHistory.NONE, parts);
        }
    }

    PagePlan plan() {
        return plan;
    }

    boolean supplement() {
        return issuing.filter(now -> now.output() == Output.SUPPLEMENT).isPresent();
    }

    /** What a supplement shows. */
    PackScope scope() {
        var papers = new HashSet<Integer>();
        plan.parts().stream().filter(placed -> placed.part().kind() == Kind.PAPER && placed.change() != Change.NONE)
                .forEach(placed -> papers.add(index(placed)));
        return new PackScope(changed(Kind.COVER), changed(Kind.AGENDA), changed(Kind.ANNEX), papers,
                new ChangeSheet(view, wording, plan, issuing.orElseThrow(), indexes).model());
    }

    private boolean changed(Kind kind) {
        return plan.parts().stream().anyMatch(placed -> placed.part().kind() == kind && placed.change() != Change.NONE);
    }

    /**
     * The order of the file and what its pages are called.
     *
     * @param positions of the anchors within the pages set from the template
     * @param template how many these are
     */
    PackPages pages(Map<String, Integer> positions, int template) {
        boolean supplement = supplement();
        var order = plan.parts().stream().filter(placed -> placed.part().kind() == Kind.PAPER)
                .filter(placed -> !supplement || placed.change() != Change.NONE)
                .sorted(Comparator.comparing(placed -> placed.labels().getFirst())).toList();
        var byIndex = taken.stream().collect(Collectors.toMap(Inserted::index, paper -> paper));
        List<Inserted> papers = order.stream().map(placed -> byIndex.get(index(placed))).toList();
        var front = new ArrayList<PackPages.Page>();
        if (supplement) {
            int sheet = positions.entrySet().stream().filter(anchor -> !anchor.getKey().equals("changes"))
                    .mapToInt(Map.Entry::getValue).min().orElse(template);
            for (int i = 1; i <= sheet; i++) {
                front.add(new PackPages.Page(IssuedPack.changeLabel(number() - 1, i),
                        wording.text("page.changes", number() - 1, i, sheet)));
            }
        }
        var behind = new ArrayList<PackPages.Page>();
        var inserted = new ArrayList<PackPages.Page>();
        order.forEach(placed -> stamp(placed, inserted));
        plan.parts().stream().filter(placed -> placed.part().kind() != Kind.PAPER && (!supplement || placed.change() != Change.NONE))
                .forEach(placed -> stamp(placed, placed.part().kind() == Kind.ANNEX ? behind : front));
        int sheet = (int) front.stream().filter(page -> page.label().startsWith("S")).count();
        int before = front.size();
        front.addAll(inserted);
        front.addAll(behind);
        return new PackPages(issuing.isEmpty() ? counted(front.size()) : front, papers, before, sheet, issuing.isPresent(),
                issuing.map(PackIssuing::at), supplement ? Optional.of(ChangeSheet.title(wording, history())) : Optional.empty());
    }

    private void stamp(Placed placed, List<PackPages.Page> pages) {
        int supplement = placed.since() - 1;
        String key = supplement == 0 ? "page.label" : placed.revised() ? "page.revised" : "page.added";
        placed.labels().forEach(label -> pages.add(new PackPages.Page(label.toString(), wording.text(key, label, supplement))));
    }

    private List<PackPages.Page> counted(int total) {
        var pages = new ArrayList<PackPages.Page>();
        for (int i = 1; i <= total; i++) {
            pages.add(new PackPages.Page(Integer.toString(i), wording.text("page.of", i, total)));
        }
        return pages;
    }

    private int number() {
        return history().nextNumber();
    }

    /** What has to be recorded. */
    IssuedPack issued(PackPages pages) {
        var all = new ArrayList<IssuedPages>();
        for (Placed placed : plan.parts()) {
            all.add(new IssuedPages(placed.part().kind(), placed.part().about(),
                    placed.part().kind() == Kind.PAPER ? view.paperLabel(index(placed)) : "", placed.part().content(),
                    placed.labels().stream().map(PageLabel::toString).toList(), false));
        }
        if (pages.sheet() > 0) {
            all.add(new IssuedPages(Kind.CHANGES, "", "", "", pages.labels().subList(0, pages.sheet()), false));
        }
        all.addAll(plan.withdrawn());
        return new IssuedPack(number(), issuing.map(PackIssuing::at), issuing.map(PackIssuing::note).orElse(""), all);
    }

    /** What tells files of the same pack apart. */
    String identity() {
        return asked.isEmpty() ? "" : issuing.orElseThrow().output() + " " + number() + " " + issuing.orElseThrow().at() + plan.parts();
    }
}
