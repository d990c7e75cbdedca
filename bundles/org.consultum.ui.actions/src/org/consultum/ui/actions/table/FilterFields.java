package org.consultum.ui.actions.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.consultum.index.Facet;
import org.consultum.index.FacetCounts;
import org.consultum.index.ListQuery;
import org.consultum.index.RegisterIndex;
import org.consultum.model.ActionStatus;
import org.consultum.model.Priority;
import org.consultum.ui.Formats;
import org.consultum.ui.actions.Messages;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** The fields of the filter row while one of them is open. */
final class FilterFields {

    private static final int PAUSE = 200;
    private static final int WIDEST = 420;
    private static final int MOST_SHOWN = 14;
    private static final int MOST_OFFERED = 500;

    private final TablePane pane;
    private final FilterTexts words;

    FilterFields(TablePane pane) {
        this.pane = pane;
        this.words = new FilterTexts(pane.texts());
    }

    /** Opens the field of a column. */
    void open(ActionColumn column, int position) {
        Rectangle bounds = pane.grid().filterBounds(position);
        switch (column.asking()) {
            case WORDS -> words(column, bounds);
            case DAYS -> menu(column, bounds, FilterTexts.days(column));
            case PERCENT -> menu(column, bounds, FilterTexts.percentages());
            default -> choices(column, bounds);
        }
    }

    private Conditions conditions() {
        return pane.host().conditions();
    }

    private void words(ActionColumn column, Rectangle bounds) {
        var field = new Text(pane.grid().table(), SWT.SINGLE | SWT.BORDER);
        field.setBounds(bounds.x + 1, bounds.y, bounds.width - 3, bounds.height - 2);
        field.setText(conditions().words(column.key()));
        field.selectAll();
        Runnable apply = () -> {
            if (!field.isDisposed()) {
                Conditions wanted = conditions().withWords(column.key(), field.getText());
                if (!wanted.equals(conditions())) {
                    pane.host().filter(wanted);
                }
            }
        };
        field.addListener(SWT.Modify, event -> {
            field.getDisplay().timerExec(-1, apply);
            field.getDisplay().timerExec(PAUSE, apply);
        });
        closeWith(field, apply);
        field.setFocus();
    }

