package org.consultum.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One writes at a time; the others read and are told who writes. */
class LockTest {

    @TempDir
    Path temporary;

    @Test
    void aSecondProcessReadsAndIsToldWhoHoldsTheRegisterUntilThatOneIsKilled() throws Exception {
        Path folder = Registers.create(temporary.resolve("register"));
        Process holder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-cp",
            KillTest.classPath(), KillTarget.class.getName()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (var output = new BufferedReader(new InputStreamReader(holder.getInputStream(), StandardCharsets.UTF_8))) {
            holder.getOutputStream().write((folder + "\n").getBytes(StandardCharsets.UTF_8));
            holder.getOutputStream().flush();
            assertEquals("1", output.readLine());
            try (RegisterFiles files = Registers.store().open(folder, true)) {
                String reason = files.readOnly().orElseThrow();
                assertTrue(reason.contains("process " + holder.pid()) && reason.contains(System.getProperty("user.name")), reason);
                assertEquals(1, files.register().getCommittees().size());
            }
        } finally {
            holder.destroyForcibly().waitFor();
        }
        try (RegisterFiles files = Registers.store().open(folder, true)) {
            assertEquals(Optional.empty(), files.readOnly());
        }
    }

    @Test
    void openingTwiceInOneProcessGivesOneWriter() throws Exception {
        Path folder = Registers.create(temporary.resolve("register"));
        try (RegisterFiles first = Registers.store().open(folder, true)) {
            try (RegisterFiles second = Registers.store().open(folder, true)) {
                assertTrue(second.readOnly().isPresent());
            }
            assertEquals(Optional.empty(), first.readOnly());
            try (RegisterFiles third = Registers.store().open(folder, true)) {
                assertTrue(third.readOnly().isPresent(), "closing the second has not released the lock of the first");
            }
        }
        try (RegisterFiles files = Registers.store().open(folder, true)) {
            assertEquals(Optional.empty(), files.readOnly());
        }
    }
}
