package org.consultum.app;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.consultum.ui.Appearance;
import org.consultum.ui.Reporter;
import org.consultum.ui.UserChoices;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.PlatformUI;

/** Appearance, the second time zone, and the language of documents. */
public final class GeneralPreferences extends PreferencePage implements IWorkbenchPreferencePage {

    private static final List<Appearance.Choice> APPEARANCES = List.of(Appearance.Choice.values());
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN, Locale.JAPANESE, Locale.of("vi"));

    private Combo appearance;
    private Combo zone;
    private Combo language;

    @Override
    public void init(IWorkbench workbench) {
        noDefaultButton();
        setDescription(Messages.preferences_explanation);
    }

    @Override
    protected Control createContents(Composite parent) {
        var area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(16, 10).extendedMargins(0, 0, 12, 0).applyTo(area);
        appearance = combo(area, Messages.preferences_appearance, SWT.READ_ONLY);
        appearance.setItems(Messages.preferences_appearance_light, Messages.preferences_appearance_dark,
            Messages.preferences_appearance_system);
        appearance.select(APPEARANCES.indexOf(Appearance.ofUser().choice()));
        zone = combo(area, Messages.preferences_secondZone, SWT.NONE);
        zone.setItems(zones());
        zone.setText(UserChoices.ofUser().secondZone().map(ZoneId::getId).orElse(Messages.preferences_secondZone_none));
        language = combo(area, Messages.preferences_documentLanguage, SWT.READ_ONLY);
        language.add(Messages.preferences_documentLanguage_register);
        LANGUAGES.forEach(locale -> language.add(locale.getDisplayLanguage(Locale.getDefault())));
        language.select(UserChoices.ofUser().documentLanguage().map(LANGUAGES::indexOf).map(index -> index + 1).orElse(0));
        var saving = new Label(area, SWT.WRAP);
        saving.setText(Messages.preferences_saving);
        GridDataFactory.fillDefaults().span(2, 1).indent(0, 12).hint(380, SWT.DEFAULT).grab(true, false).applyTo(saving);
        return area;
    }

    @Override
    public boolean performOk() {
        if (!Appearance.ofUser().choose(APPEARANCES.get(appearance.getSelectionIndex()))) {
            PlatformUI.getWorkbench().getService(Reporter.class).tell(Messages.preferences_appearance, Messages.preferences_nextTime);
        }
        UserChoices.ofUser().secondZone(zone());
        int chosen = language.getSelectionIndex();
        UserChoices.ofUser().documentLanguage(chosen < 1 ? Optional.empty() : Optional.of(LANGUAGES.get(chosen - 1)));
        return true;
    }

    private Optional<ZoneId> zone() {
        try {
            return zone.getText().equals(Messages.preferences_secondZone_none) || zone.getText().isBlank() ? Optional.empty()
                : Optional.of(ZoneId.of(zone.getText().strip()));
        } catch (DateTimeException unknown) {
            // What is no zone leaves the choice as it was.
            return UserChoices.ofUser().secondZone();
        }
    }

    private static String[] zones() {
        var zones = new TreeSet<>(ZoneId.getAvailableZoneIds());
        zones.removeIf(id -> !id.equals("UTC") && (!id.contains("/") || id.startsWith("Etc/") || id.startsWith("SystemV/")));
        var offered = new ArrayList<>(List.of(Messages.preferences_secondZone_none));
        offered.addAll(zones);
        return offered.toArray(String[]::new);
    }

    private static Combo combo(Composite area, String label, int style) {
        new Label(area, SWT.NONE).setText(label);
        var combo = new Combo(area, SWT.DROP_DOWN | style);
        GridDataFactory.swtDefaults().hint(240, SWT.DEFAULT).applyTo(combo);
        return combo;
    }
}
