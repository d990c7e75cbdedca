package org.consultum.ui;

import java.util.Locale;
import java.util.Objects;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.ui.PlatformUI;
import org.osgi.service.prefs.BackingStoreException;

/** Light, dark, or as the system is: the user's choice, and how it is put into effect. Used on the display thread. */
public final class Appearance {

    /** What can be chosen. */
    public enum Choice {
        LIGHT, DARK, SYSTEM;

        /** The choice as a command names it: light, dark or system. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The choice of that name. */
        public static Choice of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }

    private static final String KEY = "appearance";
    private static final String LIGHT_THEME = "org.eclipse.e4.ui.css.theme.e4_default";
    private static final String DARK_THEME = "org.eclipse.e4.ui.css.theme.e4_dark";
    private static final String PLATFORM_NODE = "org.eclipse.e4.ui.css.swt.theme";
    private static final String PLATFORM_KEY = "themeid";

    private final IEclipsePreferences own;
    private final IEclipsePreferences platform;

    public Appearance(IEclipsePreferences own, IEclipsePreferences platform) {
        this.own = Objects.requireNonNull(own);
        this.platform = Objects.requireNonNull(platform);
    }

    /** The appearance the user of this window chose. */
    public static Appearance ofUser() {
        return new Appearance(InstanceScope.INSTANCE.getNode("org.consultum.ui"), InstanceScope.INSTANCE.getNode(PLATFORM_NODE));
    }

    /** What is chosen; as the system is, unless something else was. */
    public Choice choice() {
        String kept = own.get(KEY, Choice.SYSTEM.key());
        return kept.equals(Choice.LIGHT.key()) ? Choice.LIGHT : kept.equals(Choice.DARK.key()) ? Choice.DARK : Choice.SYSTEM;
    }

    /** Tells the platform which theme to start with. Called before the workbench is created, so that no window changes its colours. */
    public void prepare(Display display) {
        platform.put(PLATFORM_KEY, theme(choice()));
        display.addFilter(SWT.Skin, event -> {
            if (isLeftAlone(event.widget)) {
                event.type = SWT.None;
            }
        });
    }

    /**
     * Whether a theme is kept from something. Rows have the colours of their table; themes say nothing of a row by itself. Virtual tables
     * of GTK make rows while others are removed, which nobody disposes afterwards: a theme engine that knows them touches memory that is
     * gone when the theme changes. Check boxes take their colours from the window system, which paints a background given to them over
     * their tick.
     */
    private static boolean isLeftAlone(Widget widget) {
        return widget instanceof TableItem || widget instanceof TreeItem
            || widget instanceof Button button && (button.getStyle() & (SWT.CHECK | SWT.RADIO)) != 0;
    }

    /**
     * Chooses. Dark takes effect at once; light does so when the window is opened the next time, because the platform cannot take the
     * dark colours back from what is on the screen.
     *
     * @return whether the choice is in effect now
     */
    public boolean choose(Choice choice) {
        own.put(KEY, choice.key());
        try {
            own.flush();
        } catch (BackingStoreException notKept) {
            ILog.of(Appearance.class).warn("The appearance could not be kept for the next start.", notKept);
        }
        IThemeEngine engine = PlatformUI.getWorkbench().getService(IThemeEngine.class);
        if (engine == null || engine.getActiveTheme() == null) {
            return false;
        }
        boolean shown = engine.getActiveTheme().getId().equals(theme(choice));
        if (!shown && theme(choice).equals(DARK_THEME)) {
            engine.setTheme(DARK_THEME, true);
            return true;
        }
        return shown;
    }

    private static String theme(Choice choice) {
        return choice == Choice.DARK || choice == Choice.SYSTEM && Display.isSystemDarkTheme() ? DARK_THEME : LIGHT_THEME;
    }
}
