package org.consultum.ui.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.consultum.model.Party;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.ui.Messages;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** One or several parties: their names, and a button to choose them from a list. Used on the display thread. */
public final class PartyField {

    private final Editing editing;
    private final String label;
    private final boolean many;
    private final Runnable changed;
    private final Text names;
    private final Button choose;
    private List<Party> chosen;

    /**
     * Creates the field.
     *
     * @param grid a composite with a grid layout
     * @param changed run when another choice was made
     */
    public PartyField(Composite grid, Editing editing, String label, List<? extends Party> chosen, boolean many, Runnable changed) {
        this.editing = Objects.requireNonNull(editing);
        this.label = label;
        this.many = many;
        this.changed = changed;
        this.chosen = List.copyOf(chosen);
        var row = new Composite(grid, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 0).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        names = new Text(row, SWT.BORDER | SWT.READ_ONLY);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(names);
        choose = new Button(row, SWT.PUSH);
        choose.setText(Messages.field_choose);
        choose.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> choose()));
        choose.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = Messages.bind(Messages.dialog_chooseFor, label, names.getText());
            }
        });
        show();
    }

    /** Those chosen. */
    public List<Party> chosen() {
        return chosen;
    }

    private void choose() {
        var candidates = new Candidates(editing.session().register()).of(editing.session().register(), Literals.PARTY);
        var picker = new ElementPicker(choose.getShell(), editing.labels(), candidates);
        picker.title(label);
        if (many) {
            picker.pickMany(chosen).ifPresent(picked -> take(picked.stream().map(Party.class::cast).toList()));
        } else {
            picker.pickOne("").ifPresent(picked -> take(List.of((Party) picked)));
        }
    }

    private void take(List<Party> parties) {
        chosen = new ArrayList<>(parties);
        show();
        changed.run();
    }

    private void show() {
        names.setText(chosen.stream().map(editing.labels()::text).collect(Collectors.joining(", ")));
        names.setMessage(Messages.dialog_nobody);
        names.setToolTipText(names.getText());
    }
}
