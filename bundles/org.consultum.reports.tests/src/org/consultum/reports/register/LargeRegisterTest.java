package org.consultum.reports.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.consultum.reports.SampleReports;
import org.consultum.samples.GeneratorSize;
import org.consultum.samples.RegisterGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The list of ten thousand actions")
class LargeRegisterTest {

    private static final int ACTIONS = 10_000;
    private static final Pattern REFERENCE = Pattern.compile("[A-Z0-9]+-A-\\d+");

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    @DisplayName("loses none of them")
    void complete() throws IOException {
        var register = new RegisterGenerator(new GeneratorSize(20, 200, ACTIONS, 7)).register();
        var sample = SampleReports.of(register, folder);
        String list = Files.readString(sample.make("action-list", "csv", Map.of("state", "all"), "en"));
        var seen = new TreeSet<String>();
        REFERENCE.matcher(list).results().forEach(found -> seen.add(found.group()));

        assertEquals(ACTIONS, seen.size());
        assertTrue(Files.size(sample.make("action-list", "xlsx", Map.of("state", "all", "group-by", "age"), "en")) > ACTIONS);
    }
}
