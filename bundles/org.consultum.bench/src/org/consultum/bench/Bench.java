package org.consultum.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.consultum.samples.GeneratorSize;
import org.consultum.session.DefaultRegisterSessions;
import org.consultum.session.RegisterSessions;

/**
 * Measures what people wait for, each beside a baseline in the same run, at growing sizes.
 *
 * <p>Arguments: the file to write the table to, then the sizes in model objects, by default 1,000, 10,000 and 100,000.
 */
public final class Bench {

    private static final long SEED = 20261121;

    private final PrintStream progress;
    private final RegisterSessions sessions = new DefaultRegisterSessions();
    private final List<Row> rows = new ArrayList<>();
    private final List<PageRow> pages = new ArrayList<>();

    private Bench(PrintStream progress) {
        this.progress = progress;
    }

    public static void main(String[] args) throws Exception {
        Path table = Path.of(args[0]);
        List<Integer> sizes = args.length > 1 ? Stream.of(args).skip(1).map(Integer::valueOf).toList() : List.of(1_000, 10_000, 100_000);
        Path work = Files.createTempDirectory("consultum-bench");
        try {
            // A bench talks to its terminal; it is not part of the product.
            var bench = new Bench(System.err);
            var large = new PagesBench(work);
            bench.add(large.register());
            bench.add(large.pack());
            new AgendaBench(new Measure(5_000, 501), new Measure(60, 31)).rows().forEach(bench::add);
            for (int size : sizes) {
                bench.measure(work, size);
            }
            Files.createDirectories(table.toAbsolutePath().getParent());
            Files.writeString(table, bench.table(), StandardCharsets.UTF_8);
        } finally {
            delete(work);
        }
    }

    private void measure(Path work, int size) throws Exception {
        progress.println("making a register of about " + size + " objects");
        GeneratedRegister register = GeneratedRegister.create(sessions, work.resolve("register-" + size), size(size));
        // As long as it takes until the compiler of the virtual machine is done with both sides.
        var store = new StoreBench(sessions, new Measure(Math.max(5, 1_500_000 / size), size > 50_000 ? 7 : 15), new Measure(1_000, 101));
        add(store.load(register));
        add(store.save(register));
        add(store.open(register));
        var slow = new Measure(1, size > 50_000 ? 3 : 5);
        new CheckBench(sessions, new Measure(Math.max(3, 300_000 / size), size > 50_000 ? 5 : 15), new Measure(3_000, 301)).rows(register)
            .forEach(this::add);
        new IndexBench(sessions, slow, work).indexAndSearch(register).forEach(this::add);
        new ListBench(sessions, new Measure(60, 31), work).rows(size).forEach(this::add);
        add(new ImportBench(sessions, slow, work).oparl(size));
        add(new PackBench(sessions, new Measure(3, 7), work).pack(register));
    }

    private void add(Row row) {
        rows.add(row);
        progress.println(row.markdown());
    }

    private void add(PageRow row) {
        pages.add(row);
        progress.println(row.markdown());
    }

    private String table() {
        var table = new StringBuilder(PageRow.HEAD);
        pages.forEach(row -> table.append(row.markdown()).append('\n'));
        table.append("\n| What | Objects | ms | Baseline | ms | Ratio |\n|---|--:|--:|---|--:|--:|\n");
        rows.forEach(row -> table.append(row.markdown()).append('\n'));
        return table.toString();
    }

    /** The mix of a real register: a meeting has about 15 objects with its agenda; the rest are mostly actions. */
    private static GeneratorSize size(int objects) {
        return new GeneratorSize(Math.max(1, objects / 2_000), Math.max(1, objects / 50), objects / 2, SEED);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
