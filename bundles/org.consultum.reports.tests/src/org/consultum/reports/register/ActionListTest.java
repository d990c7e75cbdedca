package org.consultum.reports.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.consultum.model.ActionItem;
import org.consultum.model.Committee;
import org.consultum.model.Element;
import org.consultum.model.Organisation;
import org.consultum.model.Person;
import org.consultum.model.RegisterFactory;
import org.consultum.model.Role;
import org.consultum.reports.SampleReports;
import org.consultum.spi.report.ReportContent;
import org.consultum.spi.report.ReportRefusedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The list of actions")
class ActionListTest {

    @TempDir
    Path folder;
    private SampleReports sample;

    @BeforeEach
    void open() throws IOException {
        sample = SampleReports.ofSample(folder);
    }

    private ReportContent content(Map<String, String> values, Map<String, Element> elements) throws ReportRefusedException {
        return Asked.of(sample, "action-list", new ActionList(), "en", values, elements);
    }

    private <T extends Element> T find(Class<T> type, String name) {
        for (var contents = sample.source().register().eAllContents(); contents.hasNext();) {
            Object each = contents.next();
            if (type.isInstance(each) && (each instanceof ActionItem action && name.equals(action.getReference())
                || each instanceof Role role && name.equals(role.getName())
                || each instanceof Committee committee && name.equals(committee.getShortName()))) {
                return type.cast(each);
            }
        }
        throw new AssertionError(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "open | 18 open actions, 8 overdue", "overdue | 8 overdue actions",
        "all | 30 actions, 8 overdue" })
    @DisplayName("counts what is asked for")
    void counts(String state, String lead) throws ReportRefusedException {
        ReportContent content = content(Map.of("state", state, "group-by", "committee"), Map.of());

        assertEquals(lead, content.values().get("lead"));
    }

    @Test
    @DisplayName("says what is due soon, waits, rests, and is done")
    void facts() throws ReportRefusedException {
        assertEquals(List.of(Map.of("label", "Due within 14 days", "value", 2L), Map.of("label", "Waiting for somebody", "value", 4L),
            Map.of("label", "Put aside or not begun", "value", 2L)), content(Map.of(), Map.of()).values().get("facts"));
        var all = (List<?>) content(Map.of("state", "all"), Map.of()).values().get("facts");
        assertTrue(all.containsAll(List.of(Map.of("label", "Done", "value", 10L), Map.of("label", "Cancelled", "value", 2L))),
            all::toString);
    }

    @Test
    @DisplayName("tells of an action its due date, days overdue, priority, status, progress and origin")
    void row() throws ReportRefusedException {
        List<String> rows = Asked.rows(content(Map.of("group-by", "committee"), Map.of()), "actions");

        assertTrue(rows.contains("Forum on Defense Industrial Cooperation, Acquisition and Sustainment (日米防衛産業協力・取得・維持整備定期協議) "
            + "(DICAS): A-2026-03 | Order the trial lot of propulsion parts | Lead for joint production, Japanese side | 2026-09-30 | 54 | "
            + "High | Waiting for KEMA | 50 | Decision 2026/2-3"), rows::toString);
        assertTrue(rows.stream().anyMatch(row -> row.contains("A-2024-04") && row.contains("Waiting; put aside until 31 Jan 2027")));
        assertTrue(rows.stream().anyMatch(row -> row.contains("A-2026-09") && row.contains("Open; begins 15 Jan 2027")));
        assertTrue(rows.stream().anyMatch(row -> row.contains("A-2026-08") && row.contains("2026-12-08")
            && row.contains("Open; due at the next meeting")));
    }

