package org.consultum.app;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.consultum.plugins.PluginHome;
import org.consultum.ui.plugins.PluginsEditor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The page of plugins")
class PluginsPageTest {

    private static final String NAME = "Town rules";

    @TempDir
    private Path folder;
    private final Desk desk = new Desk();
    private PluginsEditor page;

    @BeforeEach
    void open() {
        assumeTrue(System.getProperty(PluginHome.PROPERTY) != null, "no plugin folder for tests");
        desk.ready();
        desk.command("org.consultum.ui.plugins.show");
        desk.until("the page is open", () -> desk.page().getActiveEditor() instanceof PluginsEditor);
        page = (PluginsEditor) desk.on(() -> desk.page().getActiveEditor());
        quiet();
    }

    @AfterEach
    void close() {
        desk.run(() -> desk.page().closeEditor(page, false));
        desk.clear();
    }

    @Test
    @DisplayName("shows what is offered and who signed it before it is installed, installs it when the user has ticked that, and removes it")
    void installsAndRemoves() throws IOException {
        Path jar = bundle();
        desk.run(() -> page.offer(jar));
        desk.until("the offer is shown", () -> page.isQuiet() && said("runs with your rights: it can read"));
        assertTrue(desk.on(() -> said(NAME + " 1.0.0 by Example Works") && said("Signed by nobody") && said("1 command")));
        assertFalse(desk.on(() -> button("Install").isEnabled()), "not before the user says so");
        desk.picture("plugins-offer-light");

        desk.run(() -> {
            Button tick = desk.controls(desk.window().getShell(), Button.class, one -> one.isVisible()
                && (one.getStyle() & SWT.CHECK) != 0 && one.getText().startsWith("Nobody signed it")).getFirst();
            tick.setSelection(true);
            tick.notifyListeners(SWT.Selection, new Event());
        });
        press("Install");
        desk.until("it is installed", () -> page.isQuiet() && said("was installed"));
        assertTrue(desk.on(() -> said("active after a restart")));
        desk.picture("plugins-installed-light");

        press("Remove");
        desk.until("it is removed", () -> page.isQuiet() && said("was removed") && !said(NAME + " 1.0.0"));
    }

    @Test
    @DisplayName("says why nothing comes of a source without a plugin")
    void nothingThere() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        desk.run(() -> page.offer(empty));
        desk.until("the page says why", () -> page.isQuiet() && said("has no plugin"));
    }

    private Path bundle() throws IOException {
        var manifest = new Manifest();
        var main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", "org.example.town;singleton:=true");
        main.putValue("Bundle-Version", "1.0.0");
        main.putValue("Bundle-Name", NAME);
        main.putValue("Bundle-Vendor", "Example Works");
        Path jar = folder.resolve("town.jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            out.putNextEntry(new ZipEntry("plugin.xml"));
            out.write("<plugin><extension point='org.consultum.spi.commands'><command/></extension></plugin>".getBytes(StandardCharsets.UTF_8));
            out.closeEntry();
        }
        return jar;
    }

    private void quiet() {
        desk.until("the page has read what is installed", page::isQuiet);
    }

    private boolean said(String text) {
        return !desk.controls(desk.window().getShell(), Label.class, label -> label.isVisible() && label.getText().contains(text)).isEmpty();
    }

    private Button button(String text) {
        return desk.controls(desk.window().getShell(), Button.class, one -> one.isVisible() && one.getText().equals(text)).getLast();
    }

    private void press(String text) {
        desk.run(() -> button(text).notifyListeners(SWT.Selection, new Event()));
    }
}
