package @package@.item;

import java.util.List;
import org.consultum.model.AgendaItem;
import org.consultum.spi.item.ItemKindCheck;

/** A hearing is ready when it is known who will be heard. */
public final class HearingCheck implements ItemKindCheck {

    @Override
    public List<String> problems(AgendaItem item) {
        return item.getPresenters().isEmpty() && item.getPresenterNote() == null ? List.of("Name who will be heard.") : List.of();
    }
}
