package org.consultum.defence.procurement.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consultum.model.Element;
import org.consultum.model.base.Money;
import org.consultum.spi.report.ReportWords;
import org.consultum.spi.section.ItemFields;

/**
 * Writes values of cases in the language of a report.
 *
 * @param words the words of the report
 */
record Phrases(ReportWords words) {

    String amount(Money money) {
        return words.text("amount", words.number(money.amount()), money.currency());
    }

    /** A computed number with at most two decimals. */
    String number(BigDecimal number) {
        return words.number(number.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros());
    }

    /** The value of an enumeration. */
    String label(ItemFields fields, String feature) {
        return words.label(fields, feature).orElse("");
    }

    Optional<String> name(ItemFields fields, String feature) {
        return fields.one(feature, Element.class).map(words::name);
    }

    String list(List<String> names) {
        return String.join(words.text("list.gap"), names);
    }

    /** What is planned and what was done, for one step. */
    String step(ItemFields fields, String step) {
        Optional<String> planned = fields.day(step + "Planned").map(words::shortDate);
        Optional<String> done = fields.day(step + "Done").map(words::shortDate);
        return done.map(day -> planned.map(plan -> words.text("step.both", day, plan)).orElseGet(() -> words.text("step.done", day)))
            .or(() -> planned.map(plan -> words.text("step.planned", plan))).orElse("");
    }

    /** Rows of what is known of something; what says nothing is left out. */
    static final class Facts {

        private final List<Map<String, Object>> rows = new ArrayList<>();

        Facts add(String label, Object value) {
            Object plain = value instanceof Optional<?> maybe ? maybe.map(Object.class::cast).orElse("") : value;
            if (!"".equals(plain)) {
                rows.add(Map.of("label", label, "value", plain));
            }
            return this;
        }

        List<Map<String, Object>> rows() {
            return List.copyOf(rows);
        }
    }
}
