package org.consultum.ui.review.internal.round;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.consultum.edit.FeatureTexts;
import org.consultum.edit.Labels;
import org.consultum.model.CommentState;
import org.consultum.model.Element;
import org.consultum.model.Paper;
import org.consultum.model.PaperVersion;
import org.consultum.model.Party;
import org.consultum.model.Person;
import org.consultum.model.ReviewComment;
import org.consultum.model.ReviewPart;
import org.consultum.model.ReviewQuestion;
import org.consultum.model.ReviewRound;
import org.consultum.model.Role;
import org.consultum.model.RoundResult;
import org.consultum.model.RoundState;
import org.consultum.model.RoundVerdict;
import org.consultum.model.Verdict;
import org.consultum.review.anchor.PaperPages;
import org.consultum.review.anchor.Passage;
import org.consultum.review.anchor.ReviewText;
import org.consultum.review.anchor.StoredPages;
import org.consultum.review.round.AddComment;
import org.consultum.review.round.ApplySuggestion;
import org.consultum.review.round.CloseRound;
import org.consultum.review.round.GiveVerdict;
import org.consultum.review.round.NewComment;
import org.consultum.review.round.ReplyToComment;
import org.consultum.review.round.ResolveComment;
import org.consultum.review.round.RoundOutcome;
import org.consultum.review.round.WithdrawRound;
import org.consultum.ui.BackgroundWork;
import org.consultum.ui.Commands;
import org.consultum.ui.CurrentPerson;
import org.consultum.ui.Formats;
import org.consultum.ui.forms.Editing;
import org.consultum.ui.review.internal.Messages;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.services.IServiceLocator;

/** What is known of a round and what can be done with it, for the parts of its editor: every change one undoable command. */
final class RoundWork {

    private final Editing editing;
    private final ReviewRound round;
    private final Clock clock;
    private final IServiceLocator site;
    private final CurrentPerson current;
    private final Font bold;
    private Optional<Party> speaker = Optional.empty();
    private PaperPages pages = PaperPages.NONE;

    /**
     * What the result is, or would be now.
     *
     * @param heading the result in words
     * @param reasons why, a sentence each
     */
    record Outcome(RoundResult result, String heading, List<String> reasons) {
    }

    RoundWork(Editing editing, ReviewRound round, Clock clock, IServiceLocator site, Composite owner) {
        this.editing = Objects.requireNonNull(editing);
        this.round = Objects.requireNonNull(round);
        this.clock = Objects.requireNonNull(clock);
        this.site = Objects.requireNonNull(site);
        this.current = site.getService(CurrentPerson.class);
        this.bold = new LocalResourceManager(JFaceResources.getResources(), owner)
            .create(FontDescriptor.createFrom(JFaceResources.getDialogFont()).setStyle(SWT.BOLD));
    }

    ReviewRound round() {
        return round;
    }

    Font bold() {
        return bold;
    }

    /** Who the user is, and who is told when that changes. */
    CurrentPerson people() {
        return current;
    }

    boolean writable() {
        return !editing.readOnly();
    }

    /** Whether something can be said in the round. */
    boolean commentable() {
        return writable() && round.getState() == RoundState.OPEN;
    }

    String name(Party party) {
        return party == null ? Messages.round_somebody : Labels.ofUser().label(party);
    }

