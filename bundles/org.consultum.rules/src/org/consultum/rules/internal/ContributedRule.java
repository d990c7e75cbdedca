package org.consultum.rules.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.consultum.contributions.Answer;
import org.consultum.contributions.Call;
import org.consultum.contributions.Contribution;
import org.consultum.edit.ContributedCommand;
import org.consultum.model.Element;
import org.consultum.model.Register;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.spi.rule.Finding;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.Parameters.ParameterException;
import org.consultum.spi.rule.QuickFix;
import org.consultum.spi.rule.Rule;
import org.consultum.spi.rule.RuleContext;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.domain.EditingDomain;

/**
 * A rule of a plugin. What it says of itself is asked once; what it finds is looked at before it gets any further. When it fails, it throws
 * {@link SwitchedOffException}.
 */
final class ContributedRule implements Rule<Element> {

    private static final int MOST_FINDINGS = 10_000;
    private static final int LONGEST = 4_000;

    private final Contribution<Rule<Element>> contribution;
    private final Described described;

    /** What a rule says of itself. */
    private record Described(String id, EClass looksAt, Set<EClass> alsoReads, Set<EClass> readsAnywhere) {

        Described {
            alsoReads = Set.copyOf(alsoReads);
            readsAnywhere = Set.copyOf(readsAnywhere);
        }
    }

    private ContributedRule(Contribution<Rule<Element>> contribution, Described described) {
        this.contribution = contribution;
        this.described = described;
    }

    /** A rule that can be used; one that ships with the workbench is taken as it is. */
    @SuppressWarnings("unchecked")
    static Optional<? extends Rule<?>> of(Contribution<?> contributed) {
        var contribution = (Contribution<Rule<Element>>) contributed;
        if (contribution.plugin().isOurs()) {
            return contribution.call(rule -> rule).orEmpty();
        }
        return contribution.call(rule -> new Described(rule.id(), rule.looksAt(), rule.alsoReads(), rule.readsAnywhere()))
            .answeringSoon().checked(ContributedRule::wrong).orEmpty().map(described -> new ContributedRule(contribution, described));
    }

    private static Optional<String> wrong(Described described) {
        if (described.id() == null || !described.id().matches("\\S{1,80}")) {
            return Optional.of(Messages.text("rule.wrong.id"));
        }
        return described.looksAt() != null && Literals.ELEMENT.isSuperTypeOf(described.looksAt()) ? Optional.empty()
            : Optional.of(Messages.text("rule.wrong.looksAt"));
    }

    @Override
    public String id() {
        return described.id();
    }

    @Override
    public EClass looksAt() {
        return described.looksAt();
    }

    @Override
    public Set<EClass> alsoReads() {
        return described.alsoReads();
    }

    @Override
    public Set<EClass> readsAnywhere() {
        return described.readsAnywhere();
    }

    @Override
    public LocalDate judgedOn(Element element, LocalDate asOf) {
        return answer(contribution.call(rule -> rule.judgedOn(element, asOf)));
    }

    @Override
    public void check(Element element, RuleContext context, FindingSink findings) {
        var found = answer(contribution.call(rule -> {
            var reported = new ArrayList<Finding>();
            rule.check(element, context, finding -> {
                if (reported.size() >= MOST_FINDINGS) {
                    throw new IllegalStateException(Messages.text("rule.wrong.many", MOST_FINDINGS));
                }
                reported.add(finding);
            });
            return reported.stream().map(this::guarded).toList();
        }).checked(reported -> reported.stream().flatMap(finding -> wrong(finding, context.register()).stream()).findFirst()));
        found.forEach(findings::report);
    }

    private static Optional<String> wrong(Finding finding, Register register) {
        EObject at = finding.element();
        while (at.eContainer() != null) {
            at = at.eContainer();
        }
        if (at != register) {
            return Optional.of(Messages.text("rule.wrong.element"));
        }
        boolean plain = !finding.message().isBlank() && finding.message().length() <= LONGEST && finding.remedy().length() <= LONGEST;
        return plain ? Optional.empty() : Optional.of(Messages.text("rule.wrong.message"));
    }

    private Finding guarded(Finding finding) {
        List<QuickFix> fixes = finding.fixes().stream().<QuickFix>map(fix -> new ContributedFix(contribution, fix, fix.label())).toList();
        return new Finding(finding.severity(), finding.element(), finding.feature(), finding.message(), finding.remedy(), fixes);
    }

    private static <R> R answer(Call<R> call) {
        return switch (call.passing(ParameterException.class).answer()) {
            case Answer.Given<R>(R value) -> value;
            case Answer.Refused<R>(Exception reason) -> throw (ParameterException) reason;
            case Answer.Failed<R>(var fault) -> throw new SwitchedOffException(fault.happened());
        };
    }

    /** A quick fix of a plugin, kept with its finding. */
    private record ContributedFix(Contribution<Rule<Element>> contribution, QuickFix fix, String label) implements QuickFix {

        ContributedFix {
            if (label.isBlank() || label.length() > LONGEST) {
                throw new IllegalArgumentException(Messages.text("rule.wrong.fix"));
            }
        }

        @Override
        public Optional<Command> command(Element element, EditingDomain domain) {
            return contribution.call(rule -> fix.command(element, domain)).answeringSoon().or(Optional.empty())
                .map(command -> ContributedCommand.of(contribution, command));
        }
    }
}
