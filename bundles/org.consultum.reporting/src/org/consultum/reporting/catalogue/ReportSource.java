package org.consultum.reporting.catalogue;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.consultum.marking.release.ReleasedRegister;
import org.consultum.model.Element;
import org.consultum.model.Register;
import org.consultum.session.RegisterSession;

/**
 * What reports are made of.
 *
 * @param register the register, or the copy of it that holds only what a recipient may see
 * @param papers where the content of a paper lies, by its digest
 * @param finder finds an element by its identity, loading the file that holds it if need be
 * @param reader reads the register while no command changes it
 * @param templates folders with an organisation's own templates; the first that has one wins
 * @param recipient name of the recipient the register was released for; empty for the whole register
 */
public record ReportSource(Register register, Function<String, Optional<Path>> papers, Function<String, Optional<Element>> finder,
        Reader reader, List<Path> templates, Optional<String> recipient) {

    /** Name of the folder of a register that holds its templates. */
    public static final String TEMPLATES = "templates";

    /** Runs something while no command changes the register. */
    @FunctionalInterface
    public interface Reader {
        <T> T read(Supplier<T> what);
    }

    public ReportSource {
        Objects.requireNonNull(register);
        Objects.requireNonNull(papers);
        Objects.requireNonNull(finder);
        Objects.requireNonNull(reader);
        templates = List.copyOf(templates);
        Objects.requireNonNull(recipient);
    }

    /**
     * The whole of an open register.
     *
     * @param userTemplates the user's own folder of templates; empty for none
     */
    public static ReportSource of(RegisterSession session, Optional<Path> userTemplates) {
        return new ReportSource(session.register(), session::paper, session::find, session::read,
            folders(session.folder(), userTemplates), Optional.empty());
    }

    /**
     * What a recipient may see of a register.
     *
     * @param folder the folder of the whole register, for its templates
     * @param userTemplates the user's own folder of templates; empty for none
     * @param recipient name of the recipient
     */
    public static ReportSource of(ReleasedRegister released, Path folder, Optional<Path> userTemplates, String recipient) {
        return new ReportSource(released.register(), released::paper, id -> walked(released.register(), id),
            new Unshared(), folders(folder, userTemplates), Optional.of(recipient));
    }

    /** The whole of a register in memory that nobody changes meanwhile; without papers and templates of its own. */
    public static ReportSource inMemory(Register register) {
        return new ReportSource(register, digest -> Optional.empty(), id -> walked(register, id), new Unshared(), List.of(), Optional.empty());
    }

    private static Optional<Element> walked(Register register, String id) {
        for (var contents = register.eAllContents(); contents.hasNext();) {
            if (contents.next() instanceof Element element && id.equals(element.getId())) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }

    private static List<Path> folders(Path register, Optional<Path> user) {
        Path own = register.resolve(TEMPLATES);
        return user.isPresent() ? List.of(own, user.get()) : List.of(own);
    }

    /** Nobody else has a released copy. */
    private record Unshared() implements Reader {
        @Override
        public <T> T read(Supplier<T> what) {
            return what.get();
        }
    }
}
