package org.consultum.ui.forms;

import java.util.Optional;
import org.consultum.model.base.Money;
import org.consultum.ui.Formats;
import org.consultum.ui.Messages;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.FocusListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;

/** An amount with its currency. The amount is typed with or without separators; the currency is chosen, or typed with the amount. */
final class MoneyField extends TextField {

    /** Offered first; every other currency can be typed. */
    private static final String[] USUAL = {"EUR", "USD", "GBP", "JPY", "AUD", "CAD", "KRW", "NOK", "PLN", "SEK", "VND"};

    private final Combo currency;

    MoneyField(Composite grid, Binding binding, Formats formats) {
        this(grid, binding, formats, new Combo[1]);
    }

    /** The text asks for the currency that stands in the combo beside it, which cannot be there before the text. */
    private MoneyField(Composite grid, Binding binding, Formats formats, Combo[] beside) {
        super(grid, binding, TypedValues.money(formats, () -> beside[0] == null ? "" : beside[0].getText().strip()), 1, false);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(4, 0).applyTo(row());
        GridDataFactory.fillDefaults().grab(true, false).hint(80, SWT.DEFAULT).applyTo(control());
        currency = new Combo(row(), SWT.DROP_DOWN);
        currency.setItems(USUAL);
        currency.setTextLimit(3);
        currency.setVisibleItemCount(USUAL.length);
        currency.setToolTipText(Messages.field_currency);
        GridDataFactory.swtDefaults().hint(60, SWT.DEFAULT).applyTo(currency);
        currency.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> exchange()));
        currency.addSelectionListener(SelectionListener.widgetDefaultSelectedAdapter(event -> exchange()));
        currency.addFocusListener(FocusListener.focusLostAdapter(event -> exchange()));
        beside[0] = currency;
    }

    @Override
    void refresh() {
        if (!typing().pending() && !currency.isFocusControl()) {
            currency.setText(money().map(Money::currency).orElse(currency.getText()));
        }
        super.refresh();
        currency.setEnabled(!binding().readOnly());
    }

    private Optional<Money> money() {
        return binding().value().map(Money.class::cast);
    }

    /** Another currency for the same amount, or the one that was missing for what was typed. */
    private void exchange() {
        String code = currency.getText().strip();
        if (typing().pending()) {
            typing().commit();
        } else if (money().filter(money -> !money.currency().equalsIgnoreCase(code)).isPresent()) {
            typing().begin();
            typing().commit();
        }
    }
}
