package org.consultum.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.consultum.edit.command.AddPart;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.Section;
import org.consultum.model.SectionItem;
import org.consultum.model.base.IdSource;
import org.consultum.model.base.Money;
import org.consultum.model.base.NewElements;
import org.consultum.sections.SectionCatalogue;
import org.consultum.sections.SectionInfo;
import org.consultum.spi.section.ItemFields;
import org.consultum.spi.section.ItemPen;
import org.consultum.ui.ElementEditors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Subject areas of plugins in the window")
class SectionsTest {

    private static final String PROCUREMENT = "org.consultum.defence.procurement";

    private final Desk desk = new Desk();

    @TempDir
    private Path folder;

    @BeforeEach
    void openTheSample() {
        desk.ready();
        desk.openSample(folder);
    }

    @AfterEach
    void leaveTheDeskClear() {
        desk.run(() -> desk.page().closeAllEditors(false));
        desk.clear();
    }

    private SectionInfo procurement() {
        return PlatformUI.getWorkbench().getService(SectionCatalogue.class).find(PROCUREMENT).orElseThrow();
    }

    /** A procurement section with cases of a size each. */
    private Section cases(int count) {
        return desk.on(() -> {
            var pen = new ItemPen(new NewElements(IdSource.random()), procurement().ePackage());
            var section = pen.section("Procurement", PROCUREMENT);
            IntStream.rangeClosed(1, count).forEach(number -> section.add("cases", pen.item("ProcurementCase", "Case of round " + number)
                .set("reference", "P-" + number).set("estimatedValue", Money.of(1_500_000L * (count - number + 1), "EUR"))
                .set("awardPlanned", "2026-0" + (1 + number % 9) + "-15")));
            desk.session().execute(new AddPart(desk.session().editingDomain(), desk.session().register(),
                Literals.REGISTER__SECTIONS, section.element()));
            return section.element();
        });
    }

    private void open(SectionItem item) {
        desk.run(() -> PlatformUI.getWorkbench().getService(ElementEditors.class).open(desk.page(), desk.session(), item));
        desk.until("the item is selected in its table", () -> table().getSelectionCount() == 1);
    }

    private Table table() {
        return visible(Table.class, table -> table.getColumnCount() > 3 && (table.getStyle() & SWT.VIRTUAL) != 0);
    }

    private <C extends Control> C visible(Class<C> type, Predicate<C> wanted) {
        List<C> found = desk.controls(desk.window().getShell(), type, control -> control.isVisible() && wanted.test(control));
        assertFalse(found.isEmpty(), type + " is there");
        return found.getFirst();
    }

    @Test
    void anAreaIsAddedFromTheExplorerAndFilledWithTheKeyboard() {
        desk.command("org.consultum.ui.sections.add", Map.of("org.consultum.ui.sections.area", PROCUREMENT));
        desk.until("the area is open", () -> desk.page().getActiveEditor() != null
            && desk.page().getActiveEditor().getTitle().equals("Procurement"));
        desk.picture("subject-area-empty");
    }

    @Test
    void aTableAndAFormShowWhatThePluginDescribes() {
        Section section = cases(12);
        open((SectionItem) section.eContents().get(2));
        desk.until("the form shows it", () -> !desk.controls(desk.window().getShell(), Text.class,
            text -> text.isVisible() && text.getText().equals("Case of round 3")).isEmpty());
        desk.picture("subject-area-table-and-form");
    }
}
