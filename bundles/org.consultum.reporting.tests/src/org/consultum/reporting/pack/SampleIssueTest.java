package org.consultum.reporting.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.consultum.model.AgendaItem;
import org.consultum.model.Meeting;
import org.consultum.model.PaperUse;
import org.consultum.model.Register;
import org.consultum.reporting.Progress;
import org.consultum.reporting.pack.PackIssuing.Output;
import org.consultum.samples.DicasSample;
import org.consultum.samples.SamplePaper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample records a pack and a supplement; they have to be those this bundle makes. */
class SampleIssueTest {
    @TempDir
    Path folder;

    @Test
    void theIssuesOfTheSampleAreWhatIsIssued() throws IOException {
        Register register = DicasSample.create();
        Meeting meeting = register.getCommittees().stream().flatMap(committee -> committee.getMeetings().stream())
                .filter(each -> !each.getPackIssues().isEmpty()).findFirst().orElseThrow();
        Map<String, Path> papers = new HashMap<>();
        for (SamplePaper paper : DicasSample.papers()) {
            try (InputStream content = paper.open()) {
                papers.put(paper.sha256(), Files.write(folder.resolve(paper.fileName()), content.readAllBytes()));
            }
        }
        AgendaItem item = meeting.getAgenda().getItems().stream().filter(each -> !each.getPapers().isEmpty()).findFirst().orElseThrow();
        PaperUse use = item.getPapers().removeFirst();
        PackHistory recorded = PackIssues.of(meeting, Optional.empty(), "en", paper -> true);
        PackHistory made = PackHistory.NONE.with(issue(meeting, papers, recorded, PackHistory.NONE));
        item.getPapers().addFirst(use);
        made = made.with(issue(meeting, papers, recorded, made));
        assertEquals(lines(made), lines(recorded));
    }

    private IssuedPack issue(Meeting meeting, Map<String, Path> papers, PackHistory recorded, PackHistory before) {
        IssuedPack as = recorded.issues().get(before.issues().size());
        IssueResult result = new AgendaPackWriter(folder, "en").issue(
                MeetingPack.of(meeting, digest -> Optional.ofNullable(papers.get(digest))),
                new PackIssuing(before, as.issuedAt().orElseThrow(), as.note(), before.last().isEmpty() ? Output.WHOLE : Output.SUPPLEMENT,
                        true), folder.resolve("pack.pdf"), Progress.NONE, PackLimits.DEFAULT);
        return assertInstanceOf(IssueResult.Issued.class, result).issue();
    }

    private static List<String> lines(PackHistory history) {
        return history.issues().stream().flatMap(issue -> issue.pages().stream().map(part -> issue.number() + " " + part.kind() + " "
                + part.about() + " " + part.content() + " " + part.labels() + part.withdrawn())).toList();
    }
}
