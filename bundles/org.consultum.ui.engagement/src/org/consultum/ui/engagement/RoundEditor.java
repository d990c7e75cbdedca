package org.consultum.ui.engagement;

import java.util.Optional;
import java.util.Set;
import org.consultum.model.ConsultationRound;
import org.consultum.model.Element;
import org.consultum.ui.engagement.internal.RoundPane;
import org.consultum.ui.engagement.internal.RoundSteps;
import org.consultum.ui.forms.Editing;
import org.consultum.ui.forms.ElementEditor;
import org.eclipse.swt.widgets.Composite;

/** A consultation round: its submissions, the points in them and what was done with each. */
public final class RoundEditor extends ElementEditor<ConsultationRound> {

    private Optional<RoundPane> pane = Optional.empty();

    public RoundEditor() {
        super(ConsultationRound.class);
    }

    @Override
    protected void createContent(Composite composite, Editing edits, ConsultationRound round) {
        var shown = new RoundPane(composite, edits, new RoundSteps(edits, getSite().getShell()), getSite().getPage(),
            chosen -> select(Optional.of(chosen)));
        pane = Optional.of(shown);
        shown.show(Optional.of(round));
    }

    @Override
    protected void refresh(Set<Element> changed) {
        pane.ifPresent(RoundPane::refresh);
    }

    @Override
    protected void focusContent() {
        pane.ifPresent(RoundPane::setFocus);
    }

    @Override
    public void reveal(Element inside) {
        pane.ifPresent(shown -> shown.reveal(inside));
    }
}
