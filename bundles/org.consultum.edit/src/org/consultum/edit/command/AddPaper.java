package org.consultum.edit.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consultum.model.Committee;
import org.consultum.model.Paper;
import org.consultum.model.PaperPurpose;
import org.consultum.model.Party;
import org.consultum.model.Register;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.base.NewElements;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Enters a paper of a committee or of the whole register, with its first version if there is one already. */
public final class AddPaper extends IntentionCommand {

    private final NewElements elements;
    private final EObject owner;
    private final EReference list;
    private final Details details;

    /**
     * What is known of the paper.
     *
     * @param title its title
     * @param reference its reference number
     * @param purpose what it is submitted for
     * @param date date of the paper
     * @param originators who wrote or submitted it
     * @param file its first version; empty for a paper that is still to come
     */
    public record Details(String title, Optional<String> reference, PaperPurpose purpose, Optional<LocalDate> date,
            List<Party> originators, Optional<PaperFile> file) {

        public Details {
            Objects.requireNonNull(title);
            originators = List.copyOf(originators);
        }

        /** A paper for information of which only the title is known. */
        public static Details titled(String title) {
            return new Details(title, Optional.empty(), PaperPurpose.INFORMATION, Optional.empty(), List.of(), Optional.empty());
        }
    }

    /** A paper of a committee. */
    public AddPaper(EditingDomain domain, NewElements elements, Committee committee, Details details) {
        this(domain, elements, committee, Literals.COMMITTEE__PAPER_LIST, details);
    }

    /** A paper of no single committee. */
    public AddPaper(EditingDomain domain, NewElements elements, Register register, Details details) {
        this(domain, elements, register, Literals.REGISTER__PAPER_LIST, details);
    }

    private AddPaper(EditingDomain domain, NewElements elements, EObject owner, EReference list, Details details) {
        super(domain, about(details.title()));
        this.elements = elements;
        this.owner = owner;
        this.list = list;
        this.details = details;
    }

    @Override
    protected void plan(Steps steps) {
        Words.require(details.title(), Literals.PAPER__TITLE, steps);
        var paper = elements.create(Paper.class, Literals.PAPER);
        paper.setTitle(details.title());
        details.reference().ifPresent(paper::setReference);
        paper.setPurpose(details.purpose());
        details.date().ifPresent(paper::setDate);
        paper.getOriginators().addAll(details.originators());
        details.file().map(file -> file.version(elements)).ifPresent(paper.getVersions()::add);
        ListFile.create(owner, list, RegisterFactory.eINSTANCE::createPaperList, Literals.PAPER_LIST__PAPERS, paper, steps);
    }
}
