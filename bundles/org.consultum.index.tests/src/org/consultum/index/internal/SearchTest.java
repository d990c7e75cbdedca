package org.consultum.index.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.consultum.index.TextRange;
import org.consultum.model.Committee;
import org.consultum.model.ItemRecord;
import org.consultum.model.Meeting;
import org.consultum.model.Register;
import org.consultum.model.RegisterFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTest {

    @TempDir
    private Path temporary;
    private IndexedRegister test;
    private Register register;
    private Committee committee;
    private Meeting meeting;

    @BeforeEach
    void aRegisterOfOneForum() {
        test = new IndexedRegister(temporary);
        register = test.register();
        committee = test.committee(register, "Forum on Defense Industrial Cooperation", "forum");
        meeting = test.meeting(committee, "First plenary", LocalDate.of(2024, 6, 10));
    }

    @AfterEach
    void close() {
        test.close();
    }

    private void items(String... titles) {
        for (String title : titles) {
            meeting.getAgenda().getItems().add(test.item(title, null));
        }
        test.create(register);
    }

    @Test
    void findsAllWordsInAnyOrderWhereverTheyStand() {
        meeting.getAgenda().getItems().add(test.item("Joint production", "of the interceptor"));
        items("Production of ships", "Interceptor");

        assertEquals(List.of("Joint production"), test.titles("interceptor production "));
    }

    @Test
    void findsNothingForWordsThatNeverStandTogether() {
        items("Production of ships", "Interceptor");

        assertEquals(List.of(), test.titles("interceptor ships "));
        assertEquals(List.of(), test.titles("   "));
        assertEquals(List.of(), test.titles("-ships"));
    }

    @Test
    void aPhraseIsFoundInItsOrderOnly() {
        items("Joint production of interceptors", "Production, joint and several");

        assertEquals(List.of("Joint production of interceptors"), test.titles("\"joint production\""));
        assertEquals(List.of("Joint production of interceptors"), test.titles("\u201Cjoint production\u201D"));
        assertEquals(List.of("Joint production of interceptors"), test.titles("\"joint produc"));
    }

    @Test
    void theLastWordMayGoOnWhileItIsTyped() {
        items("Interceptor", "International agreement");

        assertEquals(Set.of("Interceptor", "International agreement"), Set.copyOf(test.titles("inter")));
        assertEquals(List.of(), test.titles("inter "));
        assertEquals(Set.of("Interceptor", "International agreement"), Set.copyOf(test.titles("inter* ")));
    }

    @Test
    void aWordWithAMinusMustNotBeThere() {
        items("Joint production", "Joint development");

        assertEquals(List.of("Joint development"), test.titles("joint -production"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "PAC-3 interceptor | pac-3 ",
        "PAC-3 interceptor | PAC 3 ",
        "Überprüfung der Lieferkette | uberprufung ",
        "Straße | strasse ",
        "Ủy ban tư vấn quốc phòng | uy ban tu van ",
        "Ủy ban tư vấn quốc phòng | Ủy ban tư vấn ",
        "Đề xuất | de xuat ",
        "防衛産業協力 | 産業 ",
        "防衛産業協力 | 業 ",
        "防衛産業協力 | 衛産業協 ",
        "防衛産業協力 | 防衛",
        "迎撃ミサイルPAC-3の共同生産 | ミサイルpac-3 ",
        "ﾐｻｲﾙ防衛 | ミサイル ",
        "ＰＡＣ－３ | pac 3 ",
        "방위산업 협력 | 산업 ",
        "Résumé | resume ",
        "Item (draft), rev. 2; final! | draft rev 2 final ",
    })
    void findsTextOfAnyLanguage(String title, String query) {
        items(title, "Something else", "協力 会議");

        assertEquals(List.of(Texts.clean(title)), test.titles(query));
    }

    @Test
    void composedAndDecomposedLettersAreTheSame() {
        items("U\u0309y ban", "Something else");

        assertEquals(List.of("\u1EE6y ban"), test.titles("\u1EE7y "));
        assertEquals(List.of("\u1EE6y ban"), test.titles("u\u0309y "));
    }

    @Test
    void aTitleCountsMoreThanAText() {
        meeting.getAgenda().getItems().add(test.item("Other business", "Training aircraft and training and training"));
        items("Training aircraft");

        assertEquals(List.of("Training aircraft", "Other business"), test.titles("training "));
    }

    @Test
    void theHitShowsWhereItBelongsAndWhatWasSearchedFor() {
        var item = test.item("Ships",
            "A long beginning that says little about the thing itself, and only then comes the repair of ships in yards.");
        meeting.getAgenda().getItems().add(item);
        test.create(register);

        var hit = test.hit("repair ships ");

        assertEquals(item.getId(), hit.entry().id());
        assertEquals("AgendaItem", hit.entry().type());
        assertEquals(List.of(new TextRange(0, 5)), hit.titleRanges());
        assertEquals("Forum on Defense Industrial Cooperation \u00B7 First plenary, 2024-06-10", hit.context());
        assertEquals(List.of("repair", "ships"),
            hit.snippetRanges().stream().map(range -> hit.snippet().substring(range.start(), range.end())).toList());
        assertTrue(hit.snippet().length() <= 170, hit.snippet());
    }

    @Test
    void textOfPartsWithoutIdentityBelongsToTheElement() {
        var item = test.item("Ships", null);
        ItemRecord record = RegisterFactory.eINSTANCE.createItemRecord();
        record.setDiscussion("The delegation asked about dry docks.");
        item.setRecord(record);
        meeting.getAgenda().getItems().add(item);
        test.create(register);

        assertEquals(item.getId(), test.hit("\"dry docks\" ").entry().id());
        assertEquals("The delegation asked about dry docks.", test.hit("docks").snippet());
    }

    @Test
    void aTypeNarrowsTheSearchAndTheTotalCountsBeyondTheLimit() {
        items("Forum one", "Forum two", "Forum three");

        assertEquals(4, test.index.search("forum ", Optional.empty(), 2).total());
        assertEquals(2, test.index.search("forum ", Optional.empty(), 2).hits().size());
        assertEquals(3, test.index.search("forum ", Optional.of("AgendaItem"), 10).total());
        assertEquals(1, test.index.search("forum ", Optional.of("Committee"), 10).total());
        assertEquals(0, test.index.search("forum ", Optional.of("Nonsense"), 10).total());
        assertTrue(test.index.search("forum ", Optional.empty(), 2).complete());
    }

    @Test
    void elementsAreFoundByIdentityAndCountedByClass() {
        items("One", "Two");

        assertEquals("First plenary", test.index.byId(meeting.getId()).orElseThrow().title());
        assertEquals(Optional.of(committee.getId()), test.index.byId(meeting.getId()).orElseThrow().committeeId());
        assertEquals("committees/forum/meetings/2024-06-10-" + meeting.getSlug() + ".xmi",
            test.index.byId(meeting.getId()).orElseThrow().file());
        assertEquals(Optional.empty(), test.index.byId("unknown"));
        assertEquals(2, test.index.count("AgendaItem"));
        assertEquals(0, test.index.count("ActionItem"));
    }
}
