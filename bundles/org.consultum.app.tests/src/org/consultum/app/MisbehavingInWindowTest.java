package org.consultum.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.consultum.app.misbehaving.BadSections;
import org.consultum.contributions.ContributionRegistry;
import org.consultum.contributions.Fault;
import org.consultum.contributions.Kind;
import org.consultum.edit.command.ChangeFeature;
import org.consultum.model.Committee;
import org.consultum.rules.CheckFinding;
import org.consultum.ui.ElementEditors;
import org.consultum.ui.problems.LiveProblems;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;

@DisplayName("A misbehaving plugin in the window")
class MisbehavingInWindowTest {

    private static final String NAME = "org.example.misbehaving";

    private final Desk desk = new Desk();

    @TempDir
    private Path folder;
    private Bundle plugin;

    /** The plugin comes while the window is open, as an installed one does. */
    @BeforeEach
    void installThePlugin() throws IOException, BundleException {
        desk.ready();
        plugin = FrameworkUtil.getBundle(Desk.class).getBundleContext().installBundle("test:" + NAME, new ByteArrayInputStream(jar()));
        plugin.start();
        desk.until("its contributions are known", () -> PlatformUI.getWorkbench().getService(ContributionRegistry.class)
            .all(Kind.data("org.consultum.spi.rules", "pack")).stream().anyMatch(pack -> pack.plugin().id().equals(NAME)));
        desk.openSample(folder);
    }

    @AfterEach
    void leaveTheDeskClear() throws BundleException {
        desk.run(() -> desk.page().closeAllEditors(false));
        desk.clear();
        plugin.uninstall();
    }

    private static byte[] jar() throws IOException {
        var manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", NAME + ";singleton:=true");
        headers.putValue("Bundle-Version", "1.0.0");
        headers.putValue("Bundle-Name", "Misbehaving");
        headers.putValue("Require-Bundle", "org.consultum.model,org.consultum.spi,org.consultum.ui,org.eclipse.emf.ecore,org.eclipse.swt");
        var bytes = new ByteArrayOutputStream();
        try (var jar = new JarOutputStream(bytes, manifest)) {
            String outer = BadSections.class.getSimpleName();
            for (String name : List.of(outer, outer + "$Throwing", outer + "$Silent", outer + "$HalfResolved", outer + "$Good",
                outer + "$BottomlessTile", outer + "$ThrowingRule")) {
                String path = BadSections.class.getPackageName().replace('.', '/') + "/" + name + ".class";
                jar.putNextEntry(new ZipEntry(path));
                try (InputStream input = BadSections.class.getResourceAsStream("/" + path)) {
                    input.transferTo(jar);
                }
            }
            jar.putNextEntry(new ZipEntry("pack.xml"));
            jar.write("""
                <?xml version="1.0" encoding="UTF-8"?>
                <pack xmlns="http://consultum.org/ns/rulepack/1" id="misbehaving">
                   <use rule="X-77"><citation source="Test" read="knowledge"/></use>
                </pack>
                """.getBytes(StandardCharsets.UTF_8));
            jar.putNextEntry(new ZipEntry("plugin.xml"));
            jar.write(extensions().getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static String extensions() {
        String type = BadSections.class.getName();
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <?eclipse version="3.4"?>
            <plugin>
               <extension point="org.consultum.ui.editorsections">
                  <section id="bad.throwing" name="Throwing" type="Committee" class="TYPE$Throwing"/>
                  <section id="bad.silent" name="Silent" type="Committee" class="TYPE$Silent"/>
                  <section id="bad.half" name="Half resolved" type="Committee" class="TYPE$HalfResolved"/>
                  <section id="bad.missing" name="Missing" type="Committee" class="org.example.Missing"/>
                  <section id="good.one" name="Good" type="Committee" class="TYPE$Good"/>
               </extension>
               <extension point="org.consultum.spi.tiles">
                  <tile id="bad.tile" name="Bottomless" class="TYPE$BottomlessTile"/>
               </extension>
               <extension point="org.consultum.spi.rules">
                  <rule class="TYPE$ThrowingRule"/>
                  <pack id="misbehaving" name="Misbehaving" file="pack.xml" always="true"/>
               </extension>
            </plugin>
            """.replace("TYPE", type);
    }

    private static List<Fault> faults() {
        return PlatformUI.getWorkbench().getService(ContributionRegistry.class).faults().of(NAME);
    }

    private boolean shows(String words) {
        return !desk.controls(desk.window().getShell(), Label.class, label -> label.isVisible() && label.getText().contains(words)).isEmpty();
    }

    @Test
    @DisplayName("is named in its places, and the form, the check and the rest of the window go on")
    void theWindowGoesOn() {
        var problems = PlatformUI.getWorkbench().getService(LiveProblems.class);
        desk.run(problems::check);
        desk.until("the register has been checked", () -> problems.state() == LiveProblems.State.CHECKED
            && problems.findings().stream().map(CheckFinding::message).anyMatch(message -> message.contains(NAME)));

        Committee committee = desk.on(() -> desk.session().register().getCommittees().getFirst());
        desk.run(() -> PlatformUI.getWorkbench().getService(ElementEditors.class).open(desk.page(), desk.session(), committee));
        desk.until("the good section is there", () -> shows("the good section"));

        var sections = new TreeSet<String>();
        faults().stream().filter(fault -> fault.point().equals("org.consultum.ui.editorsections")).map(Fault::contribution)
            .forEach(sections::add);
        assertEquals(List.of("bad.half", "bad.missing", "bad.silent", "bad.throwing"), List.copyOf(sections));
        assertEquals(0, desk.on(() -> desk.controls(desk.window().getShell(), Label.class,
            label -> label.getText().equals("half done")).size()).intValue(), "what they made has been put away");
        desk.until("the bottom line says so", () -> !desk.controls(desk.window().getShell(), Link.class,
            link -> link.isVisible() && link.getText().contains("switched off")).isEmpty());
        desk.picture("misbehaving-plugin");

        desk.run(() -> desk.session().execute(new ChangeFeature(desk.session().editingDomain(), committee,
            committee.eClass().getEStructuralFeature("name"), Optional.of("Still edited"))));
        desk.until("the good section was refreshed", () -> desk.controls(desk.window().getShell(), Label.class,
            label -> "refreshed".equals(label.getToolTipText())).size() == 1);
        desk.run(() -> desk.session().editingDomain().getCommandStack().undo());
        assertEquals(faults().size(), faults().stream().distinct().count(), "each was named once");
    }
}
