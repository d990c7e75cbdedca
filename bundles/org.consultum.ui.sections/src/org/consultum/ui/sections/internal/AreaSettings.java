package org.consultum.ui.sections.internal;

import java.util.List;
import java.util.Optional;
import org.consultum.model.Section;
import org.consultum.ui.forms.Editing;
import org.consultum.ui.forms.FieldGrid;
import org.consultum.ui.forms.Page;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;

/** The fields of an area itself, such as from how many days on a slip is one. */
final class AreaSettings {

    private final Composite control;
    private final Page page;
    private final Section section;
    private final FieldGrid fields;

    private AreaSettings(Composite parent, Editing editing, Section section, List<EStructuralFeature> features) {
        this.section = section;
        control = new Composite(parent, SWT.NONE);
        control.setLayout(new FillLayout());
        page = Page.narrow(control);
        page.title(editing.labels().getImage(section), Messages.settings_title, Messages.settings_text);
        fields = new FieldGrid(page.plain(), editing).add(features.toArray(EStructuralFeature[]::new));
        fields.show(Optional.of(section));
        page.reflow();
    }

    /** The fields of an area that has any. */
    static Optional<AreaSettings> of(Composite parent, Editing editing, Section section) {
        List<EStructuralFeature> own = section.eClass().getEStructuralFeatures().stream().filter(feature -> feature.isChangeable()
            && !(feature instanceof EReference reference && (reference.isContainment() || reference.isContainer()))).toList();
        return own.isEmpty() ? Optional.empty() : Optional.of(new AreaSettings(parent, editing, section, own));
    }

    Composite control() {
        return control;
    }

    void refresh() {
        fields.refresh();
    }

    void setFocus(String feature) {
        fields.setFocus(section, feature);
    }
}
