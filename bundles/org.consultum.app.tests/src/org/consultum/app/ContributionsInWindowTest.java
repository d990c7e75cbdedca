package org.consultum.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.consultum.model.ActionItem;
import org.consultum.model.AgendaItem;
import org.consultum.model.Committee;
import org.consultum.model.Element;
import org.consultum.model.Meeting;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.spi.column.ColumnValue;
import org.consultum.spi.exporter.ExportScope;
import org.consultum.spi.exporter.ExportSink;
import org.consultum.spi.exporter.Exporter;
import org.consultum.spi.item.ItemKindCheck;
import org.consultum.spi.tile.Tile;
import org.consultum.spi.tile.TileFigure;
import org.consultum.spi.tile.TileScope;
import org.consultum.ui.ElementEditors;
import org.consultum.ui.actions.ActionsView;
import org.consultum.ui.actions.table.ActionColumn;
import org.consultum.ui.actions.table.Arrangement;
import org.consultum.ui.dashboard.DashboardView;
import org.consultum.ui.spi.EditorSection;
import org.consultum.ui.spi.SectionContext;
import org.eclipse.core.runtime.ContributorFactoryOSGi;
import org.eclipse.core.runtime.IExtension;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.menus.CommandContributionItem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.FrameworkUtil;

/** What a plugin adds to the window: it comes while the window is open, and goes again. */
class ContributionsInWindowTest {

    private static final String VISIT = "org.example.visits.site-visit";
    private static final String EXTENSIONS = """
        <?xml version="1.0"?><?eclipse version="3.4"?><plugin>
        <extension point="org.consultum.spi.itemkinds">
          <kind id="%2$s" name="Site visit" purpose="inform" minutes="75" papers="true" icon="icons/perspective-agenda.svg"
             class="%1$s$Visits"/>
        </extension>
        <extension point="org.consultum.spi.tiles"><tile id="org.example.visits.tile" name="meetings planned" class="%1$s$Meetings"/></extension>
        <extension point="org.consultum.spi.columns">
          <column id="org.example.visits.owners" name="How many" type="ActionItem" value="number" width="9" class="%1$s$Owners"/>
        </extension>
        <extension point="org.consultum.spi.exporters"><exporter id="names" name="Names of committees" description="One name a line"
          extension="txt" class="%1$s$Names"><choice id="short" name="With short names"/></exporter></extension>
        <extension point="org.consultum.ui.editorsections">
          <section id="org.example.visits.bad" name="Damaged section" type="Committee" class="%1$s$Damaged"/>
          <section id="org.example.visits.committee" name="Site visits" type="Committee" class="%1$s$CommitteeVisits"/>
        </extension>
        <extension point="org.eclipse.ui.newWizards"><wizard id="org.example.visits.new" name="Site visit" class="%1$s$NewVisit"/></extension>
        <extension point="org.eclipse.help.toc"><toc file="help/toc.xml" primary="true"/></extension>
        </plugin>""";

    private static List<IExtension> added = List.of();

    private final Desk desk = new Desk();

    @TempDir
    private Path folder;

