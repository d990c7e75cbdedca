package org.consultum.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consultum.model.AgendaItem;
import org.consultum.model.Meeting;
import org.consultum.ui.ElementEditors;
import org.eclipse.emf.edit.command.RemoveCommand;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("In the window, the agenda pack")
class PackIssueTest {

    private final Desk desk = new Desk();
    @TempDir
    private Path folder;

    @BeforeEach
    void openTheSample() {
        desk.ready();
        desk.openSample(folder);
        desk.command("org.consultum.app.showPerspective",
            Map.of("org.eclipse.ui.commands.radioStateParameter", "org.consultum.perspective.agenda"));
        desk.run(() -> desk.window().getShell().forceActive());
    }

    @AfterEach
    void leaveTheDeskClear() {
        desk.run(() -> {
            desk.page().closeAllEditors(false);
            desk.page().hideView(desk.page().findView("org.consultum.ui.reporting.pack"));
        });
        desk.clear();
    }

    @Test
    @DisplayName("is issued, taken back, issued again and supplemented")
    void isIssuedAndSupplemented() {
        Meeting december = desk.on(() -> desk.session().register().getCommittees().stream()
            .flatMap(committee -> committee.getMeetings().stream()).filter(each -> "december-meeting".equals(each.getSlug()))
            .findFirst().orElseThrow());
        desk.run(() -> PlatformUI.getWorkbench().getService(ElementEditors.class).open(desk.page(), desk.session(), december));
        desk.run(() -> {
            try {
                desk.page().showView("org.consultum.ui.reporting.pack");
            } catch (PartInitException failure) {
                throw new AssertionError(failure);
            }
        });
        Shell window = desk.on(() -> desk.window().getShell());
        Path pack = write(window, "pack.pdf");
        desk.press(window, "Issue the pack");
        desk.until("the pack is issued", () -> december.getPackIssues().size() == 1);
        desk.until("the window says so", () -> says(window, "is recorded as issued"));
        assertTrue(Files.exists(pack));
        assertTrue(desk.on(() -> lists(window, "Agenda pack, ")));
        desk.command("org.eclipse.ui.edit.undo");
        desk.until("the issue is taken back", () -> december.getPackIssues().isEmpty());
        desk.command("org.eclipse.ui.edit.redo");
        desk.until("the issue is there again", () -> december.getPackIssues().size() == 1);

        desk.run(() -> {
            AgendaItem item = december.getAgenda().getItems().stream().filter(each -> !each.getPapers().isEmpty()
                && each.getTitle().startsWith("Maintenance")).findFirst().orElseThrow();
            desk.session().execute(RemoveCommand.create(desk.session().editingDomain(), item.getPapers().getFirst()));
        });
        Path supplement = write(window, "supplement.pdf");
        desk.run(() -> desk.controls(window, Text.class, text -> text.isVisible() && text.getMessage().startsWith("Reason for")).getFirst()
            .setText("The pilot results are withdrawn."));
        desk.press(window, "Issue a supplement");
        desk.until("the supplement is issued", () -> december.getPackIssues().size() == 2);
        desk.until("both are listed", () -> lists(window, "Supplement 1, ", "Agenda pack, "));
        assertTrue(Files.exists(supplement));
        assertEquals("The pilot results are withdrawn.", desk.on(() -> december.getPackIssues().getLast().getNote()));
        desk.until("the window says so", () -> says(window, "Supplement 1 is recorded as issued"));
        desk.picture("pack-issued-light");
        Path again = write(window, "again.pdf");
        desk.press(window, "Make supplement");
        desk.until("it is made again", () -> Files.exists(again) && says(window, again.toString()));
        assertEquals(2, desk.on(() -> december.getPackIssues().size()), "nothing more is recorded");
    }

    private Path write(Shell window, String name) {
        Path file = folder.resolve(name);
        desk.run(() -> desk.controls(window, Text.class, text -> text.isVisible() && text.getText().endsWith(".pdf")).getFirst()
            .setText(file.toString()));
        return file;
    }

    private boolean says(Shell window, String words) {
        return !desk.controls(window, Text.class, text -> text.isVisible() && text.getText().contains(words)).isEmpty();
    }

    private boolean lists(Shell window, String... issues) {
        return desk.controls(window, Text.class, text -> text.isVisible()).stream()
            .anyMatch(text -> Pattern.matches(Stream.of(issues).map(Pattern::quote).collect(Collectors.joining("[^\\n]*\\n", "", "[^\\n]*")),
                text.getText().replace("\r", "")));
    }
}
