package org.consultum.ui.register.editors;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.consultum.edit.command.AddPart;
import org.consultum.model.HouseIdentity;
import org.consultum.model.Profile;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.ui.Css;
import org.consultum.ui.forms.Editing;
import org.consultum.ui.forms.FieldGrid;
import org.consultum.ui.register.Messages;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.ColorDialog;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;

/**
 * How documents of the organisation look: letterhead, logo, colour and letters. Every change is a command, so that it can be undone. Used
 * on the display thread.
 */
final class IdentityForm {

    private static final int SWATCH = 24;
    private static final int LOGO_WIDTH = 180;
    private static final int LOGO_HEIGHT = 64;

    private final Editing editing;
    private final Supplier<Optional<Profile>> profile;
    private final FieldGrid fields;
    private final Label logo;
    private final Label noLogo;
    private final Button chooseLogo;
    private final Button removeLogo;
    private final Canvas swatch;
    private final Button chooseColour;
    private final Label pale;
    private Optional<String> shownLogo = Optional.empty();
    private HouseColour shownColour = HouseColour.DEFAULT;

    /**
     * Creates the form.
     *
     * @param section has a grid layout of one column
     * @param profile the profile of the register, if it has one
     */
    IdentityForm(Composite section, Editing editing, Supplier<Optional<Profile>> profile) {
        this.editing = Objects.requireNonNull(editing);
        this.profile = Objects.requireNonNull(profile);
        fields = new FieldGrid(section, editing).within(Literals.PROFILE__IDENTITY)
            .add(Literals.HOUSE_IDENTITY__NAME, Literals.HOUSE_IDENTITY__UNIT).lines(Literals.HOUSE_IDENTITY__ADDRESS, 4)
            .add(Literals.HOUSE_IDENTITY__CONTACT, Literals.HOUSE_IDENTITY__WEB);
        Composite logoRow = row(Literals.HOUSE_IDENTITY__LOGO, 4);
        logo = new Label(logoRow, SWT.NONE);
        GridDataFactory.fillDefaults().exclude(true).applyTo(logo);
        logo.setVisible(false);
        noLogo = Css.mark(new Label(logoRow, SWT.NONE), Css.QUIET);
        noLogo.setText(Messages.identity_noLogo);
        GridDataFactory.swtDefaults().applyTo(noLogo);
        chooseLogo = button(logoRow, Messages.identity_chooseLogo, this::chooseLogo);
        removeLogo = button(logoRow, Messages.identity_removeLogo, () -> set(Literals.HOUSE_IDENTITY__LOGO, null));
        fields.add(Literals.HOUSE_IDENTITY__LOGO_TEXT, Literals.HOUSE_IDENTITY__COLOUR);
        Composite colourRow = row(Messages.identity_colourShown, 3);
        swatch = new Canvas(colourRow, SWT.BORDER | SWT.NO_FOCUS);
        GridDataFactory.swtDefaults().hint(2 * SWATCH, SWATCH).applyTo(swatch);
        swatch.addPaintListener(event -> {
            Rectangle area = swatch.getClientArea();
            event.gc.setBackground(shownColour.colour());
            event.gc.fillRectangle(area);
        });
        chooseColour = button(colourRow, Messages.identity_chooseColour, this::chooseColour);
        pale = Css.mark(new Label(colourRow, SWT.WRAP), Css.FIELD_MESSAGE);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(200, SWT.DEFAULT).applyTo(pale);
        fields.add(Literals.HOUSE_IDENTITY__LETTERS, Literals.HOUSE_IDENTITY__FOOTER);
        refresh();
    }

    /** Shows what is in force now. */
    void refresh() {
        fields.show(profile.get());
        boolean writable = !editing.readOnly();
        chooseLogo.setEnabled(writable);
        chooseColour.setEnabled(writable);
        Optional<String> digest = identity().map(HouseIdentity::getLogo).filter(text -> !text.isBlank());
        removeLogo.setEnabled(writable && digest.isPresent());
        if (!digest.equals(shownLogo)) {
            shownLogo = digest;
            showLogo(digest.flatMap(editing.session()::paper).flatMap(this::picture));
        }
        HouseColour colour = HouseColour.of(identity().map(HouseIdentity::getColour).orElse(""));
        if (!colour.equals(shownColour)) {
            shownColour = colour;
            swatch.redraw();
        }
        String message = switch (colour.state()) {
            case USABLE -> "";
            case PALE -> Messages.bind(Messages.identity_pale, String.format(Locale.getDefault(), "%.1f", colour.contrast()));
            case UNCLEAR -> Messages.identity_noColour;
        };
        if (!pale.getText().equals(message)) {
            pale.setText(message);
            pale.requestLayout();
        }
    }

