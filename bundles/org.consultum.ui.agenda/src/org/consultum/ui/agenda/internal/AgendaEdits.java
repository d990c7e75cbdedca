package org.consultum.ui.agenda.internal;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.consultum.edit.command.AddAgendaItem;
import org.consultum.edit.command.AddPart;
import org.consultum.edit.command.ChangeFeature;
import org.consultum.edit.command.CloseItem;
import org.consultum.edit.command.DeleteElements;
import org.consultum.edit.command.DuplicateAgendaItem;
import org.consultum.edit.command.InTurn;
import org.consultum.edit.command.IndentAgendaItem;
import org.consultum.edit.command.ItemPlace;
import org.consultum.edit.command.MarkConsent;
import org.consultum.edit.command.MoveAgendaItemDown;
import org.consultum.edit.command.MoveAgendaItemUp;
import org.consultum.edit.command.MoveAgendaItems;
import org.consultum.edit.command.OpenItem;
import org.consultum.edit.command.OutdentAgendaItem;
import org.consultum.edit.command.SetTimebox;
import org.consultum.edit.command.SplitAgendaItem;
import org.consultum.model.Agenda;
import org.consultum.edit.kind.ItemKindInfo;
import org.consultum.edit.kind.ItemKinds;
import org.consultum.model.AgendaItem;
import org.consultum.model.Element;
import org.consultum.model.ItemKind;
import org.consultum.model.ItemPurpose;
import org.consultum.model.Meeting;
import org.consultum.model.NumberingScheme;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.Sitting;
import org.consultum.model.base.NewElements;
import org.consultum.ui.forms.Editing;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.edit.domain.EditingDomain;

/** The changes the agenda offers, each one undoable command however many items it concerns. */
final class AgendaEdits {

    private static final int MINUTES_OF_BREAK = 15;

    private final Editing editing;
    private final Meeting meeting;
    private final NewElements elements;

    AgendaEdits(Editing editing, Meeting meeting) {
        this.editing = Objects.requireNonNull(editing);
        this.meeting = Objects.requireNonNull(meeting);
        this.elements = editing.elements();
    }

    boolean readOnly() {
        return editing.readOnly();
    }

    Meeting meeting() {
        return meeting;
    }

    Editing editing() {
        return editing;
    }

    /** Whether the agenda is published, so that what is added now comes late. */
    boolean published() {
        return meeting.getAgenda() != null && meeting.getAgenda().getPublishedOn() != null;
    }

    /**
     * Puts a new item on the agenda.
     *
     * @param day the day that begins with it, if it is the first one of a day without items
     * @param lateReason why it comes late, where the agenda is published
     */
    Optional<AgendaItem> add(ItemPlace place, ItemKind kind, Optional<Sitting> day, Optional<String> lateReason) {
        String title = switch (kind) {
            case ITEM -> Messages.item_new;
            case HEADING -> Messages.item_newHeading;
            case BREAK -> Messages.item_newBreak;
        };
        var add = new AddAgendaItem(domain(), elements, place, kind, title);
        var steps = new ArrayList<Supplier<Command>>();
        steps.add(() -> add);
        if (kind == ItemKind.BREAK) {
            steps.add(() -> new SetTimebox(domain(), created(add), MINUTES_OF_BREAK));
        }
        if (day.isPresent() && place instanceof ItemPlace.Before(AgendaItem opener)) {
            steps.add(() -> change(opener, Literals.AGENDA_ITEM__SITTING, null));
        }
        day.ifPresent(first -> steps.add(() -> change(created(add).getFirst(), Literals.AGENDA_ITEM__SITTING, first)));
        lateReason.ifPresent(why -> steps.add(() -> change(created(add).getFirst(), Literals.AGENDA_ITEM__LATE_REASON, why)));
        if (!add.canExecute()) {
            editing.execute(add);
            return Optional.empty();
        }
        return editing.execute(steps.size() == 1 ? add : together(add.getLabel(), steps))
            ? created(add).stream().findFirst() : Optional.empty();
    }

    /** Moves items up by one row: past their neighbour, or into the day before. */
    void up(List<AgendaItem> items) {
        AgendaItem first = items.getFirst();
        List<AgendaItem> siblings = siblings(first);
        int index = siblings.indexOf(first);
        Sitting day = first.getSitting();
        if (day != null && index > 0) {
            var steps = new ArrayList<Supplier<Command>>();
            steps.add(() -> change(first, Literals.AGENDA_ITEM__SITTING, null));
            follower(items).filter(next -> next.getSitting() == null)
                .ifPresent(next -> steps.add(() -> change(next, Literals.AGENDA_ITEM__SITTING, day)));
            editing.execute(together(Messages.edit_otherDay, steps));
        } else if (items.size() == 1) {
            perform(new MoveAgendaItemUp(domain(), first));
        } else if (index > 0) {
            moveBeside(items, siblings.get(index - 1), true);
        }
    }

