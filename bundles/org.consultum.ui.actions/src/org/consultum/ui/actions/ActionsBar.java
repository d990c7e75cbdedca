package org.consultum.ui.actions;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.consultum.ui.Css;
import org.consultum.ui.actions.table.Grouping;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/** The bar above the actions: how they are shown, search, groups, clearing the filter and the count. */
final class ActionsBar {

    private static final int PAUSE = 200;
    private static final int COUNT_WIDTH = 150;
    private static final int SEARCH_WIDTH = 110;

    private final Composite bar;
    private final Text search;
    private final Button clear;
    private final Combo group;
    private final Label count;
    private final Map<Shown, ToolItem> toggles;
    private boolean quiet;

    /** How the actions are shown. */
    enum Shown {
        TABLE, BOARD, CALENDAR
    }

    /** What the bar does. */
    interface Actions {

        void show(Shown shown);

        void search(String words);

        void clear();

        void group(Grouping grouping);

        /** The search field was left with the arrow down or Enter. */
        void leave();
    }

    ActionsBar(Composite parent, Actions actions) {
        bar = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(5).margins(6, 4).spacing(8, 0).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        var toggle = new ToolBar(bar, SWT.FLAT | SWT.RIGHT);
        toggles = Map.of(Shown.TABLE, toggle(toggle, Messages.bar_table, Shown.TABLE, actions::show),
            Shown.BOARD, toggle(toggle, Messages.bar_board, Shown.BOARD, actions::show),
            Shown.CALENDAR, toggle(toggle, Messages.bar_calendar, Shown.CALENDAR, actions::show));
        search = new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        search.setMessage(Messages.bar_search);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(SEARCH_WIDTH, SWT.DEFAULT)
            .minSize(SEARCH_WIDTH, 0).applyTo(search);
        Runnable apply = () -> {
            if (!search.isDisposed()) {
                actions.search(search.getText().strip());
            }
        };
        search.addListener(SWT.Modify, event -> {
            if (!quiet) {
                search.getDisplay().timerExec(-1, apply);
                search.getDisplay().timerExec(PAUSE, apply);
            }
        });
        search.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN) {
                event.doit = false;
                actions.leave();
            }
        });
        search.addListener(SWT.DefaultSelection, event -> actions.leave());
        clear = new Button(bar, SWT.PUSH);
        clear.setText(Messages.bar_clear);
        GridDataFactory.swtDefaults().exclude(true).applyTo(clear);
        clear.addListener(SWT.Selection, event -> actions.clear());
        group = new Combo(bar, SWT.DROP_DOWN | SWT.READ_ONLY);
        group.setToolTipText(Messages.bar_group);
        group.setItems(Messages.group_by_none, Messages.group_by_owner, Messages.group_by_status, Messages.group_by_committee,
            Messages.group_by_priority, Messages.group_by_dueMonth);
        group.addListener(SWT.Selection, event -> actions.group(Grouping.values()[group.getSelectionIndex()]));
        count = Css.mark(new Label(bar, SWT.RIGHT), Css.QUIET);
        GridDataFactory.swtDefaults().hint(COUNT_WIDTH, SWT.DEFAULT).applyTo(count);
    }

    private static ToolItem toggle(ToolBar toggle, String text, Shown shown, Consumer<Shown> chosen) {
        var item = new ToolItem(toggle, SWT.RADIO);
        item.setText(text);
        item.addListener(SWT.Selection, event -> {
            if (item.getSelection()) {
                chosen.accept(shown);
            }
        });
        return item;
    }

    /** Shows what is so; changes nothing. */
    void state(Shown shown, String words, boolean filtered, Grouping grouping) {
        quiet = true;
        toggles.forEach((each, item) -> item.setSelection(each == shown));
        if (!search.getText().strip().equals(words)) {
            search.setText(words);
        }
        quiet = false;
        group.select(List.of(Grouping.values()).indexOf(grouping));
        show(group, shown == Shown.TABLE);
        show(clear, filtered);
        bar.layout(true);
    }

    private static void show(Control control, boolean visible) {
        control.setVisible(visible);
        GridDataFactory.swtDefaults().exclude(!visible).applyTo(control);
    }

    void count(String text) {
        count.setText(text);
        count.setToolTipText(text);
    }

    void focusSearch() {
        search.setFocus();
        search.selectAll();
    }
}
