package org.consultum.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The running workbench")
class WorkbenchStartTest {

    @Test
    @DisplayName("is our product and shows one window; its picture is kept as build output")
    void showsOneWindow() throws Exception {
        assertEquals("org.consultum.workbench", Platform.getProduct().getId());
        Display display = PlatformUI.getWorkbench().getDisplay();
        Path picture = Files.createDirectories(Path.of("target", "screenshots")).resolve("start.png");
        display.syncExec(() -> {
            IWorkbenchWindow[] windows = PlatformUI.getWorkbench().getWorkbenchWindows();
            assertEquals(1, windows.length);
            assertNotNull(windows[0].getActivePage(), "the window has a page");
            Shell shell = windows[0].getShell();
            assertTrue(shell.isVisible(), "the window is visible");
            keepPicture(shell, picture);
        });
        assertTrue(Files.size(picture) > 5_000, "the picture is not blank");
    }

    private static void keepPicture(Shell shell, Path file) {
        while (shell.getDisplay().readAndDispatch()) {
            // until the window has painted itself
        }
        Rectangle area = shell.getClientArea();
        Image image = new Image(shell.getDisplay(), area.width, area.height);
        GC gc = new GC(shell);
        try {
            gc.copyArea(image, 0, 0);
            var loader = new ImageLoader();
            loader.data = new ImageData[] {image.getImageData()};
            loader.save(file.toString(), SWT.IMAGE_PNG);
        } finally {
            gc.dispose();
            image.dispose();
        }
    }
}
