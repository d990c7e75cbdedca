package org.consultum.bench;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.consultum.interchange.ImportLimits;
import org.consultum.interchange.ImportOptions;
import org.consultum.interchange.ImportPlan;
import org.consultum.interchange.Sources;
import org.consultum.interchange.internal.PlannedImports;
import org.consultum.interchange.oparl.OparlImporter;
import org.consultum.model.RegisterFactory;
import org.consultum.session.RegisterSession;
import org.consultum.session.RegisterSessions;
import org.consultum.spi.Progress;

/** Importing a council's export into an empty register, durable at the end, against reading the tokens of the same JSON. */
final class ImportBench {

    private static final int ITEMS = 9;

    private final RegisterSessions sessions;
    private final Measure measure;
    private final Path work;
    private int registers;

    ImportBench(RegisterSessions sessions, Measure measure, Path work) {
        this.sessions = sessions;
        this.measure = measure;
        this.work = work;
    }

    Row oparl(int objects) throws Exception {
        Path export = work.resolve("export-" + objects);
        write(export, objects / (ITEMS + 1));
        var json = new JsonFactory();
        List<Path> files = files(export);
        double tokens = measure.millis(() -> {
            long read = 0;
            for (Path file : files) {
                try (var parser = json.createParser(Files.readAllBytes(file))) {
                    while (parser.nextToken() != null) {
                        read += parser.getTextLength();
                    }
                }
            }
            return read;
        });
        double ours = measure.millis(() -> {
            var register = RegisterFactory.eINSTANCE.createRegister();
            register.setTitle("Import");
            Path folder = work.resolve("imported-" + objects + "-" + registers++);
            try (RegisterSession session = GeneratedRegister.opened(sessions.create(folder, register));
                    var source = new Sources(ImportLimits.usual()).open(export)) {
                ImportPlan plan = new PlannedImports().prepare(session, new OparlImporter(), source, ImportOptions.usual(), Progress.NONE);
                session.execute(plan.command(session.editingDomain()));
                session.flush();
                return plan.total();
            }
        });
        return new Row("import of an OParl export", objects, ours, "Jackson tokens of the same files", tokens);
    }

    private static List<Path> files(Path export) throws IOException {
        try (var files = Files.walk(export)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void write(Path export, int meetings) throws IOException {
        Files.createDirectories(export.resolve("meetings"));
        String base = "https://council.example/oparl/";
        for (int number = 0; number < meetings; number++) {
            var items = new ArrayList<String>();
            for (int item = 1; item <= ITEMS; item++) {
                items.add("""
                    {"id": "%sitems/%d-%d", "type": "https://schema.oparl.org/1.1/AgendaItem", "number": "%d", "order": %d,
                     "name": "Item %d of meeting %d: extension of the framework agreement", "public": true}"""
                    .formatted(base, number, item, item, item, item, number));
            }
            Files.writeString(export.resolve("meetings/" + number + ".json"), """
                {"id": "%smeetings/%d", "type": "https://schema.oparl.org/1.1/Meeting", "name": "Meeting %d",
                 "organization": ["%sorganizations/%d"], "start": "20%02d-%02d-%02dT17:00:00+01:00", "end": "20%02d-%02d-%02dT19:00:00+01:00",
                 "agendaItem": [%s]}
                """.formatted(base, number, number, base, number % 40, number / 336 % 40, number / 28 % 12 + 1, number % 28 + 1,
                number / 336 % 40, number / 28 % 12 + 1, number % 28 + 1, String.join(",\n", items)));
        }
    }
}
