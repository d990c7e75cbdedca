package org.consultum.ui.reporting.internal.pages;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * How large pages are shown.
 *
 * @param fit what they are fitted to
 * @param percent of their natural size, where they are fitted to nothing
 */
public record Zoom(Fit fit, int percent) {

    /** What pages are fitted to. */
    public enum Fit {
        WIDTH, PAGE, NOTHING
    }

    /** As wide as there is room. */
    public static final Zoom WIDTH = new Zoom(Fit.WIDTH, 100);
    /** A whole page. */
    public static final Zoom PAGE = new Zoom(Fit.PAGE, 100);
    /** Steps of the menu and of the keys. */
    static final List<Integer> STEPS = List.of(50, 67, 75, 90, 100, 110, 125, 150, 175, 200);

    private static final int SMALLEST = 25;
    private static final int LARGEST = 400;

    public Zoom {
        Objects.requireNonNull(fit);
        percent = Math.clamp(percent, SMALLEST, LARGEST);
    }

    static Zoom of(int percent) {
        return new Zoom(Fit.NOTHING, percent);
    }

    /** The next step up or down from what is shown. */
    static Zoom step(int shown, boolean larger) {
        Optional<Integer> next = larger ? STEPS.stream().filter(step -> step > shown).findFirst()
            : STEPS.reversed().stream().filter(step -> step < shown).findFirst();
        return of(next.orElse(larger ? STEPS.getLast() : STEPS.getFirst()));
    }

    /** As it is kept: {@code width}, {@code page} or a number. */
    public String text() {
        return fit == Fit.NOTHING ? String.valueOf(percent) : fit.name().toLowerCase(Locale.ROOT);
    }

    /** What was kept; as wide as there is room for anything else. */
    public static Zoom parse(String text) {
        return text.equals(PAGE.text()) ? PAGE : text.matches("\\d{2,3}") ? of(Integer.parseInt(text)) : WIDTH;
    }
}
