package org.consultum.reporting.internal.pdf;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.consultum.reporting.internal.text.Coverage;
import org.consultum.reporting.report.ReportFigure;
import org.w3c.dom.Element;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;

/** Draws the figures of a report where its markup has objects for them. */
final class FigureDrawer implements FSObjectDrawer {
    private final List<ReportFigure> figures;
    private final FigureFonts fonts;

    private FigureDrawer(List<ReportFigure> figures, FigureFonts fonts) {
        this.figures = figures;
        this.fonts = fonts;
    }

    /**
     * Draws with our typefaces.
     *
     * @param text what the figures say and more; the Japanese typefaces are read only where it asks for them, because they are large
     */
    static FigureDrawer of(List<ReportFigure> figures, String text, Coverage coverage) throws IOException {
        return new FigureDrawer(figures, FigureFonts.of(text, coverage));
    }

    @Override
    public Map<Shape, String> drawObject(Element element, double x, double y, double width, double height, OutputDevice device,
            RenderingContext context, int dotsPerPixel) {
        ReportFigure figure = figures.get(Integer.parseInt(element.getAttribute("data")));
        double across = width / dotsPerPixel;
        double down = height / dotsPerPixel;
        device.drawWithGraphics((float) x, (float) y, (float) across, (float) down,
                graphics -> paint(figure, graphics, across / figure.width(), down / figure.height()));
        return null;
    }

    private void paint(ReportFigure figure, Graphics2D graphics, double across, double down) {
        graphics.scale(across, down);
        figure.paint(graphics, fonts.plain(), fonts.bold());
    }
}
