package org.consultum.ui.minutes.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.consultum.model.ActionItem;
import org.consultum.model.AgendaItem;
import org.consultum.model.Committee;
import org.consultum.model.Decision;
import org.consultum.model.Meeting;
import org.consultum.model.Organisation;
import org.consultum.model.Paper;
import org.consultum.model.PaperList;
import org.consultum.model.Person;
import org.consultum.model.Recommendation;
import org.consultum.model.Register;
import org.consultum.model.Role;
import org.consultum.ui.forms.Completions;

/**
 * Names and references somebody writing the minutes of a meeting may mean: after {@code @} offices, people and organisations, after
 * {@code #} the items and decisions of the meeting and the papers, actions and recommendations of its committee.
 */
final class MinutesCompletions implements Completions {

    private static final int MOST = 40;
    private static final Pattern KEYWORD = Pattern.compile("^\\W*\\p{Lu}{3,24}:");

    private final Register register;
    private final Meeting meeting;

    MinutesCompletions(Register register, Meeting meeting) {
        this.register = Objects.requireNonNull(register);
        this.meeting = Objects.requireNonNull(meeting);
    }

    @Override
    public List<Proposal> proposals(Optional<Character> sign, String typed, String before) {
        List<String> words = Stream.of(fold(typed).split("\\s+")).filter(word -> !word.isEmpty()).toList();
        Stream<Proposal> offered = sign.isEmpty() ? Stream.concat(names(), references())
            : sign.get() == '@' ? names() : references();
        if (sign.isEmpty() && words.isEmpty()) {
            return List.of();
        }
        List<Proposal> fitting = offered.filter(proposal -> fits(proposal, words)).toList();
        var best = new ArrayList<Proposal>(fitting.stream().filter(proposal -> begins(proposal, words)).toList());
        fitting.stream().filter(proposal -> !best.contains(proposal)).forEach(best::add);
        // In a line that becomes an action the sign stays: it says that this is the one who is to do it.
        boolean owner = sign.filter(given -> given == '@').isPresent() && KEYWORD.matcher(before).find();
        return best.stream().limit(MOST).map(proposal -> owner
            ? new Proposal(proposal.label(), proposal.detail(), "@" + proposal.insertion()) : proposal).toList();
    }

    private Stream<Proposal> names() {
        return Stream.of(register.getRoles().stream().map(MinutesCompletions::role),
            register.getPeople().stream().map(MinutesCompletions::person),
            register.getOrganisations().stream().map(MinutesCompletions::organisation)).flatMap(part -> part)
            .filter(proposal -> !proposal.insertion().isBlank());
    }

    private static Proposal role(Role role) {
        return new Proposal(text(role.getName()), "", text(role.getName()));
    }

    private static Proposal person(Person person) {
        String organisation = person.getOrganisation() == null ? "" : text(person.getOrganisation().getName());
        String detail = Stream.of(text(person.getPosition()), organisation).filter(part -> !part.isEmpty())
            .reduce((left, right) -> left + ", " + right).orElse("");
        return new Proposal(text(person.getName()), detail, text(person.getName()));
    }

    private static Proposal organisation(Organisation organisation) {
        String brief = text(organisation.getShortName());
        return brief.isEmpty() ? new Proposal(text(organisation.getName()), "", text(organisation.getName()))
            : new Proposal(brief, text(organisation.getName()), brief);
    }

    private Stream<Proposal> references() {
        var found = new ArrayList<Proposal>();
        if (meeting.getAgenda() != null) {
            meeting.getAgenda().getItems().forEach(item -> addItem(found, item));
        }
        Committee committee = meeting.getCommittee();
        if (committee != null) {
            papers(committee.getPaperList(), found);
            if (committee.getActionList() != null) {
                for (ActionItem action : committee.getActionList().getActions()) {
                    add(found, action.getReference(), action.getTitle());
                }
            }
            if (committee.getFeedbackList() != null) {
                for (Recommendation advice : committee.getFeedbackList().getRecommendations()) {
                    add(found, advice.getReference(), advice.getTitle());
                }
            }
        }
        papers(register.getPaperList(), found);
        return found.stream();
    }

    private static void papers(PaperList list, List<Proposal> found) {
        if (list != null) {
            for (Paper paper : list.getPapers()) {
                add(found, paper.getReference(), paper.getTitle());
            }
        }
    }

    private static void addItem(List<Proposal> found, AgendaItem item) {
        String number = text(item.getNumber());
        if (!number.isEmpty()) {
            found.add(new Proposal(number, text(item.getTitle()), Messages.bind(Messages.reference_item, number)));
        }
        for (Decision decision : item.getDecisions()) {
            add(found, decision.getReference(), firstLine(decision.getText()));
        }
        item.getItems().forEach(child -> addItem(found, child));
    }

    private static void add(List<Proposal> found, String reference, String title) {
        if (reference != null && !reference.isBlank()) {
            found.add(new Proposal(reference, text(title), reference));
        }
    }

    private static boolean fits(Proposal proposal, List<String> words) {
        String all = fold(proposal.label() + " " + proposal.detail());
        return words.stream().allMatch(all::contains);
    }

    private static boolean begins(Proposal proposal, List<String> words) {
        String label = fold(proposal.label());
        return words.isEmpty() || label.startsWith(words.getFirst()) || label.contains(" " + words.getFirst());
    }

    private static String fold(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static String firstLine(String text) {
        return text == null ? "" : text.lines().findFirst().orElse("");
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }
}
