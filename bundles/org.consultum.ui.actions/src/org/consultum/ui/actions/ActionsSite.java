package org.consultum.ui.actions;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.consultum.index.IndexService;
import org.consultum.model.ActionItem;
import org.consultum.ui.ElementEditors;
import org.consultum.ui.ElementLabels;
import org.consultum.ui.OpenRegister;
import org.consultum.ui.Reporter;
import org.consultum.ui.forms.Editing;
import org.eclipse.ui.IWorkbenchPartSite;

/**
 * What a pane needs of the view it stands in. Used on the display thread.
 *
 * @param site the view's place in the window
 * @param register the service that holds the open register
 * @param labels texts and icons, alive as long as the view
 * @param clock what day it is
 */
public record ActionsSite(IWorkbenchPartSite site, OpenRegister register, ElementLabels labels, Clock clock) {

    public ActionsSite {
        Objects.requireNonNull(site);
        Objects.requireNonNull(register);
        Objects.requireNonNull(labels);
        Objects.requireNonNull(clock);
    }

    /** The indexes of open registers. */
    public IndexService indexes() {
        return site.getService(IndexService.class);
    }

    /** How the open register is changed; empty while none is open. */
    public Optional<Editing> editing() {
        return register.session().map(session -> new Editing(session, register, labels, site.getService(Reporter.class)));
    }

    /** The action of an identity, loading the file that holds it if need be. */
    public Optional<ActionItem> action(String id) {
        return register.session().flatMap(session -> session.find(id)).filter(ActionItem.class::isInstance).map(ActionItem.class::cast);
    }

    /** Opens an element in its editor. */
    public void open(String id) {
        register.session().ifPresent(session -> session.find(id).ifPresent(element ->
            site.getService(ElementEditors.class).open(site.getPage(), session, element)));
    }
}
