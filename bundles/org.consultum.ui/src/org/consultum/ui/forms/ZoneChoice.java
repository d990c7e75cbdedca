package org.consultum.ui.forms;

import java.time.ZoneId;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.eclipse.jface.fieldassist.AutoCompleteField;
import org.eclipse.jface.fieldassist.ComboContentAdapter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.FocusListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;

/** Choice of a time zone by its name; what is typed is completed. Used on the display thread. */
public final class ZoneChoice {

    private final Combo combo;
    private final Supplier<ZoneId> proposed;
    private final Runnable changed;
    private String shown = "";

    /**
     * Creates the choice.
     *
     * @param proposed the zone where none is set
     * @param changed called after the user chose another zone
     */
    public ZoneChoice(Composite row, Supplier<ZoneId> proposed, Runnable changed) {
        this.proposed = proposed;
        this.changed = changed;
        combo = new Combo(row, SWT.DROP_DOWN);
        combo.setVisibleItemCount(20);
        String[] zones = new TreeSet<>(ZoneId.getAvailableZoneIds()).stream()
            .filter(id -> id.equals("UTC") || id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
            .toArray(String[]::new);
        combo.setItems(zones);
        new AutoCompleteField(combo, new ComboContentAdapter(), zones);
        combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> take()));
        combo.addListener(SWT.DefaultSelection, event -> take());
        combo.addFocusListener(FocusListener.focusLostAdapter(event -> take()));
    }

    /** The control of the choice, for its place. */
    public Combo control() {
        return combo;
    }

    /** The zone shown; the proposed one where none is. */
    public ZoneId value() {
        return parse().orElseGet(proposed);
    }

    /** What is in the field as a zone, if it is one. */
    public Optional<ZoneId> parse() {
        return ZoneId.getAvailableZoneIds().contains(combo.getText().strip()) ? Optional.of(ZoneId.of(combo.getText().strip()))
            : Optional.empty();
    }

    /** Shows a zone, or none. */
    public void show(Optional<ZoneId> zone) {
        shown = zone.map(ZoneId::getId).orElse("");
        if (!combo.getText().equals(shown)) {
            combo.setText(shown);
        }
    }

    private void take() {
        String text = combo.getText().strip();
        if (!text.equals(shown) && (text.isEmpty() || parse().isPresent())) {
            shown = text;
            changed.run();
        } else if (!text.equals(shown)) {
            combo.setText(shown);
        }
    }
}
