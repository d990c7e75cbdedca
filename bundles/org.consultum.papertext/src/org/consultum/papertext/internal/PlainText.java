package org.consultum.papertext.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;

/** Reads plain text and Markdown. A form feed ends a page. */
final class PlainText {

    private PlainText() {
    }

    static void read(Path file, Budget budget) throws IOException {
        String text;
        try (InputStream in = new LimitedStream(Files.newInputStream(file), budget)) {
            text = Charsets.decode(in.readAllBytes());
        }
        if (text.indexOf('\f') < 0) {
            budget.add(text);
            budget.endPage(OptionalInt.empty());
            return;
        }
        int number = 1;
        for (String page : text.split("\f")) {
            budget.checkPage(number);
            budget.add(page);
            budget.endPage(OptionalInt.of(number++));
        }
    }
}
