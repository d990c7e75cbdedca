package org.consultum.sdk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.consultum.sdk.internal.Texts;

/**
 * The pages for authors of plugins, as they were when this program was built: the tutorial, the policy of the API, the extension points and the
 * classes of a register.
 *
 * @since 0.1
 */
public final class ReferencePages {

    /** Names of the pages, in the order they are read. */
    public static final List<String> NAMES = List.of("plugins.md", "api-policy.md", "extension-points.md", "register-reference.md");

    private ReferencePages() {
    }

    /**
     * Writes the pages.
     *
     * @param folder where to; made when it is not there
     * @return the files
     * @throws ProjectRefusedException when one of them is there already
     * @throws IOException when writing failed
     */
    public static List<Path> write(Path folder) throws ProjectRefusedException, IOException {
        Files.createDirectories(folder);
        var written = new ArrayList<Path>();
        for (String name : NAMES) {
            Path page = folder.resolve(name);
            try (InputStream in = ReferencePages.class.getClassLoader().getResourceAsStream("reference/" + name)) {
                if (in == null) {
                    throw new IOException("The bundle lacks the page " + name);
                }
                Files.copy(in, page);
            } catch (FileAlreadyExistsException e) {
                throw new ProjectRefusedException(Texts.of("page.there", page), Texts.of("page.there.remedy"));
            }
            written.add(page);
        }
        return written;
    }
}
