package org.consultum.ui.forms;

import java.util.List;
import java.util.Optional;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** One value of an enumeration. */
final class ChoiceField extends Field {

    private final List<Enumerator> literals;
    private final Combo combo;

    ChoiceField(Composite grid, Binding binding) {
        super(grid, binding, false);
        literals = ((EEnum) binding.feature().getEType()).getELiterals().stream().map(EEnumLiteral::getInstance).toList();
        combo = new Combo(cell(), SWT.DROP_DOWN | SWT.READ_ONLY);
        combo.setVisibleItemCount(literals.size());
        literals.forEach(literal -> combo.add(binding.editing().labels().getText(literal)));
        describe(combo);
        GridDataFactory.swtDefaults().hint(150, SWT.DEFAULT).applyTo(combo);
        combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> binding.set(chosen())));
    }

    @Override
    public Control control() {
        return combo;
    }

    @Override
    void refresh() {
        combo.setEnabled(!binding().readOnly());
        int index = binding().value().map(literals::indexOf).orElse(-1);
        if (index < 0) {
            combo.deselectAll();
        } else if (combo.getSelectionIndex() != index) {
            combo.select(index);
        }
    }

    private Optional<Object> chosen() {
        return combo.getSelectionIndex() < 0 ? Optional.empty() : Optional.of(literals.get(combo.getSelectionIndex()));
    }
}
