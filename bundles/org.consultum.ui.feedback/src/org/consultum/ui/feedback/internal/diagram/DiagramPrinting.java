package org.consultum.ui.feedback.internal.diagram;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.consultum.followup.diagram.LoopDiagram;
import org.consultum.model.Recommendation;
import org.consultum.ui.Formats;
import org.consultum.ui.Reporter;
import org.consultum.ui.feedback.internal.Messages;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.printing.PrintDialog;
import org.eclipse.swt.printing.Printer;
import org.eclipse.swt.printing.PrinterData;
import org.eclipse.swt.widgets.Shell;

/** Prints a loop on one page, as large as fits, with its title above and the day below. Used on the display thread. */
final class DiagramPrinting {

    private static final double MARGIN_INCHES = 0.5;
    private static final int TITLE_POINTS = 12;
    private static final int FOOT_POINTS = 8;
    private static final double LARGEST = 1.25;

    private final Shell shell;
    private final Reporter reporter;

    DiagramPrinting(Shell shell, Reporter reporter) {
        this.shell = Objects.requireNonNull(shell);
        this.reporter = Objects.requireNonNull(reporter);
    }

    /** Asks for a printer and prints. */
    void print(Recommendation loop, String title, LocalDate today) {
        var dialog = new PrintDialog(shell, SWT.NONE);
        var proposed = Optional.ofNullable(Printer.getDefaultPrinterData()).orElseGet(PrinterData::new);
        proposed.orientation = PrinterData.LANDSCAPE;
        dialog.setPrinterData(proposed);
        PrinterData chosen = dialog.open();
        if (chosen == null) {
            return;
        }
        try {
            print(new Printer(chosen), loop, title, today);
        } catch (RuntimeException | org.eclipse.swt.SWTError failure) {
            reporter.failed(Messages.print_failed, Messages.print_failedRemedy, failure);
        }
    }

    private void print(Printer printer, Recommendation loop, String title, LocalDate today) {
        GC gc = null;
        Drawing natural = null;
        try {
            if (!printer.startJob(title) || !printer.startPage()) {
                reporter.tell(Messages.print_failed, Messages.print_failedRemedy);
                return;
            }
            gc = new GC(printer);
            natural = new Drawing(printer, gc, font(), 1);
            page(printer, gc, LoopDiagram.of(loop, today, Locale.getDefault(), natural), natural.unit(), today);
            printer.endPage();
            printer.endJob();
        } finally {
            Optional.ofNullable(natural).ifPresent(Drawing::dispose);
            Optional.ofNullable(gc).ifPresent(GC::dispose);
            printer.dispose();
        }
    }

    private FontData font() {
        return shell.getFont().getFontData()[0];
    }

    private void page(Printer printer, GC gc, LoopDiagram diagram, double unit, LocalDate today) {
        Rectangle paper = printer.getClientArea();
        Point dpi = printer.getDPI();
        int marginX = (int) (dpi.x * MARGIN_INCHES);
        int marginY = (int) (dpi.y * MARGIN_INCHES);
        var area = new Rectangle(paper.x + marginX, paper.y + marginY, paper.width - 2 * marginX, paper.height - 2 * marginY);
        String family = font().getName();
        var titleFont = new Font(printer, family, TITLE_POINTS, SWT.BOLD);
        var footFont = new Font(printer, family, FOOT_POINTS, SWT.NORMAL);
        try {
            Looks looks = Looks.paper();
            gc.setForeground(looks.text());
            gc.setFont(titleFont);
            int head = gc.getFontMetrics().getHeight();
            gc.drawText(diagram.title(), area.x, area.y, true);
            gc.setFont(footFont);
            int foot = gc.getFontMetrics().getHeight();
            gc.setForeground(looks.quiet());
            gc.drawText(Messages.bind(Messages.print_foot, Formats.local().date(today)), area.x, area.y + area.height - foot, true);
            gc.drawText(diagram.description(), area.x, area.y + head + foot / 4, true);
            int top = head + 2 * foot;
            double wide = area.width / (diagram.width() * unit);
            double high = (area.height - top - 2.0 * foot) / (diagram.height() * unit);
            var drawing = new Drawing(printer, gc, font(), Math.min(LARGEST, Math.min(wide, high)));
            drawing.paint(gc, new Point(area.x, area.y + top), diagram, looks, Optional.empty(), Optional.empty());
            drawing.dispose();
        } finally {
            titleFont.dispose();
            footFont.dispose();
        }
    }
}
