package org.consultum.charts;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.consultum.charts.BarChart.Bar;
import org.consultum.charts.BarChart.Segment;
import org.consultum.charts.BarChart.Series;
import org.consultum.charts.BarChart.Shape;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

@DisplayName("Charts")
class ChartsTest {

    private static final ChartWords WORDS = ChartWords.of(Locale.ENGLISH, "and {0} more");
    private static final ChartPainter PAINTER = ChartPainter.ofSystem();
    private static final Series PLAIN = new Series("", Ink.MAIN, Texture.PLAIN);
    private static final List<String> OWNERS = List.of("Ministry of Defence, Acquisition Agency", "A. Sato", "Nordlake Systems plc",
        "WG 1 co-chairs", "B. Lindqvist", "No owner");

    private static BarChart bars(Shape shape, List<String> labels, double... values) {
        var bars = IntStream.range(0, values.length).mapToObj(i -> Bar.of(labels.get(i), values[i], "ref-" + i)).toList();
        return new BarChart("Overdue by owner", "Six owners", shape, List.of(PLAIN), bars, Unit.COUNT, OptionalDouble.empty(),
            "Nothing is overdue.", "all");
    }

    private static BarChart stacked(Shape shape) {
        var series = List.of(new Series("overdue", Ink.LATE, Texture.RISING), new Series("waiting", Ink.WAITING, Texture.LEVEL),
            new Series("in time", Ink.MAIN, Texture.PLAIN), new Series("done", Ink.DONE, Texture.CROSSED));
        var bars = IntStream.range(0, 4).mapToObj(i -> new Bar(OWNERS.get(i),
            List.of(new Segment(i, "late-" + i), new Segment(2, "wait-" + i), new Segment(7 - i, "time-" + i), new Segment(i, "")),
            "bar-" + i)).toList();
        return new BarChart("Stages", "Four owners", shape, series, bars, Unit.COUNT, OptionalDouble.empty(), "Nothing.",
            "all");
    }

    private static LineChart line(double... values) {
        var points = IntStream.range(0, values.length)
            .mapToObj(i -> new LineChart.Point(LocalDate.of(2025, 11, 1).plusMonths(i), values[i], "at-" + i)).toList();
        return new LineChart("Implementation", "Rises", List.of(new LineChart.Line("", Ink.MAIN, points)), Unit.PERCENT,
            OptionalDouble.of(100), "No measures yet.");
    }

    private static Scene scene(Chart chart) {
        return new ChartLayout(PAINTER, WORDS, 12).scene(chart, 420, 220);
    }

    /** Kept for eyes under target/charts. */
    private static ChartPicture picture(Chart chart, String name, double zoom, Palette palette) throws IOException {
        var picture = ChartPicture.of(chart, 420, 220, zoom, PAINTER, WORDS, 12, palette);
        Path folder = Files.createDirectories(Path.of("target", "charts"));
        ImageIO.write(picture.image(), "png", folder.resolve(name + ".png").toFile());
        Files.writeString(folder.resolve(name + ".svg"), new ChartSvg(Palette.LIGHT, Palette.DARK).file(scene(chart)));
        return picture;
    }

    private static int count(ChartPicture picture, Scene.Bounds bounds, int colour) {
        int found = 0;
        for (int y = (int) Math.ceil(bounds.y()); y < (int) (bounds.y() + bounds.height()); y++) {
            for (int x = (int) Math.ceil(bounds.x()); x < (int) (bounds.x() + bounds.width()); x++) {
                found += (picture.image().getRGB(x, y) & 0xFFFFFF) == colour ? 1 : 0;
            }
        }
        return found;
    }

