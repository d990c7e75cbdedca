package org.consultum.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The unpacked workbench")
@EnabledOnOs(value = OS.LINUX, architectures = {"amd64", "x86_64"})
@EnabledIfEnvironmentVariable(named = "DISPLAY", matches = ":.+", disabledReason = "no display")
class PackagedWindowTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** A screen with a window on it has more colours than one with only a background. */
    private static final int COLOURS = 40;

    @TempDir
    Path folder;

    @Test
    @DisplayName("opens its window on a register without an error in its log; a picture of it is kept as build output")
    void opensItsWindow() throws Exception {
        Path home = folder.resolve("home");
        var installation = Installation.unpack("linux-x86_64", folder.resolve("Programs"), home);
        Path register = folder.resolve("Beirat");
        installation.run("new", register.toString(), "--title", "Beirat", "--sample", "dicas").expect(0);
        var running = installation.start(Map.of("LANG", "C.UTF-8", "DISPLAY", System.getenv("DISPLAY")), register.toString());
        try {
            ImageData picture = pictureOfWindow(running.process());
            Path file = Files.createDirectories(Path.of("target", "screenshots")).resolve("packaged-window.png");
            var loader = new ImageLoader();
            loader.data = new ImageData[] {picture};
            loader.save(file.toString(), SWT.IMAGE_PNG);
            assertEquals(List.of(), errors(home.resolve(".local/share/consultum/workbench/.metadata/.log")), "errors in the log");
        } finally {
            running.process().destroy();
        }
        assertTrue(running.process().waitFor(30, TimeUnit.SECONDS), "it ends when it is told to");
    }

    /** Looks at the screen until it is painted and stays as it is for a second. */
    private static ImageData pictureOfWindow(Process process) throws InterruptedException {
        var display = new Display();
        try {
            long end = System.nanoTime() + PATIENCE.toNanos();
            ImageData before = picture(display);
            while (System.nanoTime() < end) {
                assertTrue(!process.waitFor(1, TimeUnit.SECONDS), () -> "the window application ended with " + process.exitValue());
                ImageData now = picture(display);
                if (colours(now).size() > COLOURS && Arrays.equals(before.data, now.data)) {
                    return now;
                }
                before = now;
            }
            throw new AssertionError("no window after " + PATIENCE + ", colours on the screen: " + colours(before).size());
        } finally {
            display.dispose();
        }
    }

    private static ImageData picture(Display display) {
        Rectangle screen = display.getBounds();
        var image = new Image(display, screen.width, screen.height);
        var gc = new GC(display);
        try {
            gc.copyArea(image, 0, 0);
            return image.getImageData();
        } finally {
            gc.dispose();
            image.dispose();
        }
    }

    private static Set<Integer> colours(ImageData picture) {
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < picture.height; y += 3) {
            for (int x = 0; x < picture.width; x += 3) {
                colours.add(picture.getPixel(x, y));
            }
        }
        return colours;
    }

    /** Entries of severity 4 with the line that says what happened. */
    private static List<String> errors(Path log) throws IOException {
        if (!Files.exists(log)) {
            return List.of();
        }
        List<String> lines = Files.readAllLines(log);
        return IntStream.range(0, lines.size()).filter(i -> lines.get(i).matches("!ENTRY \\S+ 4 .*"))
                .mapToObj(i -> lines.get(i) + " " + (i + 1 < lines.size() ? lines.get(i + 1) : "")).toList();
    }
}
