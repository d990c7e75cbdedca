package org.consultum.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.consultum.model.HouseIdentity;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.ui.ElementEditors;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Reports in the window")
class ReportsPerspectiveTest {

    private static final String CATALOGUE = "org.consultum.ui.reporting.catalogue";
    private static final String DECISIONS = "decision-register";

    private final Desk desk = new Desk();

    @TempDir
    private Path folder;

    @BeforeEach
    void openThePerspective() {
        desk.ready();
        perspective("org.consultum.perspective.reports");
        desk.openSample(folder);
        desk.run(() -> {
            var clipboard = new Clipboard(PlatformUI.getWorkbench().getDisplay());
            clipboard.setContents(new Object[] {"nothing was copied yet"}, new Transfer[] {TextTransfer.getInstance()});
            clipboard.dispose();
        });
    }

    @AfterEach
    void leaveTheDeskClear() {
        desk.run(() -> desk.page().closeAllEditors(false));
        desk.clear();
        desk.run(() -> desk.page().resetPerspective());
        perspective("org.consultum.perspective.agenda");
    }

    private void perspective(String id) {
        desk.command("org.consultum.app.showPerspective", Map.of("org.eclipse.ui.commands.radioStateParameter", id));
        desk.until(id + " is in front", () -> desk.page().getPerspective().getId().equals(id));
    }

    private void open(String report) {
        desk.command("org.consultum.ui.reporting.openReport", Map.of("reportId", report));
    }

    private <C extends Control> C visible(Class<C> type, Predicate<C> wanted) {
        return visibles(type, wanted).findFirst().orElseThrow(() -> new AssertionError("There is no such " + type));
    }

    private <C extends Control> Stream<C> visibles(Class<C> type, Predicate<C> wanted) {
        return desk.controls(desk.window().getShell(), type, control -> control.isVisible() && wanted.test(control)).stream();
    }

    private boolean says(String text) {
        return Stream.concat(visibles(Label.class, label -> label.getText().contains(text)),
            visibles(Text.class, field -> field.getText().contains(text))).findAny().isPresent();
    }

    private Optional<Canvas> pages() {
        return visibles(Canvas.class, canvas -> canvas.getMenu() != null && canvas.getMenu().getItemCount() == 1
            && canvas.getMenu().getItem(0).getText().contains("text of this page")).findFirst();
    }

    /** The text of the page in view, as it is on the clipboard after it was copied; empty while pages are being made. */
    private String pageText() {
        if (says("Being made anew") || says("The register has changed since")) {
            return "";
        }
        Display display = PlatformUI.getWorkbench().getDisplay();
        var clipboard = new Clipboard(display);
        try {
            pages().ifPresent(canvas -> canvas.getMenu().getItem(0).notifyListeners(SWT.Selection, new Event()));
            return Optional.ofNullable((String) clipboard.getContents(TextTransfer.getInstance())).orElse("");
        } finally {
            clipboard.dispose();
        }
    }

    private boolean copied() {
        return !pageText().isEmpty() && !pageText().startsWith("nothing was copied");
    }

    private void pageSays(String text) {
        desk.until("the page says " + text, () -> pageText().contains(text));
    }

    private Tree catalogue() {
        return visible(Tree.class, tree -> tree.getItemCount() > 0 && tree.getItem(0).getItemCount() > 0);
    }

    private List<String> headings() {
        return desk.on(() -> Arrays.stream(catalogue().getItems()).map(TreeItem::getText).toList());
    }

    @Test
    @DisplayName("are listed by category, found by words, and opened with Enter as real pages")
    void catalogueOpensPages() {
        assertTrue(headings().contains("Meetings"), () -> "by category: " + headings());
        desk.run(() -> visible(Text.class, text -> text.getMessage().equals("Find a report")).setText("decisions register"));
        desk.until("one is found", () -> catalogue().getItemCount() == 1 && catalogue().getItem(0).getItemCount() == 1);
        desk.picture("reports-found");
        desk.run(() -> catalogue().notifyListeners(SWT.DefaultSelection, new Event()));
        desk.until("its pages are there", () -> visibles(Label.class, label -> label.getText().matches("of \\d+")).findAny().isPresent());
        pageSays("Register of decisions");
        assertTrue(desk.picture("reports-pages") > 180, "the light theme is light");
        desk.run(() -> visible(Text.class, text -> text.getMessage().equals("Find a report")).setText(""));
    }

