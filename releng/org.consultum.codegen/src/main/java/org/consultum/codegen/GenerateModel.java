package org.consultum.codegen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.eclipse.emf.codegen.ecore.generator.Generator;
import org.eclipse.emf.codegen.ecore.generator.GeneratorAdapterFactory;
import org.eclipse.emf.codegen.ecore.genmodel.GenModel;
import org.eclipse.emf.codegen.ecore.genmodel.GenModelPackage;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenBaseGeneratorAdapter;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenModelGeneratorAdapterFactory;
import org.eclipse.emf.common.util.BasicMonitor;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.ecore.plugin.EcorePlugin;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.xmi.impl.EcoreResourceFactoryImpl;

/**
 * Generates the model and item provider code from {@code register.genmodel} into the {@code src-gen} folders of two bundles.
 *
 * <p>Arguments: the folder of the model bundle, the folder of the edit bundle, a folder for work in progress, the file of the
 * reference page, the file of the page of extension points, and the folder in which pages for authors of plugins are packed. EMF would also write
 * plug-in descriptors, labels and placeholder icons into the bundles and put item providers beside the model packages; it is therefore
 * given a scratch copy, from which only the Java sources are taken, the providers moved below the package of their own bundle. Files
 * whose content did not change are left alone and files that are no longer generated are deleted. Fails on the first error.
 */
public final class GenerateModel {

    private static final String MODEL = "org.consultum.model";
    private static final String EDIT = "org.consultum.edit";

    private GenerateModel() {
    }

    public static void main(String[] args) throws IOException {
        Path model = Path.of(args[0]).toRealPath();
        Path edit = Files.createDirectories(Path.of(args[1])).toRealPath();
        Path scratch = Path.of(args[2]).toAbsolutePath();
        deleteTree(scratch);
        Files.createDirectories(scratch.resolve(MODEL + "/model"));
        Files.createDirectories(scratch.resolve(EDIT));
        for (String file : new String[] {"register.ecore", "register.genmodel"}) {
            Files.copy(model.resolve("model").resolve(file), scratch.resolve(MODEL + "/model").resolve(file));
        }
        GenModel genModel = load(scratch);
        Diagnostic result = generate(genModel);
        if (result.getSeverity() < Diagnostic.ERROR) {
            take(scratch.resolve(MODEL + "/src-gen"), model.resolve("src-gen"));
            take(scratch.resolve(EDIT + "/src-gen"), edit.resolve("src-gen"));
            writeIfChanged(Path.of(args[3]), new ReferencePage().of(genModel.getGenPackages().getFirst().getEcorePackage()));
            writeIfChanged(Path.of(args[4]), new ExtensionPointPage().of(model.getParent()));
            Path reference = Files.createDirectories(Path.of(args[5]));
            for (String page : new String[] {"api-policy.md", "extension-points.md", "plugins.md", "register-reference.md"}) {
                writeIfChanged(reference.resolve(page), Files.readString(Path.of(args[3]).resolveSibling(page)));
            }
        } else {
            print(result, "");
        }
        // EMF keeps a reference-polling thread alive, so the process has to be ended on purpose.
        Runtime.getRuntime().exit(result.getSeverity() < Diagnostic.ERROR ? 0 : 1);
    }

    private static GenModel load(Path scratch) {
        for (String project : new String[] {MODEL, EDIT}) {
            EcorePlugin.getPlatformResourceMap().put(project, URI.createFileURI(scratch.resolve(project) + "/"));
        }
        var resources = new ResourceSetImpl();
        resources.getResourceFactoryRegistry().getExtensionToFactoryMap().put("*", new EcoreResourceFactoryImpl());
        resources.getPackageRegistry().put(EcorePackage.eNS_URI, EcorePackage.eINSTANCE);
        resources.getPackageRegistry().put(GenModelPackage.eNS_URI, GenModelPackage.eINSTANCE);
        URI source = URI.createPlatformResourceURI("/" + MODEL + "/model/register.genmodel", true);
        var genModel = (GenModel) resources.getResource(source, true).getContents().getFirst();
        genModel.reconcile();
        genModel.setCanGenerate(true);
        genModel.setValidateModel(true);
        return genModel;
    }

    private static Diagnostic generate(GenModel genModel) {
        GeneratorAdapterFactory.Descriptor.Registry.INSTANCE
            .addDescriptor(GenModelPackage.eNS_URI, GenModelGeneratorAdapterFactory.DESCRIPTOR);
        var generator = new Generator();
        generator.setInput(genModel);
        Diagnostic code = generator.generate(genModel, GenBaseGeneratorAdapter.MODEL_PROJECT_TYPE, "model", new BasicMonitor());
        if (code.getSeverity() >= Diagnostic.ERROR) {
            return code;
        }
        return generator.generate(genModel, GenBaseGeneratorAdapter.EDIT_PROJECT_TYPE, "edit", new BasicMonitor());
    }

    private static void take(Path from, Path to) throws IOException {
        var taken = new HashSet<Path>();
        for (Path source : javaFiles(from)) {
            String code = Files.readString(source).replace(MODEL + ".provider", EDIT + ".provider");
            Path target = to.resolve(from.relativize(source).toString().replace("model/provider", "edit/provider"));
            taken.add(target);
            // The edit bundle has a resource locator of its own: EMF's knows no SVG and needs a plug-in activator.
            if (target.endsWith("RegisterEditPlugin.java")) {
                taken.remove(target);
                continue;
            }
            writeIfChanged(target, code);
        }
        Files.createDirectories(to);
        for (Path old : javaFiles(to)) {
            if (!taken.contains(old)) {
                Files.delete(old);
            }
        }
    }

    private static void writeIfChanged(Path file, String text) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        if (!Files.exists(file) || !Files.readString(file).equals(text)) {
            Files.writeString(file, text);
        }
    }

    private static List<Path> javaFiles(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }

    private static void deleteTree(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void print(Diagnostic diagnostic, String indent) {
        System.err.println(indent + diagnostic.getMessage());
        diagnostic.getChildren().forEach(child -> print(child, indent + "  "));
    }
}
