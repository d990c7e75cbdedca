package org.consultum.index;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the index knows of one element.
 *
 * @param id identity
 * @param type class of the metamodel, such as {@code Meeting}; classes of plugins with the prefix of their package, such as
 *        {@code procurement.Case}
 * @param title title, name or what else the element is known by; empty when it has none
 * @param committeeId committee it belongs to, itself if it is one
 * @param meetingId meeting it belongs to, itself if it is one
 * @param date day it stands for, in its own zone: the start of a meeting and of what belongs to it, the date of a paper or decision
 * @param due day by which something is expected
 * @param status where it stands, as the literal of the metamodel: the state of a meeting, the status of an action, the stage of a loop
 * @param ownerIds who is to act: owners of an action or measure, addressees of a recommendation
 * @param file file that holds it, relative to the folder of the register, with slashes
 * @param facts what lists show beside
 */
public record IndexEntry(String id, String type, String title, Optional<String> committeeId, Optional<String> meetingId,
        Optional<LocalDate> date, Optional<LocalDate> due, Optional<String> status, List<String> ownerIds, String file,
        EntryFacts facts) {

    public IndexEntry {
        Objects.requireNonNull(id);
        Objects.requireNonNull(type);
        Objects.requireNonNull(title);
        Objects.requireNonNull(committeeId);
        Objects.requireNonNull(meetingId);
        Objects.requireNonNull(date);
        Objects.requireNonNull(due);
        Objects.requireNonNull(status);
        Objects.requireNonNull(file);
        Objects.requireNonNull(facts);
        ownerIds = List.copyOf(ownerIds);
    }

    /** An entry without further facts. */
    public IndexEntry(String id, String type, String title, Optional<String> committeeId, Optional<String> meetingId,
            Optional<LocalDate> date, Optional<LocalDate> due, Optional<String> status, List<String> ownerIds, String file) {
        this(id, type, title, committeeId, meetingId, date, due, status, ownerIds, file, EntryFacts.NONE);
    }

    /** An entry of which only this is known; the start for tests, which add with the methods below. */
    public static IndexEntry of(String type, String id, String title) {
        return new IndexEntry(id, type, title, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
            List.of(), "");
    }

    public IndexEntry withCommittee(String other) {
        return new IndexEntry(id, type, title, Optional.of(other), meetingId, date, due, status, ownerIds, file, facts);
    }

    public IndexEntry withMeeting(String other) {
        return new IndexEntry(id, type, title, committeeId, Optional.of(other), date, due, status, ownerIds, file, facts);
    }

    public IndexEntry withDate(LocalDate other) {
        return new IndexEntry(id, type, title, committeeId, meetingId, Optional.of(other), due, status, ownerIds, file, facts);
    }

    public IndexEntry withDue(LocalDate other) {
        return new IndexEntry(id, type, title, committeeId, meetingId, date, Optional.of(other), status, ownerIds, file, facts);
    }

    public IndexEntry withStatus(String literal) {
        return new IndexEntry(id, type, title, committeeId, meetingId, date, due, Optional.of(literal), ownerIds, file, facts);
    }

    public IndexEntry withOwners(List<String> ids) {
        return new IndexEntry(id, type, title, committeeId, meetingId, date, due, status, ids, file, facts);
    }

    public IndexEntry withFacts(EntryFacts other) {
        return new IndexEntry(id, type, title, committeeId, meetingId, date, due, status, ownerIds, file, other);
    }

    /** See {@link EntryFacts#reference}. */
    public Optional<String> reference() {
        return facts.reference();
    }

    /** Literal of the priority; see {@link EntryFacts#priority}. */
    public Optional<String> priority() {
        return facts.priority();
    }

    /** Percent; see {@link EntryFacts#progress}. */
    public OptionalInt progress() {
        return facts.progress();
    }

    /** See {@link EntryFacts#raised}. */
    public Optional<LocalDate> raised() {
        return facts.raised();
    }

    /** See {@link EntryFacts#closed}. */
    public Optional<LocalDate> closed() {
        return facts.closed();
    }

    /** See {@link EntryFacts#hiddenUntil}. */
    public Optional<LocalDate> hiddenUntil() {
        return facts.hiddenUntil();
    }

    /** See {@link EntryFacts#waitingForIds}. */
    public List<String> waitingForIds() {
        return facts.waitingForIds();
    }

    /** What it arises from; see {@link EntryFacts#originIds}. */
    public List<String> originIds() {
        return facts.originIds();
    }
}
