package org.consultum.edit.command;

import java.util.Optional;
import org.consultum.model.AgendaItem;
import org.consultum.model.Paper;
import org.consultum.model.PaperPurpose;
import org.consultum.model.PaperUse;
import org.consultum.model.PaperVersion;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.base.NewElements;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Puts a paper to an agenda item. A paper that is there already is refused. */
public final class UsePaperForItem extends IntentionCommand {

    private final NewElements elements;
    private final AgendaItem item;
    private final Paper paper;
    private final PaperPurpose purpose;
    private final Optional<PaperVersion> version;

    /**
     * A paper for an item.
     *
     * @param purpose what it is submitted for here
     * @param version the very version meant; the latest if empty
     */
    public UsePaperForItem(EditingDomain domain, NewElements elements, AgendaItem item, Paper paper, PaperPurpose purpose,
            Optional<PaperVersion> version) {
        super(domain, about(name(paper.getTitle()), name(item.getTitle())));
        this.elements = elements;
        this.item = item;
        this.paper = paper;
        this.purpose = purpose;
        this.version = version;
    }

    @Override
    protected void plan(Steps steps) {
        if (item.getPapers().stream().anyMatch(use -> Identity.same(use.eGet(Literals.PAPER_USE__PAPER, false), paper))) {
            steps.refuse(refused("paperThere", name(paper.getTitle())));
        }
        var use = elements.create(PaperUse.class, Literals.PAPER_USE);
        use.setPaper(paper);
        use.setPurpose(purpose);
        version.ifPresent(use::setVersion);
        steps.create(item, Literals.AGENDA_ITEM__PAPERS, use);
    }
}
