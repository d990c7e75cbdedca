package org.consultum.cli.commands;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.consultum.cli.internal.Texts;
import org.consultum.marking.release.ReleasedRegister;
import org.consultum.model.Element;
import org.consultum.model.Register;
import org.consultum.session.RegisterSession;
import org.consultum.session.RegisterSessions;
import org.consultum.session.RegisterSessions.OpenResult;
import org.consultum.session.SessionListener;
import org.consultum.spi.cli.RefusedException;
import org.consultum.store.Problem;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.edit.domain.EditingDomain;

/**
 * An open register of which there is only what a recipient may see: a register of its own in a private folder, which is removed when the
 * session is closed. Commands, indexes and reports read it like any other, and find nothing else.
 */
final class ReleasedSession implements RegisterSession {

    private final RegisterSession whole;
    private final RegisterSession inner;
    private final ReleasedRegister released;
    private final Path scratch;
    private final ReleasedOutput printed = new ReleasedOutput();

    private ReleasedSession(RegisterSession whole, RegisterSession inner, ReleasedRegister released, Path scratch) {
        this.whole = whole;
        this.inner = inner;
        this.released = released;
        this.scratch = scratch;
    }

    /** Lays the copy out as a register. Closes the whole register when that does not succeed. */
    static ReleasedSession of(RegisterSession whole, ReleasedRegister released, RegisterSessions sessions)
            throws RefusedException, IOException {
        Path scratch = Files.createTempDirectory("consultum");
        Path folder = scratch.resolve(whole.folder().getFileName().toString());
        return switch (sessions.create(folder, released.register())) {
            case OpenResult.Opened opened -> new ReleasedSession(whole, opened.session(), released, scratch);
            case OpenResult.Failed failed -> {
                remove(scratch);
                Problem first = failed.problems().getFirst();
                throw new RefusedException(Texts.of("recipient.failed", first.message()), first.remedy());
            }
        };
    }

    /** Folder of the whole register. */
    Path origin() {
        return whole.folder();
    }

    ReleasedRegister released() {
        return released;
    }

    /** What was printed, for the manifest. */
    ReleasedOutput printed() {
        return printed;
    }

    @Override
    public Path folder() {
        return inner.folder();
    }

    @Override
    public Register register() {
        return inner.register();
    }

    @Override
    public Access access() {
        return inner.access();
    }

    @Override
    public EditingDomain editingDomain() {
        return inner.editingDomain();
    }

    @Override
    public void execute(Command command) {
        throw new IllegalStateException(Texts.of("recipient.readOnly"));
    }

    @Override
    public <T> T read(Supplier<T> reader) {
        return inner.read(reader);
    }

    @Override
    public Optional<Element> find(String id) {
        return inner.find(id);
    }

    @Override
    public void loadAll() {
        inner.loadAll();
    }

    @Override
    public boolean isLoaded(Element element) {
        return inner.isLoaded(element);
    }

    @Override
    public List<Problem> problems() {
        return whole.problems();
    }

    @Override
    public SaveState saveState() {
        return inner.saveState();
    }

    @Override
    public void flush() throws IOException {
        inner.flush();
    }

    @Override
    public String keepPaper(InputStream content, String extension) throws IOException {
        throw new IllegalStateException(Texts.of("recipient.readOnly"));
    }

    @Override
    public Optional<Path> paper(String sha256) {
        return released.paper(sha256);
    }

    @Override
    public void addListener(SessionListener listener) {
        inner.addListener(listener);
    }

    @Override
    public void removeListener(SessionListener listener) {
        inner.removeListener(listener);
    }

    @Override
    public void close() throws IOException {
        try {
            inner.close();
            remove(scratch);
        } finally {
            whole.close();
        }
    }

    /** Removes the private folder. An index that is still being closed may keep some of it; that holds nothing but what was released. */
    private static void remove(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(folder)) {
            files = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            try {
                Files.deleteIfExists(file);
            } catch (DirectoryNotEmptyException e) {
                file.toFile().deleteOnExit();
            }
        }
    }
}
