package org.consultum.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.consultum.spi.proposal.Proposal;
import org.consultum.spi.proposal.ProposalSource;

/**
 * Asks one source of proposals what it proposes for a register in memory.
 *
 * <pre>{@code
 * assertEquals(List.of("Visit to the yard is due"), ProposalTrial.of(new VisitsDue(), fixture).on("2026-06-10").titles());
 * }</pre>
 *
 * @since 0.1
 */
public final class ProposalTrial {

    private final ProposalSource source;
    private final Fixture fixture;
    private LocalDate asOf = LocalDate.of(2026, 6, 10);
    private Locale language = Locale.ENGLISH;

    private ProposalTrial(ProposalSource source, Fixture fixture) {
        this.source = Objects.requireNonNull(source);
        this.fixture = Objects.requireNonNull(fixture);
    }

    /** A trial on 10 June 2026, in English. */
    public static ProposalTrial of(ProposalSource source, Fixture fixture) {
        return new ProposalTrial(source, fixture);
    }

    /** The day the register is looked at, as 2026-06-10. */
    public ProposalTrial on(String day) {
        asOf = LocalDate.parse(day);
        return this;
    }

    /** The language of titles and reasons. */
    public ProposalTrial in(Locale words) {
        language = Objects.requireNonNull(words);
        return this;
    }

    /** What is proposed. */
    public List<Proposal> proposals() {
        var proposals = new ArrayList<Proposal>();
        source.propose(fixture.register(), asOf, language, proposals::add);
        return List.copyOf(proposals);
    }

    /** The titles of what is proposed. */
    public List<String> titles() {
        return proposals().stream().map(Proposal::title).toList();
    }

    /** The keys of what is proposed. */
    public List<String> keys() {
        return proposals().stream().map(Proposal::key).toList();
    }
}