    /** Moves items down by one row: past their neighbour, or into the next day. */
    void down(List<AgendaItem> items) {
        Optional<AgendaItem> next = follower(items);
        Optional<Sitting> day = next.map(AgendaItem::getSitting);
        if (day.isPresent()) {
            editing.execute(together(Messages.edit_otherDay, List.of(
                () -> change(next.get(), Literals.AGENDA_ITEM__SITTING, null),
                () -> change(items.getFirst(), Literals.AGENDA_ITEM__SITTING, day.get()))));
        } else if (items.size() == 1) {
            keepingDays(new MoveAgendaItemDown(domain(), items.getFirst()), items);
        } else if (next.isPresent()) {
            moveBeside(items, next.get(), false);
        }
    }

    /** Lets a day begin with another item. */
    void begin(Sitting day, AgendaItem before, AgendaItem now) {
        editing.execute(together(Messages.edit_otherDay, List.of(() -> change(before, Literals.AGENDA_ITEM__SITTING, null),
            () -> change(now, Literals.AGENDA_ITEM__SITTING, day))));
    }

    void indent(List<AgendaItem> items) {
        int first = siblings(items.getFirst()).indexOf(items.getFirst());
        if (items.size() == 1) {
            keepingDays(new IndentAgendaItem(domain(), items.getFirst()), items);
        } else if (first > 0) {
            moveBelow(items, siblings(items.getFirst()).get(first - 1));
        }
    }

    void outdent(List<AgendaItem> items) {
        if (items.size() == 1) {
            perform(new OutdentAgendaItem(domain(), items.getFirst()));
        } else if (items.getFirst().eContainer() instanceof AgendaItem parent) {
            moveBeside(items, parent, false);
        }
    }

    List<AgendaItem> duplicate(List<AgendaItem> items) {
        var copies = items.stream().map(item -> new DuplicateAgendaItem(domain(), elements, item)).toList();
        Command command = copies.size() == 1 ? copies.getFirst()
            : together(Messages.edit_duplicate, copies.stream().<Supplier<Command>>map(copy -> () -> copy).toList());
        return perform(command) ? copies.stream().flatMap(copy -> created(copy).stream().limit(1)).toList() : items;
    }

    Optional<AgendaItem> split(AgendaItem item) {
        var command = new SplitAgendaItem(domain(), elements, item, Messages.bind(Messages.item_second, item.getTitle()),
            (item.getMinutesPlanned() + 1) / 2);
        return editing.execute(command) ? created(command).stream().findFirst() : Optional.empty();
    }

    void consent(List<AgendaItem> items, boolean consent) {
        perform(new MarkConsent(domain(), items, consent));
    }

    void close(List<AgendaItem> items, Optional<String> reason) {
        editing.execute(together(Messages.edit_close,
            items.stream().<Supplier<Command>>map(item -> () -> new CloseItem(domain(), item, reason)).toList()));
    }

    void open(List<AgendaItem> items) {
        editing.execute(together(Messages.edit_close,
            items.stream().<Supplier<Command>>map(item -> () -> new OpenItem(domain(), item)).toList()));
    }

    void set(String label, List<AgendaItem> items, EStructuralFeature feature, Object value) {
        editing.execute(each(editing, label, items, feature, value));
    }

    void numbering(NumberingScheme scheme) {
        if (meeting.getCommittee() != null) {
            editing.set(meeting.getCommittee(), Literals.COMMITTEE__NUMBERING, scheme);
        }
    }

    void delete(List<AgendaItem> items) {
        keepingDays(new DeleteElements(domain(), items), items);
    }

    void delete(Sitting day) {
        perform(new DeleteElements(domain(), List.of(day)));
    }

    void moveBelow(List<AgendaItem> items, AgendaItem parent) {
        keepingDays(new MoveAgendaItems(domain(), items, new ItemPlace.Below(parent)), items);
    }

    void moveBeside(List<AgendaItem> items, AgendaItem sibling, boolean before) {
        keepingDays(new MoveAgendaItems(domain(), items, before ? new ItemPlace.Before(sibling) : new ItemPlace.After(sibling)), items);
    }

