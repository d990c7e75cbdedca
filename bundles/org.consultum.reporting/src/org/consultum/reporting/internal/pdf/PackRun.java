package org.consultum.reporting.internal.pdf;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.consultum.reporting.Progress;
import org.consultum.reporting.internal.paper.BundleFonts;
import org.consultum.reporting.internal.paper.Cancelled;
import org.consultum.reporting.internal.paper.PaperTaker;
import org.consultum.reporting.internal.paper.Refused;
import org.consultum.reporting.internal.paper.TakenPaper;
import org.consultum.reporting.internal.pdf.PackAssembler.Inserted;
import org.consultum.reporting.internal.template.HtmlRenderer;
import org.consultum.reporting.internal.template.PackView;
import org.consultum.reporting.internal.template.PageNumbers;
import org.consultum.reporting.internal.template.PackScope;
import org.consultum.reporting.internal.template.PaperPlace;
import org.consultum.reporting.internal.template.TemplateEngine;
import org.consultum.reporting.internal.template.TemplateFolder;
import org.consultum.reporting.internal.text.Coverage;
import org.consultum.reporting.internal.text.TextCleaner;
import org.consultum.reporting.internal.text.Wording;
import org.consultum.reporting.pack.IssuedPack;
import org.consultum.reporting.pack.PackChanges;
import org.consultum.reporting.pack.PackData;
import org.consultum.reporting.pack.PackIssuing;
import org.consultum.reporting.pack.PackLimits;
import org.consultum.reporting.pack.PackPaper;
import org.consultum.reporting.pack.PackResult;
import org.consultum.reporting.pack.PackResult.Included;
import org.consultum.reporting.pack.PackResult.Listed;
import org.consultum.reporting.pack.PackResult.Reason;

/** One run: from the data to the bytes of a pack. */
public final class PackRun {
    private static final String TEMPLATE = "pack.ftlh";
    private static final String STYLE = "pack.css";
    private static final int MOST_PASSES = 6;
    private static final int STEPS_BESIDE_PAPERS = 3;

    private final PackData data;
    private final Optional<PackIssuing> issuing;
    private final PackLimits limits;
    private final Progress progress;
    private final Wording messages;
    private final Path scratch;
    private final Wording wording;
    private final Coverage coverage = new Coverage();
    private final TextCleaner cleaner = new TextCleaner(coverage);
    private final PackView view;
    private final List<PaperPlace> places = new ArrayList<>();
    private final List<Inserted> taken = new ArrayList<>();
    private final List<Listed> listed = new ArrayList<>();

    /**
     * What was written.
     *
     * @param issue what has to be recorded where the pack is issued; otherwise of no use
     */
    public record Done(PackResult.Written pack, IssuedPack issue, PackChanges changes) {
    }

    /**
     * @param issuing how it is issued; empty for a pack whose pages are only counted
     * @param messages words for the progress
     * @param scratch an empty folder, which the caller deletes afterwards
     */
    public PackRun(PackData data, Optional<PackIssuing> issuing, PackLimits limits, Progress progress, Wording messages, Path scratch) {
        this.data = data;
        this.issuing = issuing;
        this.limits = limits;
        this.progress = progress;
        this.messages = messages;
        this.scratch = scratch;
        this.wording = Wording.of(data.language());
        this.view = new PackView(data, wording, cleaner, limits);
    }

    /**
     * Writes the pack.
     *
     * @param out where the bytes go; not closed
     * @param file what the result calls the file
     * @throws IOException when the scratch folder or {@code out} fails
     * @throws Cancelled when the caller cancelled
     * @throws NothingChanged when there is nothing to issue
     */
    public Done write(OutputStream out, Path file) throws IOException {
        BundleFonts.install();
        try (PDDocument papers = newDocument()) {
            takePapers(papers);
            step("progress.pages", places.size());
            var plans = new IssuePlans(view, wording, issuing, taken);
            Setting setting = set(plans);
            plans.judge(new PartTexts(setting.filled()));
            if (plans.supplement()) {
                setting = supplement(setting, plans);
            }
            try (PDDocument document = setting.document(); var setter = new LineSetter(document, coverage)) {
                step("progress.assembling", places.size() + 1);
                PackPages pages = plans.pages(setting.anchors().pageIndexes(document), document.getNumberOfPages());
                finish(papers, setting, setter, pages);
                step("progress.saving", places.size() + 2);
                document.setDocumentId(identity(plans));
                document.save(new CancellableStream(out));
                return new Done(result(file, document.getNumberOfPages(), pages), plans.issued(pages), plans.plan().changes());
            }
        }
    }

    private void finish(PDDocument papers, Setting setting, LineSetter setter, PackPages pages) throws IOException {
        PDDocument document = setting.document();
        Optional<ZonedDateTime> date = pages.date().or(data::dated);
        var stamper = new Stamper(setter, view.marking(), view.footer());
        var assembler = new PackAssembler(document, setting.anchors(), wording, setter, stamper, progress::cancelled);
        assembler.assemble(pages.papers(), pages.stamps());
        pages.label(document);
        new PackOutline(view, wording, setting.anchors(), assembler.firstPages()).write(document);
        var attachments = new Attachments(document, () -> papers.getDocument().createCOSStream(), date);
        for (Inserted paper : pages.papers()) {
            if (paper.paper().original().isPresent()) {
                PackPaper source = view.papers().get(paper.index());
                attachments.add(paper.paper().original().get(), paper.index() + 1,
                        cleaner.line(source.fileName().isBlank() ? source.reference() : source.fileName(), limits.titleCharacters()),
                        wording.text("attachment.description", view.paperLabel(paper.index())));
            }
        }
        attachments.finish();
        String title = pages.title().map(own -> own + ": " + view.documentTitle()).orElseGet(view::documentTitle);
        new Metadata(title, view.committee(), view.subject(), wording.language(), date).write(document);
        document.getDocumentCatalog().getCOSObject().removeItem(COSName.OPEN_ACTION);
    }

