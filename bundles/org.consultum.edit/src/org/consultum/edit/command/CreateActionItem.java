package org.consultum.edit.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.consultum.model.ActionItem;
import org.consultum.model.Committee;
import org.consultum.model.Element;
import org.consultum.model.Party;
import org.consultum.model.Priority;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.base.NewElements;
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
     */
    public record Details(String title, Optional<String> reference, Optional<String> text, List<Party> owners, Optional<LocalDate> due,
            Priority priority, Optional<Element> origin) {

        public Details {
            Objects.requireNonNull(title);
            owners = List.copyOf(owners);
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
        ListFile.create(committee, Literals.COMMITTEE__ACTION_LIST, RegisterFactory.eINSTANCE::createActionList,
            Literals.ACTION_LIST__ACTIONS, action, steps);
    }

    private Stream<String> used() {
        return Stream.ofNullable(committee.getActionList()).flatMap(list -> list.getActions().stream()).map(ActionItem::getReference);
    }
}
