package org.consultum.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.consultum.samples.DicasSample;
import org.consultum.session.RegisterSession;
import org.consultum.ui.OpenRegister;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;

/**
 * The running window as a person in front of it has it: runs commands, waits for what it shows, takes pictures. Waiting ends
 * when a condition holds; nothing ever waits for time to pass. All methods may be called on any thread.
 */
final class Desk {

    private static final int LONGEST_SECONDS = 60;
    private static final int LOOK_AGAIN_MILLISECONDS = 20;
    private static final int FEWEST_COLOURS = 12;

    private final Display display = PlatformUI.getWorkbench().getDisplay();

    /** Runs something on the display thread and gives its result. */
    <T> T on(Supplier<T> work) {
        var result = new ArrayList<T>(1);
        var failure = new ArrayList<Throwable>(1);
        display.syncExec(() -> {
            try {
                result.add(work.get());
            } catch (RuntimeException | AssertionError problem) {
                failure.add(problem);
            }
        });
        if (!failure.isEmpty()) {
            switch (failure.getFirst()) {
                case RuntimeException problem -> throw problem;
                case Error problem -> throw problem;
                default -> throw new IllegalStateException(failure.getFirst());
            }
        }
        return result.getFirst();
    }

    void run(Runnable work) {
        on(() -> {
            work.run();
            return true;
        });
    }

