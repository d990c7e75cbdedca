package org.consultum.marking.release;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.consultum.marking.MarkingScheme;
import org.consultum.model.Register;

/**
 * What was left out of an output and by which rule: the paper that goes with it. Names nothing that is not released: what is withheld has
 * its random identity, its kind and the place it was taken from.
 *
 * @param recipient whom the output is for
 * @param scheme identity of the marking scheme, or what the register calls its own
 * @param state SHA-256 of the whole register as it was, in lower-case hexadecimal
 * @param total how many elements the whole register has
 * @param released how many of them the recipient gets
 * @param withheld what was left out, in the order of the register; what lies inside of it is only counted
 * @param fields how many values of released elements were left out, by class and feature
 * @param outputs the files or other output made from the copy
 */
public record ReleaseManifest(String recipient, String scheme, String state, int total, int released, List<Entry> withheld,
        Map<String, Integer> fields, List<Output> outputs) {

    /**
     * Something that was left out.
     *
     * @param id its identity, which is random and says nothing
     * @param kind name of its class
     * @param place where it stood, as far as that is released: committee, meeting and number
     * @param rule why
     * @param elements how many elements were left out with it, itself included
     */
    public record Entry(String id, String kind, String place, ReleaseRule rule, int elements) {
    }

    /**
     * Something made from the copy.
     *
     * @param name name of the file, or empty for what was printed
     * @param sha256 digest of its bytes
     * @param size number of its bytes
     */
    public record Output(String name, String sha256, long size) {

        /** A file that was written. Reads it once. */
        public static Output of(Path file) throws IOException {
            try (var input = new DigestInputStream(Files.newInputStream(file), Sha256.digest())) {
                long size = input.transferTo(OutputStream.nullOutputStream());
                return new Output(file.getFileName().toString(), HexFormat.of().formatHex(input.getMessageDigest().digest()), size);
            }
        }
    }

    /** Where the manifest of an output is written: beside it. */
    public static Path beside(Path output) {
        return output.resolveSibling(output.getFileName() + ".manifest.json");
    }

    public ReleaseManifest {
        withheld = List.copyOf(withheld);
        fields = Map.copyOf(fields);
        outputs = List.copyOf(outputs);
    }

    static ReleaseManifest of(Register source, ReleasedRegister released, MarkingScheme scheme, Map<String, Integer> fields) {
        return new LeftOut(source, released).manifest(scheme, fields);
    }

    /** The manifest with the outputs that were made. */
    public ReleaseManifest of(List<Output> made) {
        return new ReleaseManifest(recipient, scheme, state, total, released, withheld, fields, made);
    }

    /** How many elements were left out. */
    public int left() {
        return total - released;
    }

    /**
     * The manifest as JSON, the same bytes for the same input.
     *
     * @param made when the outputs were made
     */
    public String json(Instant made) {
        return ManifestJson.write(this, made);
    }
}
