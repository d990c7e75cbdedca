package org.consultum.ui.forms;

import java.time.ZoneId;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** A time zone by its name. */
final class ZoneField extends Field {

    private final ZoneChoice zone;

    ZoneField(Composite grid, Binding binding) {
        super(grid, binding, false);
        zone = new ZoneChoice(cell(), ZoneId::systemDefault, this::take);
        describe(zone.control());
        GridDataFactory.swtDefaults().hint(170, SWT.DEFAULT).applyTo(zone.control());
    }

    @Override
    public Control control() {
        return zone.control();
    }

    @Override
    void refresh() {
        zone.control().setEnabled(!binding().readOnly());
        zone.show(binding().value().map(ZoneId.class::cast));
    }

    private void take() {
        binding().set(zone.parse().map(Object.class::cast));
    }
}
