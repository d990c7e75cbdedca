package org.consultum.meeting.internal;

import java.util.Map;
import org.consultum.edit.command.Steps;
import org.consultum.model.AgendaItem;
import org.consultum.model.ItemRecord;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage.Literals;
import org.eclipse.emf.ecore.EStructuralFeature;

/** Changes to what the minutes say about an item; the record is made with its first value. */
public final class ItemRecords {

    private ItemRecords() {
    }

    /** Plans new values; a value that is null unsets its feature. */
    public static void set(AgendaItem item, Map<EStructuralFeature, ?> values, Steps steps) {
        ItemRecord record = item.getRecord();
        if (record != null) {
            values.forEach((feature, value) -> steps.set(record, feature, value));
            return;
        }
        ItemRecord made = RegisterFactory.eINSTANCE.createItemRecord();
        values.forEach((feature, value) -> {
            if (value != null) {
                made.eSet(feature, value);
            }
        });
        steps.set(item, Literals.AGENDA_ITEM__RECORD, made);
    }
}
