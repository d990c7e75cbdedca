package org.consultum.edit.command;

import java.util.List;
import java.util.Optional;
import org.consultum.model.AgendaItem;
import org.consultum.model.Party;
import org.consultum.model.RegisterPackage.Literals;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Says who presents an item. */
public final class SetPresenters extends IntentionCommand {

    private final AgendaItem item;
    private final List<Party> presenters;
    private final Optional<String> others;

    /**
     * The presenters of an item from now on.
     *
     * @param presenters those in the register, in their order
     * @param others names of those who are not in the register; none if empty
     */
    public SetPresenters(EditingDomain domain, AgendaItem item, List<? extends Party> presenters, Optional<String> others) {
        super(domain, about(name(item.getTitle())));
        this.item = item;
        this.presenters = List.copyOf(presenters);
        this.others = others;
    }

    @Override
    protected void plan(Steps steps) {
        steps.setAll(item, Literals.AGENDA_ITEM__PRESENTERS, presenters);
        steps.set(item, Literals.AGENDA_ITEM__PRESENTER_NOTE, others.filter(text -> !text.isBlank()).orElse(null));
    }
}
