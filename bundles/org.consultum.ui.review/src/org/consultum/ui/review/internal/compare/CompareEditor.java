package org.consultum.ui.review.internal.compare;

import java.util.Optional;
import java.util.Set;
import org.consultum.model.Approval;
import org.consultum.model.Element;
import org.consultum.model.ReviewPart;
import org.consultum.model.ReviewRound;
import org.consultum.ui.forms.Editing;
import org.consultum.ui.forms.ElementEditor;
import org.consultum.ui.review.internal.Messages;
import org.consultum.ui.review.internal.Subjects;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.contexts.IContextService;

/** Compares two versions of a meeting's agenda or minutes, a paper or a response. It stands beside the editor of the element itself. */
public final class CompareEditor extends ElementEditor<Element> {

    /** Id of the editor. */
    public static final String ID = "org.consultum.ui.review.compare";

    private static final String KEYS = "org.consultum.ui.review.compareKeys";

    private Optional<ComparePage> page = Optional.empty();

    public CompareEditor() {
        super(Element.class);
    }

    @Override
    protected void createContent(Composite composite, Editing edits, Element element) {
        getSite().getService(IContextService.class).activateContext(KEYS);
        page = Optional.of(new ComparePage(composite, edits, element, Subjects.usual(element, false)));
    }

    @Override
    protected void refresh(Set<Element> changed) {
        boolean touched = changed.stream().anyMatch(one -> one instanceof Approval || one instanceof ReviewRound
            || element().filter(shown -> EcoreUtil.isAncestor(shown, one)).isPresent());
        if (touched) {
            page.ifPresent(ComparePage::refresh);
        }
    }

    @Override
    protected void focusContent() {
        page.ifPresent(ComparePage::setFocus);
    }

    @Override
    protected void setPartName(String name) {
        super.setPartName(Messages.bind(Messages.compare_of, name));
    }

    @Override
    protected void setTitleImage(Image image) {
        // The editor of the element itself has the icon of the element; this one keeps its own.
    }

    /**
     * Shows a part of the element.
     *
     * @param reference digest of the content that is the older version; empty for the usual one
     */
    void show(ReviewPart part, Optional<String> reference) {
        page.ifPresent(shown -> shown.show(part, reference));
    }

    /** Goes to a difference further on, or back. */
    void move(int step) {
        page.ifPresent(shown -> shown.move(step));
    }
}
