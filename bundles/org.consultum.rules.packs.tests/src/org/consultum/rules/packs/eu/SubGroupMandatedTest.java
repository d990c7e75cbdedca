package org.consultum.rules.packs.eu;

import static org.consultum.rules.packs.Boards.staffed;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.consultum.model.Charter;
import org.consultum.model.Committee;
import org.consultum.model.CommitteeKind;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.base.IdSource;
import org.consultum.model.base.NewElements;
import org.consultum.rules.packs.Trial;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.testing.RegisterBuilder;
import org.junit.jupiter.api.Test;

class SubGroupMandatedTest {

    private final Trial trial = Trial.of("eu-expert-group-14", "E-11");

    private static RegisterBuilder group(CommitteeKind kind, String parent, Consumer<Committee> more) {
        return staffed(board -> { }).committee("Group", group -> group.with(committee -> {
            committee.setKind(kind);
            committee.setEstablished(LocalDate.of(2026, 1, 1));
            more.accept(committee);
        }).reportsTo(parent));
    }

    private static Charter charter(String objectives) {
        Charter charter = new NewElements(IdSource.random()).create(Charter.class, Literals.CHARTER);
        charter.setObjectives(objectives);
        return charter;
    }

    @Test
    void aCharterWithObjectivesIsAMandate() {
        trial.silent(group(CommitteeKind.WORKING_GROUP, "Board", committee -> committee.getCharters().add(charter("Spare parts"))),
            "2026-06-10");
    }

    @Test
    void withoutOneThereIsNone() {
        trial.finds(group(CommitteeKind.WORKING_GROUP, "Board", committee -> { }), "2026-06-10", Severity.WARNING, "\"Group\"");
        trial.finds(group(CommitteeKind.TASK_FORCE, "Board", committee -> committee.getCharters().add(charter(" "))), "2026-06-10",
            Severity.WARNING);
    }

    @Test
    void fromItsFirstDayToItsLast() {
        Consumer<Committee> dissolved = committee -> committee.setDissolved(LocalDate.of(2026, 3, 31));

        trial.silent(group(CommitteeKind.SUBCOMMITTEE, "Board", dissolved), "2025-12-31");
        trial.finds(group(CommitteeKind.SUBCOMMITTEE, "Board", dissolved), "2026-01-01", Severity.WARNING);
        trial.finds(group(CommitteeKind.SUBCOMMITTEE, "Board", dissolved), "2026-03-31", Severity.WARNING);
        trial.silent(group(CommitteeKind.SUBCOMMITTEE, "Board", dissolved), "2026-04-01");
    }

    @Test
    void doesNotApplyToOtherCommitteesOrNewOnes() {
        trial.silent(group(CommitteeKind.COUNCIL, "Board", committee -> { }), "2026-06-10");
        trial.silent(group(CommitteeKind.WORKING_GROUP, "Board", committee -> committee.setEstablished(null)), "2026-06-10");
        trial.silent(staffed(board -> board.kind(CommitteeKind.WORKING_GROUP)), "2026-06-10");
    }
}
