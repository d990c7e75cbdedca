package org.consultum.ui.meeting;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/**
 * Fonts of meeting mode: the font of the system in sizes that can be read from two metres, larger and smaller by key. They live as long as
 * the window they are made for. Used on the display thread.
 */
final class MeetingFonts {

    private static final String ROLE = "org.consultum.ui.meeting.font";
    private static final double STEP = 1.1;
    private static final double SMALLEST = 0.7;
    private static final double LARGEST = 2.0;
    private static final double AT_DESK = 1.0;

    /** What a text is for, and how much larger than the font of the system it is. */
    enum Role {
        /** The clock of the item. */
        TIMER(3.6, 28, SWT.BOLD),
        /** The title of the item in hand. */
        TITLE(3.0, 24, SWT.BOLD),
        /** Quorum, projected ends, what comes next. */
        LARGE(1.7, 15, SWT.NORMAL),
        /** The same, stressed. */
        LARGE_BOLD(1.7, 15, SWT.BOLD),
        /** Lists and fields. */
        NORMAL(1.3, 12, SWT.NORMAL),
        /** Headings of lists, and what is in hand in them. */
        BOLD(1.3, 12, SWT.BOLD),
        /** The keys, explanations. */
        SMALL(1.1, 10, SWT.NORMAL),
        /** What is chosen among several. */
        SMALL_BOLD(1.1, 10, SWT.BOLD);

        private final double factor;
        private final int least;
        private final int style;

        Role(double factor, int least, int style) {
            this.factor = factor;
            this.least = least;
            this.style = style;
        }
    }

    private final Composite owner;
    private final FontData system;
    private final Map<String, Font> fonts = new HashMap<>();
    private final double most;
    private double zoom = 1;

    /** Fonts to be read from two metres. */
    MeetingFonts(Composite owner) {
        this(owner, LARGEST);
    }

    /**
     * Fonts no larger than some share of the font of the system.
     *
     * @param most 1 for a dialog that is read at the desk
     */
    MeetingFonts(Composite owner, double most) {
        this.owner = owner;
        this.most = most;
        this.system = owner.getDisplay().getSystemFont().getFontData()[0];
        owner.addDisposeListener(event -> fonts.values().forEach(Font::dispose));
    }

    /** The font of a role at its present size. */
    Font get(Role role) {
        return sized(role, 1);
    }

    /** The font of a role made smaller, but never smaller than can be read. */
    Font sized(Role role, double share) {
        double wanted = most == 1 ? system.getHeight() * Math.min(AT_DESK, role.factor)
            : Math.max(role.least, system.getHeight() * role.factor * share) * zoom;
        int height = (int) Math.round(wanted);
        return fonts.computeIfAbsent(role.style + "/" + height,
            key -> new Font(owner.getDisplay(), system.getName(), height, role.style));
    }

    /** Gives a control the font of a role, now and whenever the size is changed. */
    <C extends Control> C apply(C control, Role role) {
        control.setData(ROLE, role);
        control.setFont(get(role));
        return control;
    }

    /** Makes everything larger (1) or smaller (-1), or as it was (0). */
    void zoom(int direction) {
        double wanted = direction == 0 ? 1 : zoom * Math.pow(STEP, direction);
        zoom = Math.clamp(wanted, SMALLEST, LARGEST);
        again(owner);
        owner.layout(true, true);
    }

    private void again(Control control) {
        if (control.getData(ROLE) instanceof Role role) {
            control.setFont(get(role));
        }
        if (control instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                again(child);
            }
        }
    }
}
