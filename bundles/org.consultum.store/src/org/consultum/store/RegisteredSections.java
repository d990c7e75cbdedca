package org.consultum.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
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

    /**
     * @param registry where packages are registered, in the product {@link EPackage.Registry#INSTANCE}
     */
    public RegisteredSections(EPackage.Registry registry) {
        this.registry = Objects.requireNonNull(registry);
    }

    /** The packages that are registered now, in the order of their namespaces. */
    @Override
    public List<EPackage> get() {
        var found = new ArrayList<EPackage>();
        new TreeMap<>(registry).forEach((namespace, entry) -> {
            if (!NOT_PLUGINS.matcher(namespace).matches() && !namespace.equals(RegisterPackage.eNS_URI)) {
                EPackage ePackage = registry.getEPackage(namespace);
                if (ePackage != null && hasSection(ePackage)) {
                    found.add(ePackage);
                }
            }
        });
        return List.copyOf(found);
    }

    private static boolean hasSection(EPackage ePackage) {
        return ePackage.getEClassifiers().stream().anyMatch(classifier -> classifier instanceof EClass eClass
            && RegisterPackage.Literals.SECTION.isSuperTypeOf(eClass));
    }
}