    /** Moves items before the first one of a day: into that day, or to the end of the day before. */
    void moveToDay(List<AgendaItem> items, AgendaItem first, boolean dayBefore) {
        Sitting day = first.getSitting();
        if (dayBefore || day == null) {
            moveBeside(items, first, true);
            return;
        }
        var move = new MoveAgendaItems(domain(), items, new ItemPlace.Before(first));
        editing.execute(together(move.getLabel(), List.of(() -> move, () -> change(first, Literals.AGENDA_ITEM__SITTING, null),
            () -> change(items.getFirst(), Literals.AGENDA_ITEM__SITTING, day))));
    }

    /** Moves items to a day nothing is planned for: they come last on the agenda and begin it. */
    void moveToEmptyDay(List<AgendaItem> items, Sitting day) {
        var move = new MoveAgendaItems(domain(), items, new ItemPlace.EndOfAgenda(meeting));
        editing.execute(together(move.getLabel(), List.of(() -> move,
            () -> change(items.getFirst(), Literals.AGENDA_ITEM__SITTING, day))));
    }

    void late(List<AgendaItem> items, String reason) {
        var steps = new ArrayList<Supplier<Command>>();
        items.forEach(item -> {
            steps.add(() -> change(item, Literals.AGENDA_ITEM__LATE, true));
            steps.add(() -> change(item, Literals.AGENDA_ITEM__LATE_REASON, reason.isBlank() ? null : reason));
        });
        editing.execute(together(Messages.late_title, steps));
    }

    void moveToEnd(List<AgendaItem> items) {
        keepingDays(new MoveAgendaItems(domain(), items, new ItemPlace.EndOfAgenda(meeting)), items);
    }

    /**
     * Adds a day after the last one, as long as that one and at the same time of day; a meeting without days becomes the first one.
     *
     * @param first the item the day begins with, if any
     */
    Optional<Sitting> newDay(Optional<AgendaItem> first) {
        if (meeting.getStart() == null) {
            editing.reporter().tell(Messages.day_new, Messages.day_needsStart);
            return Optional.empty();
        }
        var steps = new ArrayList<Supplier<Command>>();
        Optional<Sitting> last = meeting.getSittings().stream().filter(day -> day.getStart() != null)
            .max(Comparator.comparing(day -> day.getStart().toInstant()));
        Sitting before = last.orElseGet(() -> day(meeting.getStart(), endOfFirstDay()));
        if (last.isEmpty()) {
            steps.add(() -> new AddPart(domain(), meeting, Literals.MEETING__SITTINGS, before));
        }
        Sitting next = day(before.getStart().plusDays(1), before.getEnd() == null ? null : before.getEnd().plusDays(1));
        steps.add(() -> new AddPart(domain(), meeting, Literals.MEETING__SITTINGS, next));
        if (next.getEnd() != null && (meeting.getEnd() == null || meeting.getEnd().isBefore(next.getEnd()))) {
            steps.add(() -> change(meeting, Literals.MEETING__END, next.getEnd()));
        }
        first.ifPresent(item -> steps.add(() -> change(item, Literals.AGENDA_ITEM__SITTING, next)));
        return editing.execute(together(Messages.day_new, steps)) ? Optional.of(next) : Optional.empty();
    }

    private Sitting day(ZonedDateTime start, ZonedDateTime end) {
        var day = elements.create(Sitting.class, Literals.SITTING);
        day.setStart(start);
        day.setEnd(end);
        return day;
    }

    /** The end of the meeting on the day it starts; a meeting over several days ends each day at the same time. */
    private ZonedDateTime endOfFirstDay() {
        ZonedDateTime start = meeting.getStart();
        if (meeting.getEnd() == null) {
            return null;
        }
        ZonedDateTime end = meeting.getEnd().withZoneSameInstant(start.getZone());
        ZonedDateTime sameDay = start.with(end.toLocalTime());
        return sameDay.isAfter(start) ? sameDay : end;
    }

    /** The items an item stands among. */
    static List<AgendaItem> siblings(AgendaItem item) {
        return switch (item.eContainer()) {
            case AgendaItem parent -> parent.getItems();
            case Agenda agenda -> agenda.getItems();
            case null, default -> List.of(item);
        };
    }

