package org.consultum.ui.review.internal.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.consultum.model.Element;
import org.consultum.model.Meeting;
import org.consultum.model.ReviewPart;
import org.consultum.review.compare.ElementChange;
import org.consultum.review.compare.VersionSource;
import org.consultum.ui.BackgroundWork;
import org.consultum.ui.Css;
import org.consultum.ui.Formats;
import org.consultum.ui.forms.Editing;
import org.consultum.ui.review.internal.Messages;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.HTMLTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PlatformUI;

/** What differs between two versions: which are compared, the list of what became of each element, and both beside each other. */
final class ComparePage {

    private final Editing editing;
    private final Element element;
    private final Formats formats = Formats.local();
    private final List<ReviewPart> parts;
    private final Composite area;
    private final Combo partChoice;
    private final Combo olderChoice;
    private final Combo newerChoice;
    private final Button only;
    private final Label summary;
    private final ChangeList list;
    private final SideBySide columns;
    private List<VersionSource> versions = List.of();
    private ReviewPart part;
    private boolean proposing;
    private Optional<Compared> compared = Optional.empty();
    private Optional<Job> running = Optional.empty();

    ComparePage(Composite parent, Editing editing, Element element, ReviewPart first) {
        this.editing = Objects.requireNonNull(editing);
        this.element = Objects.requireNonNull(element);
        part = first;
        parts = element instanceof Meeting ? List.of(ReviewPart.AGENDA, ReviewPart.MINUTES, ReviewPart.WHOLE) : List.of(ReviewPart.WHOLE);
        area = Css.mark(new Composite(parent, SWT.NONE), Css.PAGE);
        GridLayoutFactory.fillDefaults().margins(16, 12).spacing(0, 8).applyTo(area);
        var title = Css.mark(new Label(area, SWT.NONE), Css.TITLE);
        title.setText(Messages.bind(Messages.compare_of, editing.labels().text(element)).replace("&", "&&"));
        GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(title);
        var choices = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(parts.size() > 1 ? 5 : 4).spacing(8, 6).applyTo(choices);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(choices);
        partChoice = combo(choices, false);
        partChoice.setItems(parts.stream().map(editing.labels()::getText).toArray(String[]::new));
        partChoice.setVisible(parts.size() > 1);
        ((GridData) partChoice.getLayoutData()).exclude = parts.size() < 2;
        partChoice.addSelectionListener(SelectionListener.widgetSelectedAdapter(event ->
            show(parts.get(partChoice.getSelectionIndex()), Optional.empty())));
        label(choices, Messages.compare_older);
        olderChoice = combo(choices, true);
        label(choices, Messages.compare_newer);
        newerChoice = combo(choices, true);
        for (Combo choice : List.of(olderChoice, newerChoice)) {
            choice.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
                proposing = false;
                compare();
            }));
        }
        var line = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(12, 0).applyTo(line);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        summary = Css.mark(new Label(line, SWT.WRAP), Css.SUBTITLE);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(100, SWT.DEFAULT).applyTo(summary);
        var buttons = new Composite(line, SWT.NONE);
        RowLayoutFactory.fillDefaults().spacing(6).center(true).wrap(false).applyTo(buttons);
        only = new Button(buttons, SWT.CHECK);
        only.setText(Messages.compare_only);
        only.setSelection(true);
        only.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> fill()));
        button(buttons, Messages.compare_previous, () -> move(-1));
        button(buttons, Messages.compare_next, () -> move(1));
        button(buttons, Messages.compare_copy, this::copy);
        button(buttons, Messages.compare_save, this::save);
        var sash = new SashForm(area, SWT.HORIZONTAL | SWT.SMOOTH);
        sash.setSashWidth(6);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        list = new ChangeList(sash, this::reveal);
        columns = new SideBySide(sash, this::select);
        sash.setWeights(26, 74);
        IPropertyChangeListener theme = event -> area.getDisplay().asyncExec(this::paint);
        var themes = PlatformUI.getWorkbench().getThemeManager();
        themes.addPropertyChangeListener(theme);
        area.addDisposeListener(event -> themes.removePropertyChangeListener(theme));
        show(first, Optional.empty());
    }

    /** Shows a part of the element; the older version is the one of a digest, else the one before the newest. */
    void show(ReviewPart wanted, Optional<String> reference) {
        part = parts.contains(wanted) ? wanted : parts.getFirst();
        partChoice.select(parts.indexOf(part));
        versions();
        int known = reference.map(digest -> IntStream.range(0, versions.size())
            .filter(index -> versions.get(index).reference().equals(digest)).findFirst().orElse(-1)).orElse(-1);
        olderChoice.select(known >= 0 ? known : Math.max(0, versions.size() - 2));
        newerChoice.select(versions.size() - 1);
        proposing = known < 0;
        compare();
    }

    /** Shows what changed; the versions chosen stay chosen. */
    void refresh() {
        String older = chosen(olderChoice).map(VersionSource::key).orElse("");
        String newer = chosen(newerChoice).map(VersionSource::key).orElse("");
        versions();
        select(olderChoice, older, Math.max(0, versions.size() - 2));
        select(newerChoice, newer, versions.size() - 1);
        compare();
    }

    void setFocus() {
        list.control().setFocus();
    }

    /** Goes to a difference further on, or back. */
    void move(int step) {
        list.move(step);
    }

    /** Words are coloured in code, in the colours of the theme there is now. */
    private void paint() {
        if (!area.isDisposed()) {
            list.paint();
            columns.paint();
        }
    }

    private void versions() {
        versions = editing.session().read(() -> VersionSource.of(element, part));
        String[] names = versions.stream().map(this::name).toArray(String[]::new);
        olderChoice.setItems(names);
        newerChoice.setItems(names);
    }

    private void select(Combo choice, String key, int usual) {
        choice.select(IntStream.range(0, versions.size()).filter(index -> versions.get(index).key().equals(key)).findFirst().orElse(usual));
    }

    private Optional<VersionSource> chosen(Combo choice) {
        return choice.getSelectionIndex() < 0 ? Optional.empty() : Optional.of(versions.get(choice.getSelectionIndex()));
    }

    private String name(VersionSource version) {
        return version.at().map(at -> Messages.bind(Messages.compare_version, version.label(), formats.value(at))).orElse(version.label());
    }

    private void compare() {
        running.ifPresent(Job::cancel);
        Optional<VersionSource> older = chosen(olderChoice);
        Optional<VersionSource> newer = chosen(newerChoice);
        if (older.isEmpty() || newer.isEmpty()) {
            return;
        }
        running = Optional.of(BackgroundWork.of(Messages.compare_title, monitor -> Compared.of(editing.session(), older.get(), newer.get()))
            .then(found -> {
                if (!area.isDisposed() && older.equals(chosen(olderChoice)) && newer.equals(chosen(newerChoice))) {
                    compared = found;
                    propose();
                    fill();
                }
            })
            .failed(problem -> editing.reporter().failed(Messages.compare_failed, Messages.approval_failedRemedy, problem))
            .start(area.getDisplay(), false));
    }

    /** Where the older version is as the newer one, one before it says more. */
    private void propose() {
        boolean same = compared.filter(found -> found.comparison().isEmpty()).isPresent();
        if (proposing && same && olderChoice.getSelectionIndex() > 0) {
            olderChoice.select(olderChoice.getSelectionIndex() - 1);
            compare();
        }
    }

    private void fill() {
        Optional<String> current = list.selected();
        boolean differences = only.getSelection();
        summary.setText(compared.map(this::summary).orElse(Messages.compare_contentMissing).replace("&", "&&"));
        list.show(compared.map(found -> found.shown(differences)).orElse(List.of()));
        columns.name(compared.map(found -> name(found.older())).orElse(""), compared.map(found -> name(found.newer())).orElse(""));
        columns.show(compared.map(found -> found.olderBlocks(differences)).orElse(List.of()),
            compared.map(found -> found.newerBlocks(differences)).orElse(List.of()));
        summary.requestLayout();
        current.ifPresent(list::select);
    }

    private String summary(Compared found) {
        if (found.comparison().isEmpty()) {
            return versions.size() < 2 ? Messages.compare_oneVersion : Messages.compare_same;
        }
        var counts = new ArrayList<String>();
        count(found, ElementChange.Kind.ADDED, Messages.compare_added, counts);
        count(found, ElementChange.Kind.REMOVED, Messages.compare_removed, counts);
        count(found, ElementChange.Kind.MOVED, Messages.compare_moved, counts);
        count(found, ElementChange.Kind.CHANGED, Messages.compare_changed, counts);
        return String.join("  \u00b7  ", counts);
    }

    private static void count(Compared found, ElementChange.Kind kind, String words, List<String> counts) {
        long count = found.comparison().count(kind);
        if (count > 0) {
            counts.add(Messages.bind(words, count));
        }
    }

    private void reveal(String id) {
        columns.reveal(id);
    }

    private void select(String id) {
        list.select(id);
    }

    private Optional<ComparisonReport> report() {
        return compared.map(found -> new ComparisonReport(Messages.bind(Messages.compare_of, editing.labels().text(element)), found));
    }

    private void copy() {
        report().ifPresent(report -> {
            var clipboard = new Clipboard(area.getDisplay());
            clipboard.setContents(new Object[] {report.text(), report.html()},
                new Transfer[] {TextTransfer.getInstance(), HTMLTransfer.getInstance()});
            clipboard.dispose();
        });
    }

    private void save() {
        report().ifPresent(report -> {
            var dialog = new FileDialog(area.getShell(), SWT.SAVE);
            dialog.setFilterExtensions("*.html", "*.txt");
            dialog.setFileName(Messages.compare_file);
            dialog.setOverwrite(true);
            Optional.ofNullable(dialog.open()).ifPresent(file -> {
                try {
                    Files.writeString(Path.of(file), file.endsWith(".txt") ? report.text() : report.html());
                } catch (IOException notWritten) {
                    editing.reporter().failed(Messages.bind(Messages.approval_saveFailed, file), Messages.approval_saveFailedRemedy,
                        notWritten);
                }
            });
        });
    }

    private static Combo combo(Composite parent, boolean wide) {
        var combo = new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN);
        combo.setVisibleItemCount(20);
        GridDataFactory.fillDefaults().grab(wide, false).hint(wide ? 160 : SWT.DEFAULT, SWT.DEFAULT).applyTo(combo);
        return combo;
    }

    private static void label(Composite parent, String text) {
        Css.mark(new Label(parent, SWT.NONE), Css.FIELD_LABEL).setText(text);
    }

    private static void button(Composite parent, String text, Runnable action) {
        var button = new Button(parent, SWT.PUSH);
        button.setText(text);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
    }
}