    Optional<String> title() {
        return Optional.ofNullable(round.getTitle()).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** What is reviewed, and who started it when. */
    String about() {
        String part = round.getPart() == ReviewPart.WHOLE && round.getSubject() != null
            ? editing.labels().type(round.getSubject().eClass()) : FeatureTexts.ofUser().label(round.getPart());
        String subject = round.getSubject() == null ? Messages.round_list_untitled : Labels.ofUser().label(round.getSubject());
        return round.getStartedBy() == null || round.getStartedAt() == null ? Messages.bind(Messages.round_about_unknown, part, subject)
            : Messages.bind(Messages.round_about, new Object[] {part, subject, name(round.getStartedBy()),
                Formats.local().value(round.getStartedAt())});
    }

    String deadlineText() {
        String state = FeatureTexts.ofUser().label(round.getState());
        if (round.getDeadline() == null) {
            return state;
        }
        String words = round.getState() == RoundState.OPEN ? Deadlines.explained(round.getDeadline(), clock.instant())
            : Deadlines.inWords(round.getDeadline());
        return Messages.bind(round.isSilence() ? Messages.round_state_silence : Messages.round_state, state, words);
    }

    boolean late() {
        return round.getState() == RoundState.OPEN && round.getDeadline() != null
            && round.getDeadline().toInstant().isBefore(clock.instant());
    }

    /** The recorded result of a round that ended, else what it would be now. */
    Outcome outcome() {
        if (round.getState() == RoundState.CLOSED || round.getState() == RoundState.WITHDRAWN) {
            String note = round.getResultNote() == null ? "" : round.getResultNote();
            String when = round.getClosedAt() == null ? "" : Formats.local().value(round.getClosedAt());
            String heading = round.getState() == RoundState.WITHDRAWN ? Messages.bind(Messages.round_result_withdrawn, when)
                : Messages.bind(Messages.round_result_final, FeatureTexts.ofUser().label(round.getResult()), when);
            return new Outcome(round.getResult(), heading, note.isBlank() ? List.of() : List.of(note));
        }
        RoundOutcome now = RoundOutcome.of(round, clock.instant());
        String heading = now.result() == RoundResult.NONE ? Messages.round_result_none
            : Messages.bind(Messages.round_result_now, FeatureTexts.ofUser().label(now.result()));
        return new Outcome(now.result(), heading, now.reasons());
    }

    /** Those who are asked, each once. */
    List<Party> asked() {
        return Stream.concat(round.getReviewers().stream(), round.getRequired().stream()).distinct().toList();
    }

    /** The verdict of a reviewer that counts: the last one. */
    Optional<RoundVerdict> verdict(Party reviewer) {
        return RoundOutcome.of(round, closedOrNow()).verdict(reviewer);
    }

    /** Whether a reviewer has not commented: agreement with changes then has to say which. */
    boolean saidNothing(Party reviewer) {
        return round.getComments().stream().noneMatch(comment -> comment.getAuthor() == reviewer);
    }

    /** Whether a reviewer who did not answer counts as agreeing by now. */
    boolean silentAgreement(Party reviewer) {
        return round.isSilence() && verdict(reviewer).isEmpty() && !round.getRequired().contains(reviewer)
            && RoundOutcome.of(round, closedOrNow()).expired();
    }

    /** As whom the user is asked: in person, else in a role. */
    Optional<Party> mine() {
        Optional<Person> me = current.person();
        return me.flatMap(person -> asked().stream().filter(party -> party == person).findFirst()
            .or(() -> asked().stream().filter(party -> party instanceof Role role && role.getHolder() == person).findFirst()));
    }

    /** The texts that are reviewed, as they are now. */
    ReviewText text() {
        return ReviewText.of(round.getSubject() == null ? round : round.getSubject(), round.getPart(), pages);
    }

    /** Reads the pages of a paper in the background; the text is without them until then. */
    void readPages(Display display, Runnable ready) {
        if (round.getSubject() instanceof Paper paper && !paper.getVersions().isEmpty()) {
            PaperVersion latest = paper.getVersions().getLast();
            BackgroundWork.of(Messages.round_text_reading, monitor -> {
                var stored = new StoredPages(editing.session(), monitor::isCanceled);
                stored.of(latest);
                return stored;
            }).then(stored -> {
                pages = stored;
                ready.run();
            }).failed(failure -> editing.reporter().log(Messages.round_text_reading, failure)).start(display, true);
        }
    }

    /** Those in whose name something can be said: who is asked, the user, and who started the round. */
    List<Party> speakers() {
        return Stream.of(asked().stream(), current.person().stream(), Stream.ofNullable(round.getStartedBy()))
            .flatMap(people -> people).map(Party.class::cast).distinct().toList();
    }

    /** In whose name the user speaks: whom they chose, else themselves. */
    Optional<Party> speaker() {
        return speaker.filter(speakers()::contains).or(() -> mine().or(current::person));
    }

    /** Has the user speak in a name: that of a member who answered by letter, say. */
    void speakAs(Party party) {
        speaker = Optional.of(party);
    }

    /** Keys of what an action does, for a tooltip. */
    String keys(RoundAction action) {
        return new Commands(site).keys(action.commandId());
    }

    void tell(String message) {
        editing.reporter().tell(title().orElse(Messages.round_list_untitled), message);
    }

    /** Says something about the words chosen, or about the whole; the comment, unless it was refused. */
    Optional<ReviewComment> comment(Optional<ShownText.Chosen> chosen, String words, Optional<String> suggestion,
            Optional<ReviewQuestion> question) {
        Element about = chosen.map(here -> here.section().element()).orElse(round.getSubject());
        Passage passage = chosen.map(here -> here.section().passage(here.start(), here.end())).orElse(Passage.WHOLE);
        var comment = new NewComment(speaker().orElseThrow(), words, about, passage, question, suggestion);
        return editing.execute(new AddComment(domain(), editing.elements(), round, comment, now()))
            ? Optional.of(round.getComments().getLast()) : Optional.empty();
    }

    void reply(ReviewComment comment, String words) {
        execute(new ReplyToComment(domain(), editing.elements(), comment, speaker().orElseThrow(), words, now()));
    }

    /** Follows a comment: a suggestion's words go into the text, any other is noted as followed. */
    void accept(ReviewComment comment) {
        execute(comment.isSuggests() ? new ApplySuggestion(domain(), comment, speaker(), now())
            : new ResolveComment(domain(), comment, CommentState.ACCEPTED, "", speaker(), now()));
    }

    void resolve(ReviewComment comment, CommentState state, String how) {
        execute(new ResolveComment(domain(), comment, state, how, speaker(), now()));
    }

    void reopen(ReviewComment comment) {
        execute(new ResolveComment(domain(), comment, CommentState.OPEN, "", speaker(), now()));
    }

    void give(Party reviewer, Verdict verdict, String reason) {
        execute(new GiveVerdict(domain(), editing.elements(), round, reviewer, verdict, reason, now()));
    }

    void close() {
        execute(new CloseRound(domain(), round, now()));
    }

    void withdraw(String reason) {
        execute(new WithdrawRound(domain(), round, reason, now()));
    }

    private void execute(Command command) {
        editing.execute(command);
    }

    private EditingDomain domain() {
        return editing.session().editingDomain();
    }

    private Instant closedOrNow() {
        return round.getClosedAt() == null ? clock.instant() : round.getClosedAt();
    }

    private Instant now() {
        return clock.instant();
    }
}
