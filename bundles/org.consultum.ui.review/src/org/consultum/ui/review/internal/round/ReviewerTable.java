package org.consultum.ui.review.internal.round;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.consultum.model.Party;
import org.consultum.ui.forms.Editing;
import org.consultum.ui.forms.ElementPicker;
import org.consultum.ui.review.internal.Messages;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** Who is asked in a round, and which of them must answer. Used on the display thread. */
final class ReviewerTable {

    private static final int LINES = 7;
    private static final int NAME_WIDTH = 262;
    private static final int MUST_WIDTH = 118;

    private final Editing editing;
    private final Runnable changed;
    private final Table table;
    private final Button must;
    private final List<Party> offered = new ArrayList<>();
    private final Set<Party> asked = new LinkedHashSet<>();
    private final Set<Party> required = new LinkedHashSet<>();

    ReviewerTable(Composite grid, Editing editing, RoundSubject subject, Clock clock, Runnable changed) {
        this.editing = Objects.requireNonNull(editing);
        this.changed = Objects.requireNonNull(changed);
        offered.addAll(subject.members(clock));
        asked.addAll(offered);
        required.addAll(subject.voting(clock));
        var cell = new Composite(grid, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 4).applyTo(cell);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(cell);
        table = new Table(cell, SWT.BORDER | SWT.CHECK | SWT.MULTI | SWT.FULL_SELECTION);
        table.setHeaderVisible(true);
        column(Messages.round_start_asked, NAME_WIDTH);
        column(Messages.round_start_answer, MUST_WIDTH);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(NAME_WIDTH + MUST_WIDTH, table.getItemHeight() * (LINES + 1))
            .applyTo(table);
        table.addListener(SWT.Selection, event -> {
            if (event.detail == SWT.CHECK) {
                toggle((TableItem) event.item);
            }
            judge();
        });
        must = new Button(cell, SWT.PUSH);
        must.setText(Messages.round_start_must);
        must.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> toggleMust()));
        var others = new Button(cell, SWT.PUSH);
        others.setText(Messages.round_start_others);
        others.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> add()));
        fill();
    }

    /** Those who are asked. */
    List<Party> asked() {
        return offered.stream().filter(asked::contains).toList();
    }

    /** Those of them who must answer. */
    List<Party> required() {
        return asked().stream().filter(required::contains).toList();
    }

    private void column(String text, int width) {
        var column = new TableColumn(table, SWT.NONE);
        column.setText(text);
        column.setWidth(width);
    }

    private void fill() {
        while (table.getItemCount() < offered.size()) {
            new TableItem(table, SWT.NONE);
        }
        for (int row = 0; row < offered.size(); row++) {
            Party party = offered.get(row);
            TableItem item = table.getItem(row);
            item.setData(party);
            item.setText(0, editing.labels().text(party));
            item.setImage(0, editing.labels().getImage(party));
            item.setChecked(asked.contains(party));
            item.setText(1, !asked.contains(party) ? "" : required.contains(party) ? "\u2713 " + Messages.round_start_mustAnswer
                : Messages.round_start_mayAnswer);
        }
        judge();
    }

    private void judge() {
        must.setEnabled(Stream.of(table.getSelection()).anyMatch(TableItem::getChecked));
    }

    private void toggle(TableItem item) {
        Party party = (Party) item.getData();
        if (item.getChecked()) {
            asked.add(party);
        } else {
            asked.remove(party);
        }
        fill();
        changed.run();
    }

    private void toggleMust() {
        List<Party> chosen = Stream.of(table.getSelection()).map(item -> (Party) item.getData()).filter(asked::contains).toList();
        if (required.containsAll(chosen)) {
            chosen.forEach(required::remove);
        } else {
            required.addAll(chosen);
        }
        fill();
        changed.run();
    }

    private void add() {
        var register = editing.session().register();
        List<Party> others = Stream.of(register.getPeople(), register.getRoles(), register.getOrganisations())
            .flatMap(List::stream).map(Party.class::cast).filter(party -> !offered.contains(party)).toList();
        var picker = new ElementPicker(table.getShell(), editing.labels(), others);
        picker.title(Messages.round_start_othersTitle);
        picker.pickMany(List.of()).ifPresent(chosen -> {
            chosen.stream().map(Party.class::cast).forEach(party -> {
                offered.add(party);
                asked.add(party);
            });
            fill();
            changed.run();
        });
    }
}
