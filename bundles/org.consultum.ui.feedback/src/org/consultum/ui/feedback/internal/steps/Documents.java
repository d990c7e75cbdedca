package org.consultum.ui.feedback.internal.steps;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.consultum.edit.command.AddPaper;
import org.consultum.edit.command.InTurn;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.PaperFile;
import org.consultum.model.Committee;
import org.consultum.model.Element;
import org.consultum.model.Paper;
import org.consultum.model.PaperPurpose;
import org.consultum.model.PaperVersion;
import org.consultum.ui.BackgroundWork;
import org.consultum.ui.feedback.internal.Messages;
import org.consultum.ui.feedback.internal.steps.DocumentField.Document;
import org.consultum.ui.forms.Candidates;
import org.consultum.ui.forms.Editing;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.swt.widgets.Display;

/**
 * Files that come with a step of a loop. Their content is kept in the register in the background; then paper and step are entered as one
 * command. A file the committee has already is that paper. Used on the display thread.
 */
public final class Documents {

    private static final int LONGEST_EXTENSION = 16;

    private final Editing editing;
    private final Display display;

    public Documents(Editing editing, Display display) {
        this.editing = Objects.requireNonNull(editing);
        this.display = Objects.requireNonNull(display);
    }

    /** The papers a step of a loop can refer to: those of the committee of an element. */
    public static List<Paper> known(Element element) {
        return Candidates.committee(element).map(Committee::getPaperList).stream().flatMap(list -> list.getPapers().stream()).toList();
    }

    /**
     * Executes a step that may come with a document.
     *
     * @param label name of the step in the menu of undo
     * @param place whose committee the paper belongs to
     * @param step the step, given the paper once it is entered
     */
    public void execute(String label, Element place, Optional<Document> document, Function<Optional<Paper>, Command> step) {
        switch (document.orElse(null)) {
            case null -> editing.execute(step.apply(Optional.empty()));
            case Document.Known(Paper paper) -> editing.execute(step.apply(Optional.of(paper)));
            case Document.File(Path path) -> {
                // What cannot be done is said before a file is kept for it.
                if (step.apply(Optional.empty()) instanceof IntentionCommand intention && intention.refusal().isPresent()) {
                    editing.reporter().tell(label, intention.refusal().get());
                    return;
                }
                LocalDate today = LocalDate.now();
                BackgroundWork.of(Messages.document_keeping, monitor -> keep(path, today))
                    .then(file -> enter(label, place, file, step))
                    .failed(problem -> editing.reporter().failed(Messages.bind(Messages.document_failed, path.getFileName()),
                        Messages.document_failedRemedy, problem))
                    .start(display, true);
            }
        }
    }

    private PaperFile keep(Path path, LocalDate today) throws IOException {
        String name = path.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String extension = dot < 0 || name.length() - dot > LONGEST_EXTENSION ? "" : name.substring(dot + 1);
        try (var content = new BufferedInputStream(Files.newInputStream(path))) {
            String digest = editing.session().keepPaper(content, extension);
            String type = Optional.ofNullable(Files.probeContentType(path)).orElse("application/octet-stream");
            return new PaperFile(Optional.empty(), name, type, digest, Files.size(path), Optional.of(today));
        }
    }

    private void enter(String label, Element place, PaperFile file, Function<Optional<Paper>, Command> step) {
        if (place.eResource() == null) {
            return;
        }
        Optional<Paper> same = known(place).stream().filter(paper -> Stream.of(paper.getVersions(), paper.getAnnexes())
            .flatMap(List::stream).map(PaperVersion::getSha256).anyMatch(file.sha256()::equals)).findFirst();
        if (same.isPresent()) {
            editing.execute(step.apply(same));
            return;
        }
        var entered = paper(place, file);
        var steps = new ArrayList<Supplier<Command>>();
        steps.add(() -> entered);
        steps.add(() -> step.apply(entered.getResult().stream().filter(Paper.class::isInstance).map(Paper.class::cast).findFirst()));
        editing.execute(new InTurn(label, InTurn.Refusal.UNDO_ALL, steps));
    }

    private AddPaper paper(Element place, PaperFile file) {
        String name = file.fileName();
        int dot = name.lastIndexOf('.');
        String title = (dot > 0 ? name.substring(0, dot) : name).replace('_', ' ');
        var details = new AddPaper.Details(title, Optional.empty(), PaperPurpose.INFORMATION, file.received(), List.of(),
            Optional.of(file));
        EditingDomain domain = editing.session().editingDomain();
        return Candidates.committee(place).map(committee -> new AddPaper(domain, editing.elements(), committee, details))
            .orElseGet(() -> new AddPaper(domain, editing.elements(), editing.session().register(), details));
    }
}
