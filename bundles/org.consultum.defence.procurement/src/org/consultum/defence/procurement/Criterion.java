package org.consultum.defence.procurement;

import java.math.BigDecimal;
import org.consultum.spi.section.ItemFields;

/**
 * By what bids are judged.
 *
 * @param fields its fields
 */
public record Criterion(ItemFields fields) {

    public String title() {
        return fields.text("title").orElse("");
    }

    /** Its weight in percent; 0 when none is recorded. */
    public BigDecimal weight() {
        return fields.number("weight").orElse(BigDecimal.ZERO);
    }
}
