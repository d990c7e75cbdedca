package org.consultum.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.consultum.model.Committee;
import org.consultum.model.Meeting;
import org.consultum.model.Register;
import org.eclipse.emf.common.notify.Notifier;
import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process killed at any moment while it saves: the register opens, is whole, and nothing that was acknowledged is lost. */
class KillTest {

    private static final int LANES = 2;
    private static final int KILLS_IN_A_LANE = 105;
    private static final int STANDING_BY = 2;

    @TempDir
    Path temporary;

    /** How a process is started: options of its virtual machine, class path and class. */
    private List<String> command = List.of();

    @Test
    void nothingAcknowledgedIsLostInTwoHundredKills() throws Exception {
        command = command();
        try (var executor = Executors.newFixedThreadPool(LANES)) {
            List<Callable<Integer>> lanes = new ArrayList<>();
            for (int lane = 0; lane < LANES; lane++) {
                Path folder = Registers.create(temporary.resolve("register" + lane));
                Random random = new Random(lane);
                lanes.add(() -> killAgainAndAgain(folder, random));
            }
            int changes = 0;
            for (var result : executor.invokeAll(lanes)) {
                changes += result.get();
            }
            assertTrue(changes > LANES * KILLS_IN_A_LANE, "more changes than kills, but only " + changes);
        }
    }

    private int killAgainAndAgain(Path folder, Random random) throws Exception {
        var standingBy = new ArrayDeque<Process>();
        int acknowledged = 0;
        try {
            for (int kill = 0; kill < KILLS_IN_A_LANE; kill++) {
                while (standingBy.size() < STANDING_BY) {
                    standingBy.add(start());
                }
                acknowledged = Math.max(acknowledged, runAndKill(standingBy.remove(), folder, random));
                acknowledged = checked(folder, acknowledged);
            }
        } finally {
            standingBy.forEach(Process::destroyForcibly);
        }
        return acknowledged;
    }

    /** Lets a process work for a moment and kills it; the number of the last change it acknowledged. */
    private static int runAndKill(Process process, Path folder, Random random) throws Exception {
        process.getOutputStream().write((folder + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
        int last = 0;
        try (var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            int before = random.nextInt(4);
            String line = "";
            for (int i = 0; i <= before && line != null; i++) {
                line = output.readLine();
                last = line == null ? last : Integer.parseInt(line);
            }
            assertTrue(last > 0, "the process has failed");
            LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(random.nextInt(12_000)));
            // By its handle: the process itself would close the streams, and acknowledgements on the way would be lost.
            process.toHandle().destroyForcibly();
            for (line = output.readLine(); line != null; line = output.readLine()) {
                last = Integer.parseInt(line);
            }
        }
        process.waitFor();
        return last;
    }

    /** Checks that the register is whole and at least at a change; the change it is at. */
    private static int checked(Path folder, int acknowledged) throws Exception {
        try (RegisterFiles files = Registers.store().open(folder, true)) {
            files.loadAll();
            assertEquals(List.of(), files.problems());
            assertTrue(files.readOnly().isEmpty(), "the lock of a killed process is free");
            Register register = files.register();
            Committee committee = register.getCommittees().getFirst();
            int number = KillTarget.number(register);
            assertTrue(number >= acknowledged, "change " + acknowledged + " was acknowledged, the register is at " + number);
            assertTrue(number <= acknowledged + 1, "only one change can be under way");
            if (number > 0) {
                assertEquals("Change " + number, committee.getName());
                assertEquals("Change " + number, committee.getActionList().getActions().getFirst().getTitle());
            }
            if (number >= 3) {
                assertEquals(List.of("Change " + number / 3 * 3),
                    committee.getMeetings().stream().map(Meeting::getTitle).filter(title -> title.startsWith("Change")).toList());
            }
            try (Stream<Path> left = Files.list(folder.resolve(".consultum/work"))) {
                assertEquals(0, left.count(), "nothing is left over");
            }
            return number;
        }
    }

    private Process start() throws IOException {
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    /**
     * A process starts in a third of the time with its classes in one jar without signatures and in a class archive, which a process that
     * comes to its end leaves behind. A virtual machine that makes no archive goes on without.
     */
    private List<String> command() throws Exception {
        Path jar = jar(temporary.resolve("target.jar"));
        Path archive = temporary.resolve("target.jsa");
        var plain = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xshare:auto", "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC", "-Xmx64m", "-cp", jar.toString(), KillTarget.class.getName());
        var making = new ArrayList<>(plain);
        making.addAll(1, List.of("-Xlog:disable", "-XX:ArchiveClassesAtExit=" + archive));
        making.add("10");
        Process process = new ProcessBuilder(making).redirectErrorStream(true)
            .redirectOutput(temporary.resolve("making.txt").toFile()).start();
        try (var input = process.getOutputStream()) {
            input.write((Registers.create(temporary.resolve("example")) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        process.waitFor();
        var starting = new ArrayList<>(plain);
        if (Files.exists(archive)) {
            starting.addAll(1, List.of("-Xlog:disable", "-XX:SharedArchiveFile=" + archive));
        }
        return starting;
    }

    private static Path jar(Path jar) throws IOException {
        var seen = new HashSet<String>();
        try (var out = new ZipOutputStream(Files.newOutputStream(jar))) {
            out.setLevel(Deflater.BEST_SPEED);
            for (String place : classPath().split(File.pathSeparator)) {
                Path path = Path.of(place);
                if (Files.isDirectory(path)) {
                    add(path, out, seen);
                } else if (Files.exists(path)) {
                    try (FileSystem zip = FileSystems.newFileSystem(path)) {
                        add(zip.getPath("/"), out, seen);
                    }
                }
            }
        }
        return jar;
    }

    private static void add(Path root, ZipOutputStream out, Set<String> seen) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = root.relativize(file).toString().replace(File.separatorChar, '/');
                if (!name.startsWith("META-INF/") && !name.startsWith("target/") && seen.add(name)) {
                    out.putNextEntry(new ZipEntry(name));
                    Files.copy(file, out);
                    out.closeEntry();
                }
            }
        }
    }

    /** Where the classes of this process come from, in a plain virtual machine and in OSGi. */
    static String classPath() {
        Set<String> places = new TreeSet<>();
        for (Class<?> type : List.of(KillTarget.class, RegisterStore.class, Register.class, EObject.class, Notifier.class)) {
            Path place = place(type);
            places.add(place.toString());
            if (Files.isDirectory(place)) {
                places.add(place.resolve("target/classes").toString());
                places.add(place.resolve("target/test-classes").toString());
                places.add(place.resolve("bin").toString());
            }
        }
        return String.join(File.pathSeparator, places);
    }

    /** The jar or folder of a class; its address has blanks and other letters escaped. */
    private static Path place(Class<?> type) {
        String address = type.getProtectionDomain().getCodeSource().getLocation().toExternalForm();
        String file = address.startsWith("jar:") ? address.substring("jar:".length(), address.indexOf("!/")) : address;
        return Path.of(URI.create(file.replaceFirst("^reference:", "").replace(" ", "%20")));
    }
}
