package org.consultum.ui.register.search;

import java.util.List;
import java.util.Optional;
import org.consultum.index.IndexService;
import org.consultum.index.QuickFind;
import org.consultum.index.SearchHit;
import org.consultum.ui.ElementEditors;
import org.consultum.ui.ElementLabels;
import org.consultum.ui.OpenRegister;
import org.consultum.ui.register.Messages;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.quickaccess.IQuickAccessComputer;
import org.eclipse.ui.quickaccess.IQuickAccessComputerExtension;
import org.eclipse.ui.quickaccess.QuickAccessElement;

/** What of the register fits a word typed into Search or run, beside the commands that do. */
public final class QuickSearch implements IQuickAccessComputer, IQuickAccessComputerExtension {

    private static final int MOST_HITS = 15;

    @Override
    public QuickAccessElement[] computeElements() {
        return new QuickAccessElement[0];
    }

    @Override
    public QuickAccessElement[] computeElements(String query, IProgressMonitor monitor) {
        var workbench = PlatformUI.getWorkbench();
        return workbench.getService(OpenRegister.class).session().stream()
            .map(session -> QuickFind.find(workbench.getService(IndexService.class).open(session), query, recent(), MOST_HITS))
            .flatMap(result -> result.hits().stream())
            .map(Hit::new).toArray(QuickAccessElement[]::new);
    }

    private static List<String> recent() {
        return Optional.ofNullable(PlatformUI.getWorkbench().getActiveWorkbenchWindow()).map(window -> {
            var recent = RecentElements.of(window.getShell());
            Optional.ofNullable(window.getActivePage()).ifPresent(recent::attach);
            return recent.ids();
        }).orElse(List.of());
    }

    @Override
    public void resetState() {
        // Nothing is kept between two questions.
    }

    @Override
    public boolean needsRefresh() {
        return true;
    }

    /** One element that was found. */
    private static final class Hit extends QuickAccessElement {

        private final SearchHit hit;

        Hit(SearchHit hit) {
            this.hit = hit;
        }

        @Override
        public String getLabel() {
            String title = hit.entry().title().isEmpty() ? hit.snippet() : hit.entry().title();
            if (HitText.isInText(hit)) {
                return Messages.bind(Messages.search_hit, title, HitText.of(hit).text());
            }
            return hit.context().isEmpty() ? title : Messages.bind(Messages.search_hit, title, hit.context());
        }

        @Override
        public ImageDescriptor getImageDescriptor() {
            return ElementLabels.icon(hit.entry().type());
        }

        @Override
        public String getId() {
            return hit.entry().id();
        }

        @Override
        public void execute() {
            var workbench = PlatformUI.getWorkbench();
            workbench.getService(OpenRegister.class).session().ifPresent(session -> session.find(getId()).ifPresent(element ->
                workbench.getService(ElementEditors.class).open(workbench.getActiveWorkbenchWindow().getActivePage(), session, element)));
        }
    }
}
