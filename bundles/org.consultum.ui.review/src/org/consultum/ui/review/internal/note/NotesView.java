package org.consultum.ui.review.internal.note;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.consultum.model.Committee;
import org.consultum.model.Element;
import org.consultum.model.Meeting;
import org.consultum.model.Party;
import org.consultum.review.anchor.Passage;
import org.consultum.review.note.AddNote;
import org.consultum.review.note.ChangeNote;
import org.consultum.review.note.NewNote;
import org.consultum.review.note.PrivateNote;
import org.consultum.review.note.PrivateNotes;
import org.consultum.review.note.RemoveNote;
import org.consultum.session.RegisterSession;
import org.consultum.ui.BackgroundWork;
import org.consultum.ui.Css;
import org.consultum.ui.CurrentPerson;
import org.consultum.ui.ElementEditors;
import org.consultum.ui.ElementLabels;
import org.consultum.ui.OpenRegister;
import org.consultum.ui.RegisterListener;
import org.consultum.ui.Reporter;
import org.consultum.ui.forms.Candidates;
import org.consultum.ui.forms.Editing;
import org.consultum.ui.review.internal.Messages;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.part.ViewPart;

/**
 * Notes at what is selected anywhere in the window: at a meeting, an agenda item or a paper, for the user alone or for the committee; and
 * what is new in an agenda since the user opened it last.
 */
public final class NotesView extends ViewPart implements RegisterListener, ISelectionListener {

    /** Id of the view. */
    public static final String ID = "org.consultum.ui.review.notes";

    private static final int SOON_MILLISECONDS = 60;

    private final Clock clock = Clock.systemDefaultZone();
    private final Runnable draw = this::draw;
    private final Runnable later = this::later;
    private OpenRegister register;
    private UserNotes user;
    private ElementLabels labels;
    private Composite parent;
    private Composite holder;
    private NoteField field;
    private NotesPage page;
    private Optional<Element> subject = Optional.empty();
    private List<Note> homeless = List.of();

