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

import org.consultum.model.Meeting;
import org.consultum.model.Register;
import org.consultum.reporting.Progress;
import org.consultum.reporting.pack.PackIssuing.Output;
import org.consultum.samples.DicasSample;
import org.consultum.samples.SamplePaper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample records an issue of a pack; it has to be the one this bundle makes. */
class SampleIssueTest {
    @TempDir
    Path folder;

    @Test
    void theIssueOfTheSampleIsWhatIsIssued() throws IOException {
        Register register = DicasSample.create();
        Meeting meeting = register.getCommittees().stream().flatMap(committee -> committee.getMeetings().stream())
                .filter(each -> !each.getPackIssues().isEmpty()).findFirst().orElseThrow();
        Map<String, Path> papers = new HashMap<>();
        for (SamplePaper paper : DicasSample.papers()) {
            try (InputStream content = paper.open()) {
                papers.put(paper.sha256(), Files.write(folder.resolve(paper.fileName()), content.readAllBytes()));
            }
        }
        PackData data = MeetingPack.of(meeting, digest -> Optional.ofNullable(papers.get(digest)));
        IssuedPack recorded = PackIssues.of(meeting, Optional.empty(), data.language(), paper -> true).last().orElseThrow();
        IssueResult result = new AgendaPackWriter(folder, "en").issue(data, new PackIssuing(PackHistory.NONE,
                recorded.issuedAt().orElseThrow(), recorded.note(), Output.WHOLE, true), folder.resolve("pack.pdf"), Progress.NONE,
                PackLimits.DEFAULT);
        IssuedPack made = assertInstanceOf(IssueResult.Issued.class, result).issue();
        assertEquals(lines(made), lines(recorded));
    }

    private static List<String> lines(IssuedPack issue) {
        return issue.pages().stream().map(part -> part.kind() + " " + part.about() + " " + part.content() + " " + part.labels()).toList();
    }
}
