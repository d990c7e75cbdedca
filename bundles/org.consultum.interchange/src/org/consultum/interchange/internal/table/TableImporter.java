package org.consultum.interchange.internal.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.consultum.interchange.TableExport;
import org.consultum.interchange.internal.Messages;
import org.consultum.sections.SectionInfo;
import org.consultum.spi.importer.ImportFile;
import org.consultum.spi.importer.ImportNotice;
import org.consultum.spi.importer.ImportNotice.Severity;
import org.consultum.spi.importer.ImportRefusedException;
import org.consultum.spi.importer.ImportSink;
import org.consultum.spi.importer.ImportSource;
import org.consultum.spi.importer.Importer;
import org.consultum.spi.importer.Origin;
import org.consultum.store.RegisteredSections;
import org.eclipse.emf.ecore.EPackage;

/**
 * Brings tables of items of subject areas into a register, from CSV files and XLSX workbooks. The class of the items is told by the name of the
 * folder, file or sheet, or else by the headings; a workbook may hold several.
 */
public final class TableImporter implements Importer {

    /** The format. */
    public static final String ID = "table";

    private static final String WORKBOOK = "xl/workbook.xml";

    private final Supplier<List<SectionInfo>> areas;

    /** With the subject areas of the installed plugins; created for the extension. */
    public TableImporter() {
        this(() -> new RegisteredSections(EPackage.Registry.INSTANCE).get().stream().flatMap(each -> SectionInfo.of(each).stream()).toList());
    }

    /**
     * @param areas the subject areas there are
     */
    public TableImporter(Supplier<List<SectionInfo>> areas) {
        this.areas = Objects.requireNonNull(areas);
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String label() {
        return Messages.of("table.label");
    }

    @Override
    public Match sniff(ImportSource source) throws IOException {
        boolean tables = isWorkbook(source) || source.files().stream().anyMatch(file -> isCsv(file) || isPackedWorkbook(file));
        return tables && !areas.get().isEmpty() ? Match.POSSIBLE : Match.NO;
    }

    private static boolean isWorkbook(ImportSource source) {
        return source.files().stream().anyMatch(file -> file.path().equals(WORKBOOK));
    }

    private static boolean isCsv(ImportFile file) {
        return file.path().toLowerCase(Locale.ROOT).matches(".*\\.(csv|tsv|txt)");
    }

    private static boolean isPackedWorkbook(ImportFile file) {
        return file.path().toLowerCase(Locale.ROOT).endsWith(".xlsx");
    }

    @Override
    public void extract(ImportSource source, ImportSink sink) throws IOException {
        List<TypeColumns> types = areas.get().stream().flatMap(area -> area.types().stream().map(type -> new TypeColumns(area, type))).toList();
        if (isWorkbook(source)) {
            Map<String, ImportFile> files = new HashMap<>();
            source.files().forEach(file -> files.put(file.path(), file));
            tables(Workbook.read(source.name(), path -> files.containsKey(path) ? Optional.of(bytes(files.get(path))) : Optional.empty()),
                source.name(), types, sink);
            return;
        }
        boolean any = false;
        for (ImportFile file : source.files()) {
            sink.progress().check();
            if (isPackedWorkbook(file)) {
                any = true;
                sink.notice(new ImportNotice(Severity.WARNING, "table.workbook", Optional.of(Origin.of(file.path())),
                    Messages.of("table.workbook"), Messages.of("table.workbook.remedy")));
            } else if (isCsv(file)) {
                any = true;
                try {
                    tables(List.of(CsvReader.read(file.path(), bytes(file))), file.path(), types, sink);
                } catch (ImportRefusedException e) {
                    if (e.all()) {
                        throw e;
                    }
                    sink.notice(new ImportNotice(Severity.ERROR, "table.file", Optional.of(Origin.of(file.path())), e.getMessage(), e.remedy()));
                }
            }
        }
        if (!any) {
            throw new ImportRefusedException(source.name(), Messages.of("table.none"), Messages.of("table.none.remedy"), true);
        }
    }

    private static byte[] bytes(ImportFile file) throws IOException {
        try (InputStream input = file.open()) {
            byte[] bytes = input.readNBytes(TableLimits.BYTES + 1);
            if (bytes.length > TableLimits.BYTES) {
                throw TableLimits.exceeded(file.path());
            }
            return bytes;
        }
    }

    private static void tables(List<Grid> grids, String path, List<TypeColumns> types, ImportSink sink) {
        var begun = new ArrayList<String>();
        for (Grid grid : grids) {
            if (grid.lines().isEmpty()) {
                continue;
            }
            Optional<TypeColumns> type = type(grid, path, types);
            if (type.isPresent()) {
                new TableRows(grid, type.get(), sink).run(begun);
            } else {
                sink.notice(new ImportNotice(Severity.WARNING, "table.type", Optional.of(new Origin(grid.file(), grid.lines().getFirst().number(),
                    grid.name())), Messages.of("table.type"), Messages.of("table.type.remedy",
                        String.join(", ", types.stream().map(each -> TableExport.key(each.type())).toList()))));
            }
        }
    }

    /** The class of a table: by its sheet, its file or folder, the nearest name first, or the one that has the most of its headings. */
    private static Optional<TypeColumns> type(Grid grid, String path, List<TypeColumns> types) {
        var names = new ArrayList<String>(List.of(grid.name()));
        var folders = new ArrayList<>(List.of(path.split("/")));
        if (folders.size() > 1) {
            // What was said on purpose stands in front and is exact.
            names.addFirst(folders.getFirst());
        }
        folders.reversed().forEach(each -> names.add(each.replaceFirst("\\.[A-Za-z]{3,4}$", "")));
        for (String name : names) {
            List<TypeColumns> named = types.stream().filter(type -> type.names().contains(TypeColumns.normal(name))).toList();
            if (named.size() == 1) {
                return Optional.of(named.getFirst());
            }
        }
        List<String> headings = grid.lines().getFirst().cells().stream().filter(heading -> !heading.isBlank()).toList();
        long best = types.stream().mapToLong(type -> type.known(headings)).max().orElse(0);
        List<TypeColumns> fitting = best < 2 ? List.of() : types.stream().filter(type -> type.known(headings) == best).toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }
}
