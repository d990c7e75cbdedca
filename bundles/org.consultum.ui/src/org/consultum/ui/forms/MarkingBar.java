package org.consultum.ui.forms;

import java.util.Objects;
import org.consultum.model.Element;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** The banner of the marking in force, above the editor of what is marked. */
final class MarkingBar implements EditorBars.EditorBar {

    private final Editing editing;
    private final Element element;
    private final MarkingBanner banner;

    MarkingBar(Composite parent, Editing editing, Element element) {
        this.editing = Objects.requireNonNull(editing);
        this.element = Objects.requireNonNull(element);
        banner = new MarkingBanner(parent);
    }

    @Override
    public Control control() {
        return banner;
    }

    @Override
    public boolean refresh() {
        MarkingWords words = MarkingWords.of(element, editing.session().register());
        banner.show(words.banner(), words.weight(), words.why(editing.labels()));
        return !words.banner().isEmpty();
    }
}
