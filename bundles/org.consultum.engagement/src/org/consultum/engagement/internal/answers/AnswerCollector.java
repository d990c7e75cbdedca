package org.consultum.engagement.internal.answers;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.consultum.edit.FeatureTexts;
import org.consultum.edit.Labels;
import org.consultum.engagement.PublishOutcome;
import org.consultum.engagement.Statistics;
import org.consultum.engagement.Submissions;
import org.consultum.engagement.answers.AnswerDocument;
import org.consultum.engagement.answers.AnswerDocument.Part;
import org.consultum.engagement.answers.AnswerDocument.Point;
import org.consultum.engagement.answers.AnswerOptions;
import org.consultum.engagement.internal.Plain;
import org.consultum.model.ActionItem;
import org.consultum.model.Committee;
import org.consultum.model.ConsultationQuestion;
import org.consultum.model.ConsultationRound;
import org.consultum.model.Disposition;
import org.consultum.model.Element;
import org.consultum.model.FeedbackList;
import org.consultum.model.Party;
import org.consultum.model.Register;
import org.consultum.model.Submission;
import org.consultum.model.SubmissionPoint;

/** Collects what may be published of a round. */
public final class AnswerCollector {

    /** Who gave no name is not published by an address. */
    private static final Pattern ADDRESS = Pattern.compile("\\S@\\S");

    private final ConsultationRound round;
    private final AnswerOptions options;
    private final Optional<Committee> committee;
    private final Locale locale;
    private final Wording words;
    private final Labels labels;
    private final FeatureTexts features;
    private final Disclosure disclosure;
    private final Map<Party, String> categories;

    public AnswerCollector(ConsultationRound round, AnswerOptions options) {
        this.round = round;
        this.options = options;
        this.committee = round.eContainer() instanceof FeedbackList list ? Optional.ofNullable(list.getCommittee()) : Optional.empty();
        Optional<Register> register = committee.map(Committee::getRegister);
        this.locale = options.language().or(() -> register.map(Register::getLanguage).map(Locale::forLanguageTag)).orElse(Locale.ENGLISH);
        this.words = new Wording(locale);
        this.labels = Labels.in(locale);
        this.features = FeatureTexts.in(locale);
        this.disclosure = new Disclosure(register.orElse(null));
        this.categories = Statistics.categories(round);
    }

    /** The document. */
    public AnswerDocument document() {
        List<Submission> shown = round.getSubmissions().stream().filter(submission -> !disclosure.withheld(submission)).toList();
        List<SubmissionPoint> points = shown.stream().flatMap(submission -> submission.getPoints().stream())
            .filter(point -> !disclosure.withheld(point)).toList();
        int all = (int) Submissions.points(round).count();
        int open = (int) points.stream().filter(Submissions::isOpen).count();
        return new AnswerDocument(locale, text(round.getTitle()), committee.map(Committee::getName).orElse(""), text(round.getText()),
            period(), Optional.ofNullable(round.getPublishedOn()).map(this::day).orElse(""), text(round.getOutcome()), figures(points),
            counts(points), parts(points), round.getSubmissions().size() - shown.size(), all - points.size(), open,
            PublishOutcome.openPointsReason(round), participants(shown));
    }

    private String period() {
        if (round.getOpens() == null && round.getCloses() == null) {
            return "";
        }
        return round.getOpens() == null ? words.text("period.until", moment(round.getCloses()))
            : round.getCloses() == null ? words.text("period.from", moment(round.getOpens()))
            : words.text("period", moment(round.getOpens()), moment(round.getCloses()));
    }

    private String moment(ZonedDateTime moment) {
        return DateTimeFormatter.ofPattern(words.text("format.moment"), locale).format(moment);
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(words.text("format.day"), locale).format(day);
    }

    private List<String> figures(List<SubmissionPoint> points) {
        Statistics numbers = Statistics.of(round);
        var figures = new ArrayList<String>();
        figures.add(words.text("figure.submissions", round.getSubmissions().size(),
            (int) round.getSubmissions().stream().filter(Submissions::isLate).count()));
        if (numbers.invited() > 0) {
            figures.add(words.text("figure.invited", numbers.invited(), numbers.answered(), numbers.responseRate().orElse(0)));
        }
        for (Disposition disposition : Disposition.VALUES) {
            long count = points.stream().filter(point -> point.getDisposition() == disposition).count();
            if (count > 0) {
                figures.add(words.text("figure.points", count, disposition(disposition)));
            }
        }
        return figures;
    }

    private static Map<Disposition, Integer> counts(List<SubmissionPoint> points) {
        var counts = new EnumMap<Disposition, Integer>(Disposition.class);
        Disposition.VALUES.forEach(disposition -> counts.put(disposition, 0));
        points.forEach(point -> counts.merge(point.getDisposition(), 1, Integer::sum));
        return counts;
    }

    private String disposition(Disposition disposition) {
        return features.label(disposition);
    }

    private List<Part> parts(List<SubmissionPoint> points) {
        var parts = new ArrayList<Part>();
        int number = 0;
        for (ConsultationQuestion question : round.getQuestions()) {
            number++;
            parts.add(new Part(text(question.getText()), number,
                points(points.stream().filter(point -> point.getQuestion() == question).toList())));
        }
        List<SubmissionPoint> others = points.stream().filter(point -> !round.getQuestions().contains(point.getQuestion())).toList();
        if (!others.isEmpty() || parts.isEmpty()) {
            parts.add(new Part("", 0, points(others)));
        }
        return parts;
    }

    /** Points that say the same and have the same answer stand together with all who said it. */
    private List<Point> points(List<SubmissionPoint> points) {
        record Same(String text, Disposition disposition, String answer, List<Element> outcomes) {
        }
        var groups = new LinkedHashMap<Same, List<SubmissionPoint>>();
        for (SubmissionPoint point : points) {
            groups.computeIfAbsent(new Same(Plain.key(point.getText()), point.getDisposition(), text(point.getAnswer()),
                List.copyOf(point.getOutcomes())), same -> new ArrayList<>()).add(point);
        }
        return groups.values().stream().map(this::point).toList();
    }

    private Point point(List<SubmissionPoint> same) {
        SubmissionPoint point = same.getFirst();
        Set<String> by = new LinkedHashSet<>();
        same.forEach(each -> by.add(sender(Submissions.of(each))));
        List<Element> open = point.getOutcomes().stream().filter(outcome -> !disclosure.withheldOutcome(outcome)).toList();
        return new Point(text(point.getText()), List.copyOf(by), point.getDisposition(), text(point.getAnswer()),
            open.stream().map(this::outcome).toList(), point.getOutcomes().size() - open.size());
    }

    private String outcome(Element outcome) {
        String label = labels.label(outcome);
        return outcome instanceof ActionItem action ? words.text("outcome.state", label, features.label(action.getStatus())) : label;
    }

    private String sender(Submission submission) {
        if (options.names()) {
            return Submissions.sender(submission).filter(name -> !ADDRESS.matcher(name).find()).map(name -> Plain.line(name, 300))
                .orElseGet(() -> words.text("sender.unnamed"));
        }
        return Stream.ofNullable(submission.getParty()).map(categories::get).filter(group -> group != null && !group.isBlank()).findFirst()
            .orElseGet(() -> words.text("sender.withheld"));
    }

    private List<String> participants(List<Submission> shown) {
        return shown.stream().map(this::sender).distinct().sorted().toList();
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }
}
