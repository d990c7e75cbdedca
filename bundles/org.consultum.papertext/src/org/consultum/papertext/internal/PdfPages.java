package org.consultum.papertext.internal;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.consultum.papertext.PaperContent.Reason;

/** Reads PDF page by page with PDFBox. */
final class PdfPages {

    private PdfPages() {
    }

    static void read(Path file, Budget budget) throws IOException {
        PdfStreams.check(file, budget);
        NoFontSearch.install();
        try (var source = new WatchedFile(file, budget);
                PDDocument document = Loader.loadPDF(source, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            int pages = document.getNumberOfPages();
            var stripper = new Stripper(budget);
            for (int number = 1; number <= pages; number++) {
                budget.checkPage(number);
                page(document, stripper, number, budget);
            }
        } catch (InvalidPasswordException e) {
            throw new Stopped(Reason.ENCRYPTED);
        }
    }

    /** A page that is damaged has the text before the damage; the pages after it are read. */
    private static void page(PDDocument document, Stripper stripper, int number, Budget budget) {
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        try {
            stripper.writeText(document, new PageWriter(budget));
        } catch (Stopped e) {
            budget.endPage(OptionalInt.of(number));
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            budget.check();
        }
        budget.endPage(OptionalInt.of(number));
    }

    /** Looks at the clock while a page is worked on. */
    private static final class Stripper extends PDFTextStripper {

        private final Budget budget;

        Stripper(Budget budget) {
            this.budget = budget;
            setSortByPosition(false);
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            budget.check();
            super.processOperator(operator, operands);
        }
    }

    /** Writes to the page that is being read. */
    private static final class PageWriter extends Writer {

        private final Budget budget;

        PageWriter(Budget budget) {
            this.budget = budget;
        }

        @Override
        public void write(char[] characters, int offset, int length) {
            budget.add(new String(characters, offset, length));
        }

        @Override
        public void flush() {
            // Everything is written at once.
        }

        @Override
        public void close() {
            // There is nothing to give back.
        }
    }
}
