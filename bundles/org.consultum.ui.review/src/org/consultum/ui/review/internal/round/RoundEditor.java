package org.consultum.ui.review.internal.round;

import java.util.Set;
import org.consultum.model.Element;
import org.consultum.model.ReviewRound;
import org.consultum.ui.forms.Editing;
import org.consultum.ui.forms.ElementEditor;
import org.eclipse.swt.widgets.Composite;

/** Editor of a review round: the text with its comments beside it. */
public final class RoundEditor extends ElementEditor<ReviewRound> {

    public RoundEditor() {
        super(ReviewRound.class);
    }

    @Override
    protected void createContent(Composite composite, Editing edits, ReviewRound round) {
        setPartName(edits.labels().text(round));
    }

    @Override
    protected void refresh(Set<Element> changed) {
        element();
    }

    @Override
    protected void focusContent() {
        element();
    }
}
