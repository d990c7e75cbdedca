package org.consultum.ui.minutes.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.consultum.meeting.attendance.Attendance;
import org.consultum.meeting.attendance.Attendee;
import org.consultum.meeting.minutes.AskCorrection;
import org.consultum.meeting.minutes.FillMinutes;
import org.consultum.model.AgendaItem;
import org.consultum.model.Element;
import org.consultum.model.Party;
import org.consultum.ui.Css;
import org.consultum.ui.forms.MarkdownField;
import org.consultum.ui.forms.MarkdownText;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;

/** The minutes of a meeting: where they stand, their entries, the entry that is written, and beside it how it will read. */
public final class MinutesPage {

    private static final int ROOM_FOR_BOTH = 820;
    private static final int ROOM_FOR_LIST = 1050;

    private final MinutesWork work;
    private final Consumer<Optional<Object>> selection;
    private final Composite content;
    private final StateBar bar;
    private final SashForm sash;
    private final EntryList entries;
    private final Composite centre;
    private final RecordPage record;
    private final PreviewPane preview;
    private final Link foot;
    private Optional<Path> file = Optional.empty();
    private boolean previewing;

    /**
     * Creates the page.
     *
     * @param selection told what is selected: an item, or nothing
     * @param open opens an element in its editor
     */
    public MinutesPage(Composite parent, MinutesWork work, Consumer<Optional<Object>> selection, Consumer<Element> open) {
        this.work = Objects.requireNonNull(work);
        this.selection = Objects.requireNonNull(selection);
        content = Css.mark(new Composite(parent, SWT.NONE), Css.PAGE);
        GridLayoutFactory.fillDefaults().margins(16, 12).spacing(0, 10).applyTo(content);
        bar = new StateBar(content, work, new MinutesSteps(work), this::run);
        sash = new SashForm(content, SWT.HORIZONTAL | SWT.SMOOTH);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        sash.setSashWidth(8);
        entries = new EntryList(sash, work.editing(), work.meeting(), this::show);
        centre = new Composite(sash, SWT.NONE);
        centre.setLayout(new FillLayout());
        record = new RecordPage(centre, work, new Host(open));
        var reading = new EntryReading(work, record);
        preview = new PreviewPane(sash, sink -> reading.write(entries.selected(), title(), sink));
        sash.setWeights(26, 46, 28);
        sash.addListener(SWT.Resize, event -> arrange());
        foot = new Link(content, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(foot);
        foot.addSelectionListener(SelectionListener.widgetSelectedAdapter(event ->
            file.ifPresent(saved -> Program.launch(saved.toString()))));
        show(entries.selected());
        arrange();
    }

    /** Gives the keyboard to the text that is written. */
    public void setFocus() {
        record.focusFirst();
    }

    /** Selects an item. */
    public void select(AgendaItem item) {
        entries.select(item);
    }

    /** Shows what changed. */
    public void refresh(Set<Element> changed) {
        bar.refresh();
        entries.refresh();
        record.refresh(changed, title());
        preview.later();
    }

    /** Does what a command asks for. */
    void run(MinutesAction action) {
        switch (action) {
            case NEXT -> entries.move(1);
            case PREVIOUS -> entries.move(-1);
            case NEXT_AREA -> jump(1);
            case PREVIOUS_AREA -> jump(-1);
            case PREVIEW -> togglePreview();
            case BOLD -> record.focused().map(MarkdownField::text).ifPresent(MarkdownText::bold);
            case ITALIC -> record.focused().map(MarkdownField::text).ifPresent(MarkdownText::italic);
            case COMPLETE -> record.focused().map(MarkdownField::text).ifPresent(MarkdownText::complete);
            case CAPTURE -> record.capture();
            case DECISION -> record.decisions().add();
            case CORRECTION -> askForCorrection();
            case FILL -> fill();
            case SAVE_AS -> new SaveMinutes(work, this::saved).ask();
        }
    }

    private void show(Entry entry) {
        record.show(entry, entries.title(entry));
        selection.accept(entries.item().map(Object.class::cast));
        preview.later();
    }

    private String title() {
        return entries.title(entries.selected());
    }

    private void togglePreview() {
        boolean hadKeyboard = preview.text().isFocusControl();
        previewing = !previewing;
        arrange();
        if (hadKeyboard && !previewing) {
            record.focusFirst();
        }
    }

    /** Where there is no room for everything, the preview takes that of the list, or of the text. */
    private void arrange() {
        int width = sash.getClientArea().width;
        boolean both = width >= ROOM_FOR_BOTH;
        boolean changed = setVisible(preview.control(), previewing) | setVisible(centre, !previewing || both)
            | setVisible(entries.control(), !previewing || !both || width >= ROOM_FOR_LIST);
        if (changed) {
            sash.layout();
            preview.later();
        }
    }

    private static boolean setVisible(Control control, boolean visible) {
        boolean changed = control.getVisible() != visible;
        control.setVisible(visible);
        return changed;
    }

    /** Gives the keyboard to the next area of the window, or the one before. */
    private void jump(int step) {
        List<Control> stops = new ArrayList<>(List.of(bar.first(), entries.table()));
        record.stops().forEach(stops::add);
        stops.add(preview.text());
        stops.removeIf(control -> control.isDisposed() || !control.isVisible() || !control.isEnabled());
        Control focus = content.getDisplay().getFocusControl();
        int at = -1;
        for (int index = 0; index < stops.size(); index++) {
            at = stops.get(index) == focus || sameGroup(stops.get(index), focus) ? index : at;
        }
        stops.get(Math.floorMod(at + step, stops.size())).setFocus();
    }

    private boolean sameGroup(Control stop, Control focus) {
        return stop == bar.first() && focus != null && focus.getParent() == stop.getParent();
    }

    private void fill() {
        work.editing().execute(new FillMinutes(work.domain(), work.meeting(), MinutesLanguage.of(work.meeting())));
    }

    /** Says below the page where the minutes were saved; the link opens them. */
    private void saved(Path saved) {
        if (!foot.isDisposed()) {
            file = Optional.of(saved);
            foot.setText("\u2713 " + Messages.bind(Messages.save_done, "<a>" + saved.toString().replace("<", "\u2039") + "</a>"));
            Panel.show(foot, true);
            content.layout(true, true);
        }
    }

    private void askForCorrection() {
        work.editing().register().commitPending();
        String passage = record.focused().map(field -> field.text().control().getSelectionText()).orElse("").strip();
        List<Party> parties = Attendance.throughout(work.meeting()).stream().map(Attendee::party).distinct().toList();
        new CorrectionDialog(work.shell(), passage, parties.isEmpty() ? work.editing().session().register().getPeople() : parties,
            work.editing().labels()::text).ask().ifPresent(answer -> work.editing().execute(new AskCorrection(work.domain(),
                work.editing().elements(), work.meeting(), answer.askedBy(), work.today(), answer.text(), entries.item(),
                Optional.of(passage).filter(words -> !words.isEmpty()), answer.replacement())));
    }

    /** What the text asks the page around it to do. */
    private final class Host implements RecordPage.Host {

        private final Consumer<Element> open;

        Host(Consumer<Element> open) {
            this.open = Objects.requireNonNull(open);
        }

        @Override
        public void edited() {
            preview.later();
        }

        @Override
        public void fill() {
            MinutesPage.this.fill();
        }

        @Override
        public void open(Element element) {
            open.accept(element);
        }
    }
}
