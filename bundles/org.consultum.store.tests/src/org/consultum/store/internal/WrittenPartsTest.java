package org.consultum.store.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.consultum.model.Element;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage;
import org.consultum.model.base.ModelObject;
import org.consultum.model.base.UnknownContent;
import org.consultum.store.LocalDisk;
import org.consultum.store.internal.codec.Limits;
import org.consultum.store.internal.codec.ModelWriter;
import org.consultum.store.internal.codec.Schema;
import org.consultum.store.internal.codec.WrittenParts;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.change.ChangeDescription;
import org.eclipse.emf.ecore.change.util.ChangeRecorder;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Copying what has not changed gives the very bytes of writing everything, whatever was done to the objects in between. */
class WrittenPartsTest {

    private static final int STEPS = 500;

    @TempDir
    java.nio.file.Path temporary;

    private final Schema schema = new Schema(List.of());
    private final ModelWriter writer = new ModelWriter(schema, Limits.STANDARD);
    private Random random;
    private RecentlyWritten recently;
    private final Deque<ChangeDescription> undo = new ArrayDeque<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void copiedPartsAreWhatWouldBeWritten(long seed) {
        random = new Random(seed);
        List<RegisterResource> files = files();
        List<EObject> roots = files.stream().map(file -> (EObject) file.root()).toList();
        int kept = 0;
        for (int step = 0; step < STEPS; step++) {
            if (!undo.isEmpty() && random.nextInt(5) == 0) {
                undo.pop().apply();
            } else {
                var recorder = new ChangeRecorder(roots);
                recorder.setResolveProxies(false);
                edit(roots);
                undo.push(recorder.endRecording());
                recorder.dispose();
            }
            for (RegisterResource file : files) {
                if (random.nextInt(3) > 0) {
                    kept += file.parts().size() > 0 ? 1 : 0;
                    assertArrayEquals(written(file.root(), new WrittenParts()), written(file.root(), file.parts()), "step " + step);
                    recently.used(file.parts());
                }
                if (random.nextInt(50) == 0) {
                    file.parts().forget();
                }
            }
        }
        assertTrue(kept > STEPS, "parts were there to be copied " + kept + " times");
    }

