package org.consultum.reporting.render;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.imageio.ImageIO;
import org.consultum.reporting.testing.PlainWords;
import org.consultum.spi.Progress;
import org.consultum.spi.report.HouseStyle;
import org.consultum.spi.report.ReportChart;
import org.consultum.spi.report.ReportContent;
import org.consultum.spi.report.ReportPage;
import org.consultum.spi.report.ReportRenderer;
import org.consultum.spi.report.ReportTable;
import org.consultum.spi.report.ReportTable.Kind;
import org.consultum.spi.report.ReportText;

/** Reports made by hand, for tests of renderers. */
final class Pages {

    static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    static final ZonedDateTime TOKYO = ZonedDateTime.of(2026, 12, 8, 9, 0, 0, 0, ZoneId.of("Asia/Tokyo"));

    private Pages() {
    }

    /** A report with everything, all its texts put through a change. */
    static ReportContent content(UnaryOperator<String> text) {
        return ReportContent.titled(text.apply("Decision register")).over(text.apply("Defence Industry Forum"))
            .below(text.apply("1 January to 30 June 2026")).subject(text.apply("Every decision of the committee, with its votes"))
            .value("intro", ReportText.of(text.apply("Decisions **in force**, see [the register](https://example.org/register).")))
            .value("count", 12).value("share", 37.5).value("closed", true).value("day", DAY).value("start", TOKYO)
            .value("facts", List.of(Map.of("label", text.apply("Place"), "value", text.apply("Tokyo"))))
            .table(ReportTable.named("decisions", text.apply("Decisions by meeting")).groupedBy(text.apply("Meeting"))
                .column("reference", text.apply("Reference"), Kind.TEXT, 14).column("text", text.apply("Decision"), Kind.MARKDOWN, 40)
                .column("votes", text.apply("Votes"), Kind.NUMBER, 10).column("share", text.apply("In favour"), Kind.PERCENT, 12)
                .column("day", text.apply("Day"), Kind.DAY, 12).column("start", text.apply("Meeting begins"), Kind.TIME, 12)
                .group(text.apply("24th meeting")).row(text.apply("D-2026-1"), ReportText.of(text.apply("Adopt the *charter*.")), 12, 87.5,
                    DAY, TOKYO)
                .row(text.apply("D-2026-2"), ReportText.of(text.apply("- one\n- two")), 3L, 40, "", Optional.empty())
                .group(text.apply("25th meeting")).row(text.apply("D-2026-3"), ReportText.of(""), "", 100.0, DAY.minusDays(3), TOKYO)
                .build())
            .table(ReportTable.named("empty", text.apply("Nothing")).column("name", text.apply("Name"), Kind.TEXT, 100).build())
            .table(ReportTable.named("owners", text.apply("Decisions by meeting")).column("owner", text.apply("Owner"), Kind.TEXT, 70)
                .column("open", text.apply("Open"), Kind.NUMBER, 30).row(text.apply("Secretariat"), 4).row(text.apply("Chair"), 1.25)
                .build())
            .chart(new ReportChart("by-year", text.apply("Decisions by year"), text.apply("More every year"), ReportChart.Shape.COLUMNS,
                ReportChart.Unit.COUNT, List.of(text.apply("2024"), text.apply("2025"), text.apply("2026")),
                List.of(new ReportChart.Series(text.apply("adopted"), List.of(4.0, 7.0, 12.0)),
                    new ReportChart.Series(text.apply("rejected"), List.of(1.0, 0.0, 2.0)))))
            .build();
    }

    static ReportPage page(ReportContent content, String markup, String language, UnaryOperator<String> text) {
        return new ReportPage("decision-register", content, markup, new PlainWords(language), house(text),
            Optional.of(text.apply("INTERNAL")), Optional.of(text.apply("Ministry of Transport")), DAY, text.apply("DICAS"));
    }

    static HouseStyle house(UnaryOperator<String> text) {
        return new HouseStyle(text.apply("Ministry of Economy"), text.apply("Division for Committees"),
            List.of(text.apply("1 Government Square"), text.apply("Tokyo 100-0001")), text.apply("+81 3 0000 0000"), "https://example.org",
            Optional.of(new HouseStyle.Logo(logo(), 240, 120, text.apply("Emblem of the ministry"))), "#7a1f2b", false,
            text.apply("Ministry of Economy, Tokyo"));
    }

    private static byte[] logo() {
        var image = new BufferedImage(240, 120, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 240, 120);
        graphics.setColor(new Color(0x7A1F2B));
        graphics.fillOval(60, 0, 120, 120);
        graphics.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    static byte[] bytes(ReportRenderer renderer, ReportPage page) throws IOException {
        var out = new ByteArrayOutputStream();
        renderer.render(page, out, Progress.NONE);
        return out.toByteArray();
    }
}
