package org.consultum.ui.internal;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.consultum.model.Element;
import org.consultum.model.Person;
import org.consultum.session.RegisterSession;
import org.consultum.ui.CurrentPerson;
import org.consultum.ui.OpenRegister;
import org.consultum.ui.RegisterListener;
import org.consultum.ui.UserChoices;
import org.eclipse.core.runtime.ListenerList;
import org.eclipse.swt.widgets.Display;

/** Keeps who the user is in each register with the user's settings. */
public final class CurrentPersonComponent implements CurrentPerson, RegisterListener {

    private static final String NOBODY = "-";

    private final OpenRegister register;
    private final UserChoices choices = UserChoices.ofUser();
    private final ListenerList<Runnable> listeners = new ListenerList<>();

    public CurrentPersonComponent(OpenRegister register) {
        this.register = Objects.requireNonNull(register);
        register.addListener(this);
    }

    @Override
    public Answer answer() {
        Optional<RegisterSession> session = register.session();
        Optional<String> kept = session.flatMap(open -> choices.person(open.register().getId()));
        if (kept.filter(NOBODY::equals).isPresent()) {
            return new Answer.NotInRegister();
        }
        return kept.flatMap(id -> session.orElseThrow().register().getPeople().stream()
            .filter(person -> id.equals(person.getId())).findFirst()).<Answer>map(Answer.Is::new).orElseGet(Answer.Unknown::new);
    }

    @Override
    public void answer(Answer given) {
        register.session().ifPresent(open -> {
            choices.person(open.register().getId(), switch (given) {
                case Answer.Unknown unknown -> Optional.empty();
                case Answer.NotInRegister notThere -> Optional.of(NOBODY);
                case Answer.Is(Person person) -> Optional.of(person.getId());
            });
            tell();
        });
    }

    @Override
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    @Override
    public void opened(RegisterSession session) {
        tell();
    }

    @Override
    public void closing(RegisterSession session) {
        // The session is still there while its listeners are told.
        Display.getCurrent().asyncExec(this::tell);
    }

    @Override
    public void changed(Set<Element> changed, Set<Element> removed) {
        if (removed.stream().anyMatch(Person.class::isInstance)) {
            tell();
        }
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }
}