    /** The bytes, or the reason why the objects cannot be written just now. */
    private byte[] written(ModelObject root, WrittenParts parts) {
        try {
            return writer.write(root, parts);
        } catch (IllegalArgumentException e) {
            return e.getMessage().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    private List<RegisterResource> files() {
        var folder = new RegisterFolder(temporary, new LocalDisk(), Limits.STANDARD);
        recently = new RecentlyWritten(0);
        var register = new OpenRegister(folder, Codec.of(schema, Limits.STANDARD), new Migrations(List.of()), Optional.empty(), () -> { }, recently);
        List<RegisterResource> files = new ArrayList<>();
        int number = 0;
        for (EClass eClass : List.of(RegisterPackage.Literals.REGISTER, RegisterPackage.Literals.COMMITTEE, RegisterPackage.Literals.MEETING,
            RegisterPackage.Literals.ACTION_LIST, RegisterPackage.Literals.MEETING)) {
            var root = (ModelObject) EcoreUtil.create(eClass);
            if (root instanceof Element element) {
                element.setId(id());
            }
            files.add(register.register(root, "file" + number++));
        }
        return files;
    }

    private String id() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private static List<EObject> all(List<EObject> roots) {
        List<EObject> all = new ArrayList<>(roots);
        roots.forEach(root -> Trees.ofFile((org.eclipse.emf.ecore.InternalEObject) root, all::add));
        return all;
    }

    private final List<EObject> removed = new ArrayList<>();

    private void edit(List<EObject> roots) {
        List<EObject> all = all(roots);
        EObject object = all.get(random.nextInt(all.size()));
        List<EStructuralFeature> features = object.eClass().getEAllStructuralFeatures().stream()
            .filter(each -> !each.isTransient() && !each.isVolatile() && each.isChangeable() && !Schema.isFile(each)
                && !(each instanceof EReference reference && reference.isContainer())).toList();
        EStructuralFeature feature = features.get(random.nextInt(features.size()));
        if (feature instanceof EAttribute attribute) {
            attribute(object, attribute);
        } else if (((EReference) feature).isContainment()) {
            contain(object, (EReference) feature, all);
        } else {
            refer(object, (EReference) feature, all);
        }
        if (!removed.isEmpty() && random.nextInt(10) == 0
            && removed.get(random.nextInt(removed.size())) instanceof Element element) {
            // An element outside of the register may still be referred to.
            element.setId(id());
        }
    }

    @SuppressWarnings("unchecked")
    private void attribute(EObject object, EAttribute attribute) {
        if (attribute.isID()) {
            object.eSet(attribute, id());
        } else if (attribute.getEAttributeType().getInstanceClass() == String.class) {
            if (attribute.isMany()) {
                ((List<Object>) object.eGet(attribute)).add("text " + random.nextInt());
            } else {
                object.eSet(attribute, random.nextInt(4) == 0 ? attribute.getDefaultValue() : "text & " + random.nextInt());
            }
        } else if (attribute.getEAttributeType().getInstanceClass() == int.class) {
            object.eSet(attribute, random.nextInt(100));
        } else if (random.nextInt(2) == 0) {
            object.eUnset(attribute);
        }
    }

    @SuppressWarnings("unchecked")
    private void contain(EObject object, EReference reference, List<EObject> all) {
        if (!reference.isMany()) {
            object.eSet(reference, random.nextInt(3) == 0 ? null : created(reference.getEReferenceType()));
            return;
        }
        var list = (org.eclipse.emf.common.util.EList<EObject>) object.eGet(reference);
        switch (random.nextInt(6)) {
            case 0 -> {
                if (!list.isEmpty()) {
                    removed.add(list.remove(random.nextInt(list.size())));
                }
            }
            case 1 -> {
                if (list.size() > 1) {
                    list.move(random.nextInt(list.size()), random.nextInt(list.size()));
                }
            }
            case 2 -> {
                List<EObject> movable = all.stream().filter(each -> reference.getEReferenceType().isInstance(each)
                    && each.eContainer() != null && !EcoreUtil.isAncestor(each, object) && !list.contains(each)).toList();
                if (!movable.isEmpty()) {
                    list.add(movable.get(random.nextInt(movable.size())));
                }
            }
            default -> list.add(list.isEmpty() ? 0 : random.nextInt(list.size()), created(reference.getEReferenceType()));
        }
    }

    private EObject created(EClass type) {
        List<EClass> candidates = new ArrayList<>();
        for (EClassifier classifier : RegisterPackage.eINSTANCE.getEClassifiers()) {
            if (classifier instanceof EClass each && type.isSuperTypeOf(each) && !each.isAbstract()) {
                candidates.add(each);
            }
        }
        EObject object = RegisterFactory.eINSTANCE.create(candidates.get(random.nextInt(candidates.size())));
        if (object instanceof Element element) {
            element.setId(id());
        }
        if (random.nextInt(3) == 0) {
            ((ModelObject) object).keepUnknownContent(new UnknownContent(List.of(new UnknownContent.Attribute("mood", "a\"" + random.nextInt(), "")),
                List.of(new UnknownContent.Child("toast", "<toast/>", ""))));
        }
        return object;
    }

    @SuppressWarnings("unchecked")
    private void refer(EObject object, EReference reference, List<EObject> all) {
        List<EObject> targets = new ArrayList<>(all);
        targets.addAll(removed);
        targets.removeIf(each -> !reference.getEReferenceType().isInstance(each) || !(each instanceof Element));
        EObject target = targets.isEmpty() ? null : targets.get(random.nextInt(targets.size()));
        if (!reference.isMany()) {
            object.eSet(reference, target);
            return;
        }
        var list = (List<EObject>) object.eGet(reference);
        if (target != null && !list.contains(target)) {
            list.add(target);
        } else if (!list.isEmpty()) {
            list.remove(random.nextInt(list.size()));
        }
    }
}
