package org.consultum.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.consultum.edit.LoadedContents;
import org.consultum.edit.provider.RegisterItemProviderAdapterFactory;
import org.consultum.model.ActionItem;
import org.consultum.model.AgendaItem;
import org.consultum.model.Committee;
import org.consultum.model.Meeting;
import org.consultum.model.Organisation;
import org.consultum.model.Paper;
import org.consultum.model.Person;
import org.consultum.model.Recommendation;
import org.consultum.model.Register;
import org.consultum.model.base.NewElements;
import org.consultum.spi.sample.SampleData;
import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.resource.impl.ResourceImpl;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.emf.edit.domain.EditingDomain;

/**
 * A register in memory with an editing domain, and its elements by name. Nothing of it is on disk.
 *
 * <p>Looking something up that is not there, or there twice, fails with a message that says what is there.
 *
 * @since 0.1
 */
public final class Fixture {

    private final Register register;
    private final NewElements elements;
    private final EditingDomain domain;

    /**
     * A fixture around a register.
     *
     * @param register the register, in no resource; owned by the fixture from now on
     * @param elements where new elements of commands get their ids from
     */
    public Fixture(Register register, NewElements elements) {
        this.register = Objects.requireNonNull(register);
        this.elements = Objects.requireNonNull(elements);
        var editing = new AdapterFactoryEditingDomain(new RegisterItemProviderAdapterFactory(), new BasicCommandStack());
        var resource = new ResourceImpl(URI.createURI("memory:/register.consultum"));
        editing.getResourceSet().getResources().add(resource);
        resource.getContents().add(register);
        domain = editing;
    }

    /**
     * A fixture around a register to which a plugin has added what it adds to the sample; ids are the same in every run.
     *
     * @param register the register, in no resource; owned by the fixture from now on
     * @param data what the plugin adds
     * @since 0.1
     */
    public static Fixture of(Register register, SampleData data) {
        var elements = new NewElements(new RepeatableIds());
        data.add(register, elements);
        return new Fixture(register, elements);
    }

    public Register register() {
        return register;
    }

    public NewElements elements() {
        return elements;
    }

    public EditingDomain domain() {
        return domain;
    }

    /** The state of the whole register as text. */
    public String state() {
        return Dump.of(register);
    }

    /** A committee by its name or short name. */
    public Committee committee(String name) {
        return the(Committee.class, committee -> name.equals(committee.getShortName()) || name.equals(committee.getName()), name);
    }

    public Meeting meeting(String title) {
        return named(Meeting.class, title);
    }

    public AgendaItem item(String title) {
        return named(AgendaItem.class, title);
    }

    public Person person(String name) {
        return named(Person.class, name);
    }

    public Organisation organisation(String name) {
        return named(Organisation.class, name);
    }

    public ActionItem action(String title) {
        return named(ActionItem.class, title);
    }

    public Recommendation recommendation(String title) {
        return named(Recommendation.class, title);
    }

    public Paper paper(String title) {
        return named(Paper.class, title);
    }

    /** The only element of a class with a name or title. */
    public <T extends EObject> T named(Class<T> type, String name) {
        return the(type, object -> name.equals(value(object, "name")) || name.equals(value(object, "title")), name);
    }

    /** All loaded elements of a class, in the order of the register. */
    public <T extends EObject> List<T> all(Class<T> type) {
        return contents().stream().filter(type::isInstance).map(type::cast).toList();
    }

    private <T extends EObject> T the(Class<T> type, Predicate<T> wanted, String name) {
        List<T> found = all(type).stream().filter(wanted).toList();
        if (found.size() != 1) {
            throw new AssertionError(type.getSimpleName() + " \"" + name + "\" is there " + found.size() + " times. There are: "
                + all(type).stream().map(object -> Objects.toString(value(object, "name"), Objects.toString(value(object, "title"))))
                    .toList());
        }
        return found.getFirst();
    }

    private List<EObject> contents() {
        var objects = new ArrayList<EObject>();
        new LoadedContents(register, true).forEachRemaining(object -> {
            if (!object.eIsProxy()) {
                objects.add(object);
            }
        });
        return objects;
    }

    private static Object value(EObject object, String feature) {
        EStructuralFeature named = object.eClass().getEStructuralFeature(feature);
        return named == null ? null : object.eGet(named);
    }
}
