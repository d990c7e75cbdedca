package org.consultum.charts;

import java.awt.image.BufferedImage;
import java.util.List;

/**
 * A chart as a picture, with what can be clicked in pixels of it.
 *
 * @param image opaque
 * @param areas in the order of the data
 */
public record ChartPicture(BufferedImage image, List<Scene.Area> areas) {

    private static final int LARGEST = 16_384;

    public ChartPicture {
        areas = List.copyOf(areas);
    }

    /**
     * Paints a chart. Takes a few milliseconds; belongs off the display thread.
     *
     * @param width in points
     * @param zoom pixels to a point, such as 2 for a screen of 200 %
     * @throws IllegalArgumentException when the picture would be larger than 16,384 pixels a side
     */
    public static ChartPicture of(Chart chart, int width, int height, double zoom, ChartPainter painter, ChartWords words, double fontSize,
            Palette palette) {
        int across = (int) Math.ceil(width * zoom);
        int down = (int) Math.ceil(height * zoom);
        if (across < 1 || down < 1 || across > LARGEST || down > LARGEST) {
            throw new IllegalArgumentException("A picture of " + across + " by " + down + " pixels");
        }
        Scene scene = new ChartLayout(painter, words, fontSize).scene(chart, width, height);
        var image = new BufferedImage(across, down, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        try {
            graphics.scale(zoom, zoom);
            painter.paint(scene, palette, graphics);
        } finally {
            graphics.dispose();
        }
        return new ChartPicture(image, scene.areas().stream().map(area -> zoomed(area, zoom)).toList());
    }

    private static Scene.Area zoomed(Scene.Area area, double zoom) {
        Scene.Bounds bar = area.bar();
        return new Scene.Area(area.x() * zoom, area.y() * zoom, area.width() * zoom, area.height() * zoom,
            new Scene.Bounds(bar.x() * zoom, bar.y() * zoom, bar.width() * zoom, bar.height() * zoom), area.label(), area.series(),
            area.value(), area.reference());
    }
}
