package org.consultum.ui.register;

import java.nio.file.Files;
import java.nio.file.Path;
import org.consultum.model.base.Slugs;

/** Where new registers are proposed to lie. */
public final class RegisterFolders {

    private RegisterFolders() {
    }

    /** The folder for registers in the user's home, or its Documents folder where there is one. It may not exist yet. */
    public static Path home() {
        Path home = Path.of(System.getProperty("user.home"));
        Path documents = home.resolve("Documents");
        return (Files.isDirectory(documents) ? documents : home).resolve("Consultum");
    }

    /** A folder that does not exist yet for a register of a title. */
    public static Path proposed(String title) {
        return home().resolve(Slugs.of(title, "register", name -> Files.exists(home().resolve(name))));
    }
}
