package org.consultum.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.consultum.model.RegisterPackage;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EPackage;

/**
 * The packages of installed plugins that keep sections of their own in registers: those registered with EMF (extension point
 * {@code org.eclipse.emf.ecore.generated_package}) that have a class derived from {@code Section}. What a file names is never looked up
 * here. Packages of EMF, of the platform and of standards are not loaded for the question.
 */
public final class RegisteredSections implements Supplier<List<EPackage>> {

    private static final Pattern NOT_PLUGINS = Pattern.compile("https?://(www\\.)?(eclipse\\.org|omg\\.org|w3\\.org)/.*"
        + "|http:///(org/eclipse|com/ibm)/.*");

    private final EPackage.Registry registry;
    private final BiConsumer<String, Throwable> broken;

    /**
     * @param registry where packages are registered, in the product {@link EPackage.Registry#INSTANCE}
     */
    public RegisteredSections(EPackage.Registry registry) {
        this(registry, (namespace, reason) -> {
            // the files of the plugin are named where they are met
        });
    }

    /**
     * @param registry where packages are registered, in the product {@link EPackage.Registry#INSTANCE}
     * @param broken told of each namespace whose package cannot be used, and why
     */
    public RegisteredSections(EPackage.Registry registry, BiConsumer<String, Throwable> broken) {
        this.registry = Objects.requireNonNull(registry);
        this.broken = Objects.requireNonNull(broken);
    }

    /** The packages that are registered now, in the order of their namespaces. */
    @Override
    public List<EPackage> get() {
        var found = new ArrayList<EPackage>();
        new TreeMap<>(registry).forEach((namespace, entry) -> {
            if (!NOT_PLUGINS.matcher(namespace).matches() && !namespace.equals(RegisterPackage.eNS_URI)) {
                usable(namespace).filter(RegisteredSections::hasSection).ifPresent(found::add);
            }
        });
        return List.copyOf(found);
    }

    /** A package; none where its plugin is only half there or fails at its start. Its data is kept as if the plugin were missing. */
    private Optional<EPackage> usable(String namespace) {
        try {
            return Optional.ofNullable(registry.getEPackage(namespace));
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
            broken.accept(namespace, e);
            return Optional.empty();
        }
    }

    private static boolean hasSection(EPackage ePackage) {
        return ePackage.getEClassifiers().stream().anyMatch(classifier -> classifier instanceof EClass eClass
            && RegisterPackage.Literals.SECTION.isSuperTypeOf(eClass));
    }
}
