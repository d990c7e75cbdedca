package org.consultum.review.anchor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.consultum.edit.FeatureTexts;
import org.consultum.model.RegisterPackage.Literals;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EcorePackage;

/**
 * The path of a text field of an element, such as "title" or "record.discussion": an attribute of the element, or of a part it has at
 * most one of. Only paths that {@link #all} lists exist; reading or writing by a path reaches nothing else.
 */
public final class FieldPath {

    private static final String STORE = "http://consultum.org/ns/store";
    private static final int DEEPEST = 2;
    /** What people said and did about texts is no text to be reviewed, nor is who may see what. */
    private static final Set<EClass> NEVER = Set.of(Literals.ANCHORED, Literals.COMMENT_REPLY, Literals.REVIEW_ROUND,
        Literals.REVIEW_QUESTION, Literals.ROUND_VERDICT, Literals.APPROVAL, Literals.APPROVAL_SIGNATURE, Literals.WAIVER,
        Literals.RECIPIENT, Literals.PROFILE, Literals.IMPORT_TRACE, Literals.MARKING, Literals.PROPERTY, Literals.AGENDA_VERSION,
        Literals.PAPER_VERSION, Literals.EVIDENCE);

    private final List<EReference> parts;
    private final EAttribute attribute;

    private FieldPath(List<EReference> parts, EAttribute attribute) {
        this.parts = List.copyOf(parts);
        this.attribute = attribute;
    }

    /** Every path of a class, in the order of the metamodel: its own fields first. */
    public static List<FieldPath> all(EClass type) {
        var paths = new ArrayList<FieldPath>();
        collect(type, List.of(), paths);
        return paths;
    }

    /** The path that is written so; empty when the class has none such. */
    public static Optional<FieldPath> of(EClass type, String path) {
        return all(type).stream().filter(each -> each.toString().equals(path)).findFirst();
    }

    private static void collect(EClass type, List<EReference> parts, List<FieldPath> paths) {
        if (NEVER.stream().anyMatch(never -> never.isSuperTypeOf(type))) {
            return;
        }
        type.getEAllAttributes().stream().filter(FieldPath::isText).map(attribute -> new FieldPath(parts, attribute)).forEach(paths::add);
        if (parts.size() + 1 < DEEPEST) {
            for (EReference reference : type.getEAllContainments()) {
                if (!reference.isMany() && !reference.isTransient() && reference.getEAnnotation(STORE) == null) {
                    var longer = new ArrayList<>(parts);
                    longer.add(reference);
                    collect(reference.getEReferenceType(), longer, paths);
                }
            }
        }
    }

    private static boolean isText(EAttribute attribute) {
        EClassifier type = attribute.getEType();
        return !attribute.isMany() && attribute.isChangeable() && !attribute.isDerived() && !attribute.isTransient() && !attribute.isID()
            && (type == Literals.MARKDOWN || type == EcorePackage.Literals.ESTRING);
    }

    /** The text of the field; empty when it is not set, or the part it belongs to is not there. */
    public Optional<String> read(EObject element) {
        return owner(element).map(owner -> (String) owner.eGet(attribute)).filter(text -> !text.isEmpty());
    }

    /** The object whose attribute it is: the element or its part; empty when the part is not there. For commands that write it. */
    public Optional<EObject> owner(EObject element) {
        EObject owner = element;
        for (EReference part : parts) {
            owner = owner == null ? null : (EObject) owner.eGet(part);
        }
        return Optional.ofNullable(owner);
    }

    /** The attribute of the {@link #owner}. */
    public EAttribute attribute() {
        return attribute;
    }

    /** Whether it holds text with paragraphs (Markdown) and not a single line. */
    public boolean isMarkdown() {
        return attribute.getEType() == Literals.MARKDOWN;
    }

    /** Its name in the language of the user. */
    public String label() {
        return FeatureTexts.ofUser().label(attribute);
    }

    /** The path as it is kept: names of the features with points between them. */
    @Override
    public String toString() {
        var text = new StringBuilder();
        parts.forEach(part -> text.append(part.getName()).append('.'));
        return text.append(attribute.getName()).toString();
    }
}
