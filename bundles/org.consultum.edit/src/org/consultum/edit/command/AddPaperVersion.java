package org.consultum.edit.command;

import org.consultum.model.Paper;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.base.NewElements;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Adds a version to a paper as its latest. Content that is the latest version already is refused. */
public final class AddPaperVersion extends IntentionCommand {

    private final NewElements elements;
    private final Paper paper;
    private final PaperFile file;

    public AddPaperVersion(EditingDomain domain, NewElements elements, Paper paper, PaperFile file) {
        super(domain, about(name(paper.getTitle()), file.fileName()));
        this.elements = elements;
        this.paper = paper;
        this.file = file;
    }

    @Override
    protected void plan(Steps steps) {
        var versions = paper.getVersions();
        if (!versions.isEmpty() && file.sha256().equals(versions.getLast().getSha256())) {
            steps.refuse(refused("sameContent", file.fileName()));
        }
        steps.create(paper, Literals.PAPER__VERSIONS, file.version(elements));
    }
}