    @Test
    @DisplayName("follow what is chosen, and remember it")
    void followWhatIsChosen() {
        open(DECISIONS);
        pageSays("All committees");
        desk.run(() -> {
            Combo committee = visible(Combo.class, combo -> combo.getItemCount() > 1 && combo.getItem(0).equals("All committees"));
            int dicas = Arrays.stream(committee.getItems()).filter(item -> item.contains("DICAS")
                || item.startsWith("Forum on Defense")).map(committee::indexOf).findFirst().orElseThrow();
            committee.select(dicas);
            committee.notifyListeners(SWT.Selection, new Event());
        });
        desk.until("the pages are of one committee", () -> copied() && !pageText().contains("All committees"));
        desk.run(() -> {
            Combo language = visible(Combo.class, combo -> combo.getItem(0).startsWith("The committee"));
            language.select(Arrays.asList(language.getItems()).indexOf("Japanese"));
            language.notifyListeners(SWT.Selection, new Event());
        });
        pageSays("\u6c7a\u5b9a");
        desk.picture("reports-japanese");
        desk.run(() -> desk.page().closeAllEditors(false));
        open(DECISIONS);
        pageSays("\u6c7a\u5b9a");
        desk.run(() -> {
            for (String kept : List.of("All committees", "The committee")) {
                Combo combo = visible(Combo.class, each -> each.getItem(0).startsWith(kept));
                combo.select(0);
                combo.notifyListeners(SWT.Selection, new Event());
            }
        });
        pageSays("All committees");
    }

    @Test
    @DisplayName("say what has to be chosen first, and open with it from the selection")
    void sayWhatIsMissing() {
        open("notice-of-meeting");
        desk.until("it is said", () -> says("Something has to be chosen first"));
        desk.picture("reports-missing");
        String meeting = desk.on(() -> desk.session().register().getCommittees().stream()
            .flatMap(committee -> committee.getMeetings().stream()).findFirst().orElseThrow().getId());
        desk.command("org.consultum.ui.reporting.openReport", Map.of("reportId", "notice-of-meeting", "elementId", meeting));
        desk.until("its pages are there", () -> pages().isPresent() && copied());
        assertEquals(2, desk.on(() -> desk.page().getEditorReferences().length), "beside the other");
    }