    @Test
    @DisplayName("has an action of two owners under each of them, with the other beside it")
    void severalOwners() throws ReportRefusedException {
        ReportContent content = content(Map.of(), Map.of());
        List<String> rows = Asked.rows(content, "actions").stream().filter(row -> row.contains("A-2026-06")).toList();

        assertEquals(true, content.values().get("severalOwners"));
        assertEquals(2, rows.size());
        assertTrue(rows.getFirst().startsWith("Desk officer, pilot training (MOD 防衛省): ") && rows.getFirst()
            .contains("| Lead for uncrewed aircraft and training, US side |"), rows::toString);
        assertTrue(rows.getLast().startsWith("Lead for uncrewed aircraft and training, US side (OUSD(A&S)): ") && rows.getLast()
            .contains("| Desk officer, pilot training |"), rows::toString);
        assertTrue(Asked.rows(content, "totals").contains(": Desk officer, pilot training (MOD 防衛省) | 2 | 1 | 1 | 39"));
    }

    @Test
    @DisplayName("of one owner has the actions of the offices they hold, and no other owners' headings")
    void oneOwner() throws ReportRefusedException {
        Person person = RegisterFactory.eINSTANCE.createPerson();
        person.setName("Erika Mustermann");
        sample.source().register().getPeople().add(person);
        Role role = find(Role.class, "Lead for joint production, US side");
        role.setHolder(person);
        ReportContent content = content(Map.of(), Map.of("party", person));

        assertEquals(List.of("As of 23 Nov 2026", "Owner: Erika Mustermann"), content.below());
        assertEquals(List.of("Lead for joint production, US side (Erika Mustermann)"), Asked.headings(content, "actions"));
        assertEquals("1 open action, 1 overdue", content.values().get("lead"));
    }

    @Test
    @DisplayName("leaves nobody without a name")
    void names() throws ReportRefusedException {
        Person unnamed = RegisterFactory.eINSTANCE.createPerson();
        unnamed.setEmail("desk@ministry.example");
        Person unknown = RegisterFactory.eINSTANCE.createPerson();
        Organisation office = RegisterFactory.eINSTANCE.createOrganisation();
        office.setName("Office of Standards");
        var register = sample.source().register();
        register.getPeople().addAll(List.of(unnamed, unknown));
        register.getOrganisations().add(office);
        ActionItem action = find(ActionItem.class, "A-2026-10");
        action.getOwners().clear();
        action.getOwners().addAll(List.of(unnamed, unknown, office, find(Role.class, "Legal adviser, US side"),
            find(Committee.class, "WG 2")));
        find(ActionItem.class, "A-2026-07").getOwners().clear();
        List<String> rows = Asked.rows(content(Map.of("group-by", "age"), Map.of()), "actions");

        assertTrue(rows.stream().anyMatch(row -> row.contains("A-2026-10") && row.contains("| desk@ministry.example; Person without a "
            + "recorded name; Office of Standards; Legal adviser, US side; WG 2 |")), rows::toString);
        assertTrue(rows.stream().anyMatch(row -> row.contains("A-2026-07") && row.contains("| Nobody named |")), rows::toString);
        assertEquals("Nobody named", Asked.headings(content(Map.of(), Map.of()), "actions").getLast());
    }

    @Test
    @DisplayName("by age begins with the oldest, and the chart counts the same")
    void age() throws ReportRefusedException {
        ReportContent content = content(Map.of("group-by", "age"), Map.of());

        assertEquals(List.of("365 days or more", "180\u2013364 days", "90\u2013179 days", "30\u201389 days", "Not recorded"),
            Asked.headings(content, "actions"));
        var chart = content.charts().get("ages");
        assertEquals(18, chart.series().stream().flatMap(series -> series.values().stream()).mapToDouble(value -> value).sum());
        assertEquals(8, chart.series().getLast().values().stream().mapToDouble(value -> value).sum());
    }

    @ParameterizedTest
    @ValueSource(strings = { "owner", "committee", "age" })
    @DisplayName("has columns that fill the page, whichever there are")
    void columns(String grouping) throws ReportRefusedException {
        for (var elements : List.of(Map.<String, Element>of(), Map.<String, Element>of("committee", find(Committee.class, "WG 3")),
            Map.<String, Element>of("committee", find(Committee.class, "Panel")))) {
            var table = content(Map.of("group-by", grouping), elements).tables().get("actions");
            assertEquals(100, table.columns().stream().mapToInt(column -> column.share()).sum(), grouping);
        }
    }
}
