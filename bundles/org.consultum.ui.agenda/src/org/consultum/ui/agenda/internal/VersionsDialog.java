package org.consultum.ui.agenda.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.consultum.agenda.versions.AgendaComparison;
import org.consultum.agenda.versions.AgendaLine;
import org.consultum.agenda.versions.FieldChange;
import org.consultum.agenda.versions.ItemChange;
import org.consultum.agenda.versions.TextPiece;
import org.consultum.model.AgendaVersion;
import org.consultum.model.Meeting;
import org.consultum.ui.Formats;
import org.consultum.ui.ThemeColours;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/**
 * What differs between two published versions of an agenda, or between one and the agenda as it is: item by item, what moved as moved,
 * and the words that were taken out or put in.
 */
final class VersionsDialog extends Dialog {

    private final Meeting meeting;
    private final List<AgendaVersion> versions;
    private final Formats formats = Formats.local();
    private Combo older;
    private Combo newer;
    private Button all;
    private Table table;
    private StyledText words;
    private AgendaComparison comparison = new AgendaComparison(List.of());

    VersionsDialog(Shell shell, Meeting meeting) {
        super(shell);
        this.meeting = Objects.requireNonNull(meeting);
        versions = List.copyOf(meeting.getAgenda().getVersions());
        setShellStyle(getShellStyle() | SWT.RESIZE | SWT.MAX);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.compare_title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = (Composite) super.createDialogArea(parent);
        var head = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(5).spacing(10, 0).applyTo(head);
        new Label(head, SWT.NONE).setText(Messages.compare_older);
        older = choice(head, false);
        new Label(head, SWT.NONE).setText(Messages.compare_newer);
        newer = choice(head, true);
        all = new Button(head, SWT.CHECK);
        all.setText(Messages.compare_all);
        all.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> fill()));
        var sash = new SashForm(area, SWT.VERTICAL | SWT.SMOOTH);
        GridDataFactory.fillDefaults().grab(true, true).hint(900, 520).applyTo(sash);
        table = new Table(sash, SWT.BORDER | SWT.FULL_SELECTION);
        table.setHeaderVisible(true);
        column(Messages.column_number, 90);
        column(Messages.column_item, 400);
        column(Messages.compare_what, 380);
        table.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> show((ItemChange) event.item.getData())));
        words = new StyledText(sash, SWT.BORDER | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
        words.setMargins(10, 8, 10, 8);
        words.setLineSpacing(3);
        sash.setWeights(60, 40);
        older.select(Math.max(0, versions.size() - 2));
        newer.select(versions.size() == 1 ? 1 : versions.size() - 1);
        compare();
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true);
    }

    @Override
    public void create() {
        super.create();
        table.setFocus();
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    private Combo choice(Composite parent, boolean withNow) {
        var combo = new Combo(parent, SWT.READ_ONLY);
        List<String> names = new ArrayList<>(versions.stream().map(this::name).toList());
        if (withNow) {
            names.add(Messages.compare_now);
        }
        combo.setItems(names.toArray(String[]::new));
        combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> compare()));
        return combo;
    }

    private String name(AgendaVersion version) {
        return version.getPublished() == null ? version.getLabel()
            : Messages.bind(Messages.compare_version, version.getLabel(), formats.value(version.getPublished()));
    }

    private void compare() {
        AgendaVersion before = versions.get(older.getSelectionIndex());
        comparison = newer.getSelectionIndex() == versions.size() ? AgendaComparison.withCurrent(before, meeting)
            : AgendaComparison.of(before, versions.get(newer.getSelectionIndex()));
        fill();
    }

    private void fill() {
        List<ItemChange> shown = all.getSelection() ? comparison.items() : comparison.changed();
        table.removeAll();
        for (ItemChange change : shown) {
            var row = new TableItem(table, SWT.NONE);
            row.setData(change);
            String number = change.after().or(change::before).map(AgendaLine::number).orElse("");
            row.setText(new String[] {number, change.title(), sign(change.kind()) + change.text()});
            row.setForeground(2, colour(change.kind()));
        }
        if (shown.isEmpty()) {
            words.setText(Messages.compare_same);
        } else {
            table.setSelection(0);
            show(shown.getFirst());
        }
    }

    private static String sign(ItemChange.Kind kind) {
        return switch (kind) {
            case ADDED -> "+ ";
            case REMOVED -> "\u2212 ";
            case MOVED -> "\u2195 ";
            case CHANGED -> "\u270e ";
            case SAME -> "";
        };
    }

    private static Color colour(ItemChange.Kind kind) {
        return switch (kind) {
            case ADDED -> ThemeColours.DONE.get();
            case REMOVED -> ThemeColours.ALERT.get();
            case MOVED, CHANGED -> ThemeColours.ACCENT.get();
            case SAME -> ThemeColours.QUIET_TEXT.get();
        };
    }

    /** What is taken out is struck through, what is put in underlined: not by colour alone. */
    private void show(ItemChange change) {
        var text = new StringBuilder();
        var styles = new ArrayList<StyleRange>();
        for (FieldChange field : change.changes()) {
            styles.add(new StyleRange(text.length(), field.name().length() + 1, null, null, SWT.BOLD));
            text.append(field.name()).append(":  ");
            for (TextPiece piece : field.pieces()) {
                if (piece.kind() != TextPiece.Kind.SAME) {
                    styles.add(style(piece, text.length()));
                }
                text.append(piece.text());
            }
            text.append('\n');
        }
        words.setText(text.isEmpty() ? change.text() : text.toString());
        words.setStyleRanges(text.isEmpty() ? new StyleRange[0] : styles.toArray(StyleRange[]::new));
    }

    private static StyleRange style(TextPiece piece, int start) {
        boolean added = piece.kind() == TextPiece.Kind.ADDED;
        var style = new StyleRange(start, piece.text().length(), added ? ThemeColours.DONE.get() : ThemeColours.ALERT.get(), null);
        style.underline = added;
        style.strikeout = !added;
        return style;
    }

    private void column(String title, int width) {
        var column = new TableColumn(table, SWT.NONE);
        column.setText(title);
        column.setWidth(width);
    }
}
