package org.consultum.rules.packs.technical;

import static org.consultum.rules.packs.Boards.empty;
import static org.consultum.rules.packs.Boards.staffed;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.consultum.model.MembershipRole;
import org.consultum.model.Organisation;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.base.IdSource;
import org.consultum.model.base.NewElements;
import org.consultum.rules.packs.Trial;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.testing.RegisterBuilder;
import org.junit.jupiter.api.Test;

class OrganisationShareTest {

    private final Trial trial = Trial.of("technical-committee", "N-01");

    private final Map<String, Organisation> organisations = new HashMap<>();

    private Organisation organisation(String name) {
        return organisations.computeIfAbsent(name, key -> {
            Organisation made = new NewElements(IdSource.random()).create(Organisation.class, Literals.ORGANISATION);
            made.setName(key);
            return made;
        });
    }

    /** A committee with members on behalf of organisations. */
    private RegisterBuilder members(String... names) {
        var offices = List.of("Chair", "First", "Second", "Third", "Deputy", "Officer");
        return empty(board -> { }).committee("Team", team -> {
            for (int i = 0; i < names.length; i++) {
                String name = names[i];
                team.member(offices.get(i), MembershipRole.MEMBER, membership -> membership.setOnBehalfOf(organisation(name)));
            }
        });
    }

    @Test
    void aQuarterIsAllowed() {
        trial.silent(members("A", "B", "C", "D"), "2026-06-10");
    }

    @Test
    void moreThanAQuarterIsNot() {
        trial.finds(members("A", "A", "B", "C", "D"), "2026-06-10", Severity.WARNING, "2 of 5 voting seats", "at most 1 (25 %)");
    }

    @Test
    void theOrganisationOfAnOfficeCountsWhereNoneIsNamed() {
        assertEquals(2, trial.find(staffed(board -> { }).fixture(), "2026-06-10").size());
    }

    @Test
    void whoHasNoVoteDoesNotCount() {
        var register = members("A", "A", "B", "C", "D").fixture();
        register.committee("Team").getMemberships().getFirst().setVoting(false);

        trial.silent(register, "2026-06-10");
    }

    @Test
    void doesNotApplyWhileOneMemberAloneIsMoreThanTheShare() {
        trial.silent(members("A", "A", "B"), "2026-06-10");
        trial.silent(members(), "2026-06-10");
    }
}
