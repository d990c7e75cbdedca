package org.consultum.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.consultum.cli.internal.CommandTable;
import org.consultum.cli.internal.Environment;
import org.consultum.cli.internal.Services;
import org.consultum.contributions.ContributionRegistry;
import org.osgi.framework.FrameworkUtil;

/** Runs the command line inside the test, in the product's own assembly where OSGi runs and in {@link PlainInstallation} where not. */
final class CommandLineHarness {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneId.of("Asia/Tokyo"));

    private final Path folder;
    private final Services services;
    private final List<Throwable> faults = new ArrayList<>();

    CommandLineHarness(Path folder) throws Exception {
        this.folder = folder;
        if (FrameworkUtil.getBundle(CommandLineMain.class) == null) {
            services = new PlainInstallation();
        } else {
            services = CommandLineApplication.services(FrameworkUtil.getBundle(CommandLineMain.class).getBundleContext());
        }
    }

    CommandLineHarness(Path folder, PlainInstallation installation) {
        this.folder = folder;
        services = installation;
    }

    /** What one run gave. */
    record Result(int code, String out, String err) {

        Result exits(int expected) {
            assertEquals(expected, code, () -> "exit code; standard error was:\n" + err + "\nstandard output was:\n" + out);
            return this;
        }

        JsonNode json() throws IOException {
            return new ObjectMapper().readTree(out);
        }
    }

    /** A service of the installation. */
    <T> T service(Class<T> type) {
        return services.get(type);
    }

    /** Faults of ours that were logged. Where one was, the first line of standard error names it. */
    List<Throwable> faults() {
        return faults;
    }

    Result run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var environment = new Environment(new Console(out, err), services, new CommandTable(services.get(ContributionRegistry.class)), CLOCK, folder, "1.2.3", fault -> {
            faults.add(fault);
            err.writeBytes(("fault: " + fault + " at " + fault.getStackTrace()[0] + "\n").getBytes(StandardCharsets.UTF_8));
            return Optional.of("the log");
        });
        int code = new CommandLineMain(environment).run(arguments);
        return new Result(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
