package org.consultum.interchange.oparl.internal.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.consultum.interchange.oparl.internal.Kind;
import org.consultum.interchange.oparl.internal.Thing;
import org.consultum.model.Agenda;
import org.consultum.model.AgendaItem;
import org.consultum.model.Decision;
import org.consultum.model.DecisionMethod;
import org.consultum.model.DecisionResult;
import org.consultum.model.ItemKind;
import org.consultum.model.ItemPurpose;
import org.consultum.model.PaperPurpose;
import org.consultum.model.PaperUse;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.spi.importer.Fate;
import org.consultum.spi.importer.Link;

/** Maps agenda items and consultations of OParl 1.1. */
final class Agendas {

    private final Export export;
    private final Files files;
    private final Table<DecisionResult> results = new Table<>("results.txt", DecisionResult.class);
    private final Table<DecisionMethod> methods = new Table<>("methods.txt", DecisionMethod.class);
    private final Table<PaperPurpose> purposes = new Table<>("purposes.txt", PaperPurpose.class);
    private final Table<ItemPurpose> tasks = new Table<>("tasks.txt", ItemPurpose.class);
    private final Map<String, List<Thing>> itemsOfMeeting = new HashMap<>();
    private final Map<String, List<Thing>> consultationsOfItem = new HashMap<>();
    private final Set<Thing> used = new HashSet<>();
    private final Set<Thing> mapped = new HashSet<>();
    private final Map<String, Thing> unknownResults = new TreeMap<>();
    private final Map<String, Integer> unknownCounts = new TreeMap<>();

    Agendas(Export export, Files files) {
        this.export = export;
        this.files = files;
        export.catalogue().all(Kind.AGENDA_ITEM).forEach(item -> meetingOf(item)
            .ifPresent(meeting -> itemsOfMeeting.computeIfAbsent(meeting, m -> new ArrayList<>()).add(item)));
        export.catalogue().all(Kind.CONSULTATION).stream().sorted(Comparator.comparing(Thing::id)).forEach(consultation -> {
            for (String item : consultation.targets("agendaItem")) {
                consultationsOfItem.computeIfAbsent(item, i -> new ArrayList<>(1)).add(consultation);
            }
        });
    }

    private static Optional<String> meetingOf(Thing item) {
        return item.within(Kind.MEETING).or(() -> item.targets("meeting").stream().findFirst());
    }

    /** Items of a meeting in their order: by the property order if all have it, otherwise as they stand. */
    List<Thing> items(Thing meeting) {
        var found = new LinkedHashMap<String, Thing>();
        for (String id : meeting.targets("agendaItem")) {
            export.catalogue().find(Kind.AGENDA_ITEM, id).ifPresent(item -> found.putIfAbsent(id, item));
        }
        itemsOfMeeting.getOrDefault(meeting.id(), List.of()).forEach(item -> found.putIfAbsent(item.id(), item));
        export.references(meeting, "agendaItem", meeting.targets("agendaItem").stream().filter(found::containsKey).count());
        List<Thing> items = new ArrayList<>(found.values());
        var order = new HashMap<Thing, Long>();
        items.forEach(item -> item.number("order", Integer.MIN_VALUE, Integer.MAX_VALUE).ifPresent(place -> order.put(item, place)));
        if (order.size() == items.size()) {
            items.sort(Comparator.comparing(order::get));
        } else if (!order.isEmpty()) {
            export.ledger().warn("agenda.order", Optional.of(meeting.origin()), items.size() - order.size(), items.size());
        }
        return items;
    }

    /** Puts the items of a meeting on its agenda. Returns whether any has a result. */
    boolean map(List<Thing> items, Agenda agenda, List<Link> links) {
        boolean numbered = items.stream().anyMatch(item -> item.has("number"));
        boolean decided = false;
        for (Thing thing : items) {
            if (!mapped.add(thing)) {
                export.ledger().warn("item.twoMeetings", Optional.of(thing.origin()), thing.tail());
                continue;
            }
            AgendaItem item = item(thing, numbered, links);
            agenda.getItems().add(item);
            decided |= !item.getDecisions().isEmpty();
        }
        return decided;
    }

    private AgendaItem item(Thing thing, boolean numbered, List<Link> links) {
        AgendaItem item = export.trace(RegisterFactory.eINSTANCE.createAgendaItem(), thing.id());
        boolean empty = thing.mentions("number") && !thing.has("number");
        Optional<String> number = thing.text("number").map(String::strip);
        number.ifPresent(item::setLabel);
        item.setTitle(title(thing, number));
        thing.flag("public").ifPresent(open -> item.setClosed(!open));
        export.moment(thing, "start").ifPresent(item::setFixedStart);
        decision(thing).ifPresent(item.getDecisions()::add);
        uses(thing, item, links);
        for (Thing file : files.of(thing, "resolutionFile")) {
            item.getDocuments().add(files.version(file, thing, "resolutionFile"));
        }
        for (Thing file : files.of(thing, "auxiliaryFile")) {
            if (item.getDocuments().stream().noneMatch(document -> document.getTrace().getSource().startsWith(file.id() + "#"))) {
                item.getDocuments().add(files.version(file, thing, "auxiliaryFile"));
            }
        }
        // An empty number marks a heading. Where exports leave the number out instead, an item without business is one.
        boolean business = !item.getDecisions().isEmpty() || !item.getPapers().isEmpty() || thing.has("consultation");
        if (empty || number.isEmpty() && numbered && !business) {
            item.setKind(ItemKind.HEADING);
        }
        export.keywords(item, thing);
        thing.take("meeting");
        return item;
    }

