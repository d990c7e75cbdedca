package org.consultum.cli.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.consultum.model.Element;
import org.consultum.model.Register;
import org.consultum.model.base.NewElements;
import org.consultum.rules.CheckChange;
import org.consultum.rules.CheckFinding;
import org.consultum.rules.CheckRequest;
import org.consultum.rules.CheckService;
import org.consultum.rules.IncrementalCheck;
import org.consultum.rules.RuleCatalogue;
import org.consultum.samples.DicasSample;
import org.consultum.samples.GeneratorSize;
import org.consultum.samples.RegisterGenerator;
import org.consultum.samples.RepeatableIds;
import org.consultum.session.DefaultRegisterSessions;
import org.consultum.session.RegisterSession;
import org.consultum.session.RegisterSessions.OpenResult;
import org.consultum.session.SessionListener;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Findings kept up to date over thousands of random edits are those of a full check, with all rules and packs we supply. */
class IncrementalCheckTest {

    private static final LocalDate TODAY = DicasSample.REFERENCE_DATE;

    @TempDir
    private Path folder;

    @Test
    void theSampleStaysAsAFullCheckFindsItOver2500Edits() throws Exception {
        compare(DicasSample.create(), 2_500, 50, 1);
    }

    @Test
    void aSmallRegisterStaysAsAFullCheckFindsItOver7500Edits() throws Exception {
        compare(new RegisterGenerator(new GeneratorSize(3, 4, 12, 7)).register(), 7_500, 15, 2);
    }

    private void compare(Register content, int edits, int every, long seed) throws Exception {
        RuleCatalogue catalogue = InstalledRules.catalogue();
        assertEquals(List.of(), catalogue.faults());
        CheckService checks = CheckService.of(catalogue);
        var opened = (OpenResult.Opened) new DefaultRegisterSessions().create(folder.resolve("register"), content);
        try (RegisterSession session = opened.session()) {
            var request = CheckRequest.of(session.register(), TODAY);
            IncrementalCheck live = checks.incremental(request, session::find);
            live.run(new NullProgressMonitor());
            var told = new TreeSet<>(texts(live.findings()));
            Deque<String> latest = new ArrayDeque<>();
            session.addListener(new SessionListener() {
                @Override
                public void changed(Set<Element> changed, Set<Element> removed) {
                    CheckChange change = live.changed(changed, removed);
                    told.removeAll(texts(change.removed()));
                    told.addAll(texts(change.added()));
                }
            });
            var random = new RandomEdits(session, catalogue, new NewElements(new RepeatableIds(seed)), TODAY, seed);
            var done = new AtomicInteger();
            // The first difference of each rule, so that one run tells of all rules that read what they do not name.
            var differing = new TreeMap<String, String>();
            List<CheckFinding> known = live.findings();
            for (int tries = 0; done.get() < edits; tries++) {
                assertTrue(tries < 20 * edits, "most edits are refused");
                Optional<String> edit = random.next(known);
                edit.ifPresent(what -> {
                    done.incrementAndGet();
                    latest.addLast(what);
                    if (latest.size() > every) {
                        latest.removeFirst();
                    }
                });
                if (edit.isPresent() && done.get() % every == 0) {
                    var full = new TreeSet<>(texts(checks.check(request, new NullProgressMonitor())));
                    known = live.findings();
                    var kept = new TreeSet<>(texts(known));
                    assertEquals(kept, told, "what was told of changes adds up to all findings");
                    List<String> wrong = differences(full, kept);
                    if (!wrong.isEmpty()) {
                        String edited = "after edit " + done.get() + ": " + String.join("\n    ", latest);
                        wrong.forEach(one -> differing.putIfAbsent(one.split(" \\| ")[1], one + "\n  " + edited));
                        CheckChange repaired = live.run(new NullProgressMonitor());
                        told.removeAll(texts(repaired.removed()));
                        told.addAll(texts(repaired.added()));
                    }
                }
            }
            assertEquals("", String.join("\n", differing.values()));
            assertTrue(texts(live.findings()).size() > 20, "the register is worth checking");
        }
    }

    private static List<String> differences(Set<String> full, Set<String> kept) {
        var differences = new ArrayList<String>();
        full.stream().filter(finding -> !kept.contains(finding)).map("only found by the full check: "::concat).forEach(differences::add);
        kept.stream().filter(finding -> !full.contains(finding)).map("no longer true: "::concat).forEach(differences::add);
        return differences;
    }

    private static List<String> texts(List<CheckFinding> findings) {
        return findings.stream().map(finding -> String.join(" | ", finding.severity().name(), finding.rule(),
            finding.elementId().orElse(""), finding.file().map(Path::toString).orElse(""), finding.feature().orElse(""), finding.message(),
            finding.remedy(), finding.citation().map(Object::toString).orElse(""),
            finding.fixes().stream().map(fix -> fix.label()).collect(Collectors.joining(", ")),
            finding.waiver().map(Object::toString).orElse(""))).toList();
    }
}
