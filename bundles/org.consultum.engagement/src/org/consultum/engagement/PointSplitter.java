package org.consultum.engagement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.consultum.engagement.internal.Plain;
import org.consultum.model.ConsultationQuestion;

/**
 * Proposes points from the text of a submission: a point for each paragraph, or for what stands under each heading. A line that begins
 * with "Question 2", "Q2:", "Frage 2", "質問２", "Câu hỏi 2", or that repeats the wording of a question, links what follows to that
 * question. What follows a line "-- " is a signature and no point. Without state; thread-safe as long as the questions are.
 */
public final class PointSplitter {

    /** How a text is cut. */
    public enum Cut {
        /** A point for each paragraph; an entry of a list is a paragraph. */
        PARAGRAPHS,
        /** A point for what stands under each heading. */
        HEADINGS
    }

    private static final Pattern HEADING = Pattern.compile("^#{1,6}\\s+(.+?)\\s*#*$");
    private static final Pattern ENTRY = Pattern.compile("^\\s*(?:[-*+•・]\\s+|\\d{1,2}[.)]\\s+)(\\S.*)$");
    private static final Pattern QUESTION = Pattern.compile(
        "^(?:question|frage|q|質問|設問|問|câu hỏi|câu)\\s*(?:no\\.?|nr\\.?)?\\s*(\\d{1,2})\\b\\s*[:：.)\\-–—]?\\s*(.*)$",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int SHORTEST_WORDING = 12;

    private final List<ConsultationQuestion> questions;

    /**
     * A splitter.
     *
     * @param questions questions of the round in their order
     */
    public PointSplitter(List<ConsultationQuestion> questions) {
        this.questions = List.copyOf(questions);
    }

    /** Points a text could be cut into, in its order; none when it says nothing. */
    public List<PointDraft> split(String text, Cut cut) {
        var reading = new Reading(cut);
        for (String line : Plain.lines(text, Integer.MAX_VALUE).lines().toList()) {
            if (line.equals("--")) {
                break;
            }
            reading.line(line);
        }
        reading.endOfPoint();
        return List.copyOf(reading.points);
    }

    /** A point of what is marked in a text; empty when nothing is. The question is that of the nearest heading before it. */
    public Optional<PointDraft> select(String text, int from, int to) {
        String marked = text.substring(Math.max(0, from), Math.min(text.length(), to)).strip();
        if (marked.isEmpty()) {
            return Optional.empty();
        }
        var before = new Reading(Cut.HEADINGS);
        text.substring(0, Math.max(0, from)).lines().forEach(before::line);
        return Optional.of(new PointDraft(marked, question(marked.lines().findFirst().orElse("")).map(Named::question)
            .or(() -> Optional.ofNullable(before.question)), Optional.empty()));
    }

    /** The question a number of the round stands for, counted from 1. */
    public Optional<ConsultationQuestion> question(int number) {
        return number >= 1 && number <= questions.size() ? Optional.of(questions.get(number - 1)) : Optional.empty();
    }

    /** The question a line names by its number or its wording. */
    public Optional<ConsultationQuestion> named(String line) {
        return question(line).map(Named::question);
    }

    private record Named(ConsultationQuestion question, String rest) {
    }

    private Optional<Named> question(String line) {
        String plain = line.replaceFirst("^[#\\s*]+", "").replaceFirst("[\\s*]+$", "").strip();
        Matcher number = QUESTION.matcher(java.text.Normalizer.normalize(plain, java.text.Normalizer.Form.NFKC));
        if (number.matches()) {
            Optional<ConsultationQuestion> found = question(Integer.parseInt(number.group(1)));
            if (found.isPresent()) {
                String rest = number.group(2).replaceFirst("^\\*+\\s*", "");
                return Optional.of(new Named(found.get(), isWording(found.get(), rest) ? "" : rest));
            }
        }
        return questions.stream().filter(question -> isWording(question, plain)).findFirst().map(question -> new Named(question, ""));
    }

    private static boolean isWording(ConsultationQuestion question, String line) {
        String wording = Plain.key(question.getText());
        String key = Plain.key(line).replaceFirst("^\\d{1,2}[.)]\\s*", "");
        return !key.isEmpty() && (key.equals(wording) || key.length() >= SHORTEST_WORDING && wording.startsWith(key));
    }

    private final class Reading {

        private final Cut cut;
        private final List<PointDraft> points = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private ConsultationQuestion question;
        private String topic;

        Reading(Cut cut) {
            this.cut = cut;
        }

        void line(String line) {
            Optional<Named> named = PointSplitter.this.question(line);
            Matcher heading = HEADING.matcher(line);
            if (named.isPresent()) {
                endOfPoint();
                question = named.get().question();
                topic = null;
                add(named.get().rest());
            } else if (heading.matches()) {
                endOfPoint();
                topic = heading.group(1);
            } else if (cut == Cut.PARAGRAPHS && line.isBlank()) {
                endOfPoint();
            } else if (cut == Cut.PARAGRAPHS && ENTRY.matcher(line) instanceof Matcher entry && entry.matches()) {
                endOfPoint();
                add(entry.group(1));
            } else {
                add(line);
            }
        }

        private void add(String line) {
            if (!line.isBlank() || !text.isEmpty()) {
                text.append(line).append('\n');
            }
        }

        void endOfPoint() {
            String point = text.toString().strip();
            text.setLength(0);
            if (!point.isEmpty()) {
                points.add(new PointDraft(point, Optional.ofNullable(question), Optional.ofNullable(topic)));
            }
        }
    }
}
