package org.consultum.ui.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.consultum.model.Element;
import org.consultum.ui.ElementEditors;
import org.consultum.ui.ElementLabels;
import org.consultum.ui.Images;
import org.consultum.ui.Messages;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;

/** A reference to one or several other elements, chosen from a list that narrows while one types; the one referred to opens on request. */
final class ReferenceField extends Field {

    private final EReference reference;
    private final Candidates candidates;
    private final Text text;
    private final Button choose;
    private final Button clear;
    private final Button open;

    ReferenceField(Composite grid, Binding binding, Candidates candidates) {
        super(grid, binding, false);
        this.reference = (EReference) binding.feature();
        this.candidates = candidates;
        var row = new Composite(cell(), SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).spacing(4, 0).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        text = new Text(row, SWT.BORDER | SWT.READ_ONLY);
        describe(text);
        GridDataFactory.fillDefaults().grab(true, false).hint(80, SWT.DEFAULT).applyTo(text);
        text.addListener(SWT.MouseDoubleClick, event -> choose(""));
        text.addListener(SWT.KeyDown, event -> {
            if (Character.isLetterOrDigit(event.character) && (event.stateMask & (SWT.MOD1 | SWT.MOD3)) == 0) {
                event.doit = false;
                choose(String.valueOf(event.character));
            } else if (event.keyCode == SWT.DEL || event.keyCode == SWT.BS) {
                clear();
            } else if (event.keyCode == SWT.CR || event.keyCode == SWT.F4 || event.character == ' ') {
                choose("");
            }
        });
        choose = button(row, Images.CHOOSE, Messages.field_choose, () -> choose(""));
        clear = button(row, Images.CLEAR, Messages.field_clear, this::clear);
        open = button(row, Images.LINK, Messages.field_open, this::open);
    }

    @Override
    public Control control() {
        return text;
    }

    @Override
    void refresh() {
        List<EObject> targets = targets();
        ElementLabels labels = binding().editing().labels();
        String shown = String.join(", ", targets.stream().map(labels::text).toList());
        if (!text.getText().equals(shown)) {
            text.setText(shown);
        }
        text.setEnabled(binding().owner().isPresent());
        choose.setEnabled(!binding().readOnly());
        clear.setEnabled(!binding().readOnly() && !targets.isEmpty() && !reference.isRequired());
        open.setEnabled(!targets.isEmpty());
        complain(reference.isRequired() && targets.isEmpty() && binding().owner().isPresent()
            ? Messages.bind(Messages.field_needed, labels.featureLabel(reference)) : "");
    }

    private Button button(Composite row, Images image, String tip, Runnable action) {
        var button = new Button(row, SWT.PUSH);
        button.setImage(binding().editing().labels().image(image.descriptor()));
        button.setToolTipText(tip);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
        return button;
    }

    private List<EObject> targets() {
        return binding().value().map(value -> value instanceof List<?> list
            ? list.stream().map(EObject.class::cast).toList() : List.of((EObject) value)).orElse(List.of());
    }

    private void choose(String typed) {
        if (binding().readOnly()) {
            return;
        }
        EObject owner = binding().target().or(binding()::owner).orElseThrow();
        if (Candidates.isSearched(owner, reference.getEReferenceType())) {
            search();
            return;
        }
        var picker = new ElementPicker(text.getShell(), binding().editing().labels(), candidates.of(owner, reference.getEReferenceType()));
        picker.title(binding().editing().labels().featureLabel(reference));
        if (reference.isMany()) {
            picker.pickMany(targets()).ifPresent(chosen -> binding().set(Optional.of(chosen)));
        } else {
            picker.pickOne(typed).ifPresent(chosen -> binding().set(Optional.of(chosen)));
        }
    }

    /** Chooses out of all of the register; of several one more. */
    private void search() {
        new SearchPicker(text.getShell(), binding().editing(), binding().editing().labels().featureLabel(reference),
            Candidates.searched(reference.getEReferenceType())).pick().ifPresent(found -> {
                var chosen = new ArrayList<Object>(reference.isMany() ? targets() : List.of());
                if (!chosen.contains(found)) {
                    chosen.add(found);
                    binding().set(Optional.of(reference.isMany() ? chosen : found));
                }
            });
    }

    private void clear() {
        if (clear.isEnabled()) {
            binding().set(reference.isMany() ? Optional.of(List.of()) : Optional.empty());
        }
    }

    private void open() {
        var page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
        var editors = PlatformUI.getWorkbench().getService(ElementEditors.class);
        targets().stream().findFirst().filter(Element.class::isInstance).map(Element.class::cast)
            .ifPresent(target -> editors.open(page, binding().editing().session(), target));
    }
}
