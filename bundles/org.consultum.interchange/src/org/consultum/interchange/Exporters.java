package org.consultum.interchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.consultum.spi.Progress;
import org.consultum.spi.exporter.ExportScope;

/** The formats a register can be handed on in. An OSGi service; thread-safe. */
public interface Exporters {

    /** What is known of every format without loading its code, in the order of their names. */
    List<Format> formats();

    /** A format by its identity. */
    default Optional<Format> find(String id) {
        return formats().stream().filter(format -> format.id().equals(id)).findFirst();
    }

    /**
     * Writes a register in a format. To be called where the register may be read.
     *
     * @param format one of {@link #formats()}
     * @param out takes the file; not closed. It holds a part when something is thrown
     * @throws org.consultum.spi.exporter.ExportRefusedException when the exporter cannot write what is asked for, or its plugin failed
     * @throws IOException when it cannot be written to
     * @throws java.util.concurrent.CancellationException when the run was cancelled
     */
    Exported export(Format format, ExportScope scope, OutputStream out, Progress progress) throws IOException;

    /**
     * Writes a register into a file, which takes the place of another one when it is whole. Otherwise like the other.
     *
     * @param target the file, in a folder that is there
     */
    Exported export(Format format, ExportScope scope, Path target, Progress progress) throws IOException;

    /**
     * A format as the user sees it.
     *
     * @param id identity of the format
     * @param name name in the user's language
     * @param description one or two sentences; may be empty
     * @param extension ending of its files, without a dot
     * @param choices what can be written besides
     */
    record Format(String id, String name, String description, String extension, List<Choice> choices) {

        public Format {
            choices = List.copyOf(choices);
        }
    }

    /**
     * Something that is written only when it is asked for.
     *
     * @param id what the exporter is told
     * @param name what it is, in the user's language
     */
    record Choice(String id, String name) {
    }

    /**
     * What became of an export.
     *
     * @param included what the file holds
     * @param leftOut what it does not hold although it was asked for
     */
    record Exported(List<Included> included, List<LeftOut> leftOut) {

        public Exported {
            included = List.copyOf(included);
            leftOut = List.copyOf(leftOut);
        }
    }

    /**
     * Something the file holds.
     *
     * @param what in the plural, such as "meetings"
     * @param count how many
     */
    record Included(String what, int count) {
    }

    /**
     * Something the file does not hold.
     *
     * @param what what it is
     * @param why why it is not in the file
     */
    record LeftOut(String what, String why) {
    }
}
