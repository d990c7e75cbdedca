package org.consultum.ui.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.consultum.edit.command.MarkElements;
import org.consultum.marking.MarkingScheme;
import org.consultum.model.Element;
import org.consultum.model.Marking;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.ui.Messages;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/**
 * The level of an element's own marking, or the highest one a recipient may see, among those of the register's scheme. Choosing none takes
 * the marking away.
 */
final class MarkingLevelField extends Field {

    private final Combo combo;
    private List<String> codes = List.of();

    MarkingLevelField(Composite grid, Binding binding) {
        super(grid, binding, false);
        combo = new Combo(cell(), SWT.DROP_DOWN | SWT.READ_ONLY);
        combo.setVisibleItemCount(12);
        describe(combo);
        GridDataFactory.swtDefaults().minSize(200, SWT.DEFAULT).applyTo(combo);
        combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> set()));
    }

    @Override
    public Control control() {
        return combo;
    }

    @Override
    void refresh() {
        MarkingScheme scheme = MarkingWords.scheme(binding().editing().session().register());
        Optional<String> present = binding().value().map(String::valueOf);
        var offered = new ArrayList<>(scheme.levels().stream().map(MarkingScheme.Level::code).toList());
        present.filter(code -> !offered.contains(code)).ifPresent(offered::add);
        List<String> items = new ArrayList<>(List.of(ofMarking() ? Messages.marking_inherit : Messages.marking_unmarkedOnly));
        offered.forEach(code -> items.add(scheme.level(code).map(level -> MarkingWords.named(level.code(), level.name()))
            .orElseGet(() -> Messages.bind(Messages.marking_unknown, code))));
        if (!List.of(combo.getItems()).equals(items)) {
            combo.setItems(items.toArray(String[]::new));
            codes = List.copyOf(offered);
            combo.requestLayout();
        }
        combo.select(present.map(codes::indexOf).orElse(-1) + 1);
        combo.setEnabled(!binding().readOnly());
        complain(scheme.levels().isEmpty() && binding().owner().isPresent() ? Messages.marking_noScheme : "");
    }

    /** Whether it is the level of a marking, and not the highest one a recipient may see. */
    private boolean ofMarking() {
        return binding().feature() == Literals.MARKING__LEVEL;
    }

    private void set() {
        Editing editing = binding().editing();
        int index = combo.getSelectionIndex();
        Optional<String> chosen = index < 1 ? Optional.empty() : Optional.of(codes.get(index - 1));
        if (!ofMarking()) {
            binding().set(chosen.map(Object.class::cast));
            return;
        }
        binding().owner().filter(Element.class::isInstance).map(Element.class::cast).ifPresent(element -> {
            if (!chosen.equals(Optional.ofNullable(element.getMarking()).map(Marking::getLevel))) {
                Optional<MarkElements.Details> details = chosen.map(level -> new MarkElements.Details(level,
                    element.getMarking() == null ? List.of() : element.getMarking().getCaveats(),
                    element.getMarking() == null ? List.of() : element.getMarking().getReleasableTo()));
                editing.execute(new MarkElements(editing.session().editingDomain(), List.of(element), details));
                refresh();
            }
        });
    }
}
