package org.consultum.ui;

import org.eclipse.swt.widgets.Widget;

/** Classes our style sheets know, and how a widget gets one. */
public final class Css {

    /** A page that is read or filled in, with everything on it. */
    public static final String PAGE = "ConsultumPage";
    /** The large title of a page. */
    public static final String TITLE = "ConsultumTitle";
    /** The line below the title. */
    public static final String SUBTITLE = "ConsultumSubtitle";
    /** The title of a section of a page. */
    public static final String SECTION = "ConsultumSection";
    /** Explaining text of less weight. */
    public static final String QUIET = "ConsultumQuiet";
    /** The label before a field. */
    public static final String FIELD_LABEL = "ConsultumFieldLabel";
    /** What is wrong with a field's value. */
    public static final String FIELD_MESSAGE = "ConsultumFieldMessage";
    /** A thin line between parts. */
    public static final String LINE = "ConsultumLine";
    /** A tile on a page. */
    public static final String TILE = "ConsultumTile";

    private static final String KEY = "org.eclipse.e4.ui.css.CssClassName";

    private Css() {
    }

    /** Gives a widget a class of the style sheets, before it is shown. */
    public static <W extends Widget> W mark(W widget, String cssClass) {
        widget.setData(KEY, cssClass);
        return widget;
    }
}
