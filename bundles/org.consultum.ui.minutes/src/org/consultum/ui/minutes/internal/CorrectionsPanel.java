package org.consultum.ui.minutes.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.consultum.meeting.minutes.AcceptCorrection;
import org.consultum.meeting.minutes.Corrections;
import org.consultum.meeting.minutes.RejectCorrection;
import org.consultum.model.AgendaItem;
import org.consultum.model.Correction;
import org.consultum.model.Element;
import org.consultum.ui.Css;
import org.consultum.ui.Formats;
import org.consultum.ui.Images;
import org.consultum.ui.ThemeColours;
import org.consultum.ui.forms.Page;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;

/** The corrections asked for in what is shown: what would go struck through, what would come underlined, each with a sign. */
final class CorrectionsPanel {

    private final MinutesWork work;
    private final Page page;
    private final Panel panel;
    private final List<Button> buttons = new ArrayList<>();
    private List<Correction> shown = List.of();
    private Entry entry = new Entry.Introduction();

    CorrectionsPanel(Page page, MinutesWork work) {
        this.work = Objects.requireNonNull(work);
        this.page = Objects.requireNonNull(page);
        panel = new Panel(page, Messages.corrections_title);
        ThemeChange.follow(panel.area(), this::build);
    }

    /** Shows the corrections of an entry. */
    void show(Entry about) {
        entry = about;
        build();
    }

    void refresh(Set<Element> changed) {
        List<Correction> now = of(work, entry);
        if (!now.equals(shown) || changed.stream().anyMatch(Correction.class::isInstance) || changed.contains(work.meeting())) {
            build();
            page.reflow();
        }
    }

    /** The first button, if there is one. */
    Optional<Button> first() {
        return buttons.stream().filter(Button::isEnabled).findFirst();
    }

    /** The corrections of an entry; those about no item stand with the introduction, unless their words are found after the items. */
    static List<Correction> of(MinutesWork work, Entry entry) {
        if (work.meeting().getMinutes() == null) {
            return List.of();
        }
        return work.meeting().getMinutes().getCorrections().stream().filter(correction -> switch (entry) {
            case Entry.Introduction first -> correction.getItem() == null && !Corrections.aboutClosing(correction);
            case Entry.Closing last -> Corrections.aboutClosing(correction);
            case Entry.Item(AgendaItem item, int depth) -> correction.getItem() == item;
        }).toList();
    }

    private void build() {
        shown = of(work, entry);
        buttons.clear();
        panel.clear();
        panel.show(!shown.isEmpty());
        shown.forEach(this::add);
    }

    private void add(Correction correction) {
        Corrections.State state = Corrections.state(correction);
        var tile = filled(Css.mark(new Composite(panel.area(), SWT.NONE), Css.TILE));
        GridLayoutFactory.fillDefaults().numColumns(2).margins(12, 10).spacing(6, 6).applyTo(tile);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(tile);
        var words = new StyledText(tile, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY);
        words.setCaret(null);
        words.setLineSpacing(2);
        words.addTraverseListener(event -> event.doit = true);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(200, SWT.DEFAULT).applyTo(words);
        line(words, "\u2212 ", correction.getPassage(), ThemeColours.ALERT.get(), true);
        line(words, "+ ", correction.getReplacement(), ThemeColours.DONE.get(), false);
        line(words, "", correction.getText(), null, false);
        Panel.quiet(tile, source(correction, state));
        GridDataFactory.fillDefaults().grab(true, false).span(state == Corrections.State.ASKED ? 1 : 2, 1).align(SWT.FILL, SWT.CENTER)
            .hint(120, SWT.DEFAULT).applyTo(tile.getChildren()[1]);
        if (state == Corrections.State.ASKED) {
            var row = filled(new Composite(tile, SWT.NONE));
            GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 0).applyTo(row);
            button(row, Images.CHECK, Messages.corrections_accept, () -> accept(correction));
            button(row, Images.CLEAR, Messages.corrections_reject, () -> reject(correction));
        }
    }

    /** The style sheet colours what is on a tile, but not in every theme the tile between it. */
    private static Composite filled(Composite composite) {
        composite.addPaintListener(event -> {
            event.gc.setBackground(ThemeColours.TILE.get());
            event.gc.fillRectangle(composite.getClientArea());
        });
        return composite;
    }

    private static void line(StyledText words, String sign, String text, Color colour, boolean struck) {
        if (text == null || text.isBlank()) {
            return;
        }
        int start = words.getCharCount();
        words.append((start == 0 ? "" : "\n") + sign + text.strip());
        int from = start + (start == 0 ? 0 : 1) + sign.length();
        if (colour != null) {
            var style = new StyleRange(from, words.getCharCount() - from, colour, null);
            style.strikeout = struck;
            style.underline = !struck;
            words.setStyleRange(style);
        }
    }

    private String source(Correction correction, Corrections.State state) {
        String who = correction.getAskedBy() == null ? "" : work.editing().labels().text(correction.getAskedBy());
        String day = correction.getDate() == null ? "" : Formats.local().date(correction.getDate());
        String asked = Messages.bind(Messages.corrections_asked, who, day);
        return switch (state) {
            case ASKED -> asked;
            case ACCEPTED -> "\u2713 " + Messages.corrections_accepted + " " + asked;
            case REJECTED -> "\u2717 " + Messages.bind(Messages.corrections_rejected, Corrections.rejection(correction).orElse(""))
                + " " + asked;
        };
    }

    private void button(Composite row, Images image, String text, Runnable action) {
        var button = new Button(row, SWT.PUSH);
        button.setText(text);
        button.setImage(work.editing().labels().image(image.descriptor()));
        button.setEnabled(!work.locked());
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
        buttons.add(button);
    }

    private void accept(Correction correction) {
        work.editing().execute(new AcceptCorrection(work.domain(), correction));
    }

    private void reject(Correction correction) {
        new StepDialog(work.shell(), Messages.corrections_rejectTitle, Messages.corrections_rejectText).reason(Messages.corrections_reason)
            .ask().ifPresent(answer -> work.editing().execute(
                new RejectCorrection(work.domain(), correction, answer.reason())));
    }
}
