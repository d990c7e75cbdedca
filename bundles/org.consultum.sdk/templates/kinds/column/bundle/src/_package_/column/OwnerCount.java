package @package@.column;

import java.util.Optional;
import org.consultum.model.ActionItem;
import org.consultum.model.Element;
import org.consultum.spi.column.ColumnValue;

/** How many owners an action has; what many own nobody does. */
public final class OwnerCount implements ColumnValue {

    @Override
    public Optional<?> of(Element element) {
        return element instanceof ActionItem action ? Optional.of(action.getOwners().size()) : Optional.empty();
    }
}
