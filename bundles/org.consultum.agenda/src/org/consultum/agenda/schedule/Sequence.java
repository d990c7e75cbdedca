package org.consultum.agenda.schedule;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consultum.model.AgendaItem;
import org.consultum.model.ItemKind;
import org.consultum.model.Sitting;
import org.consultum.model.derived.AgendaPlan.Arrangement;

/** An order of the units of an agenda, as it is being made. */
final class Sequence implements Arrangement {

    private final Problem problem;
    private final Map<Group, List<AgendaItem>> lists = new IdentityHashMap<>();
    private final Map<AgendaItem, Group> sections = new IdentityHashMap<>();
    private final Map<AgendaItem, Sitting> opening = new IdentityHashMap<>();
    private final Map<AgendaItem, ZonedDateTime> fixed = new IdentityHashMap<>();
    final List<Taken> taken = new ArrayList<>();

    /**
     * A unit and why it was taken when it was.
     *
     * @param passedOver the unit that would have been before it but did not fit
     * @param obstacle what that one did not fit before: a fixed unit; empty for the end of the sitting
     * @param room seconds there were for it
     * @param urgent whether it was taken because later would have been too late
     * @param opens whether it begins a sitting
     */
    record Taken(Unit unit, Optional<Unit> passedOver, Optional<Unit> obstacle, long room, boolean urgent, boolean opens) {
    }

    Sequence(Problem problem) {
        this.problem = problem;
        lists.put(problem.root, new ArrayList<>());
    }

    /** Puts a unit, and those that follow it, at the end of a section, which is begun with it where it is not yet there. */
    void take(Taken next, Group section, Optional<Sitting> opens) {
        AgendaItem first = open(section).orElse(next.unit().item);
        opens.ifPresent(sitting -> opening.put(first, sitting));
        next.unit().chain().forEach(unit -> lists.get(section).add(unit.item));
        taken.add(next);
    }

    /** Fixes the start of an item, which then does not move with what goes before. */
    void fix(AgendaItem item, long moment) {
        fixed.put(item, Instant.ofEpochSecond(moment).atZone(problem.before.sittings().getFirst().start().getZone()));
    }

    /** The start that is fixed by this order and was not before. */
    Optional<ZonedDateTime> fixes(AgendaItem item) {
        return Optional.ofNullable(fixed.get(item));
    }

    /** Puts a section that has no units of its own where it belongs. */
    void takeEmpty(Group section) {
        open(section);
    }

    /** Begins a section and those around it, as far as they are not begun. Returns the outermost that is new. */
    private Optional<AgendaItem> open(Group section) {
        if (lists.containsKey(section)) {
            return Optional.empty();
        }
        Group outer = section.outer.orElseThrow();
        Optional<AgendaItem> outermost = open(outer);
        lists.put(section, new ArrayList<>());
        sections.put(section.item(), section);
        lists.get(outer).add(section.item());
        return outermost.or(() -> section.heading);
    }

    boolean isOpen(Group section) {
        return lists.containsKey(section);
    }

    @Override
    public List<AgendaItem> top() {
        return lists.get(problem.root);
    }

    @Override
    public List<AgendaItem> below(AgendaItem item) {
        Group section = sections.get(item);
        return section == null ? item.getItems() : lists.get(section);
    }

    @Override
    public Optional<Sitting> opens(AgendaItem item) {
        return isPartOfItem(item) ? Optional.ofNullable(item.getSitting()) : Optional.ofNullable(opening.get(item));
    }

    @Override
    public Optional<ZonedDateTime> fixedStart(AgendaItem item) {
        return fixes(item).or(() -> Optional.ofNullable(item.getFixedStart()));
    }

    /** Parts of items stay as they are. */
    private static boolean isPartOfItem(AgendaItem item) {
        return item.eContainer() instanceof AgendaItem outer && outer.getKind() == ItemKind.ITEM;
    }
}
