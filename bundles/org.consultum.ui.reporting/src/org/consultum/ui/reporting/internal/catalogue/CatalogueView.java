package org.consultum.ui.reporting.internal.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.consultum.reporting.catalogue.FormatEntry;
import org.consultum.reporting.catalogue.ReportEntry;
import org.consultum.reporting.catalogue.Reports;
import org.consultum.session.RegisterSession;
import org.consultum.ui.Commands;
import org.consultum.ui.Css;
import org.consultum.ui.OpenRegister;
import org.consultum.ui.RegisterListener;
import org.consultum.ui.Reporter;
import org.consultum.ui.ThemeColours;
import org.consultum.ui.reporting.internal.Messages;
import org.consultum.ui.reporting.internal.ReportImages;
import org.consultum.ui.reporting.internal.ReportShelf;
import org.consultum.ui.reporting.internal.template.TemplateTasks;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;

/** The reports there are: by category, with favourites and what was made lately in front. A double click or Enter opens one. */
public final class CatalogueView extends ViewPart implements RegisterListener {

    /** Id of the view. */
    public static final String ID = "org.consultum.ui.reporting.catalogue";

    private OpenRegister register;
    private Reports reports;
    private ReportImages images;
    private Text search;
    private Tree tree;
    private Label name;
    private Label description;
    private Label formats;
    private Button open;
    private Button star;
    private Label nothing;
    private Link openRegister;

    /** Shows the catalogue and gives it the keyboard. */
    static void show(IWorkbenchPage page) {
        try {
            page.showView(ID);
        } catch (PartInitException failure) {
            PlatformUI.getWorkbench().getService(Reporter.class).failed(Messages.failed_open, Messages.failed_remedy, failure);
        }
    }

