package org.consultum.cli;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.consultum.model.RegisterPackage;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.base.IdSource;
import org.consultum.model.base.NewElements;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;

/** Makes secrets that are found again wherever they turn up, and fills objects with them: every text of every class, nested deep. */
final class Secrets {

    /** What every secret begins with. */
    static final String MARK = "qzxv7j";

    private static final int DEEPEST = 7;

    private final Map<String, String> planted = new LinkedHashMap<>();
    private final Map<String, byte[]> contents = new LinkedHashMap<>();
    private final Set<String> features = new TreeSet<>();
    private final NewElements elements = new NewElements(IdSource.random());
    private final Deque<EClass> path = new ArrayDeque<>();

    /** A secret, and where it is hidden. */
    String next(String where) {
        String secret = MARK + "%05d".formatted(planted.size());
        planted.put(secret, where);
        return secret;
    }

    Map<String, String> planted() {
        return planted;
    }

    /** Contents of papers by their digest. */
    Map<String, byte[]> contents() {
        return contents;
    }

    /** Names of the features of texts that hold a secret somewhere, with their class. */
    Set<String> features() {
        return features;
    }

    /** A new object, made by hand. */
    <T extends EObject> T make(Class<T> type, Consumer<T> content) {
        T made = elements.create(type, (EClass) RegisterPackage.eINSTANCE.getEClassifier(type.getSimpleName()));
        content.accept(made);
        return made;
    }

    void identify(EObject object) {
        elements.identify(object);
    }

    /** A new object full of secrets. */
    <T extends EObject> T full(Class<T> type) {
        return make(type, this::fill);
    }

    /** Puts a secret into every text of an object that has none, and what it can contain into its containers. */
    void fill(EObject object) {
        path.addLast(object.eClass());
        for (EStructuralFeature feature : object.eClass().getEAllStructuralFeatures()) {
            if (feature.isDerived() || feature.isTransient() || !feature.isChangeable() || feature == Literals.ELEMENT__ID) {
                continue;
            }
            if (feature instanceof EAttribute attribute) {
                attribute(object, attribute);
            } else if (((EReference) feature).isContainment()) {
                contents(object, (EReference) feature);
            }
        }
        path.removeLast();
    }

    @SuppressWarnings("unchecked")
    private void attribute(EObject object, EAttribute attribute) {
        Object value = value(object, attribute);
        if (value != null && attribute.isMany()) {
            ((List<Object>) object.eGet(attribute)).add(value);
        } else if (value != null) {
            object.eSet(attribute, value);
        }
    }

    private Object value(EObject object, EAttribute attribute) {
        String where = attribute.getEContainingClass().getName() + "." + attribute.getName();
        return switch (attribute.getEAttributeType().getName()) {
            case "EString" -> text(where, attribute.getName().toLowerCase(Locale.ROOT).contains("email") ? "%s@secret.example"
                : attribute == Literals.PAPER_VERSION__FILE_NAME ? "%s.pdf" : attribute == Literals.PAPER_VERSION__MEDIA_TYPE
                    ? "application/%s" : "%s Prüfung");
            case "Markdown" -> text(where, "%s with *words* and ünïcode");
            case "Link" -> text(where, "https://%s.example/");
            case "Slug" -> text(where, "%s");
            case "Sha256" -> content(where);
            case "Uuid" -> UUID.randomUUID().toString();
            case "Date" -> late(attribute) ? LocalDate.of(2027, 6, 30) : LocalDate.of(2026, 3, 2);
            case "DateTime" -> ZonedDateTime.parse(late(attribute) ? "2026-03-02T17:00+09:00[Asia/Tokyo]"
                : "2026-03-02T09:00+09:00[Asia/Tokyo]");
            case "Instant" -> Instant.parse("2026-03-02T01:00:00Z");
            default -> null;
        };
    }

    private String text(String where, String form) {
        features.add(where);
        return form.formatted(next(where));
    }

    private static boolean late(EAttribute attribute) {
        return Set.of("until", "end", "dissolved", "expires", "closes").contains(attribute.getName());
    }

    /** The digest of a content that says a secret. */
    String content(String where) {
        byte[] bytes = ("The content of a paper: " + next(where)).getBytes(StandardCharsets.UTF_8);
        return keep(bytes);
    }

    String keep(byte[] bytes) {
        try {
            String digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            contents.put(digest, bytes);
            return digest;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private void contents(EObject object, EReference reference) {
        if (object.eIsSet(reference) && !reference.isMany() || path.size() > DEEPEST) {
            return;
        }
        for (EClassifier classifier : RegisterPackage.eINSTANCE.getEClassifiers()) {
            if (classifier instanceof EClass type && !type.isAbstract() && reference.getEReferenceType().isSuperTypeOf(type)
                    && path.stream().filter(type::equals).count() < (type == Literals.AGENDA_ITEM ? 2 : 1)) {
                EObject content = elements.create(EObject.class, type);
                fill(content);
                if (reference.isMany()) {
                    ((List<EObject>) object.eGet(reference)).add(content);
                } else {
                    object.eSet(reference, content);
                }
            }
        }
    }

    /** Names of all features of texts there are. */
    static Set<String> allFeatures() {
        var all = new TreeSet<String>();
        for (EClassifier classifier : RegisterPackage.eINSTANCE.getEClassifiers()) {
            if (classifier instanceof EClass type) {
                type.getEAttributes().stream().filter(attribute -> !attribute.isDerived() && !attribute.isTransient()
                    && Set.of("EString", "Markdown", "Link", "Slug").contains(attribute.getEAttributeType().getName()))
                    .forEach(attribute -> all.add(type.getName() + "." + attribute.getName()));
            }
        }
        return all;
    }
}
