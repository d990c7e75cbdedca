package org.consultum.reporting.testing;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * veraPDF, asked through reflection and loaded apart from everything else: it brings libraries that want a class path, not bundles. Its
 * jars
 * ({@code org.verapdf:validation-model:1.30.2} and what it needs) lie in the folder {@code consultum.verapdf}, by default where the
 * build puts
 * them.
 */
public final class Verapdf {
    private static Optional<Verapdf> loaded;

    private final ClassLoader loader;

    private Verapdf(ClassLoader loader) throws ReflectiveOperationException {
        this.loader = loader;
        inside(() -> type("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").getMethod("initialise").invoke(null));
    }

    /** {@return the judge, if its jars are there} */
    public static synchronized Optional<Verapdf> find() {
        if (loaded == null) {
            loaded = load();
        }
        return loaded;
    }

    private static Optional<Verapdf> load() {
        String folder = System.getProperty("consultum.verapdf",
                System.getProperty("consultum.root", "../..") + "/releng/org.consultum.verapdf/target/jars");
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            var urls = new ArrayList<URL>();
            for (Path jar : files.filter(file -> file.toString().endsWith(".jar")).sorted().toList()) {
                urls.add(jar.toUri().toURL());
            }
            return Optional.of(new Verapdf(new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())));
        } catch (IOException | ReflectiveOperationException e) {
            return Optional.empty();
        }
    }

    /**
     * Judges a file.
     *
     * @param flavour {@code 3a} or {@code ua1}
     * @return what is wrong with it, each kind of fault once; empty when it is valid
     */
    public Set<String> faults(Path file, String flavour) {
        try (InputStream in = Files.newInputStream(file)) {
            return inside(() -> judge(in, flavour));
        } catch (IOException | ReflectiveOperationException e) {
            throw new IllegalStateException("veraPDF failed on " + file, e);
        }
    }

    private Set<String> judge(InputStream in, String flavour) throws ReflectiveOperationException, IOException {
        Class<?> flavours = type("org.verapdf.pdfa.flavours.PDFAFlavour");
        Object wanted = flavours.getMethod("fromString", String.class).invoke(null, flavour);
        Class<?> foundryType = type("org.verapdf.pdfa.VeraPDFFoundry");
        Object foundry = type("org.verapdf.pdfa.Foundries").getMethod("defaultInstance").invoke(null);
        Object parser = foundryType.getMethod("createParser", InputStream.class, flavours).invoke(foundry, in, wanted);
        try (var closing = (AutoCloseable) parser) {
            Object validator = foundryType.getMethod("createValidator", flavours, boolean.class).invoke(foundry, wanted, false);
            Object result = type("org.verapdf.pdfa.PDFAValidator").getMethod("validate", type("org.verapdf.pdfa.PDFAParser"))
                    .invoke(validator, closing);
            var faults = new LinkedHashSet<String>();
            Class<?> resultType = type("org.verapdf.pdfa.results.ValidationResult");
            for (Object assertion : (Collection<?>) resultType.getMethod("getTestAssertions").invoke(result)) {
                Class<?> assertionType = type("org.verapdf.pdfa.results.TestAssertion");
                if (assertionType.getMethod("getStatus").invoke(assertion).toString().equalsIgnoreCase("failed")) {
                    Object rule = assertionType.getMethod("getRuleId").invoke(assertion);
                    Class<?> ruleType = type("org.verapdf.pdfa.validation.profiles.RuleId");
                    faults.add(ruleType.getMethod("getClause").invoke(rule) + "-" + ruleType.getMethod("getTestNumber").invoke(rule) + " "
                            + assertionType.getMethod("getMessage").invoke(assertion));
                }
            }
            if (faults.isEmpty() && !(boolean) resultType.getMethod("isCompliant").invoke(result)) {
                faults.add("not compliant, without a reason");
            }
            return faults;
        } catch (ReflectiveOperationException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new InvocationTargetException(e);
        }
    }

    private Class<?> type(String name) throws ClassNotFoundException {
        return Class.forName(name, true, loader);
    }

    /** Something to do with veraPDF's classes in reach. */
    private interface Work<T> {
        T run() throws ReflectiveOperationException, IOException;
    }

    private <T> T inside(Work<T> work) throws ReflectiveOperationException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return work.run();
        } catch (IOException e) {
            throw new InvocationTargetException(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** {@return both flavours a pack claims} */
    public static List<String> claimed() {
        return List.of("3a", "ua1");
    }
}
