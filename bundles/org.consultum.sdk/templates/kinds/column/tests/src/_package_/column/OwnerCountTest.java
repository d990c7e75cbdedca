package @package@.column;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.consultum.model.ActionItem;
import org.consultum.model.RegisterFactory;
import org.junit.jupiter.api.Test;

class OwnerCountTest {

    @Test
    void ownersAreCounted() {
        ActionItem action = RegisterFactory.eINSTANCE.createActionItem();
        assertEquals(Optional.of(0), new OwnerCount().of(action));

        action.getOwners().add(RegisterFactory.eINSTANCE.createRole());
        assertEquals(Optional.of(1), new OwnerCount().of(action));
    }
}