    private String title(Thing thing, Optional<String> number) {
        Optional<String> name = thing.text("name");
        if (name.isPresent()) {
            return name.get();
        }
        return thing.look("resolutionText").flatMap(text -> text.lines().findFirst())
            .map(line -> line.substring(0, Math.min(200, line.length())))
            .filter(line -> !line.isBlank()).orElseGet(() -> number.map(n -> "TOP " + n).orElseGet(() -> export.name(thing, "name")));
    }

    private Optional<Decision> decision(Thing thing) {
        Optional<String> result = thing.text("result");
        Optional<String> wording = thing.text("resolutionText");
        if (result.isEmpty() && wording.isEmpty()) {
            return Optional.empty();
        }
        Decision decision = export.trace(RegisterFactory.eINSTANCE.createDecision(), thing.id() + "#decision");
        wording.ifPresent(decision::setText);
        result.ifPresent(text -> {
            decision.setResultText(text);
            Optional<DecisionResult> known = results.find(text);
            decision.setResult(known.orElse(DecisionResult.OPEN));
            methods.find(text).ifPresent(decision::setMethod);
            Votes.read(text, decision);
            if (known.isEmpty()) {
                String spelling = text.length() > 80 ? text.substring(0, 80) + "\u2026" : text;
                unknownResults.putIfAbsent(spelling, thing);
                unknownCounts.merge(spelling, 1, Integer::sum);
            }
        });
        return Optional.of(decision);
    }

    private void uses(Thing thing, AgendaItem item, List<Link> links) {
        var consultations = new LinkedHashSet<Thing>();
        long found = 0;
        for (String id : thing.targets("consultation")) {
            Optional<Thing> consultation = export.catalogue().find(Kind.CONSULTATION, id);
            consultation.ifPresent(consultations::add);
            found += consultation.isPresent() ? 1 : 0;
        }
        export.references(thing, "consultation", found);
        consultations.addAll(consultationsOfItem.getOrDefault(thing.id(), List.of()));
        for (Thing consultation : consultations) {
            use(consultation, item, links);
        }
    }

    private void use(Thing consultation, AgendaItem item, List<Link> links) {
        Optional<String> paper = consultation.targets("paper").stream().findFirst().or(() -> consultation.within(Kind.PAPER));
        if (paper.isEmpty() || !used.add(consultation)) {
            return;
        }
        PaperUse use = export.trace(RegisterFactory.eINSTANCE.createPaperUse(), consultation.id());
        consultation.flag("authoritative").ifPresent(use::setAuthoritative);
        consultation.text("role").ifPresent(role -> {
            use.setNote(role);
            purposes.find(role).ifPresent(use::setPurpose);
            if (item.getPurpose() == ItemPurpose.NONE) {
                tasks.find(role).ifPresent(item::setPurpose);
            }
        });
        links.add(export.link(use, Literals.PAPER_USE__PAPER, consultation, "paper")
            .orElseGet(() -> new Link(use, Literals.PAPER_USE__PAPER, List.of(paper.get()), "Consultation", "")));
        consultation.take("agendaItem");
        presence(consultation, "meeting", Kind.MEETING);
        presence(consultation, "organization", Kind.ORGANIZATION);
        item.getPapers().add(use);
    }

    private void presence(Thing consultation, String property, Kind kind) {
        export.references(consultation, property, consultation.targets(property).stream()
            .filter(id -> export.catalogue().find(kind, id).isPresent()).count());
    }

    /** Accounts for consultations and items that belong to nothing, and tells spellings that were not understood. */
    void finish() {
        for (Thing consultation : export.catalogue().all(Kind.CONSULTATION)) {
            if (!used.contains(consultation)) {
                presence(consultation, "paper", Kind.PAPER);
                presence(consultation, "agendaItem", Kind.AGENDA_ITEM);
                presence(consultation, "meeting", Kind.MEETING);
                presence(consultation, "organization", Kind.ORGANIZATION);
                export.ledger().inform("consultation.withoutItem", Optional.of(consultation.origin()), consultation.tail());
            }
        }
        for (Thing item : export.catalogue().all(Kind.AGENDA_ITEM)) {
            if (!mapped.contains(item)) {
                item.account("meeting", Fate.DANGLING);
                export.ledger().warn("item.withoutMeeting", Optional.of(item.origin()), item.tail());
            }
        }
        unknownResults.forEach((spelling, first) ->
            export.ledger().warn("result.unknown", Optional.of(first.origin()), spelling, unknownCounts.get(spelling)));
    }
}
