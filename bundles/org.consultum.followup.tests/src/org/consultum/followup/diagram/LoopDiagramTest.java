package org.consultum.followup.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.consultum.followup.diagram.LoopDiagram.Box;
import org.consultum.followup.diagram.LoopDiagram.Edge;
import org.consultum.followup.diagram.LoopDiagram.Kind;
import org.consultum.followup.diagram.LoopDiagram.Node;
import org.consultum.followup.diagram.LoopDiagram.Point;
import org.consultum.followup.diagram.LoopDiagram.State;
import org.consultum.followup.diagram.LoopDiagramSvg.Palette;
import org.consultum.followup.loop.Graphs;
import org.consultum.model.Recommendation;
import org.consultum.testing.RegisterBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;

/** The drawing of a loop: everything is there, nothing lies on anything else, and every line joins the boxes it should. */
class LoopDiagramTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 19);

    /** Loops that grow: no measures to twelve with parts of their own, several responses and reviews, open and closed. */
    static Stream<String> loops() {
        String made = "made 2026-03-01; to ministry works agency; sent 2026-03-12; due 2026-04-15";
        String answered = made + "; accepted 2026-04-01 by works; rejected 2026-04-02 by agency";
        return Stream.of(Stream.of("made 2026-03-01", "to ministry", made, answered, answered + "; closed 2026-05-01",
            answered + "; review due 2026-05-01 by council ineffective 2026-05-02; review due 2027-05-01 by council",
            "to ministry; rejected 2026-04-02 by ministry", "to ministry; rejected 2026-04-02 by ministry; closed 2026-05-01"),
            IntStream.rangeClosed(1, 12).boxed().flatMap(number -> Stream.of(answered + measures(number),
                answered + measures(number) + "; review due 2026-06-01 by council; review due 2026-07-01 by council",
                answered + measures(number) + "; review due 2026-05-01 by council effective 2026-05-02; closed 2026-05-03")))
            .flatMap(all -> all);
    }

    private static String measures(int number) {
        return IntStream.range(0, number).mapToObj(index -> "; measure " + index * 9 + "% none due 2026-05-0" + (1 + index % 9) + " by "
            + (index % 2 == 0 ? "works" : "ministry") + "; milestone due 2026-05-01 reached 2026-05-02; milestone due 2026-05-18; "
            + "milestone due 2026-12-01").collect(Collectors.joining());
    }

    private static LoopDiagram diagram(String loop) {
        return LoopDiagram.of(new Graphs().loop(loop), DAY, Locale.ENGLISH, TextMeasure.usual());
    }

    @ParameterizedTest
    @MethodSource("loops")
    void boxesNeverOverlapAndLieInTheDrawing(String loop) {
        LoopDiagram diagram = diagram(loop);

        for (Node node : diagram.nodes()) {
            Box box = node.box();
            assertTrue(box.x() >= 0 && box.y() >= 0 && box.right() <= diagram.width() && box.bottom() <= diagram.height(), () -> "out: " + node);
            for (Node other : diagram.nodes()) {
                assertFalse(node != other && box.overlaps(other.box()), () -> node + " lies on " + other);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("loops")
    void linesJoinTheRightBoxesAndMeetNoOther(String loop) {
        LoopDiagram diagram = diagram(loop);
        Map<String, Node> nodes = diagram.nodes().stream().collect(Collectors.toMap(Node::key, Function.identity()));

        for (Edge edge : diagram.edges()) {
            assertTrue(onBorder(nodes.get(edge.from()).box(), edge.points().getFirst()), () -> "does not begin at its box: " + edge);
            assertTrue(onBorder(nodes.get(edge.to()).box(), edge.points().getLast()), () -> "does not end at its box: " + edge);
            for (int i = 1; i < edge.points().size(); i++) {
                Point from = edge.points().get(i - 1);
                Point to = edge.points().get(i);
                assertTrue(from.x() == to.x() || from.y() == to.y(), () -> "neither level nor upright: " + edge);
                diagram.nodes().forEach(node -> assertFalse(crosses(from, to, node.box()), () -> edge + " crosses " + node));
            }
        }
    }

    private static boolean onBorder(Box box, Point point) {
        boolean upright = (point.x() == box.x() || point.x() == box.right()) && point.y() >= box.y() && point.y() <= box.bottom();
        boolean level = (point.y() == box.y() || point.y() == box.bottom()) && point.x() >= box.x() && point.x() <= box.right();
        return upright || level;
    }

    private static boolean crosses(Point from, Point to, Box box) {
        return Math.min(from.x(), to.x()) < box.right() - 1 && Math.max(from.x(), to.x()) > box.x() + 1
            && Math.min(from.y(), to.y()) < box.bottom() - 1 && Math.max(from.y(), to.y()) > box.y() + 1;
    }

    @ParameterizedTest
    @MethodSource("loops")
    void textsFitTheirBoxes(String loop) {
        TextMeasure measure = TextMeasure.usual();
        for (Node node : diagram(loop).nodes()) {
            Stream.of(node.caption(), node.lines(), node.stateWords()).flatMap(List::stream).forEach(line -> assertTrue(
                measure.width(line, TextMeasure.Size.TEXT) <= node.box().width() - 20, () -> line + " is wider than its box"));
            assertTrue(node.stateWords().isEmpty() || !node.state().sign().isEmpty() || node.state() == State.NEUTRAL,
                () -> "told by colour alone: " + node);
        }
    }

    @ParameterizedTest
    @MethodSource("loops")
    void theSvgIsWellFormedAndSaysWhatItShows(String loop) throws Exception {
        LoopDiagram diagram = diagram(loop);
        for (Palette palette : Palette.values()) {
            Document document = parsed(LoopDiagramSvg.write(diagram, palette));
            assertEquals("title desc", document.getDocumentElement().getAttribute("aria-labelledby"));
            assertEquals(diagram.title(), document.getElementsByTagName("title").item(0).getTextContent());
            assertEquals(diagram.description(), document.getElementsByTagName("desc").item(0).getTextContent());
            assertEquals(diagram.nodes().size(), document.getElementsByTagName("g").getLength());
        }
    }

    private static Document parsed(String svg) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void textsThatLookLikeMarkupStayTexts() throws Exception {
        Recommendation loop = new Graphs().loop("made 2026-03-01; to ministry");
        loop.setTitle("</text><script>alert(\"1\" & '2')</script>\u0001 二次調達先");

        Document document = parsed(LoopDiagramSvg.write(LoopDiagram.of(loop, DAY, Locale.ENGLISH, TextMeasure.usual()), Palette.LIGHT));

        assertEquals(0, document.getElementsByTagName("script").getLength());
        assertTrue(document.getElementsByTagName("title").item(0).getTextContent().contains("<script>alert(\"1\" & '2')</script> 二次調達先"));
    }

    @Test
    void theDrawingRunsFromTheMeetingToWhatIsStillToCome() {
        Recommendation loop = RegisterBuilder.forum().fixture().recommendation("Qualify a second source");

        LoopDiagram diagram = LoopDiagram.of(loop, DAY, Locale.ENGLISH, TextMeasure.usual());

        assertEquals(List.of(Kind.ORIGIN, Kind.ORIGIN, Kind.RECOMMENDATION, Kind.RESPONSE, Kind.MEASURE, Kind.MILESTONE, Kind.MILESTONE,
            Kind.ACTION), diagram.nodes().stream().map(Node::kind).toList());
        assertEquals(List.of("First meeting"), diagram.nodes().getFirst().lines());
        assertEquals(loop.getMeasures().getFirst().getId(), diagram.nodes().get(4).element());
        Box middle = diagram.nodes().get(4).box();
        assertEquals(diagram.nodes().get(4), diagram.at(middle.x() + 1, middle.y() + 1).orElseThrow());
        assertTrue(diagram.at(0, 0).isEmpty());
    }

    @Test
    void whatIsAwaitedIsDrawnWithHowLateItIs() {
        LoopDiagram diagram = diagram("made 2026-03-01; to ministry works; sent 2026-03-12; due 2026-04-15; accepted 2026-04-01 by works");
        List<Node> next = diagram.nodes().stream().filter(node -> node.kind() == Kind.NEXT).toList();

        assertEquals(List.of("Record the response of ministry"), next.stream().map(node -> String.join(" ", node.lines())).limit(1).toList());
        assertEquals(State.LATE, next.getFirst().state());
        assertEquals(List.of("34 days late"), next.getFirst().stateWords());
        assertTrue(diagram.edges().stream().filter(Edge::pending).anyMatch(edge -> edge.to().equals(next.getFirst().key())));
    }

    @Test
    void longWordsAreBrokenAndLongNamesCut() {
        Recommendation loop = new Graphs().loop("made 2026-03-01; to ministry");
        loop.setTitle("Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz ".repeat(12) + "二次調達先の認定を進める".repeat(20));

        Node node = LoopDiagram.of(loop, DAY, Locale.GERMAN, TextMeasure.usual()).nodes().getFirst();

        assertEquals(6, node.lines().size());
        assertTrue(node.lines().getLast().endsWith("\u2026"));
        assertTrue(node.description().contains("認定を進める"), "the whole name for those who cannot see it");
    }

    @Test
    void theSameLoopGivesTheSameDrawing() {
        String loop = "made 2026-03-01; to ministry works; sent 2026-03-12; accepted 2026-04-01 by works" + measures(3);
        assertEquals(LoopDiagramSvg.write(diagram(loop), Palette.DARK), LoopDiagramSvg.write(diagram(loop), Palette.DARK));
    }
}