    /** Ends the field when it is left, with Enter, or with Escape. */
    private void closeWith(Control field, Runnable apply) {
        field.addListener(SWT.FocusOut, event -> {
            apply.run();
            field.getDisplay().asyncExec(field::dispose);
        });
        field.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_RETURN || event.detail == SWT.TRAVERSE_ESCAPE) {
                event.doit = false;
                pane.setFocus();
            }
        });
    }

    private void menu(ActionColumn column, Rectangle bounds, List<String> offered) {
        var menu = new Menu(pane.grid().table());
        String now = conditions().value(column.key());
        item(menu, Messages.filter_any, now.isEmpty(), () -> apply(column, ""));
        for (String value : offered) {
            item(menu, column.asking() == ActionColumn.Asking.DAYS ? words.days(column, value) : FilterTexts.percentage(value),
                value.equals(now), () -> apply(column, value));
        }
        if (column.asking() == ActionColumn.Asking.DAYS) {
            new MenuItem(menu, SWT.SEPARATOR);
            item(menu, Messages.filter_between, !now.isEmpty() && !offered.contains(now), () -> new DayDialog(
                pane.grid().table().getShell(), column.title(), pane.texts().today()).between().ifPresent(days -> apply(column, days)));
        }
        menu.addListener(SWT.Hide, event -> menu.getDisplay().asyncExec(menu::dispose));
        menu.setLocation(pane.grid().table().toDisplay(bounds.x, bounds.y + bounds.height));
        menu.setVisible(true);
    }

    private static void item(Menu menu, String text, boolean chosen, Runnable action) {
        var item = new MenuItem(menu, SWT.RADIO);
        item.setText(text.replace("&", "&&"));
        item.setSelection(chosen);
        item.addListener(SWT.Selection, event -> {
            if (item.getSelection()) {
                action.run();
            }
        });
    }

    private void apply(ActionColumn column, String value) {
        Conditions wanted = conditions().with(column.key(), value);
        if (column == ActionColumn.DUE && value.equals(FilterTexts.PAST) && wanted.value(Conditions.STATUS).isEmpty()) {
            wanted = wanted.withList(Conditions.STATUS, RowTexts.UNFINISHED);
        }
        pane.host().filter(wanted);
    }

    private void choices(ActionColumn column, Rectangle bounds) {
        pane.index().ifPresent(index -> {
            Facet.By by = switch (column.asking()) {
                case OWNERS -> Facet.By.OWNER;
                case WAITING -> Facet.By.WAITING_FOR;
                case COMMITTEES -> Facet.By.COMMITTEE;
                case STATUSES -> Facet.By.STATUS;
                default -> Facet.By.PRIORITY;
            };
            ListQuery.Filter others = pane.host().resolve(conditions().with(column.key(), "")).orElse(ListQuery.Filter.ALL);
            ask(index, others, by, counts -> new Choices(column, counts).open(bounds));
        });
    }

    private void ask(RegisterIndex index, ListQuery.Filter filter, Facet.By by, Consumer<FacetCounts> then) {
        pane.source().elsewhere(() -> index.facet("ActionItem", filter, Facet.of(by)), then);
    }

    /** A list of values to choose from, with how many actions each has. */
    private final class Choices {

        private final ActionColumn column;
        private final List<Choice> offered = new ArrayList<>();
        private final Set<String> chosen;
        private List<Choice> shown = List.of();
        private Table list;

        private record Choice(String key, String text, Optional<Integer> count) {
        }

        Choices(ActionColumn column, FacetCounts counts) {
            this.column = column;
            chosen = new LinkedHashSet<>(conditions().list(column.key()));
            switch (column.asking()) {
                case STATUSES -> Arrays.stream(ActionStatus.values()).forEach(status -> offer(status.getLiteral(),
                    counts.of(status.getLiteral())));
                case PRIORITIES -> List.of(Priority.URGENT, Priority.HIGH, Priority.NORMAL, Priority.LOW).forEach(
                    priority -> offer(priority.getLiteral(), counts.of(priority.getLiteral())));
                default -> {
                    String mine = column.asking() == ActionColumn.Asking.COMMITTEES ? FilterTexts.MY_COMMITTEES : FilterTexts.ME;
                    offered.add(new Choice(mine, words.choice(column, mine), Optional.empty()));
                    if (column.asking() == ActionColumn.Asking.OWNERS) {
                        offer(FilterTexts.NOBODY, counts.of(Facet.NONE));
                    }
                    counts.counts().stream().filter(count -> !count.key().isEmpty()).limit(MOST_OFFERED)
                        .forEach(count -> offer(count.key(), count.elements()));
                }
            }
        }

        private void offer(String key, int count) {
            offered.add(new Choice(key, words.choice(column, key), Optional.of(count)));
        }

        void open(Rectangle bounds) {
            var table = pane.grid().table();
            var shell = new Shell(table.getShell(), SWT.NO_TRIM | SWT.BORDER);
            GridLayoutFactory.fillDefaults().margins(6, 6).spacing(6, 6).applyTo(shell);
            if (offered.size() > MOST_SHOWN) {
                var search = new Text(shell, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
                search.setMessage(Messages.filter_narrow);
                GridDataFactory.fillDefaults().grab(true, false).applyTo(search);
                search.addListener(SWT.Modify, event -> fill(search.getText().strip().toLowerCase(Locale.getDefault())));
            }
            list = new Table(shell, SWT.CHECK | SWT.FULL_SELECTION);
            GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT,
                list.getItemHeight() * Math.clamp(offered.size(), 3, MOST_SHOWN)).applyTo(list);
            var names = new TableColumn(list, SWT.LEFT);
            var numbers = new TableColumn(list, SWT.RIGHT);
            list.addListener(SWT.Selection, event -> {
                if (event.detail == SWT.CHECK) {
                    choose((TableItem) event.item);
                }
            });
            list.addListener(SWT.DefaultSelection, event -> {
                ((TableItem) event.item).setChecked(true);
                choose((TableItem) event.item);
                shell.close();
            });
            var clear = new Button(shell, SWT.PUSH);
            clear.setText(Messages.filter_any);
            clear.addListener(SWT.Selection, event -> {
                chosen.clear();
                apply(column, "");
                shell.close();
            });
            fill("");
            names.pack();
            numbers.pack();
            names.setWidth(Math.min(names.getWidth(), WIDEST));
            shell.pack();
            shell.setLocation(place(table.toDisplay(bounds.x, bounds.y + bounds.height), shell));
            shell.addListener(SWT.Deactivate, event -> shell.getDisplay().asyncExec(() -> {
                if (!shell.isDisposed()) {
                    shell.close();
                }
            }));
            shell.addListener(SWT.Traverse, event -> {
                if (event.detail == SWT.TRAVERSE_ESCAPE) {
                    shell.close();
                }
            });
            shell.open();
        }

        private static Point place(Point wanted, Shell shell) {
            Rectangle screen = shell.getMonitor().getClientArea();
            return new Point(Math.max(screen.x, Math.min(wanted.x, screen.x + screen.width - shell.getSize().x)),
                Math.max(screen.y, Math.min(wanted.y, screen.y + screen.height - shell.getSize().y)));
        }

        private void fill(String narrowed) {
            shown = offered.stream().filter(choice -> choice.text().toLowerCase(Locale.getDefault()).contains(narrowed)).toList();
            list.removeAll();
            for (Choice choice : shown) {
                var item = new TableItem(list, SWT.NONE);
                item.setText(new String[] {choice.text(), choice.count().map(Formats.local()::number).orElse("")});
                item.setChecked(chosen.contains(choice.key()));
            }
        }

        private void choose(TableItem item) {
            String key = shown.get(list.indexOf(item)).key();
            if (item.getChecked()) {
                chosen.add(key);
            } else {
                chosen.remove(key);
            }
            pane.host().filter(conditions().withList(column.key(), List.copyOf(chosen)));
        }
    }
}
