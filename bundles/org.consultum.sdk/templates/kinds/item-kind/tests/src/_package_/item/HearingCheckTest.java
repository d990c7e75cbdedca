package @package@.item;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.consultum.model.AgendaItem;
import org.consultum.model.RegisterFactory;
import org.junit.jupiter.api.Test;

class HearingCheckTest {

    @Test
    void somebodyHasToBeHeard() {
        AgendaItem item = RegisterFactory.eINSTANCE.createAgendaItem();
        assertEquals(List.of("Name who will be heard."), new HearingCheck().problems(item));

        item.setPresenterNote("The harbour master");
        assertEquals(List.of(), new HearingCheck().problems(item));
    }
}
