package org.consultum.ui.minutes.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.consultum.edit.FeatureTexts;
import org.consultum.meeting.minutes.Corrections;
import org.consultum.model.AgendaItem;
import org.consultum.model.Correction;
import org.consultum.model.Element;
import org.consultum.model.ItemPurpose;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.ui.ElementLabels;
import org.consultum.ui.Images;
import org.consultum.ui.forms.ActionTile;
import org.consultum.ui.forms.MarkdownField;
import org.consultum.ui.forms.Page;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** What the minutes say about one entry: discussion, rationale, decisions and actions of an item, or the text before or after the items. */
final class RecordPage {

    private static final int TALL = 6;
    private static final int LOW = 3;

    private final MinutesWork work;
    private final Page page;
    private final Panel skeleton;
    private final List<Area> areas = new ArrayList<>();
    private final AttendancePanel attendance;
    private final DecisionsPanel decisions;
    private final ActionsPanel actions;
    private final CorrectionsPanel corrections;
    private Entry entry = new Entry.Introduction();

    /**
     * An area that is written in.
     *
     * @param entryType kind of entry that has it
     */
    private record Area(Class<? extends Entry> entryType, Panel panel, MarkdownField field, Optional<CaptureHint> hint) {
    }

    /** What the page asks the editor around it to do. */
    interface Host {

        /** Something was typed: the preview is to follow. */
        void edited();

        /** Fills what is empty from what happened. */
        void fill();

        /** Opens an element in its editor. */
        void open(Element element);
    }

    RecordPage(Composite parent, MinutesWork work, Host host) {
        this.work = Objects.requireNonNull(work);
        page = new Page(parent);
        head("");
        skeleton = new Panel(page);
        new ActionTile(skeleton.area(), work.editing().labels().image(Images.SAMPLE.descriptor()), Messages.skeleton_title,
            Messages.skeleton_explanation, host::fill);
        area(Entry.Introduction.class, Literals.MEETING__MINUTES, Literals.MINUTES__INTRODUCTION, Messages.area_introduction, TALL, host);
        area(Entry.Closing.class, Literals.MEETING__MINUTES, Literals.MINUTES__CLOSING, Messages.area_closing, TALL, host);
        area(Entry.Item.class, Literals.AGENDA_ITEM__RECORD, Literals.ITEM_RECORD__DISCUSSION, Messages.area_discussion, TALL, host);
        area(Entry.Item.class, Literals.AGENDA_ITEM__RECORD, Literals.ITEM_RECORD__RATIONALE, Messages.area_rationale, LOW, host);
        attendance = new AttendancePanel(page, work);
        decisions = new DecisionsPanel(page, work, completions(), host::edited);
        actions = new ActionsPanel(page, work, host::open);
        corrections = new CorrectionsPanel(page, work);
    }

    Control control() {
        return page.control();
    }

    DecisionsPanel decisions() {
        return decisions;
    }

    /** Shows another entry. */
    void show(Entry shown, String title) {
        entry = shown;
        Optional<AgendaItem> item = item();
        boolean lost = areas.stream().anyMatch(area -> focused(area) && !area.entryType().isInstance(shown));
        for (Area area : areas) {
            boolean visible = area.entryType().isInstance(shown);
            area.panel().show(visible);
            area.field().show(!visible ? Optional.empty() : item.isPresent() ? item : Optional.of(work.meeting()));
            area.hint().ifPresent(CaptureHint::later);
        }
        attendance.show(shown instanceof Entry.Introduction);
        decisions.show(item);
        actions.show(item);
        corrections.show(shown);
        head(title);
        lockAndStrike();
        page.reflow();
        if (lost) {
            focusFirst();
        }
    }

    /** Shows what changed. */
    void refresh(Set<Element> changed, String title) {
        boolean offered = skeleton.area().getVisible();
        lockAndStrike();
        areas.forEach(area -> area.field().refresh());
        attendance.refresh(changed);
        decisions.refresh(changed);
        actions.refresh(changed);
        corrections.refresh(changed);
        head(title);
        areas.forEach(area -> area.hint().ifPresent(CaptureHint::later));
        if (offered != skeleton.area().getVisible()) {
            page.reflow();
        }
    }

