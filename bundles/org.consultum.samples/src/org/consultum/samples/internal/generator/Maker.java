package org.consultum.samples.internal.generator;

import java.util.List;
import java.util.function.Consumer;
import org.consultum.model.RegisterPackage;
import org.consultum.model.base.NewElements;
import org.consultum.samples.RepeatableIds;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;

/** Makes filled objects of one part of a register. */
final class Maker {

    private final NewElements elements;

    Maker(Dice dice) {
        this.elements = new NewElements(new RepeatableIds(dice.next()));
    }

    <T extends EObject> T make(Class<T> type, Consumer<T> fill) {
        T made = elements.create(type, (EClass) RegisterPackage.eINSTANCE.getEClassifier(type.getSimpleName()));
        fill.accept(made);
        return made;
    }

    <T extends EObject> T add(List<? super T> list, Class<T> type, Consumer<T> fill) {
        T made = make(type, fill);
        list.add(made);
        return made;
    }
}
