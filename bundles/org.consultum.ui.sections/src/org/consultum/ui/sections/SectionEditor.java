package org.consultum.ui.sections;

import java.util.Optional;
import java.util.Set;
import org.consultum.model.Element;
import org.consultum.model.Section;
import org.consultum.sections.SectionCatalogue;
import org.consultum.sections.SectionInfo;
import org.consultum.ui.Css;
import org.consultum.ui.forms.Editing;
import org.consultum.ui.forms.ElementEditor;
import org.consultum.ui.sections.internal.Messages;
import org.consultum.ui.sections.internal.SectionPage;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** Editor of the section of any subject area: its classes, a table of the items of one of them, and the form of the selected one. */
public final class SectionEditor extends ElementEditor<Section> {

    /** Id of the editor. */
    public static final String ID = "org.consultum.ui.sections.sectionEditor";

    private Optional<SectionPage> page = Optional.empty();

    public SectionEditor() {
        super(Section.class);
    }

    /** Shows the items of a class. */
    public void showType(String className) {
        page.ifPresent(shown -> shown.showType(className));
    }

    @Override
    protected void createContent(Composite parent, Editing edits, Section section) {
        var catalogue = getSite().getService(SectionCatalogue.class);
        Optional<SectionInfo> area = catalogue.find(section);
        if (area.isEmpty()) {
            // The plugin was removed or switched off while the register is open; its data stays.
            var body = Css.mark(new Composite(parent, SWT.NONE), Css.PAGE);
            GridLayoutFactory.fillDefaults().margins(24, 24).applyTo(body);
            Css.mark(new Label(body, SWT.WRAP), Css.QUIET).setText(Messages.bind(Messages.editor_noPlugin, section.getPlugin()));
            page = Optional.empty();
            return;
        }
        setPartName(area.get().name());
        page = Optional.of(new SectionPage(parent, edits, section, catalogue, area.get(), item -> select(item.map(Object.class::cast))));
    }

    @Override
    protected void refresh(Set<Element> changed) {
        page.ifPresent(shown -> shown.refresh(changed));
    }

    @Override
    protected void focusContent() {
        page.ifPresent(SectionPage::setFocus);
    }

    @Override
    public void reveal(Element inside) {
        page.ifPresent(shown -> shown.reveal(inside));
    }

    @Override
    public void revealField(Element inside, String feature) {
        page.ifPresent(shown -> shown.revealField(inside, feature));
    }
}
