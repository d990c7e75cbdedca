package org.consultum.reporting.internal.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.consultum.reporting.table.TableColumn;
import org.dhatim.fastexcel.Workbook;

/**
 * A workbook of one or more sheets (Office Open XML, ECMA-376), one written after the other. The same rows give the same bytes. Holds the
 * packed file in memory until the end, and no rows.
 */
public final class XlsxBook {

    private static final String PRODUCT = "Consultum Workbench";
    private static final String PROPERTIES = "docProps/core.xml";
    private static final int LONGEST_NAME = 31;
    /** Level of compression: half the time of the usual one, files a tenth larger. */
    private static final int QUICK = 3;
    private static final Pattern CREATED = Pattern.compile("(<dcterms:created[^>]*>)[^<]*");
    /** Says nothing; not the very first moment a zip file can say, to which Java adds the time of the machine's zone (read in JDK 25). */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);
    /** Spreadsheets keep this name for themselves. */
    private static final String RESERVED = "history";

    private final Properties properties;
    private final OutputStream out;
    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
    private final Workbook workbook = new Workbook(packed, PRODUCT, null);
    private final Set<String> names = new HashSet<>(Set.of(RESERVED));

    /**
     * What a workbook says of itself. Every text may be empty.
     *
     * @param made when it was made
     * @param marking protective marking; stands at the head and foot of printed pages too
     */
    public record Properties(String title, String subject, String organisation, String marking, Instant made) {

        public Properties {
            Objects.requireNonNull(made);
        }
    }

    /**
     * Begins a workbook.
     *
     * @param out where it goes when it ends; stays open
     */
    public XlsxBook(Properties properties, OutputStream out) {
        this.properties = properties;
        this.out = Objects.requireNonNull(out);
        workbook.setCompressionLevel(Deflater.BEST_SPEED);
        workbook.properties().setTitle(XlsxSheet.text(properties.title()));
        if (!properties.subject().isEmpty()) {
            workbook.properties().setSubject(XlsxSheet.text(properties.subject()));
        }
        if (!properties.marking().isEmpty()) {
            workbook.properties().setKeywords(XlsxSheet.text(properties.marking()));
        }
        if (!properties.organisation().isEmpty()) {
            workbook.properties().setCompany(XlsxSheet.text(properties.organisation()));
        }
    }

    /**
     * Begins a sheet; the one before has ended.
     *
     * @param title becomes its name, as far as a sheet may be called so
     * @param wrapped whether long texts break into lines
     */
    public XlsxSheet sheet(String title, List<TableColumn> columns, boolean wrapped) {
        return new XlsxSheet(workbook.newWorksheet(name(title)), columns, wrapped);
    }

    /** A name that spreadsheets allow and no other sheet has, whatever its case. */
    private String name(String title) {
        String cleaned = title.replaceAll("[\\[\\]:*?/\\\\\\p{Cntrl}\uFFFE\uFFFF]", " ").replaceAll("^'+|'+$", "").strip();
        String plain = cut(cleaned, LONGEST_NAME).replaceAll("'+$", "").strip();
        String wanted = plain.isEmpty() ? "Table" : plain;
        String name = wanted;
        for (int number = 2; !names.add(name.toLowerCase(Locale.ROOT)); number++) {
            String ending = " " + number;
            name = cut(wanted, LONGEST_NAME - ending.length()) + ending;
        }
        return name;
    }

    private static String cut(String text, int most) {
        int end = Math.min(most, text.length());
        return text.substring(0, end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end).strip();
    }

    /** Ends the workbook and writes it. */
    public void finish() throws IOException {
        workbook.finish();
        repack();
    }

    /** Writes the parts again with the moment of the table instead of the one on the clock. */
    private void repack() throws IOException {
        var zip = new ZipOutputStream(out);
        zip.setLevel(QUICK);
        try (var parts = new PackedParts(packed.toByteArray())) {
            for (Optional<String> part = parts.next(); part.isPresent(); part = parts.next()) {
                var entry = new ZipEntry(part.get());
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                if (part.get().equals(PROPERTIES)) {
                    var core = new ByteArrayOutputStream();
                    parts.content(core);
                    String made = DateTimeFormatter.ISO_INSTANT.format(properties.made().truncatedTo(ChronoUnit.SECONDS));
                    zip.write(CREATED.matcher(core.toString(StandardCharsets.UTF_8)).replaceFirst("$1" + made)
                        .getBytes(StandardCharsets.UTF_8));
                } else {
                    parts.content(zip);
                }
                zip.closeEntry();
            }
        }
        zip.finish();
    }
}
