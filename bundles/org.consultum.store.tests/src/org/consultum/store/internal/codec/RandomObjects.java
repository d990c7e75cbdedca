package org.consultum.store.internal.codec;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.consultum.model.Element;
import org.consultum.model.Meeting;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage;
import org.consultum.model.base.ModelObject;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** Makes random objects of every class, with every kind of value, referring to each other. */
final class RandomObjects {

    private static final String[] TEXTS = {"plain", "", " blank ends ", "two\nlines", "tab\tand \"quotes\" & <tags>", "日本国防衛省", "Đại hội",
        "\r\nwindows\r", "emoji \uD83D\uDE00", "x".repeat(300)};
    private static final String[] ZONES = {"Asia/Tokyo", "Europe/Berlin", "UTC", "America/New_York"};

    private final Random random;
    private final List<EObject> all = new ArrayList<>();

    RandomObjects(Random random) {
        this.random = random;
    }

    static Meeting meeting() {
        Meeting meeting = RegisterFactory.eINSTANCE.createMeeting();
        meeting.setId(new UUID(1, 1).toString());
        meeting.setTitle("Meeting");
        meeting.setSlug("meeting");
        return meeting;
    }

    /** An object of a class with everything below it in the same file. */
    ModelObject tree(EClass eClass) {
        EObject root = object(eClass, 4);
        List.copyOf(all).forEach(this::refer);
        return (ModelObject) root;
    }

    private EObject object(EClass eClass, int levels) {
        EObject object = EcoreUtil.create(eClass);
        all.add(object);
        for (EStructuralFeature feature : eClass.getEAllStructuralFeatures()) {
            if (feature.isTransient() || feature.isVolatile() || Schema.isFile(feature)) {
                continue;
            }
            if (feature instanceof EAttribute attribute && (attribute.isID() || random.nextInt(3) > 0)) {
                set(object, attribute);
            } else if (feature instanceof EReference reference && reference.isContainment() && levels > 0) {
                contain(object, reference, levels);
            }
        }
        return object;
    }

    @SuppressWarnings("unchecked")
    private void contain(EObject object, EReference reference, int levels) {
        int count = reference.isMany() ? random.nextInt(3) : random.nextInt(2);
        for (int i = 0; i < count; i++) {
            EObject child = object(concrete(reference.getEReferenceType()), levels - 1);
            if (reference.isMany()) {
                ((List<EObject>) object.eGet(reference)).add(child);
            } else {
                object.eSet(reference, child);
            }
        }
    }

    private EClass concrete(EClass eClass) {
        List<EClass> candidates = new ArrayList<>();
        for (EClassifier classifier : RegisterPackage.eINSTANCE.getEClassifiers()) {
            if (classifier instanceof EClass each && eClass.isSuperTypeOf(each) && !each.isAbstract()) {
                candidates.add(each);
            }
        }
        return candidates.get(random.nextInt(candidates.size()));
    }

    @SuppressWarnings("unchecked")
    private void set(EObject object, EAttribute attribute) {
        if (attribute.isMany()) {
            boolean text = attribute.getEAttributeType().getInstanceClass() == String.class;
            for (int i = random.nextInt(3); i > 0; i--) {
                ((List<Object>) object.eGet(attribute)).add(text ? "value " + i + TEXTS[random.nextInt(TEXTS.length)] : value(attribute));
            }
        } else {
            object.eSet(attribute, value(attribute));
        }
    }

    private Object value(EAttribute attribute) {
        if (attribute.isID()) {
            return new UUID(random.nextLong(), random.nextLong()).toString();
        }
        if (attribute.getEAttributeType() instanceof EEnum eEnum) {
            return eEnum.getELiterals().get(random.nextInt(eEnum.getELiterals().size())).getInstance();
        }
        Class<?> type = attribute.getEAttributeType().getInstanceClass();
        LocalDate date = LocalDate.of(1990, 1, 1).plusDays(random.nextInt(20_000));
        ZoneId zone = ZoneId.of(ZONES[random.nextInt(ZONES.length)]);
        if (type == int.class) {
            return random.nextInt();
        } else if (type == long.class) {
            return random.nextLong();
        } else if (type == boolean.class) {
            return random.nextBoolean();
        } else if (type == BigDecimal.class) {
            return BigDecimal.valueOf(random.nextLong(), random.nextInt(10));
        } else if (type == LocalDate.class) {
            return date;
        } else if (type == ZoneId.class) {
            return zone;
        } else if (type == Instant.class) {
            return Instant.ofEpochSecond(random.nextInt(), random.nextInt(2) * 123_000_000);
        } else if (type == java.time.ZonedDateTime.class) {
            return date.atTime(random.nextInt(24), random.nextInt(60), random.nextInt(2) * 30).atZone(zone);
        }
        return TEXTS[random.nextInt(TEXTS.length)];
    }

    @SuppressWarnings("unchecked")
    private void refer(EObject object) {
        for (EReference reference : object.eClass().getEAllReferences()) {
            if (reference.isContainment() || reference.isContainer() || reference.isTransient()) {
                continue;
            }
            List<EObject> targets = all.stream().filter(each -> each instanceof Element && reference.getEReferenceType().isInstance(each)).toList();
            for (int i = random.nextInt(3); i > 0 && !targets.isEmpty(); i--) {
                EObject target = targets.get(random.nextInt(targets.size()));
                if (reference.isMany()) {
                    ((List<EObject>) object.eGet(reference)).add(target);
                } else {
                    object.eSet(reference, target);
                }
            }
        }
    }
}
