package org.consultum.reporting.testing;

import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.consultum.spi.report.HouseStyle;
import org.consultum.spi.report.ReportChart;
import org.consultum.spi.report.ReportContent;
import org.consultum.spi.report.ReportPage;

/** A report made by hand, with everything templates may use. */
public final class HandmadePage {

    private static final Map<String, List<String>> TEXTS = Map.of(
        "en", List.of("Decision register", "Second Forum on Defence Industrial Cooperation",
            "The forum adopted a recommendation on the supply of seekers and asked both governments to respond within ninety days. "
                + "Its working group keeps the list of what is open, and reports at every meeting.",
            "Members asked that the annex name the offices responsible.", "Sustainment and supply", "Decided", "Open", "Owner"),
        "ja", List.of("決定事項一覧", "防衛産業協力に関する第二回協議会",
            "協議会は部品の供給に関する勧告を採択し、両国政府に対し九十日以内の回答を求めた。作業部会は未了の事項の一覧を管理し、会合ごとに報告する。",
            "委員は、別紙に責任部局を明記するよう求めた。", "維持整備及び供給", "決定", "未了", "担当"),
        "vi", List.of("Sổ đăng ký quyết định", "Diễn đàn thứ hai về hợp tác công nghiệp quốc phòng",
            "Diễn đàn đã thông qua khuyến nghị về việc cung cấp linh kiện và đề nghị hai chính phủ trả lời trong vòng chín mươi ngày. "
                + "Tổ công tác theo dõi danh mục những việc chưa xong và báo cáo tại mỗi kỳ họp.",
            "Các thành viên đề nghị phụ lục ghi rõ cơ quan chịu trách nhiệm.", "Bảo đảm và cung ứng", "Đã quyết định", "Đang mở",
            "Người phụ trách"),
        "de", List.of("Verzeichnis der Entscheidungen", "Zweites Forum zur Zusammenarbeit der Verteidigungsindustrie",
            "Das Forum hat eine Empfehlung zur Versorgung mit Suchköpfen beschlossen und beide Regierungen um Antwort binnen neunzig "
                + "Tagen gebeten. Seine Arbeitsgruppe führt die Liste des Offenen und berichtet in jeder Sitzung.",
            "Mitglieder baten, im Anhang die zuständigen Stellen zu nennen.", "Erhaltung und Versorgung", "Entschieden", "Offen",
            "Zuständig"));

    private HandmadePage() {
    }

    /** The look of an office that has chosen one. */
    public static HouseStyle house(boolean serif) {
        return new HouseStyle("Joint Secretariat of the Forum", "Office for Standing Committees", List.of("1-2-3 Kasumigaseki",
            "Chiyoda-ku, Tokyo 100-0013", "Japan"), "secretariat@forum.example", "https://forum.example", Optional.of(logo()), "#6b1e3f",
            serif, "Joint Secretariat of the Forum · 1-2-3 Kasumigaseki, Chiyoda-ku, Tokyo · secretariat@forum.example");
    }

    private static HouseStyle.Logo logo() {
        var picture = new BufferedImage(240, 160, BufferedImage.TYPE_INT_ARGB);
        var graphics = picture.createGraphics();
        graphics.setColor(new Color(0x6B1E3F));
        graphics.fillOval(40, 0, 160, 160);
        graphics.setColor(Color.WHITE);
        graphics.setFont(new Font(Font.SERIF, Font.BOLD, 10));
        graphics.fillRect(110, 30, 20, 100);
        graphics.fillRect(70, 70, 100, 20);
        graphics.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new HouseStyle.Logo(out.toByteArray(), picture.getWidth(), picture.getHeight(), "Emblem of the forum");
    }

    /** A report in a language. */
    public static ReportPage of(String language, HouseStyle house, boolean landscape, int rows) {
        List<String> texts = TEXTS.get(language);
        ReportContent.Builder content = ReportContent.titled(texts.get(0)).over(texts.get(1)).below("1 Jan 2026 – 30 Sep 2026")
            .chart(new ReportChart("states", texts.get(0), texts.get(3), ReportChart.Shape.BARS, ReportChart.Unit.COUNT,
                List.of("2024", "2025", "2026"), List.of(new ReportChart.Series(texts.get(5), List.of(3.0, 5.0, 9.0)),
                    new ReportChart.Series(texts.get(6), List.of(1.0, 4.0, 2.0)))))
            .chart(new ReportChart("share", texts.get(5), texts.get(2), ReportChart.Shape.LINE, ReportChart.Unit.PERCENT,
                List.of("12/1", "12/2", "12/3", "12/4"), List.of(new ReportChart.Series("", List.of(20.0, 35.0, 80.0, 75.0)))))
            .chart(new ReportChart("ages", texts.get(6), texts.get(2), ReportChart.Shape.COLUMNS, ReportChart.Unit.COUNT,
                List.of("< 30", "30–90", "> 90"), List.of(new ReportChart.Series("", List.of(2.0, 7.0, 1.0)))));
        if (landscape) {
            content.landscape();
        }
        return new ReportPage("handmade", content.build(), markup(texts, house, rows), new PlainWords(language), house,
            Optional.of("OFFICIAL – SENSITIVE"), Optional.empty(), LocalDate.of(2026, 10, 1), "DICAS");
    }

