package org.consultum.testing;

import java.time.ZonedDateTime;
import java.util.function.Consumer;
import org.consultum.model.AgendaItem;
import org.consultum.model.Committee;
import org.consultum.model.Decision;
import org.consultum.model.DecisionResult;
import org.consultum.model.ItemKind;
import org.consultum.model.ItemPurpose;
import org.consultum.model.Marking;
import org.consultum.model.Paper;
import org.consultum.model.PaperUse;
import org.consultum.model.Register;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage.Literals;

/**
 * Builds one agenda item.
 *
 * @since 0.1
 */
public final class ItemBuilder {

    private final RegisterBuilder register;
    private final AgendaItem item;

    private ItemBuilder(RegisterBuilder register, AgendaItem item) {
        this.register = register;
        this.item = item;
    }

    static AgendaItem build(RegisterBuilder register, ItemKind kind, String title, int minutes, Consumer<ItemBuilder> content) {
        var item = register.elements().create(AgendaItem.class, Literals.AGENDA_ITEM);
        item.setTitle(title);
        item.setKind(kind);
        item.setMinutesPlanned(minutes);
        content.accept(new ItemBuilder(register, item));
        return item;
    }

    /** A sub-item with its time box in minutes. */
    public ItemBuilder item(String title, int minutes) {
        return item(title, minutes, below -> { });
    }

    public ItemBuilder item(String title, int minutes, Consumer<ItemBuilder> content) {
        item.getItems().add(build(register, ItemKind.ITEM, title, minutes, content));
        return this;
    }

    public ItemBuilder heading(String title, Consumer<ItemBuilder> content) {
        item.getItems().add(build(register, ItemKind.HEADING, title, 0, content));
        return this;
    }

    /** A break of some minutes. */
    public ItemBuilder pause(int minutes) {
        item.getItems().add(build(register, ItemKind.BREAK, "Break", minutes, below -> { }));
        return this;
    }

    public ItemBuilder purpose(ItemPurpose purpose) {
        item.setPurpose(purpose);
        return this;
    }

    public ItemBuilder label(String number) {
        item.setLabel(number);
        return this;
    }

    /** A start that does not move, with its zone. */
    public ItemBuilder fixedStart(String start) {
        item.setFixedStart(ZonedDateTime.parse(start));
        return this;
    }

    public ItemBuilder presenter(String party) {
        item.getPresenters().add(register.party(party));
        return this;
    }

    public ItemBuilder marking(String level) {
        Marking marking = RegisterFactory.eINSTANCE.createMarking();
        marking.setLevel(level);
        item.setMarking(marking);
        return this;
    }

    /** A paper of any committee of the register, by its title. */
    public ItemBuilder paper(String title) {
        var use = register.elements().create(PaperUse.class, Literals.PAPER_USE);
        use.setPaper(paper(register.build(), title));
        item.getPapers().add(use);
        return this;
    }

    public ItemBuilder decision(String text, DecisionResult result) {
        var decision = register.elements().create(Decision.class, Literals.DECISION);
        decision.setText(text);
        decision.setResult(result);
        item.getDecisions().add(decision);
        return this;
    }

    /** What was said on the item. */
    public ItemBuilder discussion(String text) {
        var record = RegisterFactory.eINSTANCE.createItemRecord();
        record.setDiscussion(text);
        item.setRecord(record);
        return this;
    }

    /** Whatever has no method of its own. */
    public ItemBuilder with(Consumer<AgendaItem> more) {
        more.accept(item);
        return this;
    }

    private static Paper paper(Register register, String title) {
        return register.getCommittees().stream().map(Committee::getPaperList).filter(list -> list != null)
            .flatMap(list -> list.getPapers().stream()).filter(paper -> title.equals(paper.getTitle())).findFirst()
            .orElseThrow(() -> new AssertionError("There is no paper \"" + title + "\" in the register under construction."));
    }
}
