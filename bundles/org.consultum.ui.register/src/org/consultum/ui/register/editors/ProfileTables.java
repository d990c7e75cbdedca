package org.consultum.ui.register.editors;

import java.util.List;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.ui.forms.PartsTable;
import org.consultum.ui.register.Messages;
import org.eclipse.emf.ecore.EStructuralFeature;

/** The tables of the register's profile: levels of marking from low to high, and who may see what. */
final class ProfileTables {

    private final RegisterEditor editor;

    ProfileTables(RegisterEditor editor) {
        this.editor = editor;
    }

    void create() {
        var profile = editor.edited().getProfile();
        List<EStructuralFeature> level = List.of(Literals.MARKING_LEVEL__CODE, Literals.MARKING_LEVEL__BANNER);
        var levels = new PartsTable(editor.page().section(Messages.section_levels, Messages.section_levels_explanation), editor.edits(),
            profile, Literals.PROFILE__MARKING_LEVELS, level, level);
        var recipients = new PartsTable(editor.page().section(Messages.section_recipients, Messages.section_recipients_explanation),
            editor.edits(), profile, Literals.PROFILE__RECIPIENTS,
            List.of(Literals.RECIPIENT__NAME, Literals.RECIPIENT__LEVEL, Literals.RECIPIENT__CAVEATS, Literals.RECIPIENT__RELEASABILITY,
                Literals.RECIPIENT__CLOSED_CONTENT),
            List.of(Literals.RECIPIENT__NAME, Literals.RECIPIENT__LEVEL, Literals.RECIPIENT__CAVEATS, Literals.RECIPIENT__RELEASABILITY,
                Literals.RECIPIENT__CLOSED_CONTENT, Literals.RECIPIENT__MEMBERS));
        editor.refreshed(() -> {
            levels.refresh();
            recipients.refresh();
        });
    }
}
