package org.consultum.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Makes the archives of the product: takes what the p2 director installed for each system, adds launcher and Java runtime, and packs
 * it so that the same commit gives the same bytes.
 */
public final class Packager {

    private static final List<Target> TARGETS = List.of(
            new Target("linux", "gtk", "x86_64", "tar.gz"),
            new Target("linux", "gtk", "aarch64", "tar.gz"),
            new Target("win32", "win32", "x86_64", "zip"),
            new Target("macosx", "cocoa", "x86_64", "tar.gz"),
            new Target("macosx", "cocoa", "aarch64", "tar.gz"));

    private Packager() {
    }

    /**
     * @param arguments target folder of the product build; folder of the launcher's scripts; launcher jar; version;
     *                  {@code all}, or {@code host} for only the unpacked product of the building system; folder to link the Java
     *                  runtime in, which outlives this build
     */
    public static void main(String[] arguments) throws Exception {
        Path target = Path.of(arguments[0]);
        var parts = new ProductImage.Parts(target.resolve("products/org.consultum.product"),
                target.resolve("products/org.consultum.cli.product"), Path.of(arguments[1]), Path.of(arguments[2]));
        String version = arguments[3].replace("-SNAPSHOT", "");
        boolean all = "all".equals(arguments[4]);
        Path images = target.resolve("images");
        Files.createDirectories(images);
        boolean linux = TARGETS.stream().anyMatch(t -> t.isHost() && t.isLinux());
        Optional<Path> runtime = linux ? Optional.of(JavaRuntime.link(Path.of(arguments[5]))) : Optional.empty();
        try (var pool = Executors.newFixedThreadPool(Math.max(1, Runtime.getRuntime().availableProcessors()))) {
            List<Callable<Path>> jobs = TARGETS.stream().filter(t -> all || t.isHost())
                    .<Callable<Path>>map(t -> () -> pack(t, parts, images, runtime, target, version, all)).toList();
            for (Future<Path> job : pool.invokeAll(jobs)) {
                job.get();
            }
        }
    }

    private static Path pack(Target system, ProductImage.Parts parts, Path images, Optional<Path> runtime, Path target,
            String version, boolean archive) throws IOException, InterruptedException {
        Path image = images.resolve(system.name()).resolve("consultum");
        ProductImage.assemble(system, parts, system.isHost() ? runtime : Optional.empty(), image);
        if (system.isHost() && runtime.isPresent()) {
            Warmup.commandLine(image);
        }
        return archive ? Archive.write(image, target.resolve("consultum-" + version + "-" + system.name() + "." + system.format()))
                : image;
    }

    /** A system the product is packed for, in the words of OSGi. */
    record Target(String os, String ws, String arch, String format) {

        String name() {
            return os + "-" + arch;
        }

        boolean isLinux() {
            return os.equals("linux");
        }

        boolean isWindows() {
            return os.equals("win32");
        }

        boolean isHost() {
            String name = System.getProperty("os.name");
            String host = name.startsWith("Windows") ? "win32" : name.startsWith("Mac") ? "macosx" : "linux";
            String cpu = System.getProperty("os.arch").equals("aarch64") ? "aarch64" : "x86_64";
            return os.equals(host) && arch.equals(cpu);
        }

        /** Where the director put this system's product. */
        Path installed(Path product) {
            Path folder = product.resolve(os).resolve(ws).resolve(arch);
            return os.equals("macosx") ? folder.resolve("Eclipse.app/Contents/Eclipse") : folder;
        }
    }
}
