package org.consultum.spi.report;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A report that is ready to be made into a file.
 *
 * @param id identity of the report in the catalogue
 * @param content what it says
 * @param markup what its template made of it: the content of a body as well-formed XHTML of the elements and classes documented for
 *            templates, cleaned; empty when the renderer asks for data only
 * @param words its words
 * @param house how documents of the organisation look
 * @param marking protective marking of every page; empty for none
 * @param recipient whom it was made for; empty for those who keep the register
 * @param asOf the day it is made for
 * @param register title of the register
 * @since 0.1
 */
public record ReportPage(String id, ReportContent content, String markup, ReportWords words, HouseStyle house, Optional<String> marking,
        Optional<String> recipient, LocalDate asOf, String register) {

    public ReportPage {
        Objects.requireNonNull(id);
        Objects.requireNonNull(content);
        Objects.requireNonNull(markup);
        Objects.requireNonNull(words);
        Objects.requireNonNull(house);
        Objects.requireNonNull(marking);
        Objects.requireNonNull(recipient);
        Objects.requireNonNull(asOf);
        Objects.requireNonNull(register);
    }
}
