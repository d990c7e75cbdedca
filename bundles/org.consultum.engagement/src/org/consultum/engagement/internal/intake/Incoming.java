package org.consultum.engagement.internal.intake;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.consultum.engagement.intake.Place;

/**
 * A submission as it stands in a source, before it is compared with the register.
 *
 * @param channel constant name of how it came: form, mail, document
 * @param key what it is known again by
 * @param place where it stands
 * @param submitter name of who sent it; empty when not told
 * @param organisation name of the organisation; empty when not told
 * @param email address; empty when not told
 * @param title title; empty when it has none
 * @param text its text; may be empty when there are points or files
 * @param received day it came in
 * @param moment the moment it came in
 * @param confidential whether it says of itself that it is not to be published
 * @param points points it has already
 * @param files what came with it
 */
record Incoming(String channel, String key, Place place, String submitter, String organisation, String email, String title, String text,
        Optional<LocalDate> received, Optional<Instant> moment, boolean confidential, List<Point> points, List<Attached> files) {

    Incoming {
        points = List.copyOf(points);
        files = List.copyOf(files);
    }

    /**
     * A point that the source tells apart.
     *
     * @param key what it is known again by within the submission
     * @param text its text
     * @param question number of the question it answers, counted from 1; 0 for none
     * @param topic what it is about; empty when not told
     */
    record Point(String key, String text, int question, String topic) {
    }

    /**
     * A file that came with it. Its content stays where it is until it is received.
     *
     * @param name its name, a single segment fit to be shown
     * @param mediaType media type
     * @param size bytes
     * @param sha256 digest of its content
     * @param content opens its content anew
     */
    record Attached(String name, String mediaType, long size, String sha256, Content content) {
    }

    /** Opens content. */
    @FunctionalInterface
    interface Content {

        InputStream open() throws IOException;
    }
}