    /** One value for many items as one command; those that have it already are left as they are. */
    static Command each(Editing editing, String label, Collection<AgendaItem> items, EStructuralFeature feature, Object value) {
        return together(label, items.stream().<Supplier<Command>>map(item ->
            () -> new ChangeFeature(editing.session().editingDomain(), item, feature, Optional.ofNullable(value))).toList());
    }

    static Command together(String label, List<? extends Supplier<? extends Command>> steps) {
        return new InTurn(label, InTurn.Refusal.PASS_OVER, steps);
    }

    /** The item after the last of these at its level. */
    private static Optional<AgendaItem> follower(List<AgendaItem> items) {
        List<AgendaItem> siblings = siblings(items.getLast());
        int next = siblings.indexOf(items.getLast()) + 1;
        return next > 0 && next < siblings.size() ? Optional.of(siblings.get(next)) : Optional.empty();
    }

    /** What takes items away from where they are leaves a day that began with one of them where it was: it begins with the next item. */
    private void keepingDays(Command command, List<AgendaItem> items) {
        if (!command.canExecute()) {
            return;
        }
        var steps = new ArrayList<Supplier<Command>>();
        for (AgendaItem item : items) {
            Sitting day = item.getSitting();
            List<AgendaItem> siblings = siblings(item);
            if (day != null) {
                siblings.subList(siblings.indexOf(item) + 1, siblings.size()).stream().filter(next -> !items.contains(next)).findFirst()
                    .filter(next -> next.getSitting() == null).ifPresent(next -> {
                        steps.add(() -> change(item, Literals.AGENDA_ITEM__SITTING, null));
                        steps.add(() -> change(next, Literals.AGENDA_ITEM__SITTING, day));
                    });
            }
        }
        if (steps.isEmpty()) {
            perform(command);
        } else {
            steps.add(() -> command);
            editing.execute(together(command.getLabel(), steps));
        }
    }

    /**
     * Makes items of a kind. Where a plugin's kind says what is usual, that is taken over for what nobody has said yet.
     *
     * @param kind name of one of the register's own kinds, or identity of one of a plugin
     */
    void kind(List<AgendaItem> items, String kind) {
        ItemKind own = ItemKind.getByName(kind);
        Optional<ItemKindInfo> contributed = own == null ? ItemKinds.installed().find(kind) : Optional.empty();
        var steps = new ArrayList<Supplier<Command>>();
        for (AgendaItem item : own == null && contributed.isEmpty() ? List.<AgendaItem>of() : items) {
            step(steps, item, Literals.AGENDA_ITEM__KIND, contributed.map(ItemKindInfo::kind).orElse(own));
            step(steps, item, Literals.AGENDA_ITEM__CONTRIBUTED_KIND, contributed.map(ItemKindInfo::id).orElse(null));
            if (item.getPurpose() == ItemPurpose.NONE) {
                contributed.flatMap(ItemKindInfo::purpose).ifPresent(usual -> step(steps, item, Literals.AGENDA_ITEM__PURPOSE, usual));
            }
            if (item.getMinutesPlanned() == 0) {
                contributed.map(ItemKindInfo::minutes).filter(OptionalInt::isPresent)
                    .ifPresent(usual -> step(steps, item, Literals.AGENDA_ITEM__MINUTES_PLANNED, usual.getAsInt()));
            }
        }
        if (!steps.isEmpty()) {
            editing.execute(together(Messages.edit_kind, steps));
        }
    }

    private void step(List<Supplier<Command>> steps, AgendaItem item, EStructuralFeature feature, Object value) {
        if (!Objects.equals(item.eGet(feature), value)) {
            steps.add(() -> change(item, feature, value));
        }
    }

    private ChangeFeature change(Element element, EStructuralFeature feature, Object value) {
        return new ChangeFeature(domain(), element, feature, Optional.ofNullable(value));
    }

    /** Executes what can be done; what cannot, such as indenting the first item, is passed over in silence like a key without effect. */
    private boolean perform(Command command) {
        return command.canExecute() && editing.execute(command);
    }

    private static List<AgendaItem> created(Command command) {
        return command.getResult().stream().filter(AgendaItem.class::isInstance).map(AgendaItem.class::cast).toList();
    }

    EditingDomain domain() {
        return editing.session().editingDomain();
    }

    /** Adds a part that has no command of its own, such as a motion. */
    Optional<EObject> addPart(EObject owner, EReference reference) {
        EObject part = elements.create(EObject.class, reference.getEReferenceType());
        return editing.execute(new AddPart(domain(), owner, reference, part)) ? Optional.of(part) : Optional.empty();
    }
}
