package org.consultum.index.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.text.Collator;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.consultum.index.Facet;
import org.consultum.index.Facet.By;
import org.consultum.index.FacetCounts;
import org.consultum.index.IndexEntry;
import org.consultum.index.ListQuery;
import org.consultum.index.ListQuery.Arising;
import org.consultum.index.ListQuery.Column;
import org.consultum.index.ListQuery.Days;
import org.consultum.index.ListQuery.Filter;
import org.consultum.index.ListQuery.Sort;
import org.consultum.model.ActionItem;
import org.consultum.model.Committee;
import org.consultum.model.Decision;
import org.consultum.model.Element;
import org.consultum.model.Party;
import org.consultum.model.Register;
import org.consultum.model.RegisterPackage;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.command.SetCommand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists, groups and orders of the index are those of a scan over all actions of a random register. */
class ListsBruteForceTest {

    private static final LocalDate DAY = LocalDate.of(2025, 6, 30);

    @TempDir
    private Path temporary;
    private IndexedRegister test;
    private Register register;
    private final List<ActionItem> actions = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();

    @BeforeEach
    void aRandomRegister() {
        test = new IndexedRegister(temporary);
        register = new RandomRegister(test, new Random(5)).register(20);
        register.eAllContents().forEachRemaining(this::collect);
        test.create(register);
    }

