package org.consultum.ui.register.rulepacks;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.consultum.model.RuleOverride;
import org.consultum.ui.forms.FormDialog;
import org.consultum.ui.problems.ProblemWords;
import org.consultum.ui.register.Messages;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks how a parameter of a rule is set differently here, and why. */
final class OverrideDialog extends FormDialog {

    private final RuleParameter parameter;
    private final Optional<RuleOverride> present;
    private Supplier<String> valueField = () -> "";
    private Text reasonField;
    private String value = "";
    private String reason = "";

    OverrideDialog(Shell shell, RuleParameter parameter, Optional<RuleOverride> present) {
        super(shell, Messages.override_title, Messages.bind(Messages.override_about, parameter.rule(), parameter.parameterWords()),
            Messages.override_accept);
        this.parameter = parameter;
        this.present = present;
    }

    @Override
    protected void createFields() {
        explain(ProblemWords.source(parameter.citation()));
        explain(Messages.bind(Messages.override_pack, parameter.value()));
        String before = present.map(RuleOverride::getValue).orElse(parameter.value());
        List<String> choices = parameter.choices();
        if (choices.isEmpty()) {
            Text text = text(Messages.override_value, before);
            text.selectAll();
            text.setFocus();
            valueField = text::getText;
        } else {
            Combo combo = choice(Messages.override_value, choices, Math.max(0, choices.indexOf(before)));
            combo.setFocus();
            valueField = combo::getText;
        }
        reasonField = lines(Messages.override_reason, present.map(RuleOverride::getReason).orElse(""), 3);
    }

    @Override
    protected Optional<String> read() {
        value = valueField.get().strip();
        reason = reasonField.getText().strip();
        if (value.isEmpty() || parameter.isNumber() && !value.matches("\\d{1,6}")) {
            return Optional.of(parameter.isNumber() ? Messages.override_numberMissing : Messages.override_valueMissing);
        }
        if (value.equals(parameter.value())) {
            return Optional.of(Messages.override_same);
        }
        return reason.isEmpty() ? Optional.of(Messages.override_reasonMissing) : Optional.empty();
    }

    String value() {
        return value;
    }

    String reason() {
        return reason;
    }
}
