package org.consultum.edit.command;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.consultum.model.ActionItem;
import org.consultum.model.Committee;
import org.consultum.model.Element;
import org.consultum.model.Meeting;
import org.consultum.model.Party;
import org.consultum.model.Priority;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.base.NewElements;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Records that somebody undertook to do something. */
public final class CreateActionItem extends IntentionCommand {

    private final NewElements elements;
    private final Committee committee;
    private final Details details;

    /**
     * What is known of the action.
     *
     * @param title what is to be done
     * @param reference its reference number; if empty, the next of the form A-1
     * @param text details, in Markdown
     * @param owners who is to do it
     * @param due day by which it is to be done
     * @param priority how urgent it is
     * @param origin what it came from: a meeting, an agenda item, a decision, a recommendation
     * @param raisedOn day it was raised; if empty, the day of the meeting it came from, if it came from one
     */
    public record Details(String title, Optional<String> reference, Optional<String> text, List<Party> owners, Optional<LocalDate> due,
            Priority priority, Optional<Element> origin, Optional<LocalDate> raisedOn) {

        public Details {
            Objects.requireNonNull(title);
            owners = List.copyOf(owners);
        }

        /** An action raised on the day of the meeting it came from. */
        public Details(String title, Optional<String> reference, Optional<String> text, List<Party> owners, Optional<LocalDate> due,
                Priority priority, Optional<Element> origin) {
            this(title, reference, text, owners, due, priority, origin, Optional.empty());
        }

        /** The same action, raised on a day. */
        public Details raised(LocalDate day) {
            return new Details(title, reference, text, owners, due, priority, origin, Optional.of(day));
        }

        /** An action of normal priority. */
        public static Details of(String title, List<? extends Party> owners, LocalDate due, Element origin) {
            return new Details(title, Optional.empty(), Optional.empty(), List.copyOf(owners), Optional.of(due), Priority.NORMAL,
                Optional.of(origin));
        }
    }

    public CreateActionItem(EditingDomain domain, NewElements elements, Committee committee, Details details) {
        super(domain, about(details.title()));
        this.elements = elements;
        this.committee = committee;
        this.details = details;
    }

    @Override
    protected void plan(Steps steps) {
        Words.require(details.title(), Literals.ACTION_ITEM__TITLE, steps);
        var action = elements.create(ActionItem.class, Literals.ACTION_ITEM);
        action.setTitle(details.title());
        action.setReference(details.reference().orElseGet(() -> References.next("A-", used())));
        details.text().ifPresent(action::setText);
        action.getOwners().addAll(details.owners());
        details.due().ifPresent(action::setDue);
        action.setPriority(details.priority());
        details.origin().ifPresent(action::setOrigin);
        details.raisedOn().or(() -> details.origin().flatMap(CreateActionItem::dayOf)).ifPresent(action::setRaisedOn);
        ListFile.create(committee, Literals.COMMITTEE__ACTION_LIST, RegisterFactory.eINSTANCE::createActionList,
            Literals.ACTION_LIST__ACTIONS, action, steps);
    }

    /** The day of the meeting that something came up in. */
    private static Optional<LocalDate> dayOf(EObject origin) {
        EObject outer = origin;
        while (outer != null && !(outer instanceof Meeting)) {
            outer = outer.eContainer();
        }
        return Optional.ofNullable((Meeting) outer).map(Meeting::getStart).map(ZonedDateTime::toLocalDate);
    }

    private Stream<String> used() {
        return Stream.ofNullable(committee.getActionList()).flatMap(list -> list.getActions().stream()).map(ActionItem::getReference);
    }
}
