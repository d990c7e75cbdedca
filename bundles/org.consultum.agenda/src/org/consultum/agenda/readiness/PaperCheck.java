package org.consultum.agenda.readiness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.consultum.agenda.internal.Messages;
import org.consultum.edit.Labels;
import org.consultum.marking.MarkingSchemes;
import org.consultum.model.AgendaItem;
import org.consultum.model.Element;
import org.consultum.model.Marking;
import org.consultum.model.Meeting;
import org.consultum.model.Paper;
import org.consultum.model.PaperUse;
import org.consultum.model.PaperVersion;
import org.consultum.model.Party;
import org.consultum.model.Register;
import org.consultum.model.RegisterFactory;
import org.eclipse.emf.ecore.EObject;

/** Looks at the papers of one meeting on one day. */
final class PaperCheck {

    private final LocalDate today;
    private final Optional<LocalDate> usuallyDue;
    private final Register register;
    private final Comparator<Marking> byLevel;
    private final Labels labels = Labels.ofUser();

    PaperCheck(Meeting meeting, LocalDate today, Optional<LocalDate> usuallyDue) {
        this.today = today;
        this.usuallyDue = usuallyDue;
        register = meeting.getCommittee() == null ? null : meeting.getCommittee().getRegister();
        byLevel = MarkingSchemes.shipped().of(register).byLevelOfMarking();
    }

    ItemReadiness item(AgendaItem item) {
        var papers = new ArrayList<PaperReadiness>();
        var owing = new LinkedHashSet<Party>();
        var state = ReadinessState.READY;
        int present = 0;
        var sentences = new ArrayList<String>();
        for (PaperUse use : item.getPapers()) {
            PaperReadiness paper = paper(use, item);
            papers.add(paper);
            present += paper.present() ? 1 : 0;
            paper.owes().ifPresent(owing::add);
            if (paper.state().compareTo(state) > 0) {
                state = paper.state();
            }
            if (paper.state() != ReadinessState.READY) {
                sentences.add(paper.text());
            }
        }
        String text = papers.isEmpty() ? Messages.text("readiness.nothingExpected")
            : sentences.isEmpty() ? Messages.text("readiness.allThere", present) : String.join(" ", sentences);
        return new ItemReadiness(item, state, present, papers.size(), papers, List.copyOf(owing), text);
    }

    private PaperReadiness paper(PaperUse use, AgendaItem item) {
        Paper paper = use.getPaper();
        if (paper == null || paper.eIsProxy()) {
            return new PaperReadiness(use, Optional.empty(), Optional.empty(), ReadinessState.MISSING, Optional.empty(), Optional.empty(),
                Messages.text("readiness.noPaper"));
        }
        Optional<LocalDate> due = Optional.ofNullable(paper.getDue()).or(() -> usuallyDue);
        String name = labels.label(paper);
        Optional<PaperVersion> version = version(use, paper);
        if (version.isEmpty()) {
            return notThere(use, paper, due, name);
        }
        Optional<Marking> tooHigh = tooHigh(paper, version.get(), item);
        if (tooHigh.isPresent()) {
            return new PaperReadiness(use, Optional.of(paper), version, ReadinessState.WRONG_MARKING, due, Optional.empty(),
                Messages.text("readiness.wrongMarking", name, labels.label(tooHigh.get())));
        }
        Optional<LocalDate> received = paper.getVersions().stream().map(PaperVersion::getReceived).filter(Objects::nonNull)
            .min(Comparator.naturalOrder());
        boolean late = received.isPresent() && due.isPresent() && received.get().isAfter(due.get());
        return new PaperReadiness(use, Optional.of(paper), version, late ? ReadinessState.LATE : ReadinessState.READY, due,
            Optional.empty(), late ? Messages.text("readiness.late", name, labels.day(received.get()), labels.day(due.get()))
                : Messages.text("readiness.there", name));
    }

    private PaperReadiness notThere(PaperUse use, Paper paper, Optional<LocalDate> due, String name) {
        Optional<Party> owes = Optional.ofNullable(paper.getOwes());
        boolean waiting = due.isPresent() && !today.isAfter(due.get());
        String from = owes.map(labels::label).orElse("");
        String key = waiting ? "readiness.waiting" : due.isPresent() ? "readiness.overdue" : "readiness.missing";
        String text = Messages.text(key, name, due.map(labels::day).orElse(""));
        return new PaperReadiness(use, Optional.of(paper), Optional.empty(), waiting ? ReadinessState.WAITING : ReadinessState.MISSING, due,
            owes, from.isEmpty() ? text : Messages.text("readiness.owed", text, from));
    }

    /** The version before the committee: the one named, or the latest with content or an address. */
    private static Optional<PaperVersion> version(PaperUse use, Paper paper) {
        if (use.getVersion() != null) {
            return Optional.of(use.getVersion());
        }
        return paper.getVersions().reversed().stream().filter(version -> version.getSha256() != null || version.getSource() != null)
            .findFirst();
    }

    /** The marking of a paper or its version that is above that of everything it is contained in by being used for the item. */
    private Optional<Marking> tooHigh(Paper paper, PaperVersion version, AgendaItem item) {
        Optional<Marking> highest = Stream.of(paper, version).map(Element::getMarking).filter(Objects::nonNull).max(byLevel);
        Marking container = container(item).orElseGet(this::lowest);
        return highest.filter(marking -> byLevel.compare(marking, container) > 0);
    }

    /** The marking of an item, of an item it is part of, or of its meeting: the nearest. */
    private static Optional<Marking> container(AgendaItem item) {
        for (EObject outer = item; outer != null; outer = outer.eContainer()) {
            if (outer instanceof Element element && element.getMarking() != null) {
                return Optional.of(element.getMarking());
            }
        }
        return Optional.empty();
    }

    /** What is not marked counts as the lowest level of the register. */
    private Marking lowest() {
        Marking lowest = RegisterFactory.eINSTANCE.createMarking();
        if (register != null && register.getProfile() != null && !register.getProfile().getMarkingLevels().isEmpty()) {
            lowest.setLevel(register.getProfile().getMarkingLevels().getFirst().getCode());
        }
        return lowest;
    }
}
