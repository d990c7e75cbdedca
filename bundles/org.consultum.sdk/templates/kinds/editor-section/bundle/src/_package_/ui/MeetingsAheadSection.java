package @package@.ui;

import org.consultum.model.Committee;
import org.consultum.ui.spi.EditorSection;
import org.consultum.ui.spi.SectionContext;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** Shows the meetings ahead in the form of a committee. */
public final class MeetingsAheadSection implements EditorSection {

    @Override
    public Runnable create(Composite parent, SectionContext context) {
        var label = new Label(parent, SWT.WRAP);
        Runnable show = () -> label.setText(MeetingsAhead.text((Committee) context.element()));
        show.run();
        return show;
    }
}
