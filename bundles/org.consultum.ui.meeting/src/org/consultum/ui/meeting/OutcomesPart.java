package org.consultum.ui.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consultum.meeting.attendance.Attendance;
import org.consultum.meeting.attendance.Attendee;
import org.consultum.meeting.vote.AnnexDissent;
import org.consultum.meeting.vote.EndSilence;
import org.consultum.meeting.vote.ObjectInWriting;
import org.consultum.meeting.vote.Silence;
import org.consultum.model.ActionItem;
import org.consultum.model.AgendaItem;
import org.consultum.model.Decision;
import org.consultum.model.DecisionResult;
import org.consultum.model.Element;
import org.consultum.model.Party;
import org.consultum.model.Recommendation;
import org.consultum.model.VoteChoice;
import org.consultum.ui.ThemeColours;
import org.consultum.ui.meeting.MeetingFonts.Role;
import org.consultum.ui.meeting.MeetingKeys.Key;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;

/** What came of the item in hand so far: its decisions, actions and recommendations. */
final class OutcomesPart implements Part {

    private static final int TEXT = 1;

    private final Room room;
    private final Composite work;
    private final Composite content;
    private final Table table;
    private List<Line> lines = List.of();

    /** One line of the list: an outcome, or below it for whom and by when. */
    private record Line(Element outcome, String kind, String words) {
    }

    OutcomesPart(Composite parent, Room room, Composite work) {
        this.room = room;
        this.work = work;
        var look = new Look(room.fonts());
        content = look.column(parent);
        look.label(content, Messages.outcomes_title, Role.BOLD);
        table = look.table(content, Messages.outcomes_title, 2, TEXT);
        look.quiet(content, Messages.outcomes_hint);
    }

    @Override
    public Composite control() {
        return content;
    }

    @Override
    public List<Key> keys() {
        return List.of(
            Key.letter('e', Messages.outcomes_endSilence, () -> silence().filter(decision -> !runs(decision)).isPresent(),
                () -> silence().ifPresent(decision -> room.execute(new EndSilence(room.domain(), decision, room.now())))),
            Key.letter('o', Messages.outcomes_object, () -> silence().filter(this::runs).isPresent(),
                () -> silence().ifPresent(this::object)),
            Key.letter('x', Messages.outcomes_dissent, () -> decision().filter(one -> one.getResult() != DecisionResult.OPEN).isPresent(),
                () -> decision().ifPresent(this::annex)));
    }

    boolean hasFocus() {
        return table.isFocusControl();
    }

    private void object(Decision decision) {
        member(Messages.outcomes_whoObjects, member -> reasons(member, false, words -> room.execute(new ObjectInWriting(room.domain(),
            room.elements(), decision, member, room.now(), Optional.of(words).filter(text -> !text.isEmpty())))));
    }

    private void annex(Decision decision) {
        member(Messages.outcomes_whoDissents, member -> reasons(member, true, words -> room.execute(new AnnexDissent(room.domain(),
            room.elements(), decision, member, VoteChoice.AGAINST, words))));
    }

    private void reasons(Party member, boolean needed, Consumer<String> given) {
        room.work(new AskPart(work, room, Messages.outcomes_reasons, room.name(member), needed, given));
    }

    private void member(String question, Consumer<Party> chosen) {
        room.work(new ChoosePart<>(work, room, question, Attendance.at(room.meeting(), room.at(), room.current()).stream()
            .filter(Attendee::voting).map(Attendee::party).toList(), room::name, chosen));
    }

    private boolean runs(Decision decision) {
        return Silence.of(decision, room.now()).state() == Silence.State.PENDING;
    }

    @Override
    public void refresh() {
        lines = room.current().map(this::of).orElse(List.of()).stream().flatMap(this::lines).toList();
        Look.count(table, lines.size());
        for (int index = 0; index < lines.size(); index++) {
            Line line = lines.get(index);
            table.getItem(index).setFont(room.fonts().get(line.kind().isEmpty() ? Role.SMALL : Role.NORMAL));
            table.getItem(index).setForeground(line.kind().isEmpty() ? ThemeColours.QUIET_TEXT.get() : null);
            Look.cells(table.getItem(index), line.kind(), line.words());
        }
        Look.fit(table, TEXT);
    }

    private List<Element> of(AgendaItem item) {
        var found = new ArrayList<Element>(item.getDecisions());
        var committee = room.meeting().getCommittee();
        Stream.ofNullable(committee.getActionList()).flatMap(list -> list.getActions().stream())
            .filter(action -> from(action.getOrigin(), item)).forEach(found::add);
        Stream.ofNullable(committee.getFeedbackList()).flatMap(list -> list.getRecommendations().stream())
            .filter(recommendation -> from(recommendation.getOrigin(), item)).forEach(found::add);
        return found;
    }

    private static boolean from(Element origin, AgendaItem item) {
        return origin == item || origin instanceof Decision decision && item.getDecisions().contains(decision);
    }

    private String kind(Element outcome) {
        return switch (outcome) {
            case Decision decision when decision.getResult() == DecisionResult.OPEN && decision.getExpires() != null
                -> Messages.outcomes_silence;
            case Decision decision -> room.word(decision.getResult());
            case ActionItem action -> Messages.outcomes_action;
            default -> Messages.outcomes_recommendation;
        };
    }

    private String words(Element outcome) {
        return switch (outcome) {
            case Decision decision -> join(decision.getReference(), decision.getText());
            case ActionItem action -> join(action.getReference(), action.getTitle());
            case Recommendation recommendation -> join(recommendation.getReference(), recommendation.getTitle());
            default -> room.name(outcome);
        };
    }

    private Stream<Line> lines(Element outcome) {
        Stream<String> below = switch (outcome) {
            case Decision decision when decision.getExpires() != null -> Stream.of(room.formats().dateTime(decision.getExpires()));
            case Decision decision -> Stream.ofNullable(decision.getMajorityNote());
            case ActionItem action -> Stream.concat(action.getOwners().stream().map(room::name),
                Stream.ofNullable(action.getDue()).map(room.formats()::date));
            case Recommendation recommendation -> recommendation.getAddressees().stream().map(room::name);
            default -> Stream.empty();
        };
        String detail = below.collect(Collectors.joining(", "));
        return Stream.concat(Stream.of(new Line(outcome, kind(outcome), words(outcome))),
            detail.isBlank() ? Stream.empty() : Stream.of(new Line(outcome, "", "\u2192 " + detail.replace('\n', ' '))));
    }

    private static String join(String reference, String text) {
        return Stream.of(reference, text).filter(Objects::nonNull).map(part -> part.replace('\n', ' ').strip())
            .filter(part -> !part.isEmpty()).collect(Collectors.joining("  "));
    }

    private Optional<Decision> decision() {
        int index = table.getSelectionIndex();
        return index >= 0 && index < lines.size() && lines.get(index).outcome() instanceof Decision decision ? Optional.of(decision)
            : Optional.empty();
    }

    /** The selected silence procedure whose result is not recorded. */
    private Optional<Decision> silence() {
        return decision().filter(one -> one.getExpires() != null && one.getResult() == DecisionResult.OPEN);
    }
}
