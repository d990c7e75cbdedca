package org.consultum.reporting.testing;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.consultum.testing.GoldenPages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;

/** What pages that are compared with stored pictures show. */
class GoldenPagesTest {

    @TempDir
    Path folder;

    private static byte[] pages(int count, float side) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            for (int i = 0; i < count; i++) {
                var page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.setNonStrokingColor(new Color(0x1F4E79));
                    content.addRect(50, 700 - 20 * i, side, side);
                    content.fill();
                }
            }
            document.save(out);
        }
        return out.toByteArray();
    }

    private List<String> names(String sub) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(sub))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void whatNobodyHasLookedAtFailsAndIsWritten() throws IOException {
        var golden = GoldenPages.of(folder.resolve("golden"), folder.resolve("seen"));
        assertThrows(AssertionFailedError.class, () -> golden.check("six", pages(6, 40)));
        assertEquals(List.of("six-1of6.png", "six-2of6.png", "six-3of6.png", "six-6of6.png"), names("seen"));
        assertTrue(Files.size(folder.resolve("seen/six-1of6.png")) < 4_000, "pictures are small");
    }

    @Test
    void whatSomebodyHasLookedAtPassesUntilItChanges() throws IOException {
        var first = GoldenPages.of(folder.resolve("golden"), folder.resolve("golden"));
        assertThrows(AssertionFailedError.class, () -> first.check("two", pages(2, 40)));
        var golden = GoldenPages.of(folder.resolve("golden"), folder.resolve("seen"));
        assertDoesNotThrow(() -> golden.check("two", pages(2, 40)));
        assertDoesNotThrow(() -> golden.check("two", pages(2, 40.2f)));

        var other = assertThrows(AssertionFailedError.class, () -> golden.check("two", pages(2, 60)));
        assertTrue(other.getMessage().contains("two-1of2.png looks different"), other.getMessage());
        assertTrue(names("seen").contains("two-2of2-difference.png"));
        var longer = assertThrows(AssertionFailedError.class, () -> golden.check("two", pages(3, 40)));
        assertTrue(longer.getMessage().contains("this one has 3 pages"), longer.getMessage());
    }
}
