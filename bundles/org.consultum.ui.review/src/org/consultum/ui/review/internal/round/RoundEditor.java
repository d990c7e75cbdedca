package org.consultum.ui.review.internal.round;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.consultum.model.Element;
import org.consultum.model.ReviewComment;
import org.consultum.model.ReviewRound;
import org.consultum.ui.forms.Editing;
import org.consultum.ui.forms.ElementEditor;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.contexts.IContextService;

/** Editor of a review round: the text with its comments beside it, and above them who answered what. */
public final class RoundEditor extends ElementEditor<ReviewRound> {

    /** Id of the editor. */
    public static final String ID = "org.consultum.ui.review.roundEditor";

    private static final String KEYS = "org.consultum.ui.review.roundKeys";

    private Optional<RoundPage> page = Optional.empty();

    public RoundEditor() {
        super(ReviewRound.class);
    }

    /** The page, once the register is open. */
    Optional<RoundPage> page() {
        return page;
    }

    @Override
    protected void createContent(Composite composite, Editing edits, ReviewRound round) {
        getSite().getService(IContextService.class).activateContext(KEYS);
        var work = new RoundWork(edits, round, Clock.systemDefaultZone(), getSite(), composite);
        page = Optional.of(new RoundPage(composite, work, this::select));
        work.title().ifPresent(this::setPartName);
    }

    @Override
    protected void refresh(Set<Element> changed) {
        page.ifPresent(RoundPage::refresh);
    }

    @Override
    protected void focusContent() {
        page.ifPresent(RoundPage::setFocus);
    }

    @Override
    public void reveal(Element inside) {
        if (inside instanceof ReviewComment comment) {
            page.ifPresent(shown -> shown.select(comment));
        }
    }

    /** What the round is known by, which lists of elements do not say. */
    @Override
    protected void setPartName(String name) {
        super.setPartName(element().map(ReviewRound::getTitle).filter(title -> !title.isBlank()).orElse(name));
    }
}
