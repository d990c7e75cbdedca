package org.consultum.ui.register.properties;

import java.util.Optional;
import java.util.Set;
import org.consultum.model.Element;
import org.consultum.session.RegisterSession;
import org.consultum.ui.Css;
import org.consultum.ui.ElementLabels;
import org.consultum.ui.OpenRegister;
import org.consultum.ui.RegisterListener;
import org.consultum.ui.Reporter;
import org.consultum.ui.forms.Editing;
import org.consultum.ui.forms.FieldGrid;
import org.consultum.ui.forms.Page;
import org.consultum.ui.register.Messages;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.part.ViewPart;

/** All features of what is selected, whatever it is, as fields that change it. */
public final class PropertiesView extends ViewPart implements RegisterListener, ISelectionListener {

    /** Id of the view. */
    public static final String ID = "org.consultum.ui.register.propertiesView";

    private OpenRegister register;
    private Composite parent;
    private Optional<EObject> shown = Optional.empty();
    private Optional<FieldGrid> grid = Optional.empty();
    private Optional<Page> page = Optional.empty();

    @Override
    public void createPartControl(Composite composite) {
        parent = composite;
        parent.setLayout(new FillLayout());
        register = getSite().getService(OpenRegister.class);
        register.addListener(this);
        getSite().getPage().addSelectionListener(this);
        say(Messages.properties_nothing);
        Optional.ofNullable(getSite().getPage().getSelection()).ifPresent(selection -> selectionChanged(null, selection));
    }

    @Override
    public void setFocus() {
        grid.ifPresentOrElse(FieldGrid::setFocus, parent::setFocus);
    }

    @Override
    public void dispose() {
        if (register != null) {
            register.removeListener(this);
            getSite().getPage().removeSelectionListener(this);
        }
        super.dispose();
    }

    @Override
    public void selectionChanged(IWorkbenchPart part, ISelection selection) {
        if (part != this && selection instanceof IStructuredSelection some && some.getFirstElement() instanceof EObject object
            && shown.filter(object::equals).isEmpty()) {
            show(object);
        }
    }

    @Override
    public void changed(Set<Element> changed, Set<Element> removed) {
        if (shown.filter(object -> object.eResource() == null).isPresent()) {
            say(Messages.properties_nothing);
        } else if (shown.isPresent()) {
            title();
            grid.ifPresent(FieldGrid::refresh);
        }
    }

    @Override
    public void closing(RegisterSession session) {
        say(Messages.properties_nothing);
    }

    private void show(EObject object) {
        register.session().filter(session -> object.eResource() != null).ifPresent(session -> {
            register.commitPending();
            clear();
            shown = Optional.of(object);
            var editing = new Editing(session, register, new ElementLabels(register, parent), getSite().getService(Reporter.class));
            var sheet = Page.narrow(parent);
            page = Optional.of(sheet);
            title();
            var fields = new FieldGrid(sheet.plain(), editing);
            fields.add(ElementFeatures.fields(object.eClass()).toArray(EStructuralFeature[]::new));
            fields.show(Optional.of(object));
            grid = Optional.of(fields);
            parent.layout(true, true);
            sheet.reflow();
        });
    }

    private void title() {
        page.ifPresent(sheet -> shown.ifPresent(object -> {
            var labels = new ElementLabels(register, sheet.control());
            sheet.title(labels.getImage(object), labels.text(object), labels.type(object.eClass()));
        }));
    }

    private void say(String text) {
        clear();
        var label = Css.mark(new Label(parent, SWT.WRAP | SWT.CENTER), Css.QUIET);
        label.setText(text);
        parent.layout(true, true);
    }

    private void clear() {
        shown = Optional.empty();
        grid = Optional.empty();
        page = Optional.empty();
        for (Control child : parent.getChildren()) {
            child.dispose();
        }
    }
}
