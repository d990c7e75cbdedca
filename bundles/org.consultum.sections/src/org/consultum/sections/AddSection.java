package org.consultum.sections;

import java.util.Locale;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.consultum.model.Register;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.Section;
import org.consultum.model.base.NewElements;
import org.consultum.sections.internal.Messages;
import org.eclipse.emf.edit.domain.EditingDomain;

/**
 * Begins a subject area in a register: adds its section, to which items are added. Refused where there is one.
 *
 * @since 0.1
 */
public final class AddSection extends IntentionCommand {

    private final NewElements elements;
    private final Register register;
    private final SectionInfo area;

    public AddSection(EditingDomain domain, NewElements elements, Register register, SectionInfo area) {
        super(domain, Messages.text("AddSection.label"), Messages.text("AddSection.description", area.name(Locale.getDefault())));
        this.elements = elements;
        this.register = register;
        this.area = area;
    }

    @Override
    protected void plan(Steps steps) {
        if (register.getSections().stream().anyMatch(section -> area.id().equals(section.getPlugin()))) {
            steps.refuse(Messages.text("refused.sectionThere", area.name(Locale.getDefault())));
        } else {
            steps.create(register, Literals.REGISTER__SECTIONS, newSection(elements, area));
        }
    }

    /** A new section of an area, for whoever puts it into a register in another way. */
    public static Section newSection(NewElements elements, SectionInfo area) {
        Section section = elements.create(Section.class, area.sectionClass());
        section.setPlugin(area.id());
        section.setSchemaVersion(area.schemaVersion());
        return section;
    }
}
