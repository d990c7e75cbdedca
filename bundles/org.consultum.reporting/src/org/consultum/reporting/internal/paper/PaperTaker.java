package org.consultum.reporting.internal.paper;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.consultum.reporting.internal.paper.TakenPage.PaperLink;
import org.consultum.reporting.pack.PackLimits;
import org.consultum.reporting.pack.PackPaper;
import org.consultum.reporting.pack.PackResult.Reason;

/**
 * Takes papers into a pack, one after the other. The streams of all pages are kept in one document, which writes them to a scratch file
 * when
 * they grow. For one thread.
 */
public final class PaperTaker {
    private final PDDocument target;
    private final Path scratch;
    private final PackLimits limits;
    private final BooleanSupplier cancelled;
    private final HiddenText hiddenText;
    private int pagesTaken;
    private long attached;

    /**
     * @param target keeps the streams of all pages; must stay open until the pack is saved
     * @param scratch folder for copies
     * @param cancelled asked often
     */
    public PaperTaker(PDDocument target, Path scratch, PackLimits limits, BooleanSupplier cancelled) {
        this.target = target;
        this.scratch = scratch;
        this.limits = limits;
        this.cancelled = cancelled;
        this.hiddenText = new HiddenText(target);
    }

    /**
     * Takes one paper.
     *
     * @param onPage told after each page how many are done
     * @throws Refused when the paper cannot be included, with the reason
     * @throws IOException when the scratch folder fails
     */
    public TakenPaper take(PackPaper paper, IntConsumer onPage) throws IOException, Refused {
        try (PaperFile file = PaperFile.open(paper, scratch, limits, limits.pagesInAll() - pagesTaken, cancelled)) {
            TakenPaper taken = takePages(file, onPage);
            pagesTaken += taken.pages().size();
            return taken;
        }
    }

    /** Completes what can only be known when all papers are taken. */
    public void finish() throws IOException {
        hiddenText.finish();
    }

    private TakenPaper takePages(PaperFile file, IntConsumer onPage) throws IOException, Refused {
        var guard = new UnpackGuard(limits, cancelled);
        var copier = new PageCopier(target, limits);
        var pages = new ArrayList<TakenPage>();
        int pictures = 0;
        int missing = 0;
        Unfit first = null;
        for (int i = 0; i < file.pageCount(); i++) {
            if (cancelled.getAsBoolean()) {
                throw new Cancelled();
            }
            try {
                PDPage page = file.page(i);
                guard.checkReachable(page.getCOSObject(), i + 1);
                Placement placement = Placement.of(page);
                List<PaperLink> links = links(file, page, placement);
                try {
                    pages.add(new TakenPage(placement.width(), placement.height(), Optional.of(copy(copier, page, placement)),
                            Optional.empty(), Optional.empty(), links));
                } catch (Unfit obstacle) {
                    if (obstacle.obstacle() == Unfit.Cause.EFFORT) {
                        throw new Refused(Reason.TOO_COMPLEX, i + 1);
                    }
                    first = first == null ? obstacle : first;
                    pictures++;
                    PagePicture.Drawn drawn = draw(file, page, i, placement);
                    missing += drawn.missing();
                    pages.add(new TakenPage(placement.width(), placement.height(), Optional.empty(), Optional.of(drawn.image()),
                            text(drawn, placement), links));
                }
            } catch (StackOverflowError e) {
                throw new Refused(Reason.TOO_COMPLEX, i + 1);
            }
            onPage.accept(i + 1);
        }
        copier.finish();
        Optional<Path> original = pictures == 0 ? Optional.empty() : keepOriginal(file);
        return new TakenPaper(pages, pictures, first == null ? "" : first.obstacle().key(), first == null ? "" : first.detail(), missing,
                original);
    }

    private static COSStream copy(PageCopier copier, PDPage page, Placement placement) throws Unfit {
        try {
            return copier.copy(page, placement);
        } catch (IOException | RuntimeException e) {
            if (e instanceof Cancelled stop) {
                throw stop;
            }
            throw Unfit.construct(e.getClass().getSimpleName());
        }
    }

    private PagePicture.Drawn draw(PaperFile file, PDPage page, int index, Placement placement) throws Refused {
        var formats = new UnpackGuard(limits, cancelled);
        formats.checkReachable(page.getCOSObject(), index + 1);
        if (!formats.undrawable().isEmpty()) {
            throw new Refused(Reason.PICTURE_FORMAT, index + 1, String.join(", ", formats.undrawable()));
        }
        try {
            return new PagePicture(target, limits, cancelled).draw(file.document(), index, placement);
        } catch (IOException | RuntimeException e) {
            if (e instanceof Cancelled stop) {
                throw stop;
            }
            throw new Refused(Reason.TOO_COMPLEX, index + 1);
        } catch (OutOfMemoryError e) {
            throw new Refused(Reason.TOO_COMPLEX, index + 1);
        }
    }

    private Optional<COSStream> text(PagePicture.Drawn drawn, Placement placement) throws IOException {
        if (drawn.words().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(hiddenText.form(drawn.words(), placement.crop(), placement.upright()));
    }

    private Optional<Path> keepOriginal(PaperFile file) throws IOException {
        long size = Files.size(file.copy());
        if (attached + size > limits.attachedBytes() || !file.harmless()) {
            return Optional.empty();
        }
        attached += size;
        Path kept = Files.createTempFile(scratch, "original", ".pdf");
        Files.copy(file.copy(), kept, StandardCopyOption.REPLACE_EXISTING);
        return Optional.of(kept);
    }

    private static List<PaperLink> links(PaperFile file, PDPage page, Placement placement) {
        var links = new ArrayList<PaperLink>();
        for (PaperLinks.Found found : PaperLinks.of(page, file)) {
            Rectangle2D place = placement.upright(found.place()).createIntersection(
                    new Rectangle2D.Float(0, 0, placement.width(), placement.height()));
            if (place.getWidth() > 1 && place.getHeight() > 1) {
                links.add(new PaperLink((float) place.getMinX(), (float) place.getMinY(), (float) place.getMaxX(), (float) place.getMaxY(),
                        found.address(), found.page()));
            }
        }
        return links;
    }
}