    private void collect(EObject object) {
        switch (object) {
            case ActionItem action -> actions.add(action);
            case Decision decision -> decisions.add(decision);
            default -> {
            }
        }
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void filtersByWhatOneCanTypeAndChoose() {
        Party owner = register.getPeople().getFirst();
        Party other = register.getPeople().get(2);
        Committee committee = register.getCommittees().get(2);

        expect(Filter.ALL, action -> true);
        expect(Filter.ALL.withStatus(Set.of("open", "waiting")),
            action -> Set.of("open", "waiting").contains(action.getStatus().getLiteral()));
        expect(Filter.ALL.withPriority(Set.of("urgent", "low")),
            action -> Set.of("urgent", "low").contains(action.getPriority().getLiteral()));
        expect(Filter.ALL.ownedBy(owner.getId()), action -> action.getOwners().contains(owner));
        expect(Filter.ALL.ownedByAny(Set.of(owner.getId(), other.getId())),
            action -> action.getOwners().contains(owner) || action.getOwners().contains(other));
        expect(Filter.ALL.withoutOwner(), action -> action.getOwners().isEmpty());
        expect(Filter.ALL.ownedBy(owner.getId()).withoutOwner(),
            action -> action.getOwners().isEmpty() || action.getOwners().contains(owner));
        expect(Filter.ALL.waitingForAny(Set.of(other.getId())), action -> action.getWaitingFor().contains(other));
        expect(Filter.ALL.inCommittee(committee.getId()), action -> committee(action) == committee);
        expect(Filter.ALL.arisingFrom(Set.of(decisions.get(0).getId(), decisions.get(1).getId())),
            action -> action.getOrigin() == decisions.get(0) || action.getOrigin() == decisions.get(1));
        expect(Filter.ALL.progress(20, 60), action -> action.getProgress() >= 20 && action.getProgress() <= 60);
        expect(Filter.ALL.progress(0, 50), action -> action.getProgress() <= 50);
        expect(Filter.ALL.withoutHidden(DAY), action -> !hidden(action));
        expect(Filter.ALL.onlyHidden(DAY), ListsBruteForceTest::hidden);
        expect(Filter.ALL.withText("joi"), action -> Stream.of(action.getTitle(), action.getText())
            .anyMatch(text -> text != null && begins(text, "joi")));
        expect(Filter.ALL.ownedBy(owner.getId()).dueBy(DAY).withStatus(Set.of("open")), action -> action.getOwners().contains(owner)
            && action.getDue() != null && !action.getDue().isAfter(DAY) && action.getStatus().getLiteral().equals("open"));
    }

    @Test
    void filtersByDays() {
        Map<Function<ActionItem, LocalDate>, Function<Days, Filter>> columns = Map.of(ActionItem::getDue, Filter.ALL::due,
            ActionItem::getRaisedOn, Filter.ALL::raised, ActionItem::getClosedOn, Filter.ALL::closed);
        columns.forEach((day, filter) -> {
            expect(filter.apply(Days.until(DAY)), action -> day.apply(action) != null && !day.apply(action).isAfter(DAY));
            expect(filter.apply(Days.from(DAY)), action -> day.apply(action) != null && !day.apply(action).isBefore(DAY));
            expect(filter.apply(Days.between(DAY.minusDays(90), DAY)), action -> day.apply(action) != null
                && !day.apply(action).isAfter(DAY) && !day.apply(action).isBefore(DAY.minusDays(90)));
            expect(filter.apply(Days.NONE), action -> day.apply(action) == null);
        });
    }

    @Test
    void filtersByWhatIsTypedAboveColumns() {
        expect(Filter.ALL.withText(Column.TITLE, "sh"), action -> begins(action.getTitle(), "sh"));
        expect(Filter.ALL.withText(Column.TITLE, "Rad SUP"),
            action -> begins(action.getTitle(), "rad") && begins(action.getTitle(), "sup"));
        expect(Filter.ALL.withText(Column.REFERENCE, "ac-1"), action -> action.getReference() != null
            && action.getReference().toLowerCase().startsWith("ac") && action.getReference().contains("-1"));
        expect(Filter.ALL.withText(Column.OWNER, "r"),
            action -> action.getOwners().stream().anyMatch(owner -> begins(owner.getName(), "r")));
        expect(Filter.ALL.withText(Column.WAITING_FOR, "s"),
            action -> action.getWaitingFor().stream().anyMatch(party -> begins(party.getName(), "s")));
        expect(Filter.ALL.withText(Column.COMMITTEE, "sh"), action -> begins(committee(action).getName(), "sh"));
        expect(Filter.ALL.withText(Column.COMMITTEE, "nobody"), action -> false);
        expect(Filter.ALL.withText(Column.TITLE, "---"), action -> false);
    }

    @Test
    void ordersByEveryColumnUpAndDownPageByPage() {
        for (Column column : Column.values()) {
            for (boolean ascending : List.of(true, false)) {
                expectOrder(List.of(new Sort(column, ascending)));
            }
        }
        expectOrder(List.of(new Sort(Column.PRIORITY, false), new Sort(Column.OWNER, true), new Sort(Column.DUE, false)));
        expectOrder(List.of(new Sort(Column.STATUS, true), new Sort(Column.COMMITTEE, false), new Sort(Column.REFERENCE, true)));
    }

    @Test
    void groupsByEverythingAndListsTheRowsOfEachGroup() {
        for (Facet facet : facets()) {
            for (Filter filter : List.of(Filter.ALL, Filter.ALL.withStatus(Set.of("open")))) {
                expectGroups(facet, filter);
            }
        }
    }

    @Test
    void ordersGroupsAsPeopleExpect() {
        assertEquals(List.of("urgent", "high", "normal", "low"), keys(Facet.of(By.PRIORITY)));
        assertEquals(List.of("open", "inProgress", "waiting", "done", "cancelled"), keys(Facet.of(By.STATUS)));
        List<String> owners = test.index.facet("ActionItem", Filter.ALL, Facet.of(By.OWNER)).counts().stream()
            .map(FacetCounts.Count::name).toList();
        assertEquals("", owners.getLast(), "those without an owner come last");
        assertEquals(owners.subList(0, owners.size() - 1).stream().sorted(Collator.getInstance(Locale.getDefault())).toList(),
            owners.subList(0, owners.size() - 1));
        List<String> months = keys(Facet.of(By.DUE_MONTH));
        assertEquals(months.stream().filter(month -> !month.isEmpty()).sorted().toList(), months.subList(0, months.size() - 1));
    }

    private List<String> keys(Facet facet) {
        return test.index.facet("ActionItem", Filter.ALL, facet).counts().stream().map(FacetCounts.Count::key).toList();
    }

    @Test
    void tellsFromWhichDecisionsSomethingArises() {
        var origins = actions.stream().map(ActionItem::getOrigin).filter(Objects::nonNull).collect(Collectors.toSet());

        assertEquals(ids(decisions.stream().filter(origins::contains)), listed("Decision", Filter.ALL.arising(Arising.SOMETHING)));
        assertEquals(ids(decisions.stream().filter(decision -> !origins.contains(decision))),
            listed("Decision", Filter.ALL.arising(Arising.NOTHING)));
        assertTrue(!origins.isEmpty() && origins.size() < decisions.size(), "there are both");
    }

    private static Set<String> ids(Stream<? extends Element> elements) {
        return elements.map(Element::getId).collect(Collectors.toSet());
    }

    private Set<String> listed(String type, Filter filter) {
        return test.index.list(new ListQuery(type, filter, List.of(), 0, 10_000)).rows().stream().map(IndexEntry::id)
            .collect(Collectors.toSet());
    }

    // The scan

    private static Committee committee(ActionItem action) {
        return (Committee) action.eContainer().eContainer();
    }

    private static boolean hidden(ActionItem action) {
        return Stream.of(action.getBegins(), action.getSnoozedUntil()).anyMatch(day -> day != null && day.isAfter(DAY));
    }

    private static boolean begins(String text, String beginning) {
        return Arrays.stream(text.toLowerCase().split("\\s+")).anyMatch(word -> word.startsWith(beginning));
    }

    private void expect(Filter filter, Predicate<ActionItem> condition) {
        var expected = ids(actions.stream().filter(condition));
        assertEquals(expected, listed("ActionItem", filter), filter.toString());
        assertEquals(expected.size(), test.index.list(new ListQuery("ActionItem", filter, List.of(), 0, 0)).total());
        assertEquals(expected.size(), test.index.facet("ActionItem", filter, Facet.of(By.STATUS)).total());
    }

    private void expectOrder(List<Sort> sorts) {
        Comparator<ActionItem> order = sorts.stream().map(sort -> order(sort.column(), sort.ascending())).reduce(Comparator::thenComparing)
            .orElseThrow().thenComparing(Element::getId);
        var expected = actions.stream().sorted(order).map(Element::getId).toList();
        var paged = new ArrayList<String>();
        for (int from = 0; from <= expected.size(); from += 7) {
            var page = test.index.list(new ListQuery("ActionItem", Filter.ALL, sorts, from, from + 7));
            assertEquals(expected.size(), page.total());
            page.rows().stream().map(IndexEntry::id).forEach(paged::add);
        }
        assertEquals(expected, paged, sorts.toString());
        assertEquals(expected, atOnce(sorts), sorts + " all at once");
    }

    /** The order in which rows far down a list come, each segment of the index for itself and all in one. */
    private List<String> atOnce(List<Sort> sorts) {
        return test.index.ask(files -> files.ask(searcher -> {
            var actionItems = new TermQuery(new Term(Fields.TYPE, "ActionItem"));
            var names = Names.of(searcher, Locale.getDefault());
            var ids = new ArrayList<String>();
            for (int doc : FullOrder.of(searcher, actionItems, sorts, names, new SegmentIds())) {
                ids.add(EntryDocuments.extracted(searcher.storedFields().document(doc)).entry().id());
            }
            return ids;
        }), List.of());
    }

    @Test
    void rowsFarDownAreInOrderWhenTheIndexHasManySegments() {
        var changed = new ArrayList<>(actions);
        for (int i = 0; i < 12; i++) {
            ActionItem action = changed.get(i * 3);
            test.execute(SetCommand.create(test.session.editingDomain(), action, RegisterPackage.Literals.ACTION_ITEM__TITLE,
                "Changed " + (20 - i)));
        }
        assertTrue(test.index.ask(files -> files.ask(searcher -> searcher.getIndexReader().leaves().size()), 0) > 1);

        ordersByEveryColumnUpAndDownPageByPage();
    }

    private static Comparator<ActionItem> order(Column column, boolean ascending) {
        Collator names = Collator.getInstance(Locale.getDefault());
        Function<ActionItem, Comparable<?>> key = switch (column) {
            case TITLE -> action -> action.getTitle().toLowerCase();
            case DUE -> ActionItem::getDue;
            case DATE -> ActionItem::getBegins;
            case STATUS -> action -> action.getStatus().getLiteral();
            case STAGE -> ActionItem::getStatus;
            case REFERENCE -> action -> action.getReference() == null ? null : natural(action.getReference());
            case PRIORITY -> action -> List.of("low", "normal", "high", "urgent").indexOf(action.getPriority().getLiteral());
            case PROGRESS -> ActionItem::getProgress;
            case RAISED -> ActionItem::getRaisedOn;
            case CLOSED -> ActionItem::getClosedOn;
            case HIDDEN_UNTIL -> action -> Stream.of(action.getBegins(), action.getSnoozedUntil()).filter(Objects::nonNull)
                .max(LocalDate::compareTo).orElse(null);
            case AGE -> action -> action.getRaisedOn() == null ? null : ChronoUnit.DAYS.between(action.getRaisedOn(), DAY);
            case COMMITTEE -> action -> names.getCollationKey(committee(action).getName() + " " + committee(action).getId());
            case OWNER -> action -> first(action.getOwners(), names);
            case WAITING_FOR -> action -> first(action.getWaitingFor(), names);
        };
        @SuppressWarnings({"unchecked", "rawtypes"})
        Comparator<Comparable> direction = ascending ? (a, b) -> a.compareTo(b) : (a, b) -> b.compareTo(a);
        return Comparator.<ActionItem, Comparable>comparing(key::apply, Comparator.nullsLast(direction));
    }

    private static Comparable<?> first(List<Party> parties, Collator names) {
        return parties.isEmpty() ? null : names.getCollationKey(parties.getFirst().getName() + " " + parties.getFirst().getId());
    }

    private static String natural(String reference) {
        String[] parts = reference.toLowerCase().split("-");
        return parts[0] + "-%05d".formatted(Integer.parseInt(parts[1]));
    }

    private static List<Facet> facets() {
        return Arrays.stream(By.values()).map(by -> switch (by) {
            case AGE_BAND -> Facet.age(DAY);
            case OVERDUE_BAND -> Facet.overdue(DAY);
            default -> Facet.of(by);
        }).toList();
    }

    private void expectGroups(Facet facet, Filter filter) {
        var expected = new TreeMap<String, Integer>();
        var fitting = actions.stream().filter(action -> filter.statuses().isEmpty()
            || filter.statuses().contains(action.getStatus().getLiteral())).toList();
        fitting.forEach(action -> groups(facet, action).forEach(key -> expected.merge(key, 1, Integer::sum)));
        var counted = test.index.facet("ActionItem", filter, facet);

        assertEquals(fitting.size(), counted.total());
        assertEquals(expected, new TreeMap<>(counted.counts().stream()
            .collect(Collectors.toMap(FacetCounts.Count::key, FacetCounts.Count::elements))), facet.toString());
        for (String key : expected.keySet()) {
            assertEquals(ids(fitting.stream().filter(action -> groups(facet, action).contains(key))),
                listed("ActionItem", filter.inGroup(facet, key)), facet + " " + key);
        }
        assertEquals(Set.of(), listed("ActionItem", filter.inGroup(facet, "nothing like that")));
    }

    private static Set<String> groups(Facet facet, ActionItem action) {
        return switch (facet.by()) {
            case OWNER -> parties(action.getOwners());
            case WAITING_FOR -> parties(action.getWaitingFor());
            case COMMITTEE -> Set.of(committee(action).getId());
            case MEETING -> Set.of("");
            case STATUS, STAGE -> Set.of(action.getStatus().getLiteral());
            case PRIORITY -> Set.of(action.getPriority().getLiteral());
            case DUE_MONTH -> month(action.getDue());
            case RAISED_MONTH -> month(action.getRaisedOn());
            case CLOSED_MONTH -> month(action.getClosedOn());
            case DATE_MONTH -> month(action.getBegins());
            case AGE_BAND -> band(action.getRaisedOn(), Facet.AGE_BANDS);
            case OVERDUE_BAND -> band(action.getDue(), Facet.OVERDUE_BANDS);
        };
    }

    private static Set<String> parties(List<Party> parties) {
        return parties.isEmpty() ? Set.of("") : ids(parties.stream());
    }

    private static Set<String> month(LocalDate day) {
        return Set.of(day == null ? "" : YearMonth.from(day).toString());
    }

    private static Set<String> band(LocalDate day, List<Facet.Band> bands) {
        if (day == null) {
            return Set.of("");
        }
        long days = Math.max(0, ChronoUnit.DAYS.between(day, DAY));
        return Set.of(bands.stream().filter(band -> band.from() <= days && days <= band.until()).findFirst().orElseThrow().key());
    }
}
