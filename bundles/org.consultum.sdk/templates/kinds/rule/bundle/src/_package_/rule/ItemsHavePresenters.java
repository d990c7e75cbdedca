package @package@.rule;

import java.util.ResourceBundle;
import org.consultum.model.AgendaItem;
import org.consultum.model.RegisterPackage;
import org.consultum.spi.rule.Finding;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.Rule;
import org.consultum.spi.rule.RuleContext;
import org.eclipse.emf.ecore.EClass;

/** Every agenda item of some length names who presents it. Parameter {@code leastMinutes}: from which length on. */
public final class ItemsHavePresenters implements Rule<AgendaItem> {

    private final ResourceBundle texts = ResourceBundle.getBundle("@package@.rule.texts");

    @Override
    public String id() {
        return "@SHORT@-01";
    }

    @Override
    public EClass looksAt() {
        return RegisterPackage.Literals.AGENDA_ITEM;
    }

    @Override
    public void check(AgendaItem item, RuleContext context, FindingSink findings) {
        if (item.getMinutesPlanned() >= context.parameters().number("leastMinutes") && item.getPresenters().isEmpty()) {
            findings.report(Finding.of(Severity.WARNING, item, texts.getString("presenter.missing").formatted(item.getTitle()),
                texts.getString("presenter.missing.remedy")).at(RegisterPackage.Literals.AGENDA_ITEM__PRESENTERS));
        }
    }
}