    @Override
    public void createPartControl(Composite composite) {
        parent = Css.mark(composite, Css.PAGE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        register = getSite().getService(OpenRegister.class);
        user = getSite().getService(UserNotes.class);
        labels = new ElementLabels(register, parent);
        holder = Css.mark(new Composite(parent, SWT.NONE), Css.PAGE);
        holder.setLayout(new FillLayout());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(holder);
        page = new NotesPage(holder, labels, new PageActions());
        field = new NoteField(parent, labels, new FieldSink());
        register.addListener(this);
        user.addListener(later);
        getSite().getPage().addSelectionListener(this);
        Optional.ofNullable(getSite().getPage().getActiveEditor()).map(editor -> editor.getSite().getSelectionProvider())
            .map(ISelectionProvider::getSelection).ifPresent(this::selected);
        Optional.ofNullable(getSite().getPage().getSelection()).ifPresent(this::selected);
        searchHomeless();
        draw();
    }

    @Override
    public void setFocus() {
        if (field.control().getVisible()) {
            field.setFocus();
        } else {
            holder.setFocus();
        }
    }

    @Override
    public void dispose() {
        getSite().getPage().removeSelectionListener(this);
        if (register != null) {
            register.removeListener(this);
            user.removeListener(later);
        }
        super.dispose();
    }

    @Override
    public void selectionChanged(IWorkbenchPart part, ISelection selected) {
        if (part != this) {
            selected(selected);
        }
    }

    @Override
    public void opened(RegisterSession session) {
        subject = Optional.empty();
        searchHomeless();
        later();
    }

    @Override
    public void closing(RegisterSession session) {
        subject = Optional.empty();
        homeless = List.of();
        draw();
    }

    @Override
    public void changed(Set<Element> changed, Set<Element> removed) {
        if (subject.filter(shown -> shown.eResource() == null).isPresent()) {
            subject = Optional.empty();
        }
        if (!removed.isEmpty()) {
            searchHomeless();
        }
        later();
    }

    private void selected(ISelection selected) {
        if (selected instanceof IStructuredSelection some && some.size() == 1) {
            NoteList.subject(some.getFirstElement()).filter(found -> !Optional.of(found).equals(subject)).ifPresent(found -> {
                subject = Optional.of(found);
                later();
            });
        }
    }

    private void later() {
        parent.getDisplay().timerExec(-1, draw);
        parent.getDisplay().timerExec(SOON_MILLISECONDS, draw);
    }

    private void draw() {
        if (parent.isDisposed()) {
            return;
        }
        Optional<RegisterSession> session = register.session();
        Optional<Element> shown = session.flatMap(open -> subject);
        page.show(shown, session.flatMap(open -> shown.map(element -> new NoteList(open, user).of(element))).orElse(List.of()),
            homeless, shown.flatMap(Candidates::meeting).flatMap(user::news), user.notes().problem());
        field.control().setVisible(shown.isPresent());
        ((GridData) field.control().getLayoutData()).exclude = shown.isEmpty();
        field.sharable(editing().filter(edits -> !edits.readOnly()).isPresent() && shown.flatMap(Candidates::committee).isPresent());
        parent.layout(true, true);
    }

    /** Looking for what is gone may read files of the register. */
    private void searchHomeless() {
        register.session().ifPresent(session -> BackgroundWork.of(Messages.note_reading,
                monitor -> session.read(() -> new NoteList(session, user).homeless()))
            .then(found -> {
                if (!parent.isDisposed() && register.session().filter(session::equals).isPresent()) {
                    homeless = found;
                    draw();
                }
            })
            .failed(failure -> getSite().getService(Reporter.class).log(Messages.note_reading, failure))
            .start(parent.getDisplay(), false));
    }

    private Optional<Editing> editing() {
        return register.session().map(session -> new Editing(session, register, labels, getSite().getService(Reporter.class)));
    }

    /** Writes into the user's own file; says so if that fails. */
    private boolean keep(Change change) {
        try {
            change.make(user.notes());
            later();
            return true;
        } catch (IOException failure) {
            getSite().getService(Reporter.class).failed(Messages.note_notKept, Messages.note_notKeptRemedy, failure);
            return false;
        }
    }

    /** A change of the user's own notes. */
    @FunctionalInterface
    private interface Change {

        void make(PrivateNotes notes) throws IOException;
    }

    /** Keeps what is written. */
    private final class FieldSink implements NoteField.Sink {

        @Override
        public boolean add(String words, boolean onlyMine) {
            Optional<Editing> editing = editing();
            if (editing.isEmpty() || subject.isEmpty()) {
                return false;
            }
            Element about = subject.get();
            if (onlyMine) {
                return keep(notes -> notes.put(new PrivateNote(UUID.randomUUID().toString(), editing.get().session().register().getId(),
                    about.getId(), Passage.WHOLE, words, clock.instant())));
            }
            Optional<Committee> committee = Candidates.committee(about);
            Optional<Party> author = getSite().getService(CurrentPerson.class).person().map(Party.class::cast);
            return committee.filter(whose -> editing.get().execute(new AddNote(editing.get().session().editingDomain(),
                editing.get().elements(), whose, new NewNote(author, words, about, Passage.WHOLE), clock.instant()))).isPresent();
        }

        @Override
        public boolean change(Note note, String words) {
            return switch (note.source()) {
                case Note.Source.Mine(PrivateNote own) -> keep(notes -> notes.put(own.with(words, clock.instant())));
                case Note.Source.OfCommittee(var shared) -> editing().filter(edits ->
                    edits.execute(new ChangeNote(edits.session().editingDomain(), shared, words, clock.instant()))).isPresent();
            };
        }
    }

    /** What can be done on the page. */
    private final class PageActions implements NotesPage.Actions {

        @Override
        public void open(Element element) {
            register.session().ifPresent(session -> getSite().getService(ElementEditors.class)
                .open(getSite().getPage(), session, element));
        }

        @Override
        public void change(Note note) {
            field.change(note);
        }

        @Override
        public void remove(Note note) {
            switch (note.source()) {
                case Note.Source.Mine(PrivateNote own) -> {
                    if (keep(notes -> notes.remove(own.id()))) {
                        searchHomeless();
                    }
                }
                case Note.Source.OfCommittee(var shared) -> editing()
                    .ifPresent(edits -> edits.execute(new RemoveNote(edits.session().editingDomain(), shared)));
            }
        }

        @Override
        public void read(Meeting meeting) {
            user.read(meeting);
        }

        @Override
        public boolean changeable(Note note) {
            return note.isMine() || editing().filter(edits -> !edits.readOnly()).isPresent();
        }
    }
}
