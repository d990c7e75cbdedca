package org.consultum.ui.agenda.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.consultum.edit.command.InTurn;
import org.consultum.edit.command.SetPresenters;
import org.consultum.model.AgendaItem;
import org.consultum.model.Party;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.ui.forms.Candidates;
import org.consultum.ui.forms.Editing;
import org.eclipse.emf.common.command.Command;

/**
 * Presenters as they are typed: names with semicolons between them. A name that somebody in the register has means that person, office or
 * body; any other is kept as it was typed.
 */
final class Presenters {

    private static final int MOST_OFFERED = 12;

    private final Editing editing;

    Presenters(Editing editing) {
        this.editing = Objects.requireNonNull(editing);
    }

    /** Names in the register that have a word beginning with what is typed, or contain it; those that begin with it first. */
    List<String> offered(String typed) {
        String wanted = typed.strip().toLowerCase(Locale.getDefault());
        Stream<String> all = parties().map(Party::getName).filter(Objects::nonNull).distinct();
        return wanted.isEmpty() ? all.limit(MOST_OFFERED).toList()
            : all.filter(name -> rank(name, wanted) < 3).sorted((one, other) -> Integer.compare(rank(one, wanted), rank(other, wanted)))
                .limit(MOST_OFFERED).toList();
    }

    private static int rank(String name, String wanted) {
        String lower = name.toLowerCase(Locale.getDefault());
        return lower.startsWith(wanted) ? 0 : lower.contains(" " + wanted) ? 1 : lower.contains(wanted) ? 2 : 3;
    }

    /** The change of all these items to what was typed. */
    Command command(List<AgendaItem> items, String typed) {
        Set<Party> parties = new LinkedHashSet<>();
        List<String> others = new ArrayList<>();
        Stream.of(typed.split(";")).map(String::strip).filter(name -> !name.isEmpty())
            .forEach(name -> party(name).ifPresentOrElse(parties::add, () -> others.add(name)));
        Optional<String> note = others.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", others));
        return new InTurn(editing.labels().featureLabel(Literals.AGENDA_ITEM__PRESENTERS), InTurn.Refusal.PASS_OVER, items.stream()
            .<Supplier<Command>>map(item -> () -> new SetPresenters(editing.session().editingDomain(), item, List.copyOf(parties), note))
            .toList());
    }

    private Optional<Party> party(String name) {
        return parties().filter(party -> name.equalsIgnoreCase(party.getName())).findFirst();
    }

    private Stream<Party> parties() {
        return new Candidates(editing.session().register()).of(editing.session().register(), Literals.PARTY).stream()
            .map(Party.class::cast);
    }
}
