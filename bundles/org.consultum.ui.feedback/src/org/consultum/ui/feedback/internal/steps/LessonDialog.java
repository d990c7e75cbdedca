package org.consultum.ui.feedback.internal.steps;

import org.consultum.ui.forms.ElementDialog;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.consultum.model.Element;
import org.consultum.ui.feedback.internal.Messages;
import org.consultum.ui.forms.Editing;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks what was learned, and under which topics it is to be found again. */
final class LessonDialog extends ElementDialog {

    private Text title;
    private Text text;
    private Text topics;
    private Learned learned;

    /** The lesson as it was filled in. */
    record Learned(String title, Optional<String> text, List<String> topics) {
    }

    LessonDialog(Shell shell, Editing editing, Element from) {
        super(shell, editing, Messages.lesson_title, Messages.bind(Messages.lesson_learnedFrom, editing.labels().text(from)),
            Messages.lesson_accept);
    }

    @Override
    protected void createFields() {
        title = text(Messages.lesson_what, "");
        text = lines(Messages.lesson_text, "", 4);
        topics = text(Messages.lesson_topics, "");
        topics.setMessage(Messages.lesson_topicsHint);
        title.setFocus();
    }

    @Override
    protected Optional<String> read() {
        learned = new Learned(title.getText().strip(), words(text), Stream.of(topics.getText().split("[,;\u3001]")).map(String::strip)
            .filter(topic -> !topic.isEmpty()).distinct().toList());
        return learned.title().isEmpty() ? Optional.of(Messages.lesson_titleMissing) : Optional.empty();
    }

    Learned learned() {
        return learned;
    }
}
