package org.consultum.ui.agenda.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.consultum.edit.command.AddPaper;
import org.consultum.edit.command.AddPaperVersion;
import org.consultum.edit.command.PaperFile;
import org.consultum.edit.command.UsePaperForItem;
import org.consultum.model.AgendaItem;
import org.consultum.model.Committee;
import org.consultum.model.Paper;
import org.consultum.model.PaperPurpose;
import org.consultum.model.PaperUse;
import org.consultum.model.PaperVersion;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.base.NewElements;
import org.consultum.ui.BackgroundWork;
import org.consultum.ui.forms.Candidates;
import org.consultum.ui.forms.Editing;
import org.consultum.ui.forms.ElementPicker;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;

/**
 * Files as papers of an item. Their content is kept in the register under its digest in the background; then one command enters them. A
 * file with the name of a paper the item has is a new version of that paper; one whose content the committee has already is that paper.
 */
final class ItemFiles {

    private static final int LONGEST_EXTENSION = 16;

    private final Control control;
    private final Editing editing;
    private final NewElements elements;

    ItemFiles(Control control, Editing editing) {
        this.control = Objects.requireNonNull(control);
        this.editing = Objects.requireNonNull(editing);
        this.elements = editing.elements();
    }

    /** Lets the user choose files for an item. */
    void choose(AgendaItem item) {
        var dialog = new FileDialog(control.getShell(), SWT.OPEN | SWT.MULTI);
        dialog.setText(Messages.papers_choose);
        if (dialog.open() != null) {
            Path folder = Path.of(dialog.getFilterPath());
            add(item, Stream.of(dialog.getFileNames()).map(folder::resolve).toList());
        }
    }

    /** Lets the user choose papers of the committee for an item. */
    void use(AgendaItem item) {
        List<EObject> offered = new Candidates(editing.session().register()).of(item, Literals.PAPER).stream()
            .filter(paper -> item.getPapers().stream().noneMatch(use -> use.getPaper() == paper)).toList();
        var picker = new ElementPicker(control.getShell(), editing.labels(), offered);
        picker.title(Messages.papers_title);
        picker.pickMany(List.of()).filter(chosen -> !chosen.isEmpty()).ifPresent(chosen -> editing.execute(AgendaEdits.together(
            Messages.edit_addPapers, chosen.stream().<Supplier<Command>>map(paper -> () -> use(item, (Paper) paper)).toList())));
    }

    /** Makes files papers of an item. */
    void add(AgendaItem item, List<Path> paths) {
        Optional<Path> folder = paths.stream().filter(Files::isDirectory).findFirst();
        if (folder.isPresent()) {
            editing.reporter().tell(Messages.edit_addPapers, Messages.bind(Messages.papers_folder, folder.get().getFileName()));
            return;
        }
        LocalDate today = LocalDate.now();
        BackgroundWork.of(Messages.papers_keeping, monitor -> {
            var kept = new ArrayList<PaperFile>();
            for (Path path : paths) {
                kept.add(keep(path, today));
            }
            return kept;
        }).then(kept -> enter(item, kept))
            .failed(problem -> editing.reporter().failed(Messages.papers_failed, Messages.papers_failedRemedy, problem))
            .start(control.getDisplay(), true);
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

    private void enter(AgendaItem item, List<PaperFile> files) {
        if (control.isDisposed() || item.eResource() == null) {
            return;
        }
        var steps = new ArrayList<Supplier<Command>>();
        for (PaperFile file : files) {
            Optional<Paper> named = papers(item).filter(paper -> !paper.getVersions().isEmpty()
                && file.fileName().equals(paper.getVersions().getLast().getFileName())).findFirst();
            Optional<Paper> same = own(item).filter(paper -> paper.getVersions().stream().map(PaperVersion::getSha256)
                .anyMatch(file.sha256()::equals)).findFirst();
            if (named.isPresent()) {
                steps.add(() -> new AddPaperVersion(domain(), elements, named.get(), file));
            } else if (same.isPresent()) {
                steps.add(() -> use(item, same.get()));
            } else {
                var entered = paper(item, file);
                steps.add(() -> entered);
                steps.add(() -> use(item, entered.getResult().stream().filter(Paper.class::isInstance).map(Paper.class::cast)
                    .findFirst().orElseThrow()));
            }
        }
        editing.execute(AgendaEdits.together(Messages.edit_addPapers, steps));
    }

    private AddPaper paper(AgendaItem item, PaperFile file) {
        String name = file.fileName();
        int dot = name.lastIndexOf('.');
        String title = (dot > 0 ? name.substring(0, dot) : name).replace('_', ' ');
        var details = new AddPaper.Details(title, Optional.empty(), purpose(item), file.received(), List.of(), Optional.of(file));
        return Candidates.committee(item).map(committee -> new AddPaper(domain(), elements, committee, details))
            .orElseGet(() -> new AddPaper(domain(), elements, editing.session().register(), details));
    }

    private UsePaperForItem use(AgendaItem item, Paper paper) {
        return new UsePaperForItem(domain(), elements, item, paper, purpose(item), Optional.empty());
    }

    private static PaperPurpose purpose(AgendaItem item) {
        return switch (item.getPurpose()) {
            case DECIDE, ENDORSE -> PaperPurpose.DECISION;
            case DISCUSS, REFER -> PaperPurpose.DISCUSSION;
            default -> PaperPurpose.INFORMATION;
        };
    }

    private static Stream<Paper> papers(AgendaItem item) {
        return item.getPapers().stream().map(PaperUse::getPaper).filter(Objects::nonNull);
    }

    private static Stream<Paper> own(AgendaItem item) {
        return Candidates.committee(item).map(Committee::getPaperList).stream().flatMap(list -> list.getPapers().stream());
    }

    private EditingDomain domain() {
        return editing.session().editingDomain();
    }
}
