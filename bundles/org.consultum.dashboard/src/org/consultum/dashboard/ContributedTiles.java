package org.consultum.dashboard;

import java.util.List;
import java.util.Objects;
import org.consultum.session.RegisterSession;

/** The figures that plugins add to the dashboard. An OSGi service; any thread but the display thread. */
public interface ContributedTiles {

    /**
     * Reads them. A plugin that fails is left out and named among the faults of plugins.
     *
     * @param session the open register, read where it may be read
     */
    List<Shown> read(RegisterSession session, DashboardScope scope);

    /**
     * A figure of a plugin.
     *
     * @param id identity of the tile
     * @param name what is counted, in the user's language
     * @param words a few words more; may be empty
     * @param urgent whether somebody has to do something about it
     * @param figure the number and what is behind it
     */
    record Shown(String id, String name, String words, boolean urgent, DashboardFigures.Figure figure) {

        public Shown {
            Objects.requireNonNull(id);
            Objects.requireNonNull(name);
            Objects.requireNonNull(words);
            Objects.requireNonNull(figure);
        }

        /** Name and words in one line. */
        public String line() {
            return words.isBlank() ? name : name + ", " + words;
        }
    }
}
