package org.consultum.ui.minutes;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.consultum.model.AgendaItem;
import org.consultum.model.Element;
import org.consultum.model.Meeting;
import org.consultum.ui.ElementEditors;
import org.consultum.ui.forms.Editing;
import org.consultum.ui.forms.ElementEditor;
import org.consultum.ui.minutes.internal.Messages;
import org.consultum.ui.minutes.internal.MinutesPage;
import org.consultum.ui.minutes.internal.MinutesWork;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.contexts.IContextService;

/** Editor of the minutes of a meeting. It stands beside the editor of the meeting itself. */
public final class MinutesEditor extends ElementEditor<Meeting> {

    /** Id of the editor. */
    public static final String ID = "org.consultum.ui.minutes.editor";

    private static final String KEYS = "org.consultum.ui.minutes.keys";
    private static final String ICON = "icons/full/obj16/Minutes.svg";

    private Optional<MinutesPage> page = Optional.empty();
    private Optional<Image> icon = Optional.empty();

    public MinutesEditor() {
        super(Meeting.class);
    }

    /** The page, once the register is open. */
    public Optional<MinutesPage> page() {
        return page;
    }

    @Override
    protected void createContent(Composite composite, Editing edits, Meeting meeting) {
        getSite().getService(IContextService.class).activateContext(KEYS);
        var work = new MinutesWork(edits, meeting, Clock.systemDefaultZone(), getSite().getShell());
        page = Optional.of(new MinutesPage(composite, work, this::select, this::open));
        ResourceLocator.imageDescriptorFromBundle("org.consultum.edit", ICON).map(edits.labels()::image).ifPresent(image -> {
            icon = Optional.of(image);
            setTitleImage(image);
        });
    }

    @Override
    protected void refresh(Set<Element> changed) {
        page.ifPresent(shown -> shown.refresh(changed));
    }

    @Override
    protected void focusContent() {
        page.ifPresent(MinutesPage::setFocus);
    }

    @Override
    public void reveal(Element inside) {
        for (EObject at = inside; at != null; at = at.eContainer()) {
            if (at instanceof AgendaItem item) {
                page.ifPresent(shown -> shown.select(item));
                return;
            }
        }
    }

    /** The meeting's own editor has its name too. */
    @Override
    protected void setPartName(String name) {
        super.setPartName(Messages.bind(Messages.editor_title, name));
    }

    @Override
    protected void setTitleImage(Image image) {
        super.setTitleImage(icon.orElse(image));
    }

    private void open(Element element) {
        editing().ifPresent(edits -> getSite().getService(ElementEditors.class).open(getSite().getPage(), edits.session(), element));
    }
}
