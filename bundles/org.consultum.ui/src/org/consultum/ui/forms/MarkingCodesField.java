package org.consultum.ui.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.consultum.marking.MarkingScheme;
import org.consultum.ui.Images;
import org.consultum.ui.Messages;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Text;

/** Caveats, or those to whom something may be released: chosen from what the register's scheme knows, or written. */
final class MarkingCodesField extends Field {

    private final Function<MarkingScheme, Map<String, String>> offered;
    private final Text text;
    private final Button choose;

    private MarkingCodesField(Composite grid, Binding binding, Function<MarkingScheme, Map<String, String>> offered) {
        super(grid, binding, false);
        this.offered = Objects.requireNonNull(offered);
        var row = new Composite(cell(), SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(4, 0).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        text = new Text(row, SWT.BORDER | SWT.READ_ONLY);
        describe(text);
        GridDataFactory.fillDefaults().grab(true, false).hint(80, SWT.DEFAULT).applyTo(text);
        text.addListener(SWT.MouseDoubleClick, event -> choose());
        text.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.CR || event.keyCode == SWT.F4 || event.character == ' ') {
                choose();
            }
        });
        choose = new Button(row, SWT.PUSH);
        choose.setImage(binding.editing().labels().image(Images.CHOOSE.descriptor()));
        choose.setToolTipText(Messages.field_choose);
        choose.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> choose()));
    }

    /** A field for caveats. */
    static MarkingCodesField caveats(Composite grid, Binding binding) {
        return new MarkingCodesField(grid, binding, scheme -> {
            var names = new LinkedHashMap<String, String>();
            scheme.caveats().forEach(caveat -> names.put(caveat.code(), caveat.name()));
            return names;
        });
    }

    /** A field for those to whom something may be released. */
    static MarkingCodesField audiences(Composite grid, Binding binding) {
        return new MarkingCodesField(grid, binding, scheme -> {
            var names = new LinkedHashMap<String, String>();
            scheme.audiences().forEach(audience -> names.put(audience.code(), audience.name()));
            return names;
        });
    }

    @Override
    public Control control() {
        return text;
    }

    @Override
    void refresh() {
        String shown = String.join(", ", codes());
        if (!text.getText().equals(shown)) {
            text.setText(shown);
        }
        // Without a level there is no marking that could have these.
        boolean possible = binding().target().isPresent();
        text.setEnabled(possible);
        text.setMessage(binding().owner().isPresent() && !possible ? Messages.marking_levelFirst : "");
        choose.setEnabled(possible && !binding().readOnly());
    }

    private List<String> codes() {
        return binding().value().filter(List.class::isInstance).map(value -> ((List<?>) value).stream().map(String::valueOf).toList())
            .orElse(List.of());
    }

    private void choose() {
        if (!choose.isEnabled()) {
            return;
        }
        Map<String, String> known = new LinkedHashMap<>(offered.apply(MarkingWords.scheme(binding().editing().session().register())));
        List<String> present = codes();
        present.forEach(code -> known.putIfAbsent(code, code));
        var menu = new Menu(choose);
        known.forEach((code, name) -> {
            var item = new MenuItem(menu, SWT.CHECK);
            item.setText(MarkingWords.named(code, name).replace("&", "&&"));
            item.setSelection(present.contains(code));
            item.addListener(SWT.Selection, event -> toggle(code, List.copyOf(known.keySet())));
        });
        if (!known.isEmpty()) {
            new MenuItem(menu, SWT.SEPARATOR);
        }
        var other = new MenuItem(menu, SWT.PUSH);
        other.setText(Messages.marking_other);
        other.addListener(SWT.Selection, event -> write());
        menu.addListener(SWT.Hide, event -> menu.getDisplay().asyncExec(menu::dispose));
        Point below = choose.toDisplay(0, choose.getSize().y);
        menu.setLocation(below);
        menu.setVisible(true);
    }

    /** The codes stay in the order of the scheme. */
    private void toggle(String code, List<String> order) {
        var now = new LinkedHashSet<>(codes());
        if (!now.remove(code)) {
            now.add(code);
        }
        set(order.stream().filter(now::contains).toList());
    }

    private void write() {
        String label = binding().editing().labels().featureLabel(binding().feature());
        var dialog = new InputDialog(choose.getShell(), label, Messages.marking_otherText, String.join(", ", codes()), null);
        if (dialog.open() == Window.OK) {
            var written = new ArrayList<String>();
            for (String part : dialog.getValue().split("[,;]")) {
                Optional.of(part.strip()).filter(code -> !code.isEmpty() && !written.contains(code)).ifPresent(written::add);
            }
            set(written);
        }
    }

    private void set(List<String> codes) {
        binding().set(Optional.of(codes));
        refresh();
    }
}
