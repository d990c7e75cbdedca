package org.consultum.sections.proposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.consultum.contributions.Contribution;
import org.consultum.contributions.ContributionRegistry;
import org.consultum.contributions.Kind;
import org.consultum.model.Committee;
import org.consultum.model.Register;
import org.consultum.sections.internal.Messages;
import org.consultum.spi.proposal.Proposal;
import org.consultum.spi.proposal.ProposalSource;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;

/**
 * What the plugins propose to the committees of a register. An OSGi service; thread-safe.
 *
 * <p>Left out is what stands on an agenda already, waits for one, or was set aside. Sources that fail are named and switched off.
 *
 * @since 0.1
 */
public final class ProposedItems {

    private static final Kind<ProposalSource> KIND = Kind.of("org.consultum.spi.proposals", "source", ProposalSource.class)
        .matching("[a-z0-9][a-z0-9-]{0,98}").requiring("name");
    private static final int MOST = 10_000;
    private static final Comparator<ProposedItem> URGENT_FIRST = Comparator
        .comparing((ProposedItem item) -> item.proposal().by().orElse(LocalDate.MAX)).thenComparing(item -> item.proposal().since())
        .thenComparing(item -> item.proposal().title()).thenComparing(item -> item.proposal().key());

    private final ContributionRegistry contributions;

    /** Called by the service component. */
    public ProposedItems(ContributionRegistry contributions) {
        this.contributions = contributions;
    }

    /**
     * What is proposed, most urgent first. Reads all meetings of the committees that something is proposed to; inside a read of the register,
     * not on the display thread.
     *
     * @param asOf the day the register is looked at
     * @param language language of titles and reasons
     */
    public List<ProposedItem> all(Register register, LocalDate asOf, Locale language) {
        var found = new HashMap<List<String>, ProposedItem>();
        for (Contribution<ProposalSource> source : contributions.all(KIND)) {
            for (Proposal proposal : ask(source, register, asOf, language)) {
                found.putIfAbsent(List.of(proposal.committee().getId(), proposal.key()),
                    new ProposedItem(proposal, source.id(), source.text("name"), source.plugin()));
            }
        }
        Map<Committee, CommitteeBusiness> known = new HashMap<>();
        var left = new ArrayList<ProposedItem>();
        for (ProposedItem item : found.values()) {
            var business = known.computeIfAbsent(item.proposal().committee(), committee -> new CommitteeBusiness(committee, asOf));
            if (!business.knows(item.proposal())) {
                left.add(item);
            }
        }
        left.sort(URGENT_FIRST);
        return List.copyOf(left);
    }

    /** What is proposed to one committee. */
    public List<ProposedItem> to(Committee committee, LocalDate asOf, Locale language) {
        return all((Register) EcoreUtil.getRootContainer(committee), asOf, language).stream()
            .filter(item -> item.proposal().committee() == committee).toList();
    }

    private static List<Proposal> ask(Contribution<ProposalSource> source, Register register, LocalDate asOf, Locale language) {
        return source.<List<Proposal>>call(instance -> {
            var taken = new ArrayList<Proposal>();
            instance.propose(register, asOf, language, proposal -> {
                if (proposal == null || taken.size() >= MOST) {
                    throw new IllegalArgumentException(Messages.text(proposal == null ? "proposal.none" : "proposal.tooMany", MOST));
                }
                taken.add(proposal);
            });
            return List.copyOf(taken);
        }).checked(proposals -> proposals.stream().flatMap(proposal -> mistake(register, proposal).stream()).findFirst()).working()
            .or(List.of());
    }

    private static Optional<String> mistake(Register register, Proposal proposal) {
        boolean inside = isIn(register, proposal.committee()) && isIn(register, proposal.about());
        return inside ? Optional.empty() : Optional.of(Messages.text("proposal.outside", proposal.key()));
    }

    private static boolean isIn(Register register, EObject object) {
        return EcoreUtil.getRootContainer(object) == register;
    }
}