    private PDDocument newDocument() {
        return new PDDocument(MemoryUsageSetting.setupMixed(limits.memoryBytes()).setTempDir(scratch.toFile()).streamCache);
    }

    private void step(String key, int done, Object... details) {
        if (progress.cancelled()) {
            throw new Cancelled();
        }
        progress.step(messages.text(key, details), done, view.papers().size() + STEPS_BESIDE_PAPERS);
    }

    private void takePapers(PDDocument target) throws IOException {
        var taker = new PaperTaker(target, scratch, limits, progress::cancelled);
        for (int i = 0; i < view.papers().size(); i++) {
            PackPaper paper = view.papers().get(i);
            int index = i;
            step("progress.papers", i, view.paperLabel(i));
            try {
                TakenPaper pages = taker.take(paper, page -> {
                    if (progress.cancelled()) {
                        throw new Cancelled();
                    }
                });
                taken.add(new Inserted(index, strip(i), pages));
                places.add(new PaperPlace.Inside(paper, pages.pages().size()));
            } catch (Refused e) {
                String why = wording.text("reason." + e.reason(), details(e));
                places.add(new PaperPlace.Outside(paper, why));
                listed.add(new Listed(paper, e.reason(), why));
            }
        }
        taker.finish();
    }

    private Object[] details(Refused refused) {
        return refused.details().stream().map(detail -> refused.reason() == Reason.TOO_LARGE || refused.reason() == Reason.UNPACKS_TOO_LARGE
                ? wording.size((Long) detail) : cleaner.line(detail.toString(), limits.titleCharacters())).toArray();
    }

    /** Pages that were issued name no item: its number may change. */
    private String strip(int index) {
        String item = issuing.isPresent() ? "" : view.paperItem(index);
        return item.isEmpty() ? view.paperLabel(index) : item + " \u00B7 " + view.paperLabel(index);
    }

    /** Pages set from the template, with the numbers they show being true. */
    private record Setting(PDDocument document, Anchors anchors, PageNumbers numbers, String filled) {
    }

    /** Page numbers depend on how long the contents are, which depends on the page numbers: set until nothing changes. */
    private Setting set(IssuePlans plans) throws IOException {
        PageNumbers numbers = PageNumbers.UNKNOWN;
        for (int pass = 0; pass < MOST_PASSES; pass++) {
            Setting setting = set(numbers, PackScope.whole(places));
            boolean keep = false;
            try {
                Map<String, Integer> positions = setting.anchors().pageIndexes(setting.document());
                PageNumbers actual = plans.count(positions, setting.document().getNumberOfPages());
                if (actual.equals(numbers)) {
                    keep = true;
                    return setting;
                }
                numbers = actual;
            } finally {
                if (!keep) {
                    setting.document().close();
                }
            }
        }
        throw new IllegalStateException("The page numbers of the contents do not settle");
    }

    private Setting set(PageNumbers numbers, PackScope scope) throws IOException {
        if (progress.cancelled()) {
            throw new Cancelled();
        }
        var engine = new TemplateEngine();
        PDDocument document = newDocument();
        boolean keep = false;
        try {
            String filled = engine.fill(TEMPLATE, view.model(places, numbers, TemplateFolder.text(STYLE), scope));
            new HtmlRenderer().render(filled, document);
            var setting = new Setting(document, Anchors.read(document), numbers, filled);
            keep = true;
            return setting;
        } finally {
            if (!keep) {
                document.close();
            }
        }
    }

    /** The pages of the whole pack were only needed to know what they are called. */
    private Setting supplement(Setting whole, IssuePlans plans) throws IOException {
        whole.document().close();
        return set(whole.numbers(), plans.scope());
    }

    private PackResult.Written result(Path file, int pages, PackPages order) {
        var included = new ArrayList<Included>();
        for (Inserted paper : taken) {
            TakenPaper source = paper.paper();
            if (!order.papers().contains(paper)) {
                continue;
            }
            String why = source.whyKey().isEmpty() ? ""
                    : wording.text(source.whyKey(), cleaner.line(source.whyDetail(), limits.titleCharacters()));
            included.add(new Included(view.papers().get(paper.index()), order.firstPage(paper), source.pages().size(),
                    source.asPictures(), why, source.original().isPresent(), source.missingCharacters()));
        }
        return new PackResult.Written(file, pages, included, listed, cleaner.substituted(), cleaner.shortened());
    }

    /** The file's identity comes from what went in, so that it does not change from run to run. */
    private long identity(IssuePlans plans) {
        MessageDigest digest = PartTexts.sha256();
        for (String part : List.of(data.register(), data.committee(), data.title(), data.number(), data.start().toString(),
                data.issued().toString(),
                data.language(), data.marking(), data.note(), data.agenda().toString(), data.notice().toString())) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        for (PackPaper paper : view.papers()) {
            digest.update((paper.id() + paper.sha256() + paper.size()).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        digest.update(plans.identity().getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(digest.digest()).getLong();
    }

    /** Stops a long save when the caller cancels. */
    private final class CancellableStream extends FilterOutputStream {
        CancellableStream(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (progress.cancelled()) {
                throw new Cancelled();
            }
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
