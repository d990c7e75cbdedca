package org.consultum.ui.forms;

import java.util.List;
import java.util.Objects;
import org.consultum.model.Party;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Shell;

/** A dialog of labelled fields about an element of the open register. Used on the display thread. */
public abstract class ElementDialog extends FormDialog {

    private final Editing editing;

    /**
     * Creates the dialog.
     *
     * @param title its title
     * @param about what it is about, on the first line; empty for nothing
     * @param accept label of the button that accepts
     */
    protected ElementDialog(Shell shell, Editing editing, String title, String about, String accept) {
        super(shell, title, about, accept);
        this.editing = Objects.requireNonNull(editing);
    }

    protected final Editing editing() {
        return editing;
    }

    /** A value of an enumeration. */
    protected final Combo literal(String label, List<? extends Enumerator> literals, Enumerator selected) {
        return choice(label, literals.stream().map(editing.labels()::getText).toList(), literals.indexOf(selected));
    }

    /** People, roles and organisations, chosen from a list. */
    protected final PartyField parties(String label, List<? extends Party> chosen, boolean many) {
        return new PartyField(place(label), editing, label, chosen, many, this::judge);
    }
}