    @BeforeAll
    static void install() throws ReflectiveOperationException {
        IExtensionRegistry registry = RegistryFactory.getRegistry();
        var contributor = ContributorFactoryOSGi.createContributor(FrameworkUtil.getBundle(WizardMenu.class));
        List<IExtension> before = List.of(registry.getExtensions(contributor));
        String xml = EXTENSIONS.formatted(ContributionsInWindowTest.class.getName(), VISIT);
        assertTrue(registry.addContribution(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), contributor, false,
            "ContributionsInWindowTest", null, token()), "installed");
        added = Stream.of(registry.getExtensions(contributor)).filter(extension -> !before.contains(extension)).toList();
    }

    @AfterAll
    static void remove() throws ReflectiveOperationException {
        for (IExtension extension : added) {
            if (extension.isValid()) {
                RegistryFactory.getRegistry().removeExtension(extension, token());
            }
        }
    }

    /** What a registry that is running demands of those who add to it; there is no public way to it. */
    private static Object token() throws ReflectiveOperationException {
        IExtensionRegistry registry = RegistryFactory.getRegistry();
        return registry.getClass().getMethod("getTemporaryUserToken").invoke(registry);
    }

    @BeforeEach
    void open() {
        desk.ready();
        desk.openSample(folder);
    }

    @AfterEach
    void leaveTheDeskClear() {
        desk.closeDialogs();
        desk.run(() -> desk.page().closeAllEditors(false));
        desk.clear();
    }

    private Meeting meeting() {
        return desk.on(() -> desk.session().register().getCommittees().stream().flatMap(committee -> committee.getMeetings().stream())
            .filter(one -> one.getAgenda() != null && one.getAgenda().getItems().size() > 3).findFirst().orElseThrow());
    }

    private void open(Element element) {
        desk.run(() -> PlatformUI.getWorkbench().getService(ElementEditors.class).open(desk.page(), desk.session(), element));
    }

    private Optional<TreeItem> row(AgendaItem item) {
        return desk.controls(desk.window().getShell(), Tree.class, tree -> tree.isVisible() && tree.getColumnCount() > 5).stream()
            .flatMap(tree -> Arrays.stream(tree.getItems())).filter(row -> row.getData() == item).findFirst();
    }

    private static boolean says(TreeItem row, String text) {
        return columns(row).anyMatch(column -> row.getText(column).contains(text));
    }

    private static IntStream columns(TreeItem row) {
        return IntStream.range(0, row.getParent().getColumnCount());
    }

    private void maximise() {
        desk.run(() -> {
            desk.page().activate(desk.page().getActiveEditor());
            desk.page().setPartState(desk.page().getReference(desk.page().getActiveEditor()), IWorkbenchPage.STATE_MAXIMIZED);
        });
    }

    @Test
    @DisplayName("an item of a plugin's kind has its name, what is usual and what it lacks; without the plugin it says which one it needs")
    void anItemOfAKindOfAPlugin() throws Exception {
        Meeting meeting = meeting();
        AgendaItem item = desk.on(() -> meeting.getAgenda().getItems().stream().filter(one -> one.getItems().isEmpty()
            && one.getPapers().isEmpty() && one.getDocuments().isEmpty()).findFirst().orElseThrow());
        open(item);
        desk.until("the row is there", () -> row(item).isPresent());
        desk.run(() -> row(item).orElseThrow().getParent().setSelection(row(item).orElseThrow()));

        desk.command("org.consultum.ui.agenda.kind", Map.of("org.consultum.ui.agenda.value", VISIT));

        assertEquals(VISIT, desk.on(item::getContributedKind));
        desk.until("the row says what it is", () -> row(item).filter(row -> says(row, "Site visit")).isPresent());
        assertTrue(desk.on(() -> says(row(item).orElseThrow(), "Say who takes the committee there.")), "the plugin's own check");
        assertTrue(desk.on(() -> columns(row(item).orElseThrow()).anyMatch(column -> row(item).orElseThrow().getImage(column) != null)),
            "and has its picture");
        maximise();
        desk.picture("item-kind");

        for (IExtension extension : added) {
            if (extension.isValid() && extension.getExtensionPointUniqueIdentifier().equals("org.consultum.spi.itemkinds")) {
                RegistryFactory.getRegistry().removeExtension(extension, token());
            }
        }
        desk.run(() -> desk.session().execute(SetCommand.create(desk.session().editingDomain(), item, Literals.AGENDA_ITEM__TITLE, "Hangar")));
        desk.until("the row says what it needs", () -> row(item).filter(row -> says(row, "site-visit (needs plugin org.example.visits)"))
            .isPresent());
    }

    @Test
    @DisplayName("a form has the section of a plugin; what it does can be undone; one that throws is put away and named")
    void aSectionInAForm() {
        Committee committee = desk.on(() -> desk.session().register().getCommittees().getFirst());
        open(committee);
        desk.until("the section is there", () -> label("members visit sites").isPresent());
        assertTrue(label("Damaged section").isPresent());
        assertTrue(label("This section is not shown.").isPresent());
        assertFalse(label("half a section").isPresent(), "what it had made is put away");

        Button button = desk.on(() -> desk.controls(desk.window().getShell(), Button.class, one -> one.getText().equals("Rename"))
            .getFirst());
        desk.run(() -> button.notifyListeners(SWT.Selection, new Event()));
        assertEquals("Visited", desk.on(committee::getName));
        desk.until("it follows the register", () -> label("Visited: ").isPresent());
        maximise();
        desk.picture("editor-section-form");
        desk.until("the button has the keyboard", () -> button.setFocus() && button.isFocusControl());
        desk.picture("editor-section");
        desk.command("org.eclipse.ui.edit.undo");
        assertFalse(desk.on(() -> committee.getName().equals("Visited")));
    }

    private Optional<Label> label(String beginning) {
        return desk.on(() -> desk.controls(desk.window().getShell(), Label.class, (Predicate<Label>) one -> one.getText()
            .contains(beginning)).stream().findFirst());
    }

    @Test
    @DisplayName("the dashboard shows the figure of a plugin")
    void aFigureOnTheDashboard() {
        desk.run(() -> {
            try {
                desk.page().showView(DashboardView.ID);
            } catch (PartInitException e) {
                throw new IllegalStateException(e);
            }
        });
        desk.until("figures are there", () -> desk.page().findView(DashboardView.ID) instanceof DashboardView view
            && view.figures().isPresent());
        desk.picture("tile");
        desk.run(() -> desk.page().hideView(desk.page().findView(DashboardView.ID)));
    }

    @Test
    @DisplayName("the table of actions shows a column of a plugin beside ours")
    void aColumnOfActions() {
        desk.run(() -> desk.page().setPerspective(PlatformUI.getWorkbench().getPerspectiveRegistry()
            .findPerspectiveWithId("org.consultum.perspective.actions")));
        desk.until("the table is there", () -> desk.page().findView(ActionsView.ID) instanceof ActionsView);
        var view = desk.on(() -> (ActionsView) desk.page().findView(ActionsView.ID));
        Arrangement arranged = desk.on(() -> Arrangement.parse("columns=TITLE:400,org.example.visits.owners:100,DUE:160"));
        desk.run(() -> {
            desk.page().activate(view);
            view.table().arrange(arranged);
        });

        assertEquals(List.of(ActionColumn.TITLE.title(), "How many", ActionColumn.DUE.title()),
            desk.on(() -> view.table().arrangement().columns().stream().map(column -> column.title()).toList()));
        desk.picture("column");
        desk.run(() -> view.table().arrange(Arrangement.FIRST));
    }

    @Test
    @DisplayName("the register is exported in the format of a plugin, and what it leaves out is said")
    void anExport() throws IOException {
        Shell dialog = desk.dialog("org.consultum.ui.register.export", "Export");
        desk.run(() -> {
            Combo formats = desk.controls(dialog, Combo.class, one -> Arrays.asList(one.getItems()).contains("Names of committees")).getFirst();
            formats.select(formats.indexOf("Names of committees"));
            formats.notifyListeners(SWT.Selection, new Event());
            desk.controls(dialog, Text.class, one -> one.getText().endsWith(".txt")).getFirst().setText(folder.resolve("names.txt").toString());
        });
        desk.picture(dialog, "export");
        desk.press(dialog, "Finish");
        desk.until("the file is there", () -> Files.exists(folder.resolve("names.txt")));
        assertEquals(desk.on(() -> desk.session().register().getCommittees().size()), Files.readAllLines(folder.resolve("names.txt")).size());
        desk.until("it is said", () -> desk.shell("Export").isPresent());
    }

    @Test
    @DisplayName("File and Help offer the wizard and the help of a plugin, and none of the platform's")
    void wizardsAndHelp() throws IOException {
        List<String> wizards = desk.on(() -> {
            var menu = new WizardMenu();
            menu.setInitializationData(null, "class", "CREATE");
            return Arrays.stream(menu.getContributionItems()).map(CommandContributionItem.class::cast).map(item -> item.getData().label)
                .distinct().toList();
        });
        assertEquals(List.of("Site visit"), wizards);
        desk.run(() -> desk.window().getShell().getDisplay().asyncExec(() -> desk.command("org.consultum.app.wizard",
            Map.of(WizardMenu.WIZARD, "org.example.visits.new", WizardMenu.PURPOSE, "CREATE"))));
        desk.until("the wizard is open", () -> desk.shell("A visit").isPresent());
        desk.run(() -> desk.shell("A visit").orElseThrow().close());

        var damaged = new ArrayList<String>();
        HelpBook book = HelpBook.all(RegistryFactory.getRegistry(), (plugin, problem) -> damaged.add(plugin)).stream()
            .filter(each -> each.title().equals("Site visits")).findFirst().orElseThrow();
        assertEquals(List.of("Site visits", "Asking for a visit", "Elsewhere"), book.topics().stream().map(HelpBook.Topic::title).toList());
        assertEquals("Asking for a visit\n\nMake an item and choose Site visit & a paper.", HelpBook.plain(book.text(book.topics().get(1))));
        assertEquals("", book.topics().get(2).page(), "nothing outside of the plugin");
        assertEquals(List.of(), damaged);
        desk.command("org.consultum.app.pluginHelp");
        desk.until("the help is open", () -> desk.shell("Help of plugins").isPresent());
        desk.run(() -> desk.picture(desk.shell("Help of plugins").orElseThrow(), "plugin-help"));
    }

    /** Says what a visit lacks. */
    public static final class Visits implements ItemKindCheck {

        @Override
        public List<String> problems(AgendaItem item) {
            return List.of("Say who takes the committee there.");
        }
    }

    /** Counts meetings. */
    public static final class Meetings implements Tile {

        @Override
        public TileFigure figure(TileScope scope) {
            return new TileFigure(scope.register().getCommittees().stream().mapToInt(one -> one.getMeetings().size()).sum(), "in all", true,
                scope.register().getCommittees().stream().findFirst().map(Element.class::cast));
        }
    }

    /** Counts owners. */
    public static final class Owners implements ColumnValue {

        @Override
        public Optional<?> of(Element element) {
            return Optional.of(((ActionItem) element).getOwners().size());
        }
    }

    /** Writes names. */
    public static final class Names implements Exporter {

        @Override
        public void export(ExportScope scope, ExportSink sink) throws IOException {
            for (Committee committee : scope.committees()) {
                sink.out().write((committee.getName() + "\n").getBytes(StandardCharsets.UTF_8));
            }
            sink.included("committees", scope.committees().size());
            sink.leftOut("meetings", "A list of names has no room for them.");
        }
    }

    /** A section that shows the name of a committee, and changes it. */
    public static final class CommitteeVisits implements EditorSection {

        @Override
        public Runnable create(Composite parent, SectionContext context) {
            var label = new Label(parent, SWT.WRAP);
            Runnable show = () -> {
                label.setText(((Committee) context.element()).getName() + ": "
                    + ((Committee) context.element()).getMemberships().size() + " members visit sites");
                context.reflow();
            };
            context.fields(parent, context.element(), Literals.COMMITTEE__SHORT_NAME);
            var button = new Button(parent, SWT.PUSH);
            button.setText("Rename");
            button.setEnabled(!context.readOnly());
            button.addListener(SWT.Selection, event -> context.execute(SetCommand.create(context.editingDomain(), context.element(),
                Literals.PARTY__NAME, "Visited")));
            show.run();
            return show;
        }
    }

    /** Throws when it is half made. */
    public static final class Damaged implements EditorSection {

        @Override
        public Runnable create(Composite parent, SectionContext context) {
            new Label(parent, SWT.NONE).setText("half a section");
            throw new IllegalStateException("half way");
        }
    }

    /** A wizard. */
    public static final class NewVisit extends Wizard implements INewWizard {

        @Override
        public void init(IWorkbench workbench, IStructuredSelection selection) {
            setWindowTitle("A visit");
        }

        @Override
        public void addPages() {
            addPage(new WizardPage("visit") {
                @Override
                public void createControl(Composite parent) {
                    setTitle("A visit");
                    setControl(new Label(parent, SWT.NONE));
                }
            });
        }

        @Override
        public boolean performFinish() {
            return true;
        }
    }
}
