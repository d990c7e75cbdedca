package org.consultum.app;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Publishing a site from the window")
class PublishTest {

    @TempDir
    private Path folder;
    private final Desk desk = new Desk();

    @BeforeEach
    void open() {
        desk.ready();
        desk.openSample(folder);
    }

    @AfterEach
    void clear() {
        desk.clear();
    }

    @Test
    @DisplayName("asks where, refuses the folder of the register, writes what is public and says what was left out")
    void publish() throws IOException {
        Shell dialog = desk.dialog("org.consultum.ui.reporting.publish", "Publish a site");
        Text place = desk.on(() -> desk.controls(dialog, Text.class, text -> text.isVisible() && text.getMessage().isEmpty()).getFirst());
        desk.run(() -> place.setText(folder.resolve("dicas/site").toString()));
        assertTrue(desk.on(() -> desk.controls(dialog, Label.class, Label::isVisible).stream().map(Label::getText)
            .anyMatch(text -> text.startsWith("Choose a folder outside"))));
        assertFalse(desk.on(() -> desk.controls(dialog, Button.class, button -> button.getText().contains("Write the site")).getFirst()
            .isEnabled()));

        desk.run(() -> place.setText(folder.resolve("site").toString()));
        desk.picture(dialog, "publish-light");
        desk.press(dialog, "Write the site");
        desk.until("the site is told about", () -> answer() != null);
        Shell answer = desk.on(PublishTest.this::answer);
        desk.picture(answer, "publish-done-light");
        desk.press(answer, "Close");
        assertTrue(Files.readString(folder.resolve("site/index.html")).contains("DICAS"));
    }

    private Shell answer() {
        for (Shell shell : desk.window().getShell().getDisplay().getShells()) {
            if (shell.isVisible() && shell.getText().equals("Publish a site")
                && desk.controls(shell, Text.class, text -> true).isEmpty()) {
                return shell;
            }
        }
        return null;
    }
}
