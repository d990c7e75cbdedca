package org.consultum.defence.procurement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.consultum.model.Organisation;
import org.consultum.model.SectionItem;
import org.consultum.model.base.Money;
import org.consultum.spi.section.ItemFields;

/**
 * What an organisation offered.
 *
 * @param fields its fields
 */
public record Bid(ItemFields fields) {

    private static final Set<String> OUT = Set.of("excluded", "withdrawn");

    public Optional<Organisation> bidder() {
        return fields.one("bidder", Organisation.class);
    }

    /** Short name or name of the bidder, or else the title of the bid. */
    public String name() {
        return bidder().map(one -> one.getShortName() == null || one.getShortName().isBlank() ? one.getName() : one.getShortName())
            .or(() -> fields.text("title")).orElse("");
    }

    public Optional<Money> price() {
        return fields.money("price");
    }

    /** Whether it is neither excluded nor withdrawn. */
    public boolean counts() {
        return !OUT.contains(fields.literal("state"));
    }

    /** Titles of mandatory requirements it is known not to meet. */
    public List<String> unmetMandatory() {
        return fields.many("unmet", SectionItem.class).stream().map(ItemFields::of)
            .filter(requirement -> requirement.literal("obligation").equals("mandatory"))
            .map(requirement -> requirement.text("title").orElse("")).toList();
    }

    public List<ItemFields> scores() {
        return fields.many("scores", SectionItem.class).stream().map(ItemFields::of).toList();
    }
}