    @Test
    @DisplayName("are saved as pages and as a workbook, and say where")
    void areSaved() throws IOException {
        open(DECISIONS);
        pageSays("Register of decisions");
        for (String format : List.of("pdf", "xlsx")) {
            Path file = folder.resolve("decisions." + format);
            desk.command("org.consultum.ui.reporting.saveReport", Map.of("format", format, "file", file.toString()));
            desk.until("it is said that " + file + " is written", () -> says("Written to " + file));
            byte[] content = Files.readAllBytes(file);
            assertEquals(format.equals("pdf") ? "%PDF" : "PK\u0003\u0004", new String(content, 0, 4, StandardCharsets.ISO_8859_1));
            assertTrue(desk.on(() -> visibles(Link.class, link -> link.getText().contains("Open the file")).findAny().isPresent()));
        }
        desk.picture("reports-saved");
        desk.run(() -> {
            Combo recipient = visible(Combo.class, combo -> combo.getItem(0).startsWith("Those who keep the register"));
            recipient.select(Arrays.stream(recipient.getItems()).filter(item -> item.startsWith("Public")).map(recipient::indexOf)
                .findFirst().orElseThrow());
            recipient.notifyListeners(SWT.Selection, new Event());
        });
        desk.until("the pages are for the recipient", () -> copied() && !pageText().contains("CONFIDENTIAL"));
        Path released = folder.resolve("released.pdf");
        desk.command("org.consultum.ui.reporting.saveReport", Map.of("format", "pdf", "file", released.toString()));
        desk.until("it is said where the list of what was left out is", () -> says("What was left out and by which rule"));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(2, files.filter(file -> file.getFileName().toString().startsWith("released")).count(), "the file and the list");
        }
        desk.run(() -> {
            Combo recipient = visible(Combo.class, combo -> combo.getItem(0).startsWith("Those who keep the register"));
            recipient.select(0);
            recipient.notifyListeners(SWT.Selection, new Event());
        });
        assertTrue(headings().contains("Made lately"), () -> "the catalogue knows it: " + headings());
    }

    @Test
    @DisplayName("show what is wrong with a template with its line, and the pages again once it is repaired")
    void templatesAreReloaded() throws IOException {
        open(DECISIONS);
        pageSays("Register of decisions");
        Path templates = Files.createDirectories(desk.on(() -> desk.session().folder()).resolve("templates"));
        Path own = templates.resolve(DECISIONS + ".ftlh");
        Files.writeString(own, "<@house.head/>\n<p>${nowhere}</p>\n");
        desk.until("the problem is shown", () -> says("The template cannot be used") && says("line 2") && says("nowhere"));
        assertTrue(desk.on(() -> says("<p>${nowhere}</p>")), "with the line itself");
        desk.picture("reports-template-problem");
        Files.writeString(own, "<@house.head/>\n<p>Written by the organisation</p>\n");
        pageSays("Written by the organisation");
        desk.run(() -> visible(Link.class, link -> link.getText().contains("shipped template again"))
            .notifyListeners(SWT.Selection, new Event()));
        desk.until("the shipped one counts again", () -> pageText().contains("decisions, taken in"));
        assertFalse(Files.exists(own));
        assertTrue(Files.exists(templates.resolve(DECISIONS + ".ftlh.bak")), "nothing is lost");
    }

    @Test
    @DisplayName("follow the register: a new name of the house is on the pages, and undo takes it back")
    void followTheRegister() {
        open(DECISIONS);
        pageSays("Register of decisions");
        desk.run(() -> {
            HouseIdentity house = desk.session().register().getProfile().getIdentity();
            var domain = desk.session().editingDomain();
            desk.session().execute(SetCommand.create(domain, house, Literals.HOUSE_IDENTITY__NAME, "Office of Trials"));
        });
        pageSays("Office of Trials");
        desk.command("org.eclipse.ui.edit.undo");
        desk.until("it is gone", () -> copied() && !pageText().contains("Office of Trials"));
    }

    @Test
    @DisplayName("have favourites, which the catalogue remembers")
    void haveFavourites() {
        assertFalse(headings().contains("Favourites"));
        press();
        assertEquals("Favourites", headings().getFirst());
        desk.run(() -> {
            desk.page().hideView(desk.page().findView(CATALOGUE));
            desk.page().resetPerspective();
        });
        desk.until("the catalogue is back", () -> desk.page().findView(CATALOGUE) != null);
        assertEquals("Favourites", headings().getFirst());
        press();
        assertFalse(headings().contains("Favourites"));
    }

    private void press() {
        desk.run(() -> visible(Button.class, button -> "Favourite".equals(button.getToolTipText()))
            .notifyListeners(SWT.Selection, new Event()));
    }

    @Test
    @DisplayName("have their identity in the form of the register, which warns of a colour that cannot be read")
    void identityIsSet() {
        desk.run(() -> PlatformUI.getWorkbench().getService(ElementEditors.class).open(desk.page(), desk.session(),
            desk.session().register()));
        desk.until("the form is there", () -> says("Identity of the house"));
        desk.run(() -> {
            HouseIdentity house = desk.session().register().getProfile().getIdentity();
            desk.session().execute(SetCommand.create(desk.session().editingDomain(), house, Literals.HOUSE_IDENTITY__COLOUR, "#ffee88"));
        });
        desk.until("the warning is there", () -> says("Too pale to be read on white"));
        desk.run(() -> visible(Button.class, button -> button.getText().startsWith("Choose a picture")).setFocus());
        desk.picture("reports-identity");
    }
}