    /** Gives the keyboard to the first area of the entry. */
    void focusFirst() {
        stops().findFirst().ifPresent(Control::setFocus);
    }

    /** Controls that F6 goes to, in their order. */
    Stream<Control> stops() {
        Stream<Control> texts = areas.stream().filter(area -> area.panel().area().getVisible()).map(area -> area.field().text().control());
        Stream<Control> rest = item().isEmpty() ? Stream.empty() : Stream.concat(decisions.areas(), Stream.of(actions.line()));
        return Stream.of(texts, rest, corrections.first().stream().map(Control.class::cast)).flatMap(part -> part);
    }

    /** The text with the keyboard, or the one that had it last. */
    Optional<MarkdownField> focused() {
        return fields().filter(field -> field.text().control().isFocusControl()).findFirst();
    }

    /** Records what the line of the caret asks for. */
    void capture() {
        areas.stream().flatMap(area -> area.hint().stream()).filter(CaptureHint::isHere).findFirst().ifPresent(CaptureHint::accept);
    }

    /** What is written for a feature at this moment, taken or not. */
    String written(EAttribute feature) {
        return fields().filter(field -> field.feature() == feature).map(field -> field.text().value()).findFirst().orElse("");
    }

    private Stream<MarkdownField> fields() {
        return Stream.concat(areas.stream().map(Area::field), decisions.texts());
    }

    private Optional<AgendaItem> item() {
        return entry instanceof Entry.Item(AgendaItem item, int depth) ? Optional.of(item) : Optional.empty();
    }

    private MinutesCompletions completions() {
        return new MinutesCompletions(work.editing().session().register(), work.meeting());
    }

    private void area(Class<? extends Entry> type, EReference part, EAttribute feature, String name, int lines, Host host) {
        var panel = new Panel(page);
        var field = new MarkdownField(panel.area(), work.editing(), Optional.of(part), feature, name, lines);
        field.text().completes(completions());
        field.whenGrown(page::reflow);
        field.whenEdited(host::edited);
        Optional<CaptureHint> hint = type == Entry.Item.class
            ? Optional.of(new CaptureHint(panel.area(), work, field, this::item, page::reflow)) : Optional.empty();
        areas.add(new Area(type, panel, field, hint));
    }

    private static boolean focused(Area area) {
        return area.field().text().control().isFocusControl();
    }

    /** Final minutes are only read; passages somebody asked to have corrected are struck through. */
    private void lockAndStrike() {
        boolean locked = work.locked();
        List<String> passages = CorrectionsPanel.of(work, entry).stream()
            .filter(correction -> Corrections.state(correction) == Corrections.State.ASKED).map(Correction::getPassage)
            .filter(passage -> passage != null && !passage.isBlank()).flatMap(String::lines).toList();
        for (Area area : areas) {
            area.field().lock(locked);
            area.field().text().strike(passages);
        }
        skeleton.show(entry instanceof Entry.Introduction && !locked && entry.mark(work.meeting()) == Entry.Mark.EMPTY);
    }

    private void head(String title) {
        var labels = work.editing().labels();
        Image icon = item().map(labels::getImage).orElseGet(() -> labels.image(ElementLabels.icon("Minutes")));
        page.title(icon, title, item().map(this::below).orElse(""));
    }

    private String below(AgendaItem item) {
        String presenters = item.getPresenterNote() != null && !item.getPresenterNote().isBlank() ? item.getPresenterNote()
            : String.join(", ", item.getPresenters().stream().map(work.editing().labels()::text).toList());
        String purpose = item.getPurpose() == ItemPurpose.NONE ? "" : FeatureTexts.ofUser().label(item.getPurpose());
        return String.join("   ", Stream.of(purpose, presenters, item.isClosed() ? Messages.item_closed : "")
            .filter(part -> !part.isEmpty()).toList());
    }
}
