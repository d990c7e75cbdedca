package org.consultum.ui;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.Color;
import org.eclipse.ui.PlatformUI;

/**
 * The colours of the theme, for what is drawn or coloured in code. They differ between light and dark, so they are asked for when drawing
 * and never kept.
 */
public enum ThemeColours {
    /** The one accent: selection of tiles, links, the running item. */
    ACCENT("org.consultum.ui.accent"),
    /** Text of less importance on a page. */
    QUIET_TEXT("org.consultum.ui.quietText"),
    /** Something is late or broken; always with a sign or word. */
    ALERT("org.consultum.ui.alert"),
    /** Something waits or needs care; always with a sign or word. */
    WARNING("org.consultum.ui.warning"),
    /** Something is done; always with a sign or word. */
    DONE("org.consultum.ui.done"),
    /** Background of a page that is read or filled in. */
    PAGE("org.consultum.ui.page"),
    /** Background of a tile on a page. */
    TILE("org.consultum.ui.tile"),
    /** Thin lines between parts of a page. */
    LINE("org.consultum.ui.line");

    private final String id;

    ThemeColours(String id) {
        this.id = id;
    }

    /** Id of the colour definition, for style sheets and the colour preferences. */
    public String id() {
        return id;
    }

    /** The colour in the present theme; owned by the theme, not to be kept. */
    public Color get() {
        Color themed = PlatformUI.isWorkbenchRunning()
            ? PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry().get(id) : null;
        return themed != null ? themed : JFaceResources.getColorRegistry().get(id);
    }
}
