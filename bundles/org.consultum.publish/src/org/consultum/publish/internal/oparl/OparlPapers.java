package org.consultum.publish.internal.oparl;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consultum.model.Organisation;
import org.consultum.model.Paper;
import org.consultum.model.PaperVersion;
import org.consultum.publish.internal.Site;
import org.consultum.publish.internal.page.Writing;

/** Papers, their files, and where they were before a committee (Consultation). */
final class OparlPapers {

    private final Oparl oparl;
    private final Site site;
    private final Writing writing;

    OparlPapers(Oparl oparl, Site site, Writing writing) {
        this.oparl = oparl;
        this.site = site;
        this.writing = writing;
    }

    void write(Runnable check) throws IOException {
        int consultations = 0;
        int files = 0;
        for (Paper paper : site.papers()) {
            consultations += site.uses(paper).size();
            files += (int) versions(paper).stream().filter(version -> site.size(version).isPresent()).count();
        }
        var papers = oparl.list("papers", site.papers().size());
        var consulted = oparl.list("consultations", consultations);
        var file = oparl.list("files", files);
        for (Paper paper : site.papers()) {
            check.run();
            List<Map<String, Object>> where = site.uses(paper).stream().map(use -> consultation(paper, use)).toList();
            papers.add(paper(paper, where));
            for (Map<String, Object> each : where) {
                consulted.add(each);
            }
            for (PaperVersion version : versions(paper)) {
                Optional<Map<String, Object>> object = oparl.file(version, Optional.of(paper));
                if (object.isPresent()) {
                    file.add(object.get());
                }
            }
        }
        papers.finish();
        consulted.finish();
        file.finish();
    }

    private static List<PaperVersion> versions(Paper paper) {
        var versions = new ArrayList<>(paper.getVersions());
        versions.addAll(paper.getAnnexes());
        return versions;
    }

    private Map<String, Object> paper(Paper paper, List<Map<String, Object>> where) {
        var object = OparlJson.object(oparl.id("paper", paper), "Paper");
        object.put("body", oparl.body());
        OparlJson.put(object, "name", writing.line(paper.getTitle()));
        OparlJson.put(object, "reference", writing.line(paper.getReference()));
        OparlJson.put(object, "date", Site.date(paper).orElse(null));
        OparlJson.put(object, "paperType", writing.line(paper.getKind()));
        OparlJson.put(object, "relatedPaper", paper.getRelated().stream().map(other -> oparl.id("paper", other)).toList());
        List<Map<String, Object>> files = versions(paper).stream().map(version -> oparl.file(version, Optional.of(paper)))
            .flatMap(Optional::stream).toList();
        if (!paper.getVersions().isEmpty()) {
            oparl.file(paper.getVersions().getLast(), Optional.of(paper)).ifPresent(main -> object.put("mainFile", main));
        }
        OparlJson.put(object, "auxiliaryFile", files.stream().filter(each -> !each.equals(object.get("mainFile"))).toList());
        OparlJson.put(object, "originatorOrganization", paper.getOriginators().stream().filter(Organisation.class::isInstance)
            .map(party -> oparl.id("organization", party)).toList());
        OparlJson.put(object, "consultation", where);
        OparlJson.put(object, "web", site.places().of(paper).map(path -> site.publication().base() + path).orElse(null));
        return object;
    }

    private Map<String, Object> consultation(Paper paper, Site.Use use) {
        var object = OparlJson.object(oparl.id("consultation", use.use()), "Consultation");
        object.put("paper", oparl.id("paper", paper));
        object.put("agendaItem", oparl.id("agendaitem", use.item()));
        object.put("meeting", oparl.id("meeting", use.meeting()));
        object.put("organization", List.of(oparl.id("organization", use.meeting().getCommittee())));
        object.put("authoritative", use.use().isAuthoritative());
        OparlJson.put(object, "role", writing.term("purpose", use.use().getPurpose()));
        return object;
    }
}