    private Optional<HouseIdentity> identity() {
        return profile.get().map(Profile::getIdentity);
    }

    /** Sets a value by one command; the identity, and the profile it belongs to, come into being with the first. */
    private void set(EAttribute feature, String value) {
        Optional<HouseIdentity> present = identity();
        if (present.isPresent()) {
            editing.set(present.get(), feature, value);
            return;
        }
        HouseIdentity created = editing.elements().create(HouseIdentity.class, Literals.HOUSE_IDENTITY);
        created.eSet(feature, value);
        var domain = editing.session().editingDomain();
        Optional<Profile> owner = profile.get();
        if (owner.isPresent()) {
            editing.execute(new AddPart(domain, owner.get(), Literals.PROFILE__IDENTITY, created));
        } else {
            Profile first = editing.elements().create(Profile.class, Literals.PROFILE);
            first.setIdentity(created);
            editing.execute(new AddPart(domain, editing.session().register(), Literals.REGISTER__PROFILE, first));
        }
    }

    private void chooseLogo() {
        var dialog = new FileDialog(logo.getShell(), SWT.OPEN);
        dialog.setText(Messages.identity_chooseLogo);
        dialog.setFilterExtensions("*.png;*.jpg;*.jpeg");
        Optional.ofNullable(dialog.open()).map(Path::of).ifPresent(this::takeLogo);
    }

    /** Keeps a picture in the register, like a paper, if documents can show it. */
    void takeLogo(Path file) {
        Optional<LogoPicture> picture = picture(file);
        if (picture.isEmpty()) {
            editing.reporter().tell(Messages.identity_chooseLogo, Messages.bind(Messages.identity_unusableLogo, file.getFileName()));
            return;
        }
        try (InputStream content = Files.newInputStream(file)) {
            set(Literals.HOUSE_IDENTITY__LOGO, editing.session().keepPaper(content, picture.get().extension()));
        } catch (IOException failure) {
            editing.reporter().failed(Messages.identity_logoFailed, Messages.identity_logoFailedRemedy, failure);
        }
    }

    private Optional<LogoPicture> picture(Path file) {
        try {
            return LogoPicture.read(file, LOGO_WIDTH, LOGO_HEIGHT);
        } catch (IOException unreadable) {
            editing.reporter().log("A logo cannot be read: " + file, unreadable);
            return Optional.empty();
        }
    }

    private void showLogo(Optional<LogoPicture> picture) {
        Image before = logo.getImage();
        logo.setImage(picture.map(found -> new Image(logo.getDisplay(), found.small())).orElse(null));
        if (before == null) {
            logo.addDisposeListener(event -> Optional.ofNullable(logo.getImage()).ifPresent(Image::dispose));
        } else {
            before.dispose();
        }
        hide(logo, picture.isEmpty());
        hide(noLogo, picture.isPresent());
        noLogo.setText(shownLogo.isPresent() ? Messages.identity_lostLogo : Messages.identity_noLogo);
        logo.requestLayout();
    }

    private void chooseColour() {
        var dialog = new ColorDialog(swatch.getShell());
        dialog.setText(Messages.identity_chooseColour);
        dialog.setRGB(shownColour.colour().getRGB());
        RGB chosen = dialog.open();
        if (chosen != null) {
            set(Literals.HOUSE_IDENTITY__COLOUR, String.format(Locale.ROOT, "#%02x%02x%02x", chosen.red, chosen.green, chosen.blue));
        }
    }

    private Composite row(EAttribute feature, int columns) {
        Composite row = row(editing.labels().featureLabel(feature), columns);
        row.setToolTipText(editing.labels().featureDescription(feature));
        return row;
    }

    private Composite row(String name, int columns) {
        var grid = fields.control();
        var label = Css.mark(new Label(grid, SWT.WRAP), Css.FIELD_LABEL);
        label.setText(name);
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(label);
        var row = new Composite(grid, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(columns).spacing(8, 0).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        return row;
    }

    private static Button button(Composite row, String text, Runnable action) {
        var button = new Button(row, SWT.PUSH);
        button.setText(text);
        button.addListener(SWT.Selection, event -> action.run());
        button.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = text;
            }
        });
        return button;
    }

    private static void hide(Label label, boolean hidden) {
        ((GridData) label.getLayoutData()).exclude = hidden;
        label.setVisible(!hidden);
    }
}
