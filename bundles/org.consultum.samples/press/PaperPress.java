import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.TimeZone;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Writes the papers of the sample register. Not part of the bundle: run it when a text changes, with the libraries of the target on the
 * class path, and commit what it writes. The same texts give the same bytes.
 *
 * <p>{@code java -cp 'LIBRARIES/*' press/PaperPress.java ../org.consultum.reporting/fonts src/org/consultum/samples/papers}
 */
final class PaperPress {

    private static final float MARGIN = 62;
    private static final float BODY = 10.5f;
    private static final int LOGO = 480;

    private final Path fonts;
    private final Path folder;

    private PaperPress(Path fonts, Path folder) {
        this.fonts = fonts;
        this.folder = folder;
    }

    /** One line or table of a paper: {@code #} heading, {@code |} table row, else a paragraph; an empty text starts a new page. */
    private record Sheet(String file, String date, PDRectangle size, boolean japanese, String title, String from, List<String> lines) {
    }

    public static void main(String[] arguments) throws IOException {
        var press = new PaperPress(Path.of(arguments[0]), Path.of(arguments[1]));
        for (Sheet sheet : sheets()) {
            press.print(sheet);
        }
        press.logo("dicas-secretariat-logo.png");
        press.plain("dicas-2026-2-07-action-extract.csv", """
            reference,title,owner,due,status
            A-2026-02,Carry the ratings to the second tier of suppliers,Leads for supply chains,2026-10-31,in progress
            A-2026-03,Order the trial lot of propulsion parts,"Lead for joint production, Japanese side",2026-09-30,waiting
            A-2026-04,Draft the minutes of the June meeting,"Secretary of the forum, US side",2026-07-07,in progress
            A-2026-07,Ask the ranges for free weeks in 2027,Lead for uncrewed aircraft and training,2026-08-31,open
            WG1-02,Table of parts that need release,Lead for joint production and legal adviser,2026-11-20,in progress
            WG2-02,Spare parts at the dockside: proposal,Lead for ship and aircraft maintenance,2026-11-13,in progress
            WG3-01,Register of risks in the supply of propulsion parts,Lead for supply chains,2026-06-30,in progress
            """);
        press.plain("dicas-2026-2-08-tom-tat.txt", """
            Bản tóm tắt bằng tiếng Việt (tài liệu minh họa)

            Diễn đàn họp lần đầu tại Tokyo vào tháng 6 năm 2024, trong ba ngày. Các chủ đề: cùng sản xuất tên lửa đánh chặn PAC-3;
            bảo dưỡng tàu và máy bay tại cơ sở tư nhân ở Nhật Bản; đào tạo phi công tiêm kích và máy bay huấn luyện thế hệ tiếp theo;
            máy bay không người lái đi cùng máy bay chiến đấu tương lai.

            Đề nghị của viện nghiên cứu: công bố số liệu tổng hợp về các báo cáo thiếu hụt. (Nội dung minh họa.)
            """);
    }

