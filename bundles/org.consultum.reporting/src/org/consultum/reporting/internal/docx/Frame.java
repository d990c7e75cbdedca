package org.consultum.reporting.internal.docx;

import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.function.BinaryOperator;

/**
 * What stands around the text of a document. Every text is clean and none is markup.
 *
 * @param title title in the properties of the document
 * @param subject one sentence on what it is
 * @param author whose document it is; may be empty
 * @param language BCP 47 tag that is well-formed
 * @param marking at the head and foot of every page; may be empty
 * @param running at the left of the head of every page but the first; may be empty
 * @param runningEnd at the right of it; may be empty
 * @param foot at the foot of every page
 * @param pageOf says what page it is of how many, in words
 * @param date the date it bears, where one is known
 */
public record Frame(String title, String subject, String author, String language, String marking, String running, String runningEnd,
        String foot, BinaryOperator<String> pageOf, Optional<ZonedDateTime> date) {
}
