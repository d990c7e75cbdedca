package org.consultum.rules.packs.faca;

import static org.consultum.rules.packs.Boards.empty;
import static org.consultum.rules.packs.Boards.staffed;

import java.util.List;
import org.consultum.model.MembershipRole;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.Seat;
import org.consultum.model.base.IdSource;
import org.consultum.model.base.NewElements;
import org.consultum.rules.packs.Trial;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.testing.RegisterBuilder;
import org.junit.jupiter.api.Test;

class MembershipBalancedTest {

    private final Trial trial = Trial.of("faca", "F-19");

    /** The members, each with a seat of an interest class; an empty class is a seat without one. */
    private static RegisterBuilder members(String... classes) {
        var names = List.of("Chair", "First", "Second", "Third", "Deputy");
        return empty(board -> {
            for (int i = 0; i < classes.length; i++) {
                Seat seat = new NewElements(IdSource.random()).create(Seat.class, Literals.SEAT);
                seat.setInterestClass(classes[i]);
                board.with(committee -> committee.getSeats().add(seat));
                board.member(names.get(i), MembershipRole.MEMBER, membership -> membership.setSeat(seat));
            }
        });
    }

    @Test
    void twoClassesOfTheSameSizeAreBalanced() {
        trial.silent(members("industry", "industry", "public", "public"), "2026-06-10");
    }

    @Test
    void oneMoreThanHalfIsNot() {
        trial.finds(members("industry", "industry", "industry", "public", "public"), "2026-06-10", Severity.WARNING,
            "\"industry\" holds 3 of 5 voting seats", "more than 50 %", "industry 3, public 2");
    }

    @Test
    void oneClassAloneIsTooFew() {
        trial.finds(members("industry", "industry"), "2026-06-10", Severity.WARNING, "one interest class, at least 2", "industry 2");
    }

    @Test
    void aMemberWithoutAClassCountsForNone() {
        trial.silent(members("industry", "public", "", ""), "2026-06-10");
    }

    @Test
    void doesNotApplyWhereNoSeatNamesAClass() {
        trial.silent(members("", ""), "2026-06-10");
        trial.silent(staffed(board -> { }), "2026-06-10");
    }
}