    @Override
    public void createPartControl(Composite parent) {
        register = getSite().getService(OpenRegister.class);
        reports = getSite().getService(Reports.class);
        images = new ReportImages(parent);
        var page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(page);
        search = new Text(page, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        search.setMessage(Messages.catalogue_search);
        GridDataFactory.fillDefaults().grab(true, false).indent(6, 6).applyTo(search);
        search.addListener(SWT.Modify, event -> fill());
        search.addListener(SWT.DefaultSelection, event -> selected().ifPresent(line -> open(line.report())));
        search.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN) {
                tree.setFocus();
            }
        });
        tree = new Tree(page, SWT.SINGLE | SWT.FULL_SELECTION);
        GridDataFactory.fillDefaults().grab(true, true).hint(200, 120).indent(0, 6).applyTo(tree);
        tree.addListener(SWT.Selection, event -> describe());
        tree.addListener(SWT.DefaultSelection, event -> selected().ifPresent(line -> open(line.report())));
        tree.addListener(SWT.KeyDown, this::key);
        createDescription(page);
        createMenu();
        register.addListener(this);
        fill();
    }

    @Override
    public void setFocus() {
        search.setFocus();
    }

    @Override
    public void dispose() {
        if (register != null) {
            register.removeListener(this);
        }
        super.dispose();
    }

    @Override
    public void opened(RegisterSession session) {
        describe();
    }

    @Override
    public void closing(RegisterSession session) {
        tree.getDisplay().asyncExec(() -> {
            if (!tree.isDisposed()) {
                describe();
            }
        });
    }

    /** Shows what there is now. */
    public void refresh() {
        fill();
    }

    private void createDescription(Composite page) {
        var line = Css.mark(new Label(page, SWT.SEPARATOR | SWT.HORIZONTAL), Css.LINE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        var area = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(10, 8).spacing(6, 4).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        name = new Label(area, SWT.WRAP);
        name.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
        wide(name);
        description = new Label(area, SWT.WRAP);
        wide(description);
        formats = Css.mark(new Label(area, SWT.WRAP), Css.QUIET);
        wide(formats);
        nothing = Css.mark(new Label(area, SWT.WRAP), Css.QUIET);
        nothing.setText(Messages.catalogue_noRegister);
        wide(nothing);
        openRegister = new Link(area, SWT.NONE);
        openRegister.setText(Messages.catalogue_openRegister);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(openRegister);
        openRegister.addListener(SWT.Selection, event -> new Commands(getSite()).run(event.text));
        open = new Button(area, SWT.PUSH);
        open.setText(Messages.catalogue_open);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(open);
        open.addListener(SWT.Selection, event -> selected().ifPresent(chosen -> open(chosen.report())));
        star = new Button(area, SWT.TOGGLE);
        star.setToolTipText(Messages.catalogue_star);
        star.addListener(SWT.Selection, event -> toggleStar());
    }

    private static void wide(Label label) {
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(120, SWT.DEFAULT).applyTo(label);
    }

    private void fill() {
        Optional<Entry.Line> before = selected();
        ReportShelf shelf = ReportShelf.ofUser();
        List<String> favourites = shelf.favourites();
        tree.setRedraw(false);
        tree.removeAll();
        for (Entry.Heading heading : Contents.of(reports.all(), shelf, search.getText())) {
            var parent = new TreeItem(tree, SWT.NONE);
            parent.setText(heading.label());
            parent.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
            parent.setForeground(ThemeColours.QUIET_TEXT.get());
            parent.setData(heading);
            for (Entry.Line line : heading.lines()) {
                var item = new TreeItem(parent, SWT.NONE);
                item.setText(line.report().label());
                item.setImage(images.get(favourites.contains(line.report().id()) ? ReportImages.STAR : ReportImages.REPORT));
                item.setData(line);
                if (before.filter(line::equals).isPresent()) {
                    tree.setSelection(item);
                }
            }
            parent.setExpanded(true);
        }
        tree.setRedraw(true);
        if (tree.getSelectionCount() == 0 && tree.getItemCount() > 0) {
            // After a search the first that was found is chosen, so that Enter opens it.
            tree.setSelection(before.flatMap(line -> item(line.report().id())).orElseGet(() -> tree.getItem(0).getItem(0)));
        }
        describe();
    }

    private Optional<TreeItem> item(String report) {
        for (TreeItem heading : tree.getItems()) {
            for (TreeItem item : heading.getItems()) {
                if (item.getData() instanceof Entry.Line line && line.report().id().equals(report)) {
                    return Optional.of(item);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Entry.Line> selected() {
        return tree.getSelectionCount() == 0 ? Optional.empty()
            : Optional.of(tree.getSelection()[0].getData()).filter(Entry.Line.class::isInstance).map(Entry.Line.class::cast);
    }

    private void describe() {
        Optional<ReportEntry> report = selected().map(Entry.Line::report);
        boolean usable = register.session().isPresent();
        name.setText(report.map(ReportEntry::label).orElse(tree.getItemCount() == 0 ? Messages.catalogue_none : "").replace("&", "&&"));
        description.setText(report.map(ReportEntry::description).orElse("").replace("&", "&&"));
        formats.setText(report.map(this::formats).orElse(""));
        open.setEnabled(usable && report.isPresent());
        star.setEnabled(report.isPresent());
        boolean favourite = report.filter(entry -> ReportShelf.ofUser().favourites().contains(entry.id())).isPresent();
        star.setSelection(favourite);
        star.setImage(images.get(favourite ? ReportImages.STAR : ReportImages.NO_STAR));
        hide(nothing, usable);
        hide(openRegister, usable);
        hide(name, report.isEmpty() && tree.getItemCount() > 0);
        hide(description, report.isEmpty());
        hide(formats, report.isEmpty());
        name.getParent().getParent().layout(true, true);
    }

    private static void hide(Control control, boolean hidden) {
        ((GridData) control.getLayoutData()).exclude = hidden;
        control.setVisible(!hidden);
    }

    private String formats(ReportEntry report) {
        Map<String, String> labels = reports.formats().stream().collect(Collectors.toMap(FormatEntry::format, FormatEntry::label));
        return report.formats().stream().map(format -> labels.getOrDefault(format, format.toUpperCase(Locale.ROOT)))
            .collect(Collectors.joining(" \u00b7 "));
    }

    private void open(ReportEntry report) {
        register.session().ifPresent(session -> new ReportOpener(getSite().getPage(), session).open(report));
    }

    private void toggleStar() {
        selected().map(Entry.Line::report).ifPresent(report -> {
            ReportShelf shelf = ReportShelf.ofUser();
            shelf.favour(report.id(), !shelf.favourites().contains(report.id()));
            fill();
        });
    }

    private void key(Event event) {
        if (event.character == '*') {
            toggleStar();
        }
    }

    private void createMenu() {
        var manager = new MenuManager();
        manager.setRemoveAllWhenShown(true);
        manager.addMenuListener(this::menu);
        tree.setMenu(manager.createContextMenu(tree));
        tree.addDisposeListener(event -> manager.dispose());
    }

    private void menu(IMenuManager menu) {
        selected().map(Entry.Line::report).ifPresent(report -> {
            boolean favourite = ReportShelf.ofUser().favourites().contains(report.id());
            register.session().ifPresent(session -> {
                var opener = new ReportOpener(getSite().getPage(), session);
                menu.add(action(Messages.catalogue_open, () -> opener.open(report)));
                menu.add(action(Messages.catalogue_openAnother, () -> opener.openAnother(report)));
            });
            menu.add(action(favourite ? Messages.catalogue_unstar : Messages.catalogue_star, this::toggleStar));
            register.session().filter(session -> report.hasTemplate()).ifPresent(session -> {
                var templates = new TemplateTasks(reports, report, session, getSite());
                menu.add(new Separator());
                menu.add(action(Messages.template_change, templates::change));
                menu.add(action(Messages.template_folder, templates::openFolder));
                if (templates.own().isPresent()) {
                    menu.add(action(Messages.template_shipped, templates::putAside));
                }
            });
        });
    }

    private static Action action(String text, Runnable run) {
        return new Action(text) {
            @Override
            public void run() {
                run.run();
            }
        };
    }
}
