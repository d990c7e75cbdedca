package org.consultum.index.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.lucene.util.BytesRef;
import org.consultum.index.EntryFacts;
import org.consultum.index.EntryFacts.Detail;
import org.consultum.index.EntryFacts.Progress;

/** The bytes in which facts of an entry are kept. Their form belongs to the format of the index. */
final class FactsCodec {

    private static final long NO_DAY = Long.MIN_VALUE;
    private static final int NO_PROGRESS = -1;
    private static final int MOST = 1_000_000;

    private FactsCodec() {
    }

    static byte[] write(EntryFacts facts) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            text(out, facts.reference());
            text(out, facts.priority());
            out.writeByte(facts.progress().orElse(NO_PROGRESS));
            day(out, facts.raised());
            day(out, facts.closed());
            day(out, facts.hiddenUntil());
            texts(out, facts.waitingForIds());
            texts(out, facts.originIds());
            out.writeInt(facts.evidence());
            detail(out, facts.detail());
        } catch (IOException e) {
            throw new IllegalStateException("Bytes in memory", e);
        }
        return bytes.toByteArray();
    }

    private static void detail(DataOutputStream out, Detail detail) throws IOException {
        switch (detail) {
            case Detail.None none -> out.writeByte(0);
            case Detail.Action action -> {
                out.writeByte(1);
                out.writeBoolean(action.dueNextMeeting());
                out.writeBoolean(action.evidenceRequired());
                out.writeInt(action.notes());
            }
            case Detail.Loop loop -> {
                out.writeByte(2);
                text(out, loop.facts());
            }
            case Detail.Measure measure -> {
                out.writeByte(3);
                text(out, measure.recommendationId());
                text(out, measure.implementation());
                out.writeInt(measure.history().size());
                for (Progress progress : measure.history()) {
                    out.writeLong(progress.day().toEpochDay());
                    out.writeByte(progress.percent());
                }
            }
            case Detail.Attendance attendance -> {
                out.writeByte(4);
                texts(out, attendance.presentIds());
                texts(out, attendance.excusedIds());
                texts(out, attendance.absentIds());
            }
            case Detail.Decision decision -> {
                out.writeByte(5);
                out.writeBoolean(decision.noFollowUp());
            }
            case Detail.Paper paper -> {
                out.writeByte(6);
                texts(out, paper.contents());
            }
        }
    }

    /** @throws IOException when the bytes are not those of facts */
    static EntryFacts read(BytesRef bytes) throws IOException {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes.bytes, bytes.offset, bytes.length))) {
            return new EntryFacts(optionalText(in), optionalText(in), progress(in), day(in), day(in), day(in), texts(in), texts(in),
                in.readInt(), detail(in));
        } catch (RuntimeException e) {
            throw new IOException(e);
        }
    }

    private static Detail detail(DataInputStream in) throws IOException {
        int kind = in.readByte();
        return switch (kind) {
            case 0 -> new Detail.None();
            case 1 -> new Detail.Action(in.readBoolean(), in.readBoolean(), in.readInt());
            case 2 -> new Detail.Loop(text(in));
            case 3 -> new Detail.Measure(optionalText(in), text(in), history(in));
            case 4 -> new Detail.Attendance(texts(in), texts(in), texts(in));
            case 5 -> new Detail.Decision(in.readBoolean());
            case 6 -> new Detail.Paper(texts(in));
            default -> throw new IOException("Facts of kind " + kind);
        };
    }

    private static List<Progress> history(DataInputStream in) throws IOException {
        var history = new ArrayList<Progress>();
        for (int i = count(in); i > 0; i--) {
            history.add(new Progress(LocalDate.ofEpochDay(in.readLong()), in.readByte()));
        }
        return history;
    }

    private static OptionalInt progress(DataInputStream in) throws IOException {
        int percent = in.readByte();
        return percent == NO_PROGRESS ? OptionalInt.empty() : OptionalInt.of(percent);
    }

    private static void day(DataOutputStream out, Optional<LocalDate> day) throws IOException {
        out.writeLong(day.map(LocalDate::toEpochDay).orElse(NO_DAY));
    }

    private static Optional<LocalDate> day(DataInputStream in) throws IOException {
        long day = in.readLong();
        return day == NO_DAY ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
    }

    private static void texts(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            text(out, text);
        }
    }

    private static List<String> texts(DataInputStream in) throws IOException {
        int count = count(in);
        if (count == 0) {
            return List.of();
        }
        var texts = new ArrayList<String>();
        for (int i = count; i > 0; i--) {
            texts.add(text(in));
        }
        return texts;
    }

    private static void text(DataOutputStream out, Optional<String> text) throws IOException {
        out.writeBoolean(text.isPresent());
        if (text.isPresent()) {
            text(out, text.get());
        }
    }

    private static Optional<String> optionalText(DataInputStream in) throws IOException {
        return in.readBoolean() ? Optional.of(text(in)) : Optional.empty();
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new IOException("Text of " + length + " bytes");
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private static int count(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > MOST) {
            throw new IOException("List of " + count);
        }
        return count;
    }
}
