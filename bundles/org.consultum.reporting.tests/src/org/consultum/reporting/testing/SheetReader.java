package org.consultum.reporting.testing;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/** Apache POI, asked through reflection: what a reader of workbooks that is not ours makes of one. */
public final class SheetReader {

    private static final String SHEETS = "org.apache.poi.xssf.usermodel.";
    private static final int UNITS_OF_A_CHARACTER = 256;

    private final ClassLoader loader;

    private SheetReader(ClassLoader loader) {
        this.loader = loader;
    }

    /**
     * What was found in the first sheet of a workbook.
     *
     * @param rows cells that are there, each as its type, a colon and its value; dates as DATE
     * @param formats number formats of these cells
     * @param filter range of the filter
     * @param firstWidth width of the first column in characters
     */
    public record Found(String name, String title, String creator, Instant created, List<List<String>> rows, List<List<String>> formats,
            int frozenRows, String filter, int firstWidth) {
    }

    /** {@return the reader, if its jars are there} */
    public static Optional<SheetReader> find() {
        return Apart.loader("org.consultum.poi").map(SheetReader::new);
    }

    /** Opens a workbook and closes it. */
    public Found read(Path file) {
        return Apart.inside(loader, () -> {
            try (InputStream in = Files.newInputStream(file)) {
                Object workbook = Class.forName(SHEETS + "XSSFWorkbook", true, loader).getConstructor(InputStream.class).newInstance(in);
                Object sheet = workbook.getClass().getMethod("getSheetAt", int.class).invoke(workbook, 0);
                var rows = new ArrayList<List<String>>();
                var formats = new ArrayList<List<String>>();
                for (Object row : (Iterable<?>) sheet) {
                    var values = new ArrayList<String>();
                    var styles = new ArrayList<String>();
                    for (Object cell : (Iterable<?>) row) {
                        values.add(value(cell));
                        styles.add((String) call(call(cell, "getCellStyle"), "getDataFormatString"));
                    }
                    rows.add(values);
                    formats.add(styles);
                }
                Object core = call(call(workbook, "getProperties"), "getCoreProperties");
                return new Found((String) call(sheet, "getSheetName"), (String) call(core, "getTitle"), (String) call(core, "getCreator"),
                    ((Date) call(core, "getCreated")).toInstant(), rows, formats,
                    (Short) call(call(sheet, "getPaneInformation"), "getHorizontalSplitPosition"),
                    (String) call(workbook.getClass().getMethod("getName", String.class).invoke(workbook, "_xlnm._FilterDatabase"),
                        "getRefersToFormula"),
                    (Integer) sheet.getClass().getMethod("getColumnWidth", int.class).invoke(sheet, 0) / UNITS_OF_A_CHARACTER);
            }
        });
    }

    /** Opens a workbook, reads the names of its sheets and closes it. */
    public List<String> names(Path file) {
        return Apart.inside(loader, () -> {
            try (InputStream in = Files.newInputStream(file)) {
                Object workbook = Class.forName(SHEETS + "XSSFWorkbook", true, loader).getConstructor(InputStream.class).newInstance(in);
                var names = new ArrayList<String>();
                for (Object sheet : (Iterable<?>) workbook) {
                    names.add((String) call(sheet, "getSheetName"));
                }
                return names;
            }
        });
    }

    private String value(Object cell) throws ReflectiveOperationException {
        String type = call(cell, "getCellType").toString();
        if (type.equals("NUMERIC") && (boolean) Class.forName("org.apache.poi.ss.usermodel.DateUtil", true, loader)
                .getMethod("isCellDateFormatted", Class.forName("org.apache.poi.ss.usermodel.Cell", true, loader)).invoke(null, cell)) {
            return "DATE:" + ((LocalDateTime) call(cell, "getLocalDateTimeCellValue")).toLocalDate();
        }
        return type + ":" + switch (type) {
            case "NUMERIC" -> call(cell, "getNumericCellValue");
            case "STRING" -> call(cell, "getStringCellValue");
            default -> call(cell, "toString");
        };
    }

    private static Object call(Object target, String method) throws ReflectiveOperationException {
        var found = target.getClass().getMethod(method);
        found.setAccessible(true);
        return found.invoke(target);
    }
}
