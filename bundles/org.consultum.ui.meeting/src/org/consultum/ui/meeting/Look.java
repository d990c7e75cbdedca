package org.consultum.ui.meeting;

import java.util.Objects;
import org.consultum.ui.Css;
import org.consultum.ui.meeting.MeetingFonts.Role;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** How the parts of a meeting window are put together, so that they look alike. */
final class Look {

    static final String SIDE = "ConsultumMeetingSide";
    private static final String WHOLE = "org.consultum.ui.meeting.whole.";
    private static final int GAP = 8;
    private static final int NARROWEST = 60;
    private static final int CELL_PADDING = 8;

    private final MeetingFonts fonts;

    Look(MeetingFonts fonts) {
        this.fonts = fonts;
    }

    /** A column of parts. */
    Composite column(Composite parent) {
        return rows(parent, 1);
    }

    /** A grid of some columns without margins. */
    Composite rows(Composite parent, int columns) {
        var composite = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(columns).spacing(GAP * 2, GAP).applyTo(composite);
        return composite;
    }

    /** Choices one after another, on as many lines as it takes. */
    Composite flow(Composite parent) {
        var composite = new Composite(parent, SWT.NONE);
        RowLayoutFactory.fillDefaults().wrap(true).spacing(GAP).applyTo(composite);
        return wide(composite);
    }

    /** One of several choices in such a flow, with room for its text in bold. */
    Button choice(Composite flow, String text, Runnable action) {
        Button button = fonts.apply(button(flow, text, SWT.RADIO, action), Role.SMALL_BOLD);
        button.setLayoutData(new RowData(button.computeSize(SWT.DEFAULT, SWT.DEFAULT)));
        return button;
    }

    /** Something that is on or off in such a flow. */
    Button toggle(Composite flow, String text, Runnable action) {
        Button button = fonts.apply(button(flow, text, SWT.TOGGLE, action), Role.SMALL);
        button.setLayoutData(new RowData(button.computeSize(SWT.DEFAULT, SWT.DEFAULT)));
        return button;
    }

    Label label(Composite parent, String text, Role role) {
        var label = fonts.apply(new Label(parent, SWT.WRAP), role);
        say(label, text);
        return wide(label);
    }

    /** Explaining text of less weight. */
    Label quiet(Composite parent, String text) {
        return Css.mark(label(parent, text, Role.SMALL), Css.QUIET);
    }

    Text field(Composite parent, String name, int style) {
        var text = fonts.apply(new Text(parent, SWT.BORDER | style), Role.NORMAL);
        name(text, name);
        return wide(text);
    }

    Link link(Composite parent, String text, Runnable action) {
        var link = fonts.apply(new Link(parent, SWT.NONE), Role.NORMAL);
        link.setText("<a>" + text.replace("&", "&&") + "</a>");
        link.addListener(SWT.Selection, event -> action.run());
        return link;
    }

    Button button(Composite parent, String text, int style, Runnable action) {
        var button = fonts.apply(new Button(parent, style), Role.NORMAL);
        button.setText(text.replace("&", "&&"));
        button.addListener(SWT.Selection, event -> action.run());
        return button;
    }

    /** A list with columns that have no heads. The last column but those of fixed width takes the room there is. */
    Table table(Composite parent, String name, int columns, int stretched) {
        var table = fonts.apply(new Table(parent, SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL), Role.NORMAL);
        for (int index = 0; index < columns; index++) {
            new TableColumn(table, SWT.NONE);
        }
        name(table, name);
        table.addListener(SWT.Resize, event -> fit(table, stretched));
        table.addListener(SWT.MouseMove, event -> {
            TableItem row = table.getItem(new Point(event.x, event.y));
            String whole = row != null && row.getData(WHOLE + stretched) instanceof String text ? text.strip() : null;
            if (!Objects.equals(whole, table.getToolTipText())) {
                table.setToolTipText(whole);
            }
        });
        GridDataFactory.fillDefaults().grab(true, true).hint(100, 80).applyTo(table);
        return table;
    }

    /** Gives the columns of a table the width of what is in them, and one of them the rest. */
    static void fit(Table table, int stretched) {
        int room = table.getClientArea().width;
        if (room <= 0 || table.getItemCount() == 0) {
            return;
        }
        table.setRedraw(false);
        int others = 0;
        for (int index = 0; index < table.getColumnCount(); index++) {
            if (index != stretched) {
                table.getColumn(index).pack();
                table.getColumn(index).setWidth(Math.min(table.getColumn(index).getWidth(), room * 2 / 5));
                others += table.getColumn(index).getWidth();
            }
        }
        int width = Math.max(NARROWEST, room - others);
        table.getColumn(stretched).setWidth(width);
        shorten(table, stretched, width - CELL_PADDING);
        table.setRedraw(true);
    }

    /** Ends texts that are longer than their column in dots; the whole text stays with the row, and is its hint. */
    private static void shorten(Table table, int column, int width) {
        var gc = new GC(table);
        for (TableItem row : table.getItems()) {
            if (row.getData(WHOLE + column) instanceof String whole) {
                gc.setFont(row.getFont(column));
                String shown = whole;
                for (int end = whole.length() - 1; end > 0 && gc.textExtent(shown).x > width; end--) {
                    shown = whole.substring(0, end).stripTrailing() + "\u2026";
                }
                if (!row.getText(column).equals(shown)) {
                    row.setText(column, shown);
                }
            }
        }
        gc.dispose();
    }

    /** Rows of a table in their number: as few as possible are made or thrown away, so that selection and scrolling stay. */
    static void count(Table table, int rows) {
        if (table.getItemCount() > rows) {
            table.remove(rows, table.getItemCount() - 1);
        }
        while (table.getItemCount() < rows) {
            new TableItem(table, SWT.NONE);
        }
    }

    /** Shows texts in a row if they are not there already. */
    static boolean cells(TableItem row, String... texts) {
        boolean changed = false;
        for (int index = 0; index < texts.length; index++) {
            if (!texts[index].equals(row.getData(WHOLE + index))) {
                row.setData(WHOLE + index, texts[index]);
                row.setText(index, texts[index]);
                changed = true;
            }
        }
        return changed;
    }

    static <C extends Control> C wide(C control) {
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(control);
        return control;
    }

    /** Sets the text of a label; returns whether it was another. */
    static boolean say(Label label, String text) {
        String shown = text.replace("&", "&&");
        if (label.getText().equals(shown)) {
            return false;
        }
        label.setText(shown);
        return true;
    }

    /** What a screen reader says a control is. */
    static void name(Control control, String name) {
        control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = name;
            }
        });
    }
}