    private static List<Sheet> sheets() {
        return List.of(
            new Sheet("dicas-2024-1-01-terms-of-reference.pdf", "2024-06-03", PDRectangle.A4, false, "Terms of reference: outline",
                "Secretaries of the forum", List.of(
                    "This outline is illustrative. That terms of reference were signed, and that the forum has four working groups, is "
                        + "public (Japanese Ministry of Defense, 10 June 2024); the signed text is not reproduced here.",
                    "# 1 Purpose", "The forum brings together acquisition and sustainment of both allies. It looks for work that both "
                        + "sides can do better together than apart, and follows every recommendation until it is closed.",
                    "# 2 Co-chairs", "The US Under Secretary of Defense for Acquisition and Sustainment and the Commissioner of the "
                        + "Acquisition, Technology and Logistics Agency of Japan.",
                    "# 3 Meetings", "Twice a year, in Tokyo and Washington in turn. The agenda is sent out fourteen days before, papers "
                        + "that ask for a decision ten days before.",
                    "# 4 Working groups", "Four. Each has a lead from both sides, a mandate with an end, and reports in writing.",
                    "", "# 5 Decisions", "By consensus. Where consensus cannot be reached the co-chairs may put a question to the vote; "
                        + "members against may annex their reasons.",
                    "# 6 Results", "Results go to the Security Consultative Committee for confirmation.",
                    "# 7 Records", "Minutes name those present, each matter and its outcome, and the version of every paper discussed.")),
            new Sheet("dicas-2025-1-03-joint-production-rev1.pdf", "2025-01-20", PDRectangle.A4, false,
                "Joint production: state of the feasibility study (revision 1)", "Leads for joint production", List.of(
                    "Illustrative working paper.", "# Capacity", "The table compares lead times in months. Figures are invented.",
                    "|Part|Side A|Side B", "|Propulsion section|22|19", "|Seeker housing|14|16", "|Control section|11|11",
                    "# Narrow point", "Propulsion parts decide the pace of everything else. A second source would shorten lead times only "
                        + "if the order is long enough to pay for its qualification.",
                    "# Question", "Should both sides look for a second source now?")),
            new Sheet("dicas-2026-2-02-joint-production-rev2.pdf", "2026-11-12", PDRectangle.A4, false,
                "Joint production: state of the feasibility study (revision 2)", "Leads for joint production", List.of(
                    "Illustrative working paper. Replaces revision 1; the table of lead times is new.", "# Capacity",
                    "|Part|Side A|Side B|Change", "|Propulsion section|20|17|-2", "|Seeker housing|14|15|-1", "|Control section|10|11|-1",
                    "# Trial lot", "A tender for a trial lot is out. One offer has come in; a second is expected before the meeting.",
                    "# Parts that need release", "Nine of twelve parts are listed. Three wait for an answer from the legal advisers.",
                    "", "# Questions for the forum", "1. Is the trial lot enough to judge a second source?",
                    "2. Which parts need release first?", "3. Who pays for a second qualification?",
                    "# Annex: parts in the order of their lead time", "|No.|Part|Months", "|1|Propulsion section|20", "|2|Seeker housing|15",
                    "|3|Control section|11", "|4|Harness|9", "|5|Canister|8", "|6|Battery|7", "|7|Fin set|6", "|8|Seals|4")),
            new Sheet("dicas-2026-2-03-ship-and-aircraft-maintenance.pdf", "2026-11-10", PDRectangle.LETTER, false,
                "Maintenance of ships and aircraft in private facilities: pilot results", "Leads for ship and aircraft maintenance",
                List.of("Illustrative working paper on Letter paper.", "# What was tried", "One ship and one aircraft type were maintained "
                    + "in private facilities with a shared calendar of free docks and hangars. Prices stayed out of the calendar.",
                    "# Result", "|Yard|Planned days|Actual days", "|First|41|40", "|Second|38|39", "|Third|45|58",
                    "Two yards of three kept their dates. The third lacked spare parts at the dockside for twelve days.",
                    "# Decision asked for", "To make the pilot a standing arrangement from April 2027, and to keep the calendar.")),
            new Sheet("dicas-2026-1-02-research-budget.pdf", "2026-02-24", new PDRectangle(PDRectangle.A4.getHeight(),
                PDRectangle.A4.getWidth()), false, "Research and development budget of Japan for equipment, 2022 to 2024",
                "Secretary of the forum, Japanese side", List.of("Public figures, in billion yen.",
                    "|Year|Research and development|Basic research", "|2022|291.1|9", "|2023|896.8|18.8 (33 projects)", "|2024|822.5|not listed",
                    "The figures are public facts. The table itself was made for the sample register.")),
            new Sheet("dicas-2026-2-04-supplier-survey-ja.pdf", "2026-11-05", PDRectangle.A4, true,
                "部品供給網調査の概要（例示）", "供給網担当（日本側）", List.of("この文書は例示です。数値は架空のものです。", "# 一　調査の目的",
                    "部品の不足がどこで、どの様に報告されているかを調べる。", "# 二　結果", "|区分|回答数|不足あり", "|大企業|12|5", "|中小企業|61|38",
                    "町工場の多くは、優先順位の制度を知らない。図面は一つの言語にまとめてほしいという意見が最も多い。", "# 三　提案",
                    "報告書式を一つにし、宛先を一つにする。", "(Summary in English: small shops do not know the ratings and ask for one form.)")),
            new Sheet("dicas-2026-2-05-work-plan-2027.pdf", "2026-11-16", PDRectangle.A4, false, "Work plan 2027, draft 3 for adoption",
                "Secretaries of the forum", List.of("Illustrative working paper.", "# First half",
                    "|Month|Milestone|Lead", "|January|Second reading of the list of interfaces|Uncrewed aircraft",
                    "|March|Trial lot tested|Joint production", "|April|Standing arrangement for maintenance|Maintenance",
                    "|June|Mandates after three years|Secretaries", "# Second half",
                    "|September|Second version of the terms of reference|Legal advisers", "|November|Effectiveness of priority ratings|Supply chains",
                    "# Decision asked for", "To adopt the plan. Items marked for the closed part are not listed here.")),
            new Sheet("dicas-2026-2-06-costed-options.pdf", "2026-11-17", PDRectangle.A4, false,
                "Costed options for a second production line", "Lead for joint production, Japanese side", List.of(
                    "CONFIDENTIAL - ILLUSTRATIVE. All figures are invented.", "|Option|First cost|Per unit|Ready after",
                    "|A: extend the present line|100|100|18 months", "|B: second line at one maker|180|92|30 months",
                    "|C: two half lines|210|95|26 months", "Indexed to option A = 100.", "# Assessment",
                    "Option B is cheapest from the fourth year. Option C stands up best to the loss of one site.")));
    }

    private void plain(String name, String text) throws IOException {
        Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }

