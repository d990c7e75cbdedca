package org.consultum.agenda.templates;

import org.consultum.agenda.internal.ItemCopies;
import org.consultum.agenda.internal.Messages;
import org.consultum.agenda.internal.Place;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.consultum.model.AgendaItem;
import org.consultum.model.AgendaTemplate;
import org.consultum.model.Meeting;
import org.consultum.model.base.NewElements;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Puts copies of the items of a template at the end of an agenda that is not published yet. */
public final class ApplyTemplate extends IntentionCommand {

    private final NewElements elements;
    private final AgendaTemplate template;
    private final Meeting meeting;

    public ApplyTemplate(EditingDomain domain, NewElements elements, AgendaTemplate template, Meeting meeting) {
        super(domain, Messages.label(ApplyTemplate.class),
            Messages.description(ApplyTemplate.class, Messages.name(template.getName())));
        this.elements = elements;
        this.template = template;
        this.meeting = meeting;
    }

    @Override
    protected void plan(Steps steps) {
        if (template.getItems().isEmpty()) {
            steps.refuse(Messages.refused("emptyTemplate", Messages.name(template.getName())));
            return;
        }
        Place end = Place.endOf(Place.agenda(meeting, steps));
        if (end.published()) {
            steps.refuse(Messages.refused("published"));
        }
        int index = end.index();
        for (AgendaItem item : template.getItems()) {
            steps.create(end.owner(), end.list(), index++, ItemCopies.sameKind(item, elements));
        }
    }
}
