package org.consultum.defence.procurement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.consultum.model.Committee;
import org.consultum.model.Register;
import org.consultum.model.SectionItem;
import org.consultum.model.base.Money;
import org.consultum.spi.section.ItemFields;
import org.eclipse.emf.ecore.EObject;

/**
 * The amounts from which committees are asked. A threshold is judged by its dates on the day of the award, and until then on the day the
 * register is looked at; amounts of different currencies are not compared.
 *
 * @param all those of the register
 */
public record Thresholds(List<ItemFields> all) {

    /**
     * A threshold that a case reaches, at a committee.
     *
     * @param threshold the threshold
     * @param amount its amount
     * @param value the value of the case, in the same currency and at least as high
     * @param committee the committee to ask
     */
    public record Reached(ItemFields threshold, Money amount, Money value, Committee committee) {
    }

    /** The thresholds of a register. They stand in the section itself; a walk through all cases would take too long for every case. */
    public static Thresholds of(Register register) {
        return new Thresholds(register.getSections().stream()
            .filter(section -> section.eClass().getEPackage().getNsURI().equals(Procurement.NAMESPACE))
            .flatMap(section -> ItemFields.of(section).many("thresholds", EObject.class).stream()).map(ItemFields::of).toList());
    }

    /**
     * The thresholds a case reaches. The committees are those that watch the threshold, or else those that watch the case.
     *
     * @param asOf the day the register is looked at
     */
    public List<Reached> reachedBy(ProcurementCase procurement, LocalDate asOf) {
        return procurement.stage() == Stage.CANCELLED ? List.of()
            : inForce(procurement, asOf).stream().flatMap(threshold -> threshold.money("amount").stream()
                .flatMap(amount -> procurement.valueIn(amount.currency()).stream()
                    .filter(value -> value.amount().compareTo(amount.amount()) >= 0)
                    .flatMap(value -> committees(threshold, procurement).stream()
                        .map(committee -> new Reached(threshold, amount, value, committee))))).toList();
    }

    /** Whether some threshold is in force, but none in a currency in which the value of the case is known. */
    public boolean cannotCompare(ProcurementCase procurement, LocalDate asOf) {
        List<Money> amounts = inForce(procurement, asOf).stream().flatMap(threshold -> threshold.money("amount").stream()).toList();
        return procurement.stage() != Stage.CANCELLED && !amounts.isEmpty() && !procurement.values().isEmpty()
            && amounts.stream().noneMatch(amount -> procurement.valueIn(amount.currency()).isPresent());
    }

    private List<ItemFields> inForce(ProcurementCase procurement, LocalDate asOf) {
        LocalDate day = procurement.awarded().orElse(asOf);
        return all.stream().filter(threshold -> threshold.day("from").filter(day::isBefore).isEmpty())
            .filter(threshold -> threshold.day("until").filter(day::isAfter).isEmpty()).toList();
    }

    private static List<Committee> committees(ItemFields threshold, ProcurementCase procurement) {
        return Optional.of(threshold.watchers()).filter(watching -> !watching.isEmpty()).orElseGet(procurement.fields()::watchers);
    }

    /** The name of a threshold in sentences: its reference, or else its title. */
    public static String name(ItemFields threshold) {
        return threshold.text("reference").or(() -> threshold.text("title")).orElse(((SectionItem) threshold.element()).getId());
    }
}