    @ParameterizedTest
    @EnumSource(Shape.class)
    @DisplayName("paint each bar exactly where they say it can be clicked, at 100 % and 200 %")
    void areasMatchBars(Shape shape) throws IOException {
        for (double zoom : new double[] {1, 2}) {
            var picture = picture(bars(shape, OWNERS, 9, 7, 5, 3, 1, 0), "bars-" + shape + "-" + (int) zoom, zoom, Palette.LIGHT);
            int colour = Palette.LIGHT.colour(Ink.MAIN);
            int painted = 0;
            for (int y = 0; y < picture.image().getHeight(); y++) {
                for (int x = 0; x < picture.image().getWidth(); x++) {
                    painted += (picture.image().getRGB(x, y) & 0xFFFFFF) == colour ? 1 : 0;
                }
            }
            int within = 0;
            for (Scene.Area area : picture.areas()) {
                int whole = (int) (area.bar().x() + area.bar().width()) - (int) Math.ceil(area.bar().x());
                int high = (int) (area.bar().y() + area.bar().height()) - (int) Math.ceil(area.bar().y());
                assertEquals(Math.max(0, whole * high), count(picture, area.bar(), colour), "all of " + area + " is painted");
                assertTrue(area.width() * area.height() >= area.bar().width() * area.bar().height(), "what reacts is not smaller");
                within += count(picture, area.bar(), colour);
            }
            assertEquals(painted, within, "no bar is painted elsewhere");
        }
    }

    @Test
    @DisplayName("give lengths in the ratio of the values, and the list behind each")
    void lengthsAreTrue() {
        Scene scene = scene(bars(Shape.ROWS, OWNERS, 8, 4, 2, 1));

        assertEquals(2, scene.areas().get(0).bar().width() / scene.areas().get(1).bar().width(), 0.001);
        assertEquals(8, scene.areas().get(0).bar().width() / scene.areas().get(3).bar().width(), 0.001);
        assertEquals(List.of("ref-0", "ref-1", "ref-2", "ref-3"), scene.areas().stream().map(Scene.Area::reference).toList());
        Scene.Area second = scene.areas().get(1);
        assertEquals(1, scene.at(second.bar().x() + 1, second.bar().y() + 1));
        assertEquals(1, scene.at(3, second.bar().y() + 1), "its name can be clicked too");
        assertEquals("A. Sato: 4", second.text());
        assertEquals(-1, scene.at(-1, -1));
    }

    @Test
    @DisplayName("stack segments next to each other, each with its own list before that of its bar")
    void stacksSegments() throws IOException {
        picture(stacked(Shape.COLUMNS), "stacked-columns", 1, Palette.DARK);
        var picture = picture(stacked(Shape.ROWS), "stacked-rows", 1, Palette.LIGHT);
        List<Scene.Area> segments = picture.areas().stream().filter(area -> !area.series().isEmpty()).toList();

        assertEquals(14, segments.size(), "segments of 0 are none");
        assertEquals("late-1", scene(stacked(Shape.ROWS)).areas().get(scene(stacked(Shape.ROWS)).at(
            middle(segments, "late-1").x(), middle(segments, "late-1").y())).reference());
        for (int i = 1; i < segments.size(); i++) {
            Scene.Area before = segments.get(i - 1);
            Scene.Area after = segments.get(i);
            if (before.label().equals(after.label())) {
                assertEquals(before.x() + before.width(), after.x(), 0.01, "no gap and no overlap");
            }
        }
    }

    private static Scene.Place middle(List<Scene.Area> areas, String reference) {
        var bar = areas.stream().filter(area -> area.reference().equals(reference)).findFirst().orElseThrow().bar();
        return new Scene.Place(bar.x() + bar.width() / 2, bar.y() + bar.height() / 2);
    }

    @Test
    @DisplayName("show a line over months with a value at its end")
    void paintsLines() throws IOException {
        picture(line(0, 5, 12, 12, 30, 41, 58), "line", 1, Palette.LIGHT);
        picture(line(0, 5, 12, 12, 30, 41, 58), "line-dark", 2, Palette.DARK);
        var two = new LineChart("Attendance", "Two committees", List.of(new LineChart.Line("DICAS", Ink.MAIN, line(10, 20, 15).lines()
            .getFirst().points()), new LineChart.Line("Council", Ink.LATE, line(30, 25, 40).lines().getFirst().points())), Unit.COUNT,
            OptionalDouble.empty(), "None.");
        picture(two, "two-lines", 1, Palette.LIGHT);
        Scene scene = scene(line(0, 50, 100));

        assertEquals(3, scene.areas().size());
        double bottom = scene.areas().get(0).bar().y();
        double half = scene.areas().get(1).bar().y();
        double top = scene.areas().get(2).bar().y();
        assertEquals(bottom - half, half - top, 0.01, "half is half way");
        assertEquals("1 Dec 2025: 50\u00A0%", scene.areas().get(1).text());
    }