    /** A report of one table with a number of short rows, and a part after it. */
    public static ReportPage register(int rows) {
        var out = new StringBuilder("<div class=\"title\"><h1>Actions</h1></div>\n<div class=\"section\"><h2>All actions</h2>\n"
            + "<table class=\"data\"><caption>All actions of all committees</caption><colgroup><col class=\"w20\"/><col class=\"w80\"/>"
            + "</colgroup><thead><tr><th scope=\"col\">No.</th><th scope=\"col\">Title</th></tr></thead><tbody>\n");
        for (int row = 0; row < rows; row++) {
            out.append(row == rows / 2 ? "</tbody>\n<tbody><tr class=\"group\"><th scope=\"colgroup\" colspan=\"2\">Rest</th></tr>\n" : "")
                .append("<tr><td>A").append(row).append("E</td><td>Publish the minutes</td></tr>\n");
        }
        out.append("</tbody></table>\n</div>\n<div class=\"section\"><h2>After them</h2><p>That is all.</p></div>\n");
        return new ReportPage("register", ReportContent.titled("Actions").build(), out.toString(), new PlainWords("en"), HouseStyle.PLAIN,
            Optional.empty(), Optional.empty(), LocalDate.of(2026, 10, 1), "DICAS");
    }

    private static String markup(List<String> texts, HouseStyle house, int rows) {
        var out = new StringBuilder();
        if (!house.name().isEmpty()) {
            out.append("<div class=\"letterhead\"><img class=\"logo\"/>\n<div class=\"who\"><p class=\"housename\">").append(house.name())
                .append("</p><p class=\"unit\">").append(house.unit()).append("</p></div>\n<p class=\"address\">")
                .append(String.join("<br/>", house.address())).append("<br/>").append(house.contact()).append("<br/><a href=\"")
                .append(house.web()).append("\">").append(house.web()).append("</a></p></div>\n");
        }
        out.append("<div class=\"title\"><p class=\"over\">").append(texts.get(1)).append("</p>\n<h1>").append(texts.get(0))
            .append("</h1>\n<p class=\"below\">1 Jan 2026 – 30 Sep 2026</p></div>\n<p class=\"lead\">").append(texts.get(2))
            .append("</p>\n<table class=\"facts\"><tbody><tr><th scope=\"row\">").append(texts.get(7))
            .append("</th><td>A. Sato &amp; Co.</td></tr><tr><th scope=\"row\">").append(texts.get(5))
            .append("</th><td>17</td></tr></tbody></table>\n").append(part(texts, "states", 2)).append(part(texts, "share", 3))
            .append(part(texts, "ages", 3)).append("<div class=\"section\"><h2>").append(texts.get(4)).append("</h2>\n<p>")
            .append(texts.get(2)).append("</p>\n<ul><li>").append(texts.get(3)).append("</li><li><strong>").append(texts.get(5))
            .append("</strong>, <em>").append(texts.get(6)).append("</em>, <code>D-2026-004</code></li></ul>\n<div class=\"note\"><p>")
            .append(texts.get(3)).append(" <span class=\"flag\">").append(texts.get(6)).append("</span></p></div>\n")
            .append("<blockquote><p>").append(texts.get(3)).append("</p></blockquote>\n<dl><dt>").append(texts.get(7)).append("</dt><dd>")
            .append(texts.get(3)).append("</dd></dl>\n<ol start=\"3\"><li>").append(texts.get(3)).append("</li></ol>\n");
        table(out, texts, rows);
        return out.append("</div>\n<div class=\"newpage\"></div>\n<h2>").append(texts.get(5)).append("</h2>\n<p>").append(texts.get(3))
            .append(" <a href=\"https://forum.example/D\">D-2026-004</a></p>\n<div class=\"sign keep\"><p>").append(texts.get(7))
            .append("</p></div>\n").toString();
    }

    private static String part(List<String> texts, String chart, int level) {
        return "<div class=\"section\"><h" + level + ">" + texts.get(4) + "</h" + level + ">\n<figure class=\"chart\" data-chart=\"" + chart
            + "\"></figure>\n<table class=\"chartdata\"><caption>" + texts.get(0) + "</caption><thead><tr><th scope=\"col\">"
            + texts.get(7) + "</th><th scope=\"col\" class=\"numeric\">" + texts.get(5) + "</th></tr></thead><tbody><tr><th scope=\"row\">"
            + "2024</th><td class=\"numeric\">3</td></tr><tr><th scope=\"row\">2025</th><td class=\"numeric\">12</td></tr></tbody></table>"
            + "</div>\n";
    }

    private static void table(StringBuilder out, List<String> texts, int rows) {
        out.append("<table class=\"data\"><caption>").append(texts.get(0)).append("</caption><colgroup><col class=\"w14\"/><col "
            + "class=\"w46\"/><col class=\"w25\"/><col class=\"w15\"/></colgroup><thead><tr><th scope=\"col\">No.</th><th scope=\"col\">")
            .append(texts.get(4)).append("</th><th scope=\"col\">").append(texts.get(7))
            .append("</th><th scope=\"col\" class=\"numeric\">EUR</th></tr></thead>");
        for (int row = 0; row < rows; row++) {
            if (row % 9 == 0) {
                out.append(row == 0 ? "" : "</tbody>\n").append("<tbody><tr class=\"group\"><th scope=\"colgroup\" colspan=\"4\">")
                    .append(texts.get(5)).append(' ').append(2020 + row / 9).append("</th></tr>\n");
            }
            out.append("<tr><td>D-").append(row + 1).append("</td><td>").append(row % 3 == 0 ? texts.get(2) : texts.get(3))
                .append("</td><td>").append(texts.get(7)).append("</td><td class=\"numeric\">").append(1_111L * (row * row + 1))
                .append("</td></tr>\n");
        }
        out.append(rows == 0 ? "<tbody><tr><td colspan=\"4\">–</td></tr></tbody>" : "</tbody>").append("</table>\n");
    }
}