    /**
     * Returns when a condition holds; fails with its name if it does not within a minute. The window goes on handling its events: what is
     * looked at is looked at between them.
     */
    void until(String what, BooleanSupplier condition) {
        var holds = new CompletableFuture<Boolean>();
        display.asyncExec(new Runnable() {
            @Override
            public void run() {
                try {
                    if (condition.getAsBoolean()) {
                        holds.complete(true);
                    } else if (!holds.isDone()) {
                        display.timerExec(LOOK_AGAIN_MILLISECONDS, this);
                    }
                } catch (RuntimeException | AssertionError problem) {
                    holds.completeExceptionally(problem);
                }
            }
        });
        try {
            holds.get(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            holds.cancel(false);
            on(() -> Optional.ofNullable(display.getActiveShell()).map(shell -> picture(shell, "failed")));
            throw new AssertionError("In vain waited until " + what, late);
        } catch (InterruptedException | ExecutionException problem) {
            throw new AssertionError("While waiting until " + what, problem);
        }
    }

    /** Returns when the window is there and the welcome page is out of the way. */
    void ready() {
        until("the workbench has started", () -> PlatformUI.isWorkbenchRunning()
            && PlatformUI.getWorkbench().getWorkbenchWindowCount() > 0 && page() != null);
        run(() -> {
            var intro = PlatformUI.getWorkbench().getIntroManager();
            Optional.ofNullable(intro.getIntro()).ifPresent(intro::closeIntro);
        });
    }

    /** Opens the sample, which is made in a folder. */
    void openSample(Path folder) {
        run(() -> register().create(folder.resolve("dicas"), DicasSample.create(), OpenRegister.Filling.NONE));
        until("the sample is open", () -> register().session().isPresent());
    }

    /** Closes dialogs and the register; its folder is left alone from then on. */
    void clear() {
        closeDialogs();
        run(() -> register().close());
        until("the index is closed", () -> Thread.getAllStackTraces().keySet().stream().noneMatch(
            thread -> thread.getName().startsWith("consultum-index")));
    }

    IWorkbenchWindow window() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0];
    }

    IWorkbenchPage page() {
        return window().getActivePage();
    }

    OpenRegister register() {
        return PlatformUI.getWorkbench().getService(OpenRegister.class);
    }

    RegisterSession session() {
        return register().session().orElseThrow();
    }

    /** Runs a command as its key or menu would. */
    void command(String id, Map<String, String> parameters) {
        run(() -> execute(id, parameters));
    }

    void command(String id) {
        command(id, Map.of());
    }

    /** Runs a command that opens a dialog, and returns when a window of that title is there. */
    Shell dialog(String command, String title) {
        display.asyncExec(() -> execute(command, Map.of()));
        until("the dialog " + title + " is open", () -> shell(title).isPresent());
        return on(() -> shell(title).orElseThrow());
    }

    /** Closes what a failed test may have left open. */
    void closeDialogs() {
        run(() -> Arrays.stream(display.getShells()).filter(shell -> shell != window().getShell() && shell.isVisible())
            .forEach(Shell::close));
    }

    Optional<Shell> shell(String title) {
        return Arrays.stream(display.getShells()).filter(shell -> shell.isVisible() && shell.getText().equals(title)).findFirst();
    }

    /** Presses a button of a dialog by its label, as soon as it can be pressed. */
    void press(Shell shell, String label) {
        until("the button " + label + " can be pressed",
            () -> button(shell, label).filter(found -> found.isEnabled() && found.isVisible()).isPresent());
        display.asyncExec(() -> button(shell, label).ifPresent(button -> button.notifyListeners(SWT.Selection, null)));
    }

    private Optional<Button> button(Shell shell, String label) {
        return shell.isDisposed() ? Optional.empty()
            : controls(shell, Button.class, button -> button.getText().replace("&", "").equals(label)).stream().findFirst();
    }

    /** Controls of a type below another, in their order. */
    <C extends Control> List<C> controls(Composite parent, Class<C> type, Predicate<C> wanted) {
        var found = new ArrayList<C>();
        for (Control child : parent.getChildren()) {
            if (type.isInstance(child) && wanted.test(type.cast(child))) {
                found.add(type.cast(child));
            }
            if (child instanceof Composite composite) {
                found.addAll(controls(composite, type, wanted));
            }
        }
        return found;
    }

    /**
     * Keeps a picture of the window under target/screenshots.
     *
     * @return mean brightness from 0 to 255
     */
    double picture(String name) {
        return picture(on(() -> window().getShell()), name);
    }

    double picture(Shell shell, String name) {
        return on(() -> {
            while (display.readAndDispatch()) {
                // until the window has painted itself
            }
            shell.redraw();
            shell.update();
            while (display.readAndDispatch()) {
                // and once more after being asked to
            }
            Rectangle area = shell.getClientArea();
            var image = new Image(display, area.width, area.height);
            var gc = new GC(shell);
            try {
                gc.copyArea(image, 0, 0);
                ImageData data = image.getImageData();
                save(data, name);
                return brightness(data);
            } finally {
                gc.dispose();
                image.dispose();
            }
        });
    }

    private static void save(ImageData data, String name) {
        try {
            Path folder = Files.createDirectories(Path.of("target", "screenshots"));
            var loader = new ImageLoader();
            loader.data = new ImageData[] {data};
            loader.save(folder.resolve(name + ".png").toString(), SWT.IMAGE_PNG);
        } catch (IOException notWritten) {
            throw new UncheckedIOException(notWritten);
        }
    }

    private static double brightness(ImageData data) {
        var colours = new HashSet<RGB>();
        long sum = 0;
        int count = 0;
        for (int y = 0; y < data.height; y += 7) {
            for (int x = 0; x < data.width; x += 7) {
                RGB colour = data.palette.getRGB(data.getPixel(x, y));
                colours.add(colour);
                sum += (colour.red + colour.green + colour.blue) / 3;
                count++;
            }
        }
        assertTrue(colours.size() >= FEWEST_COLOURS, "the picture shows something: " + colours.size() + " colours");
        return (double) sum / count;
    }

    private void execute(String id, Map<String, String> parameters) {
        try {
            Command command = window().getService(ICommandService.class).getCommand(id);
            window().getService(IHandlerService.class).executeCommand(ParameterizedCommand.generateCommand(command, parameters), null);
        } catch (CommandException failure) {
            throw new AssertionError(id + " could not be run: " + failure, failure);
        }
    }
}
