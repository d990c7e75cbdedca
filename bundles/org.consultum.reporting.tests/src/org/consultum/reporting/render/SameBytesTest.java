package org.consultum.reporting.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.consultum.reporting.internal.render.file.CsvRenderer;
import org.consultum.reporting.internal.render.file.DocxRenderer;
import org.consultum.reporting.internal.render.file.JsonRenderer;
import org.consultum.reporting.internal.render.file.XlsxRenderer;
import org.consultum.reporting.testing.HandmadePage;
import org.consultum.spi.report.ReportRenderer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same report gives the same bytes, whatever the machine is set to. */
class SameBytesTest {

    private static final Map<String, ReportRenderer> FORMATS = new LinkedHashMap<>(Map.of("docx", new DocxRenderer(), "xlsx",
        new XlsxRenderer(), "csv", new CsvRenderer(), "json", new JsonRenderer()));

    @TempDir
    Path folder;

    private static byte[] file(String format, String language) throws IOException {
        var page = format.equals("docx") ? HandmadePage.of(language, HandmadePage.house(false), false, 12)
            : Pages.page(Pages.content(UnaryOperator.identity()), "", language, UnaryOperator.identity());
        return Pages.bytes(FORMATS.get(format), page);
    }

    @Test
    void twiceTheSame() throws IOException {
        for (String format : FORMATS.keySet()) {
            assertArrayEquals(file(format, "ja"), file(format, "ja"), format);
        }
    }

    /** Writes the digests of all formats; run in a process of its own. */
    public static void main(String[] arguments) throws IOException, NoSuchAlgorithmException {
        var lines = new ArrayList<String>();
        for (String format : FORMATS.keySet().stream().sorted().toList()) {
            lines.add(format + " " + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file(format, "vi"))));
        }
        Files.write(Path.of(arguments[0]), lines);
    }

    @Test
    void anotherLocaleTimeZoneAndEncodingChangeNothing() throws Exception {
        String classPath = System.getProperty("java.class.path");
        Assumptions.assumeTrue(classPath.contains("fastexcel") && classPath.contains("jackson"),
            "The classes lie in bundles here; the test of the product compares whole installations");
        List<String> here = digests(classPath, "-Duser.language=en", "-Duser.country=GB", "-Duser.timezone=UTC");
        List<String> there = digests(classPath, "-Duser.language=tr", "-Duser.country=TR", "-Duser.timezone=Pacific/Kiritimati",
            "-Dfile.encoding=ISO-8859-1", "-Dstdout.encoding=ISO-8859-1", "-Duser.language.format=ar", "-Dline.separator=\r\n");
        assertEquals(here, there);
        assertEquals(FORMATS.size(), here.size());
    }

    private List<String> digests(String classPath, String... options) throws Exception {
        Path file = Files.createTempFile(folder, "digests", ".txt");
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Djava.awt.headless=true"));
        command.addAll(List.of(options));
        Path list = Files.writeString(folder.resolve("classpath"), "-cp \"" + classPath.replace("\\", "\\\\") + "\"");
        command.addAll(List.of("@" + list, SameBytesTest.class.getName(), file.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(new File(folder.toFile(), "log")).start();
        assertEquals(0, process.waitFor(), () -> {
            try {
                return Files.readString(folder.resolve("log"));
            } catch (IOException e) {
                return e.toString();
            }
        });
        return Files.readAllLines(file);
    }
}
