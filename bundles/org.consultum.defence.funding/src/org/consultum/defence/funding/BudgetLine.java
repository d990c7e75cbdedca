package org.consultum.defence.funding;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.consultum.model.Element;
import org.consultum.model.Register;
import org.consultum.model.SectionItem;
import org.consultum.model.base.Money;
import org.consultum.spi.section.ItemFields;

/**
 * Money of one year as the computations see it.
 *
 * @param fields its fields
 */
public record BudgetLine(ItemFields fields) {

    /** The budget lines of a register, in their order. */
    public static List<BudgetLine> all(Register register) {
        return ItemFields.all(register, Funding.NAMESPACE, Funding.LINE).stream().map(BudgetLine::new).toList();
    }

    /** The line itself. */
    public SectionItem element() {
        return (SectionItem) fields.element();
    }

    /** Its reference and title, whichever it has. */
    public String name() {
        String title = fields.text("title").orElse("");
        return fields.text("reference").map(reference -> title.isEmpty() ? reference : reference + " " + title).orElse(title);
    }

    /** Its budget year; 0 when none is recorded. */
    public int year() {
        return fields.integer("year");
    }

    public Optional<Money> planned() {
        return fields.money("planned");
    }

    public Optional<Money> committed() {
        return fields.money("committed");
    }

    public Optional<Money> spent() {
        return fields.money("spent");
    }

    /** The currencies of its amounts; more than one is a mistake. */
    public List<String> currencies() {
        return Stream.of(planned(), committed(), spent()).flatMap(Optional::stream).map(Money::currency).distinct().toList();
    }

    /** The line it is a part of. */
    public Optional<BudgetLine> whole() {
        return fields.one("partOf", SectionItem.class).map(line -> new BudgetLine(ItemFields.of(line)));
    }

    /** What it concerns: programmes, procurement cases, agenda items. */
    public List<Element> about() {
        return fields.many("about", Element.class);
    }
}
