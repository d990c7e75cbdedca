package org.consultum.ui.reporting.internal.pages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

/**
 * Pictures of the pages of one file. They are drawn in the background, those asked for last first; the ones used longest ago are disposed
 * when they take too much memory together. Used on the display thread.
 */
final class PagePictures {

    private static final long MOST_BYTES = 160L << 20;

    private final Display display;
    private final PdfFile file;
    private final Runnable arrived;
    private final Job drawing;
    /** In the order of their use; of the display thread. */
    private final Map<Integer, Picture> pictures = new LinkedHashMap<>(16, 0.75f, true);
    /** Guarded by itself: asked for on the display thread, taken by the job. */
    private final List<Wanted> queue = new ArrayList<>();
    private final Set<Integer> failed = new HashSet<>();
    private boolean reading;
    private volatile boolean disposed;

    private record Wanted(int page, double scale) {
    }

    /**
     * A picture.
     *
     * @param scale pixels for each point it was drawn with
     */
    record Picture(Image image, double scale, long bytes) {
    }

    /**
     * Takes over a file.
     *
     * @param arrived run when a picture has come
     */
    PagePictures(Display display, PdfFile file, Runnable arrived) {
        this.display = Objects.requireNonNull(display);
        this.file = Objects.requireNonNull(file);
        this.arrived = Objects.requireNonNull(arrived);
        drawing = Job.create(PagePictures.class.getSimpleName(), (IJobFunction) monitor -> draw());
        drawing.setSystem(true);
    }

    List<PdfFile.Size> sizes() {
        return file.sizes();
    }

    /** What there is of a page, perhaps drawn for another scale. */
    Optional<Picture> picture(int page) {
        return Optional.ofNullable(pictures.get(page));
    }

    /** Whether a page is there as sharp as it can be, or never will be. */
    boolean has(int page, double scale) {
        Picture present = pictures.get(page);
        return failed.contains(page) || present != null && present.scale() == scale;
    }

    /** Has pages drawn, the first ones first; what was asked for before and is not drawn yet is forgotten. */
    void want(List<Integer> pages, double scale) {
        synchronized (queue) {
            queue.clear();
            pages.stream().filter(page -> !has(page, scale)).forEach(page -> queue.add(new Wanted(page, scale)));
            if (queue.isEmpty()) {
                return;
            }
        }
        drawing.schedule();
    }

    /** Asks for the text of a page, which comes on the display thread; nothing happens while one is being read already. */
    void text(int page, Consumer<String> told) {
        if (reading) {
            return;
        }
        reading = true;
        Job job = Job.create(PagePictures.class.getSimpleName(), (IJobFunction) monitor -> {
            synchronized (file) {
                if (!disposed) {
                    String text = readText(page);
                    show(() -> {
                        reading = false;
                        told.accept(text);
                    });
                }
            }
            return Status.OK_STATUS;
        });
        job.setSystem(true);
        job.schedule();
    }

    void dispose() {
        disposed = true;
        pictures.values().forEach(picture -> picture.image().dispose());
        pictures.clear();
        if (PlatformUI.isWorkbenchRunning() && PlatformUI.getWorkbench().isClosing()) {
            // No job is run any more, and nothing of a register may stay behind.
            synchronized (file) {
                close();
            }
        } else {
            drawing.schedule();
        }
    }

    /** In the job: until nothing is wanted any more. */
    private IStatus draw() {
        synchronized (file) {
            Optional<Wanted> next = next();
            while (next.isPresent()) {
                Wanted wanted = next.get();
                try {
                    ImageData data = file.picture(wanted.page(), wanted.scale());
                    show(() -> put(wanted, data));
                } catch (IOException | RuntimeException unreadable) {
                    ILog.of(PagePictures.class).warn("A page could not be drawn: " + (wanted.page() + 1), unreadable);
                    show(() -> failed.add(wanted.page()));
                }
                next = next();
            }
            if (disposed) {
                close();
            }
        }
        return Status.OK_STATUS;
    }

    private Optional<Wanted> next() {
        synchronized (queue) {
            return disposed || queue.isEmpty() ? Optional.empty() : Optional.of(queue.removeFirst());
        }
    }

    private String readText(int page) {
        try {
            return file.text(page);
        } catch (IOException | RuntimeException unreadable) {
            ILog.of(PagePictures.class).warn("The text of a page could not be read: " + (page + 1), unreadable);
            return "";
        }
    }

    private void close() {
        try {
            file.close();
        } catch (IOException left) {
            ILog.of(PagePictures.class).warn("A preview could not be deleted", left);
        }
    }

    private void show(Runnable work) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (!disposed) {
                    work.run();
                    arrived.run();
                }
            });
        }
    }

    private void put(Wanted wanted, ImageData data) {
        var picture = new Picture(new Image(display, data), wanted.scale(), (long) data.width * data.height * Integer.BYTES);
        Optional.ofNullable(pictures.put(wanted.page(), picture)).ifPresent(old -> old.image().dispose());
        long bytes = pictures.values().stream().mapToLong(Picture::bytes).sum();
        var eldest = pictures.entrySet().iterator();
        while (bytes > MOST_BYTES && pictures.size() > 1) {
            Picture old = eldest.next().getValue();
            if (old != picture) {
                bytes -= old.bytes();
                old.image().dispose();
                eldest.remove();
            }
        }
    }
}
