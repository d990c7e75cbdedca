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
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;

/** The classes of an area, one of which is chosen, each with how many there are. Takes a second line where one is too short. */
final class TypeBar {

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
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            buttons.values().forEach(other -> mark(other, false));
            mark(button, true);
            area.requestLayout();
            chosen.run();
        }));
        settings = Optional.of(button);
    }

    /** Shows which class is chosen; tells nobody. */
    void choose(SectionTypeInfo type) {
        buttons.forEach((each, button) -> mark(button, each.equals(type)));
        settings.ifPresent(button -> mark(button, false));
        area.requestLayout();
    }

    /** The chosen one is bold too: not every theme shows plainly that a button is pressed. */
    private static void mark(Button button, boolean chosen) {
        button.setSelection(chosen);
        button.setFont(chosen ? JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT) : null);
    }

    /** Shows how many there are of each class. */
    void count(Map<SectionTypeInfo, Integer> counts) {
        boolean changed = false;
        for (var entry : buttons.entrySet()) {
            String name = FeatureTexts.ofUser().plural(entry.getKey().type());
            int count = Optional.ofNullable(counts.get(entry.getKey())).orElse(0);
            String text = name.replace("&", "&&") + "  " + Formats.local().number(count);
            if (!entry.getValue().getText().equals(text)) {
                entry.getValue().setText(text);
                changed = true;
            }
        }
        if (changed) {
            area.requestLayout();
        }
    }
}
