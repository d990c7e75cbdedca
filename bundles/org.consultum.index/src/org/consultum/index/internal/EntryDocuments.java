package org.consultum.index.internal;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;
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
        entry.committeeId().ifPresent(id -> term(document, Fields.COMMITTEE, id));
        entry.meetingId().ifPresent(id -> term(document, Fields.MEETING, id));
        entry.ownerIds().forEach(id -> term(document, Fields.OWNER, id));
        entry.date().ifPresent(date -> document.add(new LongField(Fields.DATE, date.toEpochDay(), Field.Store.YES)));
        entry.due().ifPresent(date -> document.add(new LongField(Fields.DUE, date.toEpochDay(), Field.Store.YES)));
        entry.status().ifPresent(status -> {
            term(document, Fields.STATUS, status);
            document.add(new SortedDocValuesField(Fields.STATUS_KEY, new BytesRef(status)));
        });
        if (!entry.title().isEmpty()) {
            document.add(new TextField(Fields.TITLE, entry.title(), Field.Store.YES));
            document.add(new SortedDocValuesField(Fields.TITLE_KEY, new BytesRef(Texts.sortKey(entry.title()))));
        }
        if (!extracted.text().isEmpty()) {
            document.add(new TextField(Fields.TEXT, extracted.text(), Field.Store.YES));
        }
        return document;
    }

    static Extracted extracted(Document document) throws IOException {
        var owners = new ArrayList<String>();
        for (IndexableField owner : document.getFields(Fields.OWNER)) {
            owners.add(owner.stringValue());
        }
        return new Extracted(new IndexEntry(required(document, Fields.ID), required(document, Fields.TYPE), text(document, Fields.TITLE),
            Optional.ofNullable(document.get(Fields.COMMITTEE)), Optional.ofNullable(document.get(Fields.MEETING)),
            date(document, Fields.DATE), date(document, Fields.DUE), Optional.ofNullable(document.get(Fields.STATUS)), List.copyOf(owners),
            required(document, Fields.FILE)), text(document, Fields.TEXT));
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
