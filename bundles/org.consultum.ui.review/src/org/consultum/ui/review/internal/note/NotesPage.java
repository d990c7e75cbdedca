package org.consultum.ui.review.internal.note;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consultum.agenda.versions.FieldChange;
import org.consultum.agenda.versions.ItemChange;
import org.consultum.edit.Labels;
import org.consultum.model.Element;
import org.consultum.model.Meeting;
import org.consultum.review.note.ChangeSheet;
import org.consultum.review.note.ChangeSheet.PaperChange;
import org.consultum.store.Problem;
import org.consultum.ui.Css;
import org.consultum.ui.ElementLabels;
import org.consultum.ui.Formats;
import org.consultum.ui.Images;
import org.consultum.ui.ThemeColours;
import org.consultum.ui.forms.Candidates;
import org.consultum.ui.forms.Page;
import org.consultum.ui.review.internal.Messages;
import org.consultum.ui.review.internal.TileGround;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

/** What the view of notes shows: what is new in the agenda, the notes at the element selected, and notes that lost their place. */
final class NotesPage {

    private static final int NARROW = 160;

    private final Composite holder;
    private final ElementLabels labels;
    private final Actions actions;
    private Optional<Page> page = Optional.empty();
    private Optional<Element> shown = Optional.empty();

    /** What can be done on the page. */
    interface Actions {

        void open(Element element);

        void change(Note note);

        void remove(Note note);

        /** The user has read what is new in an agenda. */
        void read(Meeting meeting);

        boolean changeable(Note note);
    }

    NotesPage(Composite holder, ElementLabels labels, Actions actions) {
        this.holder = Objects.requireNonNull(holder);
        this.labels = Objects.requireNonNull(labels);
        this.actions = Objects.requireNonNull(actions);
    }

    /** Shows what there is at an element, or how to get there. */
    void show(Optional<Element> subject, List<Note> notes, List<Note> homeless, Optional<ChangeSheet> news, Optional<Problem> problem) {
        Optional<Point> origin = page.filter(before -> subject.equals(shown)).map(before ->
            ((ScrolledComposite) before.control()).getOrigin());
        shown = subject;
        holder.setRedraw(false);
        try {
            for (Control child : holder.getChildren()) {
                child.dispose();
            }
            var next = Page.narrow(holder);
            page = Optional.of(next);
            subject.ifPresentOrElse(element -> next.title(labels.getImage(element), Labels.ofUser().label(element),
                    notes.isEmpty() ? Messages.note_none : Messages.bind(Messages.note_count, notes.size())),
                () -> next.title(labels.image(ElementLabels.icon("Annotation")), Messages.note_empty, Messages.note_emptyText));
            problem.ifPresent(found -> warning(next.plain(), found.message() + " " + found.remedy()));
            news.ifPresent(sheet -> news(next, sheet, Candidates.meeting(subject.orElseThrow()).orElseThrow()));
            if (!notes.isEmpty()) {
                Composite list = next.plain();
                notes.forEach(note -> card(list, note, subject));
            }
            if (!homeless.isEmpty()) {
                Composite list = next.section(Messages.note_homeless, Messages.note_homelessText);
                homeless.forEach(note -> card(list, note, Optional.empty()));
            }
            holder.layout(true, true);
            next.reflow();
            origin.ifPresent(((ScrolledComposite) next.control())::setOrigin);
        } finally {
            holder.setRedraw(true);
        }
    }

    private void news(Page next, ChangeSheet sheet, Meeting meeting) {
        Composite list = next.section(Messages.bind(Messages.note_news, sheet.since()), Messages.note_newsText);
        for (ItemChange change : sheet.items()) {
            line(list, words(change), "");
        }
        for (PaperChange change : sheet.papers()) {
            String what = switch (change.kind()) {
                case NEW -> "+ " + Messages.note_paperNew;
                case EXCHANGED -> "\u2248 " + Messages.note_paperExchanged;
                case GONE -> "\u2715 " + Messages.note_paperGone;
            };
            line(list, Messages.bind(Messages.note_paper, new Object[] {what, change.paper(), change.number(), change.item()}), "");
        }
        link(list, Messages.note_read, () -> actions.read(meeting));
    }

    private static String words(ItemChange change) {
        String title = change.after().or(change::before).map(line -> (line.number() + " " + line.title()).strip()).orElse("");
        return switch (change.kind()) {
            case ADDED -> "+ " + Messages.bind(Messages.note_itemAdded, title);
            case REMOVED -> "\u2715 " + Messages.bind(Messages.note_itemRemoved, title);
            case MOVED -> "\u2195 " + Messages.bind(Messages.note_itemMoved, title);
            case CHANGED, SAME -> "\u2248 " + Messages.bind(Messages.note_itemChanged, title,
                String.join(", ", change.changes().stream().map(FieldChange::name).toList()));
        };
    }

    private void card(Composite list, Note note, Optional<Element> subject) {
        var card = Css.mark(new Composite(list, SWT.NONE), Css.TILE);
        GridLayoutFactory.fillDefaults().margins(12, 8).spacing(0, 4).applyTo(card);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(card);
        var head = new Composite(card, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 0).applyTo(head);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        var icon = new Label(head, SWT.NONE);
        icon.setImage(labels.image(note.isMine() ? Images.READ_ONLY.descriptor() : ElementLabels.icon("Committee")));
        line(head, head(note), Css.QUIET);
        if (note.isLost()) {
            warning(card, note.about().isEmpty() ? Messages.note_lostElement : Messages.note_lostWords);
        }
        if (note.passage().isWords()) {
            line(card, "\u201c" + note.passage().passage().strip().replaceAll("\\s+", " ") + "\u201d", Css.QUIET);
        }
        line(card, note.text(), "");
        var links = new Composite(card, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(12, 0).applyTo(links);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(links);
        note.about().filter(about -> !subject.equals(Optional.of(about))).ifPresent(about ->
            link(links, Messages.bind(Messages.note_goTo, Labels.ofUser().label(about)), () -> actions.open(about)));
        if (actions.changeable(note)) {
            link(links, Messages.note_edit, () -> actions.change(note));
            link(links, Messages.note_remove, () -> actions.remove(note));
        }
        TileGround.paint(card);
    }

    private static String head(Note note) {
        String who = note.isMine() ? Messages.note_onlyMine : note.author().map(author -> Messages.bind(Messages.note_by,
            Messages.note_forCommittee, Labels.ofUser().label(author))).orElse(Messages.note_forCommittee);
        return note.at().map(Formats.local()::value).map(when -> who + ", " + when).orElse(who);
    }

    private static void warning(Composite parent, String text) {
        line(parent, "\u26a0 " + text, "").setForeground(ThemeColours.WARNING.get());
    }

    private static Label line(Composite parent, String text, String css) {
        var label = new Label(parent, SWT.WRAP);
        if (!css.isEmpty()) {
            Css.mark(label, css);
        }
        label.setText(text.replace("&", "&&"));
        GridDataFactory.fillDefaults().grab(true, false).hint(NARROW, SWT.DEFAULT).applyTo(label);
        return label;
    }

    private static void link(Composite parent, String text, Runnable action) {
        var link = new Link(parent, SWT.NONE);
        link.setText("<a>" + text.replace("&", "&&").replace("<", "\u2039") + "</a>");
        link.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> link.getDisplay().asyncExec(action)));
    }
}
