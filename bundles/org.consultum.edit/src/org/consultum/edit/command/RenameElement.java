package org.consultum.edit.command;

import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Gives an element another name or title. File and folder names stay as they are. */
public final class RenameElement extends IntentionCommand {

    private final EObject element;
    private final String name;

    public RenameElement(EditingDomain domain, EObject element, String name) {
        super(domain, about(name));
        this.element = element;
        this.name = name;
    }

    /** The attribute that is the name of a class of elements: its name, or its title; none for what has neither. */
    public static Optional<EAttribute> nameOf(EClass type) {
        return Stream.of("name", "title").map(type::getEStructuralFeature).filter(EAttribute.class::isInstance).map(EAttribute.class::cast)
            .filter(attribute -> !attribute.isMany() && attribute.isChangeable()
                && attribute.getEAttributeType().getInstanceClass() == String.class)
            .findFirst();
    }

    @Override
    protected void plan(Steps steps) {
        nameOf(element.eClass()).ifPresentOrElse(attribute -> {
            if (attribute.isRequired()) {
                Words.require(name, attribute, steps);
            }
            steps.set(element, attribute, name.isBlank() ? null : name.strip());
        }, () -> steps.refuse(refused("noName")));
    }
}
