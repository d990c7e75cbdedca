package org.consultum.defence.procurement;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.consultum.model.Decision;
import org.consultum.model.Element;
import org.consultum.model.Register;
import org.consultum.model.SectionItem;
import org.consultum.model.base.Money;
import org.consultum.spi.section.ItemFields;

/**
 * A procurement case as the computations see it.
 *
 * @param fields its fields
 */
public record ProcurementCase(ItemFields fields) {

    /** The cases of a register, in their order. */
    public static List<ProcurementCase> all(Register register) {
        return ItemFields.all(register, Procurement.NAMESPACE, Procurement.CASE).stream().map(ProcurementCase::new).toList();
    }

    /** The case itself. */
    public SectionItem element() {
        return (SectionItem) fields.element();
    }

    /** Its reference and title, whichever it has. */
    public String name() {
        String title = fields.text("title").orElse("");
        return fields.text("reference").map(reference -> title.isEmpty() ? reference : reference + " " + title).orElse(title);
    }

    public Stage stage() {
        return Stage.of(fields.literal("stage"));
    }

    public List<Bid> bids() {
        return fields.many("bids", SectionItem.class).stream().map(bid -> new Bid(ItemFields.of(bid))).toList();
    }

    public List<Criterion> criteria() {
        return fields.many("criteria", SectionItem.class).stream().map(each -> new Criterion(ItemFields.of(each))).toList();
    }

    public List<ItemFields> requirements() {
        return fields.many("requirements", SectionItem.class).stream().map(ItemFields::of).toList();
    }

    public Optional<Bid> awardedTo() {
        return fields.one("awardedTo", SectionItem.class).map(bid -> new Bid(ItemFields.of(bid)));
    }

    public Optional<Decision> awardDecision() {
        return fields.one("awardDecision", Decision.class);
    }

    /** Until when tenders are accepted. */
    public Optional<ZonedDateTime> tendersDue() {
        return fields.value("tendersDue").map(ZonedDateTime.class::cast);
    }

    /** The day it was awarded; empty until then. */
    public Optional<LocalDate> awarded() {
        return fields.day("awardDone");
    }

    /** Whether it was awarded: the day is recorded, or it is beyond the award. */
    public boolean isAwarded() {
        return stage() != Stage.CANCELLED && (awarded().isPresent() || stage().reached(Stage.CONTRACT));
    }

    /** What is known of its value: the estimate, the price of the bid that won and the contract. */
    public List<Money> values() {
        var known = new ArrayList<Money>();
        fields.money("estimatedValue").ifPresent(known::add);
        awardedTo().flatMap(Bid::price).ifPresent(known::add);
        fields.money("contractValue").ifPresent(known::add);
        return known;
    }

    /** The highest known value in a currency. Other currencies do not count: nobody here knows the rate. */
    public Optional<Money> valueIn(String currency) {
        return values().stream().filter(value -> value.currency().equals(currency))
            .reduce((one, other) -> one.amount().compareTo(other.amount()) >= 0 ? one : other);
    }

    /** The value that counts now: the contract, or else the bid that won, or else the estimate. */
    public Optional<Money> value() {
        List<Money> known = values();
        return known.isEmpty() ? Optional.empty() : Optional.of(known.getLast());
    }

    /** Identities of the case and of all that it holds. */
    Set<String> ids() {
        var ids = new HashSet<String>();
        Optional.ofNullable(element().getId()).ifPresent(ids::add);
        element().eAllContents().forEachRemaining(object -> {
            if (object instanceof Element inside && inside.getId() != null) {
                ids.add(inside.getId());
            }
        });
        return ids;
    }
}
