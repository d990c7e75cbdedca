package org.consultum.index.internal;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;
import org.consultum.index.EntryFacts;
import org.consultum.index.IndexEntry;

/** Turns what is known of elements into documents of the index, and back. */
final class EntryDocuments {

    private EntryDocuments() {
    }

    static Document document(Extracted extracted) {
        IndexEntry entry = extracted.entry();
        var document = new Document();
        term(document, Fields.ID, entry.id());
        document.add(new SortedDocValuesField(Fields.ID_KEY, new BytesRef(entry.id())));
        term(document, Fields.TYPE, entry.type());
        term(document, Fields.FILE, entry.file());
        entry.committeeId().ifPresent(id -> term(document, Fields.COMMITTEE, id, Fields.COMMITTEE_KEY));
        entry.meetingId().ifPresent(id -> term(document, Fields.MEETING, id, Fields.MEETING_KEY));
        terms(document, entry.ownerIds(), Fields.OWNER, Fields.OWNER_KEYS, Fields.OWNER_FIRST, Field.Store.YES);
        day(document, Fields.DATE, entry.date(), Field.Store.YES);
        day(document, Fields.DUE, entry.due(), Field.Store.YES);
        entry.status().ifPresent(status -> {
            term(document, Fields.STATUS, status, Fields.STATUS_KEY);
            document.add(new NumericDocValuesField(Fields.STAGE_ORDER, Literals.order(entry.type(), status)));
        });
        facts(document, entry.facts());
        PaperContents.contentOf(entry).ifPresent(content -> {
            document.add(new StringField(Fields.PAPER_CONTENT, content, Field.Store.NO));
            document.add(new SortedSetDocValuesField(Fields.PAPER_CONTENT, new BytesRef(content)));
        });
        if (!entry.title().isEmpty()) {
            document.add(new TextField(Fields.TITLE, entry.title(), Field.Store.YES));
            document.add(new SortedDocValuesField(Fields.TITLE_KEY, new BytesRef(Texts.sortKey(entry.title()))));
            document.add(new StringField(Fields.START, Texts.sortKey(entry.title()), Field.Store.NO));
            String initials = Initials.of(entry.title());
            if (initials.length() > 1) {
                document.add(new StringField(Fields.INITIALS, initials, Field.Store.NO));
            }
        }
        if (!extracted.text().isEmpty()) {
            document.add(new TextField(Fields.TEXT, extracted.text(), Field.Store.YES));
        }
        return document;
    }

    private static void facts(Document document, EntryFacts facts) {
        if (facts.equals(EntryFacts.NONE)) {
            return;
        }
        document.add(new StoredField(Fields.FACTS, FactsCodec.write(facts)));
        facts.reference().ifPresent(reference -> {
            document.add(new TextField(Fields.REFERENCE, reference, Field.Store.NO));
            document.add(new SortedDocValuesField(Fields.REFERENCE_KEY, new BytesRef(Texts.referenceKey(reference))));
        });
        facts.priority().ifPresent(priority -> {
            document.add(new StringField(Fields.PRIORITY, priority, Field.Store.NO));
            document.add(new SortedDocValuesField(Fields.PRIORITY_KEY, new BytesRef(priority)));
            document.add(new NumericDocValuesField(Fields.PRIORITY_ORDER, Literals.urgency(priority)));
        });
        facts.progress().ifPresent(percent -> document.add(new LongField(Fields.PROGRESS, percent, Field.Store.NO)));
        day(document, Fields.RAISED, facts.raised(), Field.Store.NO);
        day(document, Fields.CLOSED, facts.closed(), Field.Store.NO);
        day(document, Fields.HIDDEN, facts.hiddenUntil(), Field.Store.NO);
        terms(document, facts.waitingForIds(), Fields.WAITING, Fields.WAITING_KEYS, Fields.WAITING_FIRST, Field.Store.NO);
        for (String id : facts.originIds()) {
            document.add(new StringField(Fields.ORIGIN, id, Field.Store.NO));
            document.add(new SortedSetDocValuesField(Fields.ORIGIN_KEYS, new BytesRef(id)));
        }
    }

    private static void day(Document document, String field, Optional<LocalDate> day, Field.Store store) {
        day.ifPresent(date -> document.add(new LongField(field, date.toEpochDay(), store)));
    }

    private static void term(Document document, String field, String value, String key) {
        term(document, field, value);
        document.add(new SortedDocValuesField(key, new BytesRef(value)));
    }

    /** All values of a list, and the first for sorting. */
    private static void terms(Document document, List<String> values, String field, String keys, String first, Field.Store store) {
        for (String value : values) {
            document.add(new StringField(field, value, store));
            document.add(new SortedSetDocValuesField(keys, new BytesRef(value)));
        }
        if (!values.isEmpty()) {
            document.add(new SortedDocValuesField(first, new BytesRef(values.getFirst())));
        }
    }

    private static EntryFacts facts(Document document) throws IOException {
        BytesRef bytes = document.getBinaryValue(Fields.FACTS);
        return bytes == null ? EntryFacts.NONE : FactsCodec.read(bytes);
    }

    static Extracted extracted(Document document) throws IOException {
        var owners = new ArrayList<String>();
        for (IndexableField owner : document.getFields(Fields.OWNER)) {
            owners.add(owner.stringValue());
        }
        return new Extracted(new IndexEntry(required(document, Fields.ID), required(document, Fields.TYPE), text(document, Fields.TITLE),
            Optional.ofNullable(document.get(Fields.COMMITTEE)), Optional.ofNullable(document.get(Fields.MEETING)),
            date(document, Fields.DATE), date(document, Fields.DUE), Optional.ofNullable(document.get(Fields.STATUS)), List.copyOf(owners),
            required(document, Fields.FILE), facts(document)), text(document, Fields.TEXT));
    }

    private static void term(Document document, String field, String value) {
        document.add(new StringField(field, value, Field.Store.YES));
    }

    private static String required(Document document, String field) throws IOException {
        String value = document.get(field);
        if (value == null) {
            throw new IOException("Document without " + field);
        }
        return value;
    }

    private static String text(Document document, String field) {
        String value = document.get(field);
        return value == null ? "" : value;
    }

    private static Optional<LocalDate> date(Document document, String field) {
        return Optional.ofNullable(document.getField(field)).map(IndexableField::numericValue).map(Number::longValue)
            .map(LocalDate::ofEpochDay);
    }
}