    @Test
    @DisplayName("Lines may run along steps that are not days; their names stand below, the last one always")
    void namesSteps() {
        var names = IntStream.range(0, 40).mapToObj(i -> "Meeting " + (i + 1)).toList();
        var points = IntStream.range(0, names.size()).mapToObj(i -> LineChart.step(i, i)).toList();
        var chart = new LineChart("Attendance", "Rises", List.of(new LineChart.Line("", Ink.MAIN, points)), Unit.COUNT,
            OptionalDouble.empty(), "No meetings.", names);
        Scene scene = scene(chart);

        assertInside(scene);
        var texts = scene.shapes().stream().filter(Scene.Text.class::isInstance).map(Scene.Text.class::cast).map(Scene.Text::text).toList();
        assertTrue(texts.contains("Meeting 40"), texts.toString());
        assertEquals("Meeting 7", scene.areas().get(6).label());
        assertThrows(IllegalArgumentException.class, () -> new LineChart("", "", chart.lines(), Unit.COUNT, OptionalDouble.empty(), "",
            List.of("only one")));
    }

    @Test
    @DisplayName("say that there is nothing instead of painting axes without data")
    void saysNothing() throws IOException {
        for (Chart chart : List.of(bars(Shape.ROWS, OWNERS), bars(Shape.COLUMNS, OWNERS), line())) {
            Scene scene = scene(chart);

            assertTrue(scene.areas().isEmpty());
            assertTrue(scene.shapes().stream().allMatch(Scene.Text.class::isInstance));
            assertEquals(chart.nothing(), ((Scene.Text) scene.shapes().getFirst()).text());
        }
        picture(bars(Shape.ROWS, OWNERS), "nothing", 1, Palette.LIGHT);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, 1e-9, 1e15, Double.MAX_VALUE / 4})
    @DisplayName("stay inside their area with one value, with nought and with huge ones")
    void oneValue(double value) {
        for (Shape shape : Shape.values()) {
            assertInside(scene(bars(shape, OWNERS, value)));
            assertInside(scene(bars(shape, OWNERS, value, 0)));
        }
        assertInside(scene(line(value)));
    }

    @Test
    @DisplayName("leave out what finds no room and say how much, with the list behind all")
    void manyBars() throws IOException {
        List<String> labels = IntStream.range(0, 500).mapToObj(i -> "Owner " + i).toList();
        double[] values = IntStream.range(0, 500).mapToDouble(i -> 500 - i).toArray();
        Scene scene = scene(bars(Shape.ROWS, labels, values));

        assertTrue(scene.areas().size() > 5 && scene.areas().size() < 20, scene.areas().size() + " rows");
        assertTrue(scene.areas().getLast().label().matches("and 4\\d\\d more"), scene.areas().getLast().label());
        assertEquals("all", scene.areas().getLast().reference());
        assertInside(scene);
        assertInside(scene(bars(Shape.COLUMNS, labels, values)));
        picture(bars(Shape.ROWS, labels, values), "many", 1, Palette.LIGHT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "\u202Eevil\u2066", "a\u0000b\nc\td", "\uD800", "]]>&\"'", "\uFFFE",
        "Donaudampfschifffahrtsgesellschaftskapitaenswitwenunterstuetzungskassenverwaltungsratsvorsitzenderstellvertreter",
        "\u65E5\u672C\u306E\u59D4\u54E1\u4F1A", "\uD83D\uDE80\uD83D\uDE80", ""})
    @DisplayName("show hostile labels as plain text on one line, in pictures and in SVG")
    void hostileLabels(String label) throws Exception {
        for (Shape shape : Shape.values()) {
            var chart = new BarChart(label, label, shape, List.of(PLAIN), List.of(Bar.of(label, 3, label), Bar.of(label + label, 2, label)),
                Unit.COUNT, OptionalDouble.empty(), label, label);
            assertInside(scene(chart));
            String svg = new ChartSvg(Palette.LIGHT, Palette.DARK).file(scene(chart));
            Document document = parsed(svg);
            assertEquals(0, document.getElementsByTagName("script").getLength());
            assertEquals("svg", document.getDocumentElement().getNodeName());
        }
        String shown = ((Scene.Text) scene(bars(Shape.ROWS, List.of(label), 1)).shapes().stream().filter(Scene.Text.class::isInstance)
            .findFirst().orElseThrow()).text();
        assertFalse(shown.codePoints().anyMatch(c -> Character.isISOControl(c) || c == 0x202E || c == 0x2066), shown);
    }

    @Test
    @DisplayName("measure and shorten labels of a million letters in no time")
    void veryLongLabel() {
        String label = "word ".repeat(200_000);
        long start = System.nanoTime();
        assertInside(scene(bars(Shape.ROWS, List.of(label), 1)));
        assertTrue(System.nanoTime() - start < 2_000_000_000L);
    }

    @Test
    @DisplayName("refuse values no bar can have")
    void refusesNonsense() {
        for (double value : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThrows(IllegalArgumentException.class, () -> Bar.of("x", value, ""));
            assertThrows(IllegalArgumentException.class, () -> new LineChart.Point(LocalDate.EPOCH, value, ""));
        }
        assertThrows(IllegalArgumentException.class, () -> new Series("x", Ink.GRID, Texture.PLAIN));
        assertThrows(IllegalArgumentException.class, () -> ChartPicture.of(line(1), 100_000, 10, 1, PAINTER, WORDS, 12, Palette.LIGHT));
    }

    @Test
    @DisplayName("write SVG with a title, a description and texts that are texts")
    void accessibleSvg() throws Exception {
        String svg = new ChartSvg(Palette.LIGHT, Palette.DARK).element(scene(bars(Shape.ROWS, OWNERS, 3, 2)), "overdue");
        var root = parsed(svg).getDocumentElement();

        assertAll(() -> assertEquals("img", root.getAttribute("role")),
            () -> assertEquals("overdue-t overdue-d", root.getAttribute("aria-labelledby")),
            () -> assertEquals("Overdue by owner", root.getElementsByTagName("title").item(0).getTextContent()),
            () -> assertEquals("Six owners", root.getElementsByTagName("desc").item(0).getTextContent()),
            () -> assertTrue(svg.contains(">A. Sato</text>")));
    }

    @Test
    @DisplayName("have colours that stand out from their surface and from each other, also for people who do not see red and green apart")
    void coloursStandOut() {
        var tooWeak = new ArrayList<String>();
        for (Palette palette : List.of(Palette.LIGHT, Palette.DARK)) {
            int paper = palette.colour(Ink.PAPER);
            for (Ink ink : Ink.values()) {
                double contrast = Palette.contrast(palette.colour(ink), paper);
                double least = ink == Ink.TEXT || ink == Ink.QUIET ? 4.5 : ink.isData() ? 3 : 0;
                if (contrast < least) {
                    tooWeak.add(ink + String.format(Locale.ROOT, " %06x on %06x: %.2f", palette.colour(ink), paper, contrast));
                }
            }
            for (ColourBlindness eye : ColourBlindness.values()) {
                for (Ink one : List.of(Ink.MAIN, Ink.LATE, Ink.WAITING, Ink.DONE)) {
                    for (Ink other : List.of(Ink.MAIN, Ink.LATE, Ink.WAITING, Ink.DONE)) {
                        double distance = eye.distance(palette.colour(one), palette.colour(other));
                        if (one.ordinal() < other.ordinal() && distance < 12) {
                            tooWeak.add(eye + ": " + one + " and " + other + " " + distance);
                        }
                    }
                }
            }
        }
        assertEquals(List.of(), tooWeak);
        assertEquals(21, Palette.contrast(0, 0xFFFFFF), 0.01);
        assertNotEquals(Palette.LIGHT, Palette.DARK);
    }

    private static Document parsed(String svg) throws Exception {
        var factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static void assertInside(Scene scene) {
        for (Scene.Area area : scene.areas()) {
            Scene.Bounds bar = area.bar();
            assertTrue(bar.x() >= -0.01 && bar.x() + bar.width() <= scene.width() + 0.01 && bar.y() >= -0.01
                && bar.y() + bar.height() <= scene.height() + 0.01, area + " within " + scene.width() + " x " + scene.height());
        }
    }
}
