package org.consultum.ui.sections.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.consultum.edit.FeatureTexts;
import org.consultum.sections.SectionTypeInfo;
import org.consultum.ui.ElementLabels;
import org.consultum.ui.Formats;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;

/** The classes of an area, one of which is chosen, each with how many there are. Takes a second line where one is too short. */
final class TypeBar {

    /** Icon and margins of a button, in pixels. */
    private static final int BESIDE_TEXT = 38;

    private final Composite area;
    private final ElementLabels labels;
    private final Map<SectionTypeInfo, Button> buttons = new LinkedHashMap<>();
    private Optional<Button> settings = Optional.empty();

    TypeBar(Composite parent, List<SectionTypeInfo> types, ElementLabels labels, Consumer<SectionTypeInfo> chosen) {
        this.labels = Objects.requireNonNull(labels);
        area = new Composite(parent, SWT.NONE);
        var layout = new RowLayout(SWT.HORIZONTAL);
        layout.marginLeft = 0;
        layout.marginTop = 0;
        layout.marginBottom = 0;
        layout.spacing = 4;
        layout.wrap = true;
        area.setLayout(layout);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        for (SectionTypeInfo type : types) {
            var button = new Button(area, SWT.TOGGLE | SWT.FLAT);
            button.setImage(labels.image(ElementLabels.icon(type.type())));
            button.setToolTipText(labels.type(type.type()));
            button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
                choose(type);
                chosen.accept(type);
            }));
            buttons.put(type, button);
        }
    }

    /** Adds the way to the fields of the area itself. */
    void addSettings(EClass section, Runnable chosen) {
        var button = new Button(area, SWT.TOGGLE | SWT.FLAT);
        button.setImage(labels.image(ElementLabels.icon(section)));
        button.setText(Messages.settings_title);
        room(button, Messages.settings_title);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            buttons.values().forEach(other -> mark(other, false));
            mark(button, true);
            chosen.run();
        }));
        settings = Optional.of(button);
    }

    /** Shows which class is chosen; tells nobody. */
    void choose(SectionTypeInfo type) {
        buttons.forEach((each, button) -> mark(button, each.equals(type)));
        settings.ifPresent(button -> mark(button, false));
    }

    /** The chosen one is bold too: not every theme shows plainly that a button is pressed. */
    private static void mark(Button button, boolean chosen) {
        button.setSelection(chosen);
        button.setFont(chosen ? bold() : null);
    }

    /** Room for the text in bold, so that nothing moves when another one is chosen. */
    private void room(Button button, String text) {
        var gc = new GC(area);
        gc.setFont(bold());
        button.setLayoutData(new RowData(gc.textExtent(text).x + BESIDE_TEXT, SWT.DEFAULT));
        gc.dispose();
    }

    private static Font bold() {
        return JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT);
    }

    /** Shows how many there are of each class. */
    void count(Map<SectionTypeInfo, Integer> counts) {
        boolean changed = false;
        for (var entry : buttons.entrySet()) {
            String name = FeatureTexts.ofUser().plural(entry.getKey().type());
            int count = Optional.ofNullable(counts.get(entry.getKey())).orElse(0);
            String counted = name + "  " + Formats.local().number(count);
            String text = counted.replace("&", "&&");
            if (!entry.getValue().getText().equals(text)) {
                entry.getValue().setText(text);
                room(entry.getValue(), counted);
                changed = true;
            }
        }
        if (changed) {
            area.requestLayout();
        }
    }
}
