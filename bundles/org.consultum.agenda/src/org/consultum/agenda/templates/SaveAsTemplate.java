package org.consultum.agenda.templates;

import java.util.Optional;
import org.consultum.agenda.internal.ItemCopies;
import org.consultum.agenda.internal.Messages;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.consultum.model.AgendaTemplate;
import org.consultum.model.Meeting;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.base.NewElements;
import org.eclipse.emf.edit.domain.EditingDomain;

/**
 * Keeps the items of an agenda as a template of the committee: what they are, how long they take and who presents them, without papers,
 * references and what happened at the meeting. A template of the same name is replaced.
 */
public final class SaveAsTemplate extends IntentionCommand {

    private final NewElements elements;
    private final Meeting meeting;
    private final String name;
    private final Optional<String> description;

    /**
     * A template.
     *
     * @param meeting the meeting whose agenda it is made from; of a committee
     * @param description when to use it, in Markdown
     */
    public SaveAsTemplate(EditingDomain domain, NewElements elements, Meeting meeting, String name, Optional<String> description) {
        super(domain, Messages.label(SaveAsTemplate.class), Messages.description(SaveAsTemplate.class, name));
        this.elements = elements;
        this.meeting = meeting;
        this.name = name;
        this.description = description;
    }

    @Override
    protected void plan(Steps steps) {
        if (name.isBlank()) {
            steps.refuse(Messages.refused("nameMissing"));
        }
        if (meeting.getAgenda() == null || meeting.getAgenda().getItems().isEmpty()) {
            steps.refuse(Messages.refused("emptyAgenda"));
            return;
        }
        var template = elements.create(AgendaTemplate.class, Literals.AGENDA_TEMPLATE);
        template.setName(name.strip());
        description.ifPresent(template::setDescription);
        meeting.getAgenda().getItems().forEach(item -> template.getItems().add(ItemCopies.sameKind(item, elements)));
        var templates = meeting.getCommittee().getTemplates();
        int index = templates.size();
        for (AgendaTemplate other : templates) {
            if (name.strip().equals(other.getName())) {
                index = templates.indexOf(other);
                steps.remove(meeting.getCommittee(), Literals.COMMITTEE__TEMPLATES, other);
                break;
            }
        }
        steps.create(meeting.getCommittee(), Literals.COMMITTEE__TEMPLATES, index, template);
    }
}