    /** Two rings that share a field: a sign of no state and no body. */
    private void logo(String name) throws IOException {
        var picture = new BufferedImage(LOGO, LOGO * 2 / 3, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, LOGO, LOGO);
        double size = LOGO * 0.56;
        double top = (LOGO * 2.0 / 3 - size) / 2;
        var left = new Ellipse2D.Double(LOGO * 0.08, top, size, size);
        var right = new Ellipse2D.Double(LOGO * 0.92 - size, top, size, size);
        var shared = new Area(left);
        shared.intersect(new Area(right));
        pen.setColor(new Color(0x1F, 0x3F, 0x6E));
        pen.fill(shared);
        pen.setStroke(new BasicStroke(LOGO * 0.045f));
        pen.draw(left);
        pen.setColor(new Color(0x6B, 0x7F, 0x99));
        pen.draw(right);
        pen.dispose();
        ImageIO.write(picture, "png", folder.resolve(name).toFile());
    }

    private void print(Sheet sheet) throws IOException {
        try (var document = new PDDocument()) {
            String family = sheet.japanese() ? "NotoSansJP" : "NotoSans";
            var regular = PDType0Font.load(document, fonts.resolve(family + "-Regular.ttf").toFile());
            var bold = PDType0Font.load(document, fonts.resolve(family + "-Bold.ttf").toFile());
            var information = new PDDocumentInformation();
            information.setTitle(sheet.title());
            information.setAuthor(sheet.from());
            information.setCreationDate(day(sheet.date()));
            document.setDocumentInformation(information);
            document.setDocumentId((long) sheet.file().hashCode());
            new Layout(document, sheet, regular, bold).run();
            document.save(folder.resolve(sheet.file()).toFile());
        }
        try (var check = Loader.loadPDF(folder.resolve(sheet.file()).toFile())) {
            if (check.getNumberOfPages() == 0) {
                throw new IOException("No pages in " + sheet.file());
            }
        }
    }

    private static Calendar day(String iso) {
        var calendar = Calendar.getInstance(TimeZone.getTimeZone("UTC"));
        calendar.clear();
        String[] parts = iso.split("-");
        calendar.set(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]) - 1, Integer.parseInt(parts[2]), 0, 0, 0);
        return calendar;
    }

    private static final class Layout {
        private final PDDocument document;
        private final Sheet sheet;
        private final PDType0Font regular;
        private final PDType0Font bold;
        private PDPageContentStream page;
        private float y;

        Layout(PDDocument document, Sheet sheet, PDType0Font regular, PDType0Font bold) {
            this.document = document;
            this.sheet = sheet;
            this.regular = regular;
            this.bold = bold;
        }

        void run() throws IOException {
            turn();
            for (String part : wrap(sheet.title(), bold, 17)) {
                line(part, bold, 17, MARGIN, 23);
            }
            line(sheet.from() + "   " + sheet.date(), regular, 9, MARGIN, 26);
            for (String text : sheet.lines()) {
                if (text.isEmpty()) {
                    turn();
                } else if (text.startsWith("# ")) {
                    y -= 8;
                    line(text.substring(2), bold, 13, MARGIN, 19);
                } else if (text.startsWith("|")) {
                    row(text.substring(1).split("\\|"));
                } else {
                    for (String part : wrap(text, regular, BODY)) {
                        line(part, regular, BODY, MARGIN, 15);
                    }
                    y -= 5;
                }
            }
            page.close();
        }

        private void row(String[] cells) throws IOException {
            room(18);
            float width = (sheet.size().getWidth() - 2 * MARGIN) / cells.length;
            page.setLineWidth(0.4f);
            page.moveTo(MARGIN, y - 4);
            page.lineTo(sheet.size().getWidth() - MARGIN, y - 4);
            page.stroke();
            for (int i = 0; i < cells.length; i++) {
                show(cells[i], regular, BODY, MARGIN + i * width);
            }
            y -= 18;
        }

        private void line(String text, PDType0Font font, float size, float x, float lead) throws IOException {
            room(lead);
            show(text, font, size, x);
            y -= lead;
        }

        private void show(String text, PDType0Font font, float size, float x) throws IOException {
            page.beginText();
            page.setFont(font, size);
            page.newLineAtOffset(x, y);
            page.showText(text);
            page.endText();
        }

        private void room(float lead) throws IOException {
            if (y - lead < MARGIN) {
                turn();
            }
        }

        private void turn() throws IOException {
            if (page != null) {
                page.close();
            }
            var next = new PDPage(sheet.size());
            document.addPage(next);
            page = new PDPageContentStream(document, next);
            y = sheet.size().getHeight() - MARGIN;
        }

        private List<String> wrap(String text, PDType0Font font, float size) throws IOException {
            float width = sheet.size().getWidth() - 2 * MARGIN;
            var lines = new ArrayList<String>();
            var line = new StringBuilder();
            for (String word : sheet.japanese() ? text.split("") : text.split("(?<= )")) {
                if (font.getStringWidth(line + word.stripTrailing()) / 1000 * size > width && !line.isEmpty()) {
                    lines.add(line.toString().stripTrailing());
                    line.setLength(0);
                }
                line.append(word);
            }
            lines.add(line.toString().stripTrailing());
            return lines;
        }
    }
}
