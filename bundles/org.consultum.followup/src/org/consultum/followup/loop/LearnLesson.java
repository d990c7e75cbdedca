package org.consultum.followup.loop;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consultum.edit.command.ListFile;
import org.consultum.edit.command.Steps;
import org.consultum.model.Committee;
import org.consultum.model.Element;
import org.consultum.model.Lesson;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.base.NewElements;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Records a lesson with what it was learned from, by which it is found again: see {@link Lessons}. */
public final class LearnLesson extends LoopCommand {

    private final NewElements elements;
    private final Committee committee;
    private final Details details;

    /**
     * The lesson.
     *
     * @param title what was learned, in one line
     * @param text the same at length, in Markdown
     * @param topics words under which it is looked for
     * @param date day
     * @param learnedFrom what produced it: loops, meetings, actions, reviews; at least one
     */
    public record Details(String title, Optional<String> text, List<String> topics, LocalDate date, List<Element> learnedFrom) {

        public Details {
            title = title.strip();
            text = words(text);
            topics = topics.stream().map(String::strip).filter(topic -> !topic.isEmpty()).distinct().toList();
            Objects.requireNonNull(date);
            learnedFrom = List.copyOf(learnedFrom);
        }
    }

    public LearnLesson(EditingDomain domain, NewElements elements, Committee committee, Details details) {
        super(domain, "LearnLesson", details.title());
        this.elements = elements;
        this.committee = committee;
        this.details = details;
    }

    @Override
    protected void plan(Steps steps) {
        if (details.title().isEmpty()) {
            refuse(steps, "noTitle");
        }
        if (details.learnedFrom().isEmpty()) {
            refuse(steps, "lessonOfNothing");
        }
        var lesson = elements.create(Lesson.class, Literals.LESSON);
        lesson.setTitle(details.title());
        details.text().ifPresent(lesson::setText);
        lesson.getTopics().addAll(details.topics());
        lesson.setDate(details.date());
        lesson.getLearnedFrom().addAll(details.learnedFrom());
        ListFile.create(committee, Literals.COMMITTEE__FEEDBACK_LIST, RegisterFactory.eINSTANCE::createFeedbackList,
            Literals.FEEDBACK_LIST__LESSONS, lesson, steps);
    }
}
