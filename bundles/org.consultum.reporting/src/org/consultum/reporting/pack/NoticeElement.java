package org.consultum.reporting.pack;

import java.util.Objects;

/**
 * One labelled element of the notice of meeting.
 * <p>
 * Keys known to the wording follow 41 CFR 102-3.150(a)(1)-(8) (read 2026): {@code purpose}, {@code registration}, {@code papers},
 * {@code access} (open or closed, with the exemption), {@code comment}, {@code accommodation}, {@code contact}, and
 * {@code shortNotice} for 102-3.150(b). Committee, time and place are elements (1) and (2); the cover has them from {@link PackData}.
 *
 * @param label a key of the wording, or any text, which is shown as it is
 * @param text what is said, in Markdown
 */
public record NoticeElement(String label, String text) {

    public NoticeElement {
        Objects.requireNonNull(label);
        Objects.requireNonNull(text);
    }
}
