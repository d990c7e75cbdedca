package org.consultum.review.approval;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.consultum.edit.LoadedContents;
import org.consultum.meeting.minutes.ApproveMinutes;
import org.consultum.model.AgendaItem;
import org.consultum.model.Approval;
import org.consultum.model.ApprovalKind;
import org.consultum.model.Committee;
import org.consultum.model.Element;
import org.consultum.model.Meeting;
import org.consultum.model.MinutesState;
import org.consultum.model.Party;
import org.consultum.model.Person;
import org.consultum.model.RegisterFactory;
import org.consultum.model.ReviewPart;
import org.consultum.model.base.IdSource;
import org.consultum.model.base.NewElements;
import org.consultum.review.internal.approval.ApprovalGuard;
import org.consultum.session.DefaultRegisterSessions;
import org.consultum.session.RegisterSession;
import org.consultum.session.RegisterSessions.Mode;
import org.consultum.session.RegisterSessions.OpenResult;
import org.consultum.testing.RegisterBuilder;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.command.SetCommand;

/** The register of the forum on a disk, with minutes of its first meeting, guarded as in the product. */
public final class ForumOnDisk implements AutoCloseable {

    /** The moment of most steps. */
    public static final Instant NOW = Instant.parse("2026-02-20T10:15:30Z");

    private final NewElements elements = new NewElements(IdSource.random());
    private final Path folder;
    private RegisterSession session;

    public ForumOnDisk(Path folder) {
        this.folder = folder;
        session = opened(sessions().create(folder, RegisterBuilder.forum().build()));
        Meeting first = meeting("First meeting");
        var minutes = RegisterFactory.eINSTANCE.createMinutes();
        minutes.setState(MinutesState.DRAFT);
        minutes.setIntroduction("The meeting was opened at 9.\n\nAll were welcomed.");
        change(first, "minutes", minutes);
    }

    private ForumOnDisk(Path folder, RegisterSession session) {
        this.folder = folder;
        this.session = session;
    }

    /** A register that is there. */
    public static ForumOnDisk open(Path folder) {
        return new ForumOnDisk(folder, opened(sessions().open(folder, Mode.WRITE)));
    }

    private static DefaultRegisterSessions sessions() {
        return new DefaultRegisterSessions().guardedBy(List.of(new ApprovalGuard()));
    }

    private static RegisterSession opened(OpenResult result) {
        return assertInstanceOf(OpenResult.Opened.class, result, result::toString).session();
    }

    public Path folder() {
        return folder;
    }

    public RegisterSession session() {
        return session;
    }

    public NewElements elements() {
        return elements;
    }

    /** Closes the register and opens it again. */
    public ForumOnDisk reopen() {
        close();
        session = opened(sessions().open(folder, Mode.WRITE));
        return this;
    }

    public Committee forum() {
        return session.register().getCommittees().stream().filter(committee -> committee.getName().equals("Forum")).findFirst()
            .orElseThrow();
    }

    public Meeting meeting(String title) {
        return forum().getMeetings().stream().filter(meeting -> meeting.getTitle().equals(title)).findFirst().orElseThrow();
    }

    public AgendaItem item(String title) {
        for (Meeting meeting : forum().getMeetings()) {
            for (var all = new LoadedContents(meeting, false); all.hasNext();) {
                if (all.next() instanceof AgendaItem item && title.equals(item.getTitle())) {
                    return item;
                }
            }
        }
        throw new AssertionError("no item " + title);
    }

    public Person person(String name) {
        return session.register().getPeople().stream().filter(person -> person.getName().equals(name)).findFirst().orElseThrow();
    }

    public void execute(Command command) {
        session.execute(command);
    }

    /** Changes one value by its name, outside any rule but those of the session. */
    public void change(EObject object, String feature, Object value) {
        session.execute(SetCommand.create(session.editingDomain(), object,
            object.eClass().getEStructuralFeature(feature), value));
    }

    /** Records an approval of the content as it is. */
    public Approval approve(ApprovalKind kind, Element subject, ReviewPart part, Party by) {
        try {
            String content = ContentSnapshots.keep(session, subject, part);
            var command = new ApproveContent(session.editingDomain(), elements, forum(), new ApproveContent.Details(kind, subject, part, by,
                Optional.of("Co-chair"), NOW, content, Optional.empty()));
            if (command.refusal().isPresent()) {
                throw new AssertionError(command.refusal().get());
            }
            session.execute(command);
            return (Approval) command.getResult().iterator().next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Approves and certifies the minutes of the first meeting. */
    public Approval certify() {
        Meeting first = meeting("First meeting");
        session.execute(new ApproveMinutes(session.editingDomain(), first, LocalDate.of(2026, 2, 19), Optional.empty()));
        return approve(ApprovalKind.CERTIFIED, first, ReviewPart.MINUTES, person("Under Secretary North"));
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
