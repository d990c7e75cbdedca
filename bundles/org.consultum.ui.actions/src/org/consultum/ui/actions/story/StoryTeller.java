package org.consultum.ui.actions.story;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consultum.edit.command.ClosingEvidence;
import org.consultum.followup.action.ActionDue;
import org.consultum.followup.action.ActionPlace;
import org.consultum.followup.action.ActionStory;
import org.consultum.followup.action.EscalationPlan;
import org.consultum.followup.action.MeetingDays;
import org.consultum.index.IndexEntry;
import org.consultum.index.IndexService;
import org.consultum.index.ListQuery;
import org.consultum.model.ActionItem;
import org.consultum.model.AgendaItem;
import org.consultum.model.Committee;
import org.consultum.model.Decision;
import org.consultum.model.Element;
import org.consultum.model.FeedbackList;
import org.consultum.model.Lesson;
import org.consultum.model.Measure;
import org.consultum.model.Meeting;
import org.consultum.model.Paper;
import org.consultum.model.Party;
import org.consultum.model.Recommendation;
import org.consultum.session.RegisterSession;
import org.consultum.ui.ElementLabels;
import org.consultum.ui.Formats;
import org.consultum.ui.Images;
import org.consultum.ui.actions.ActionsSite;
import org.consultum.ui.actions.internal.ActionWords;
import org.consultum.ui.actions.internal.Messages;
import org.consultum.ui.forms.Candidates;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.program.Program;

/** Tells the story of an element of the open register. Used on the display thread; loads the files the story leads to. */
final class StoryTeller {

    private static final int MOST_LISTED = 50;

    private final ActionsSite site;
    private final RegisterSession session;
    private final Consumer<Element> open;
    private final LocalDate today;
    private final ActionDue due = new ActionDue(MeetingDays.ofModel());

    /**
     * Tells stories.
     *
     * @param open opens an element in its editor
     */
    StoryTeller(ActionsSite site, RegisterSession session, Consumer<Element> open) {
        this.site = site;
        this.session = session;
        this.open = open;
        today = LocalDate.now(site.clock());
    }

    /** The element whose story is told when something is selected; empty for what has none. */
    static Optional<Element> subject(Object selected) {
        return switch (selected) {
            case ActionItem action -> Optional.of(action);
            case Recommendation recommendation -> Optional.of(recommendation);
            case Decision decision -> Optional.of(decision);
            case AgendaItem item -> Optional.of(item);
            case Meeting meeting -> Optional.of(meeting);
            case EObject part when part.eContainer() instanceof Element -> subject(part.eContainer());
            case null, default -> Optional.empty();
        };
    }

    Story tell(Element subject) {
        return switch (subject) {
            case ActionItem action -> action(action);
            case Recommendation recommendation -> recommendation(recommendation);
            default -> arising(subject);
        };
    }

    private Story action(ActionItem action) {
        var plan = EscalationPlan.of(action, today, due);
        var words = words();
        var facts = new ArrayList<String>();
        facts.add(words.standing(action, due, site.labels()));
        facts.add(Messages.bind(Messages.story_owners, parties(action.getOwners()).orElse(Messages.owners_none)));
        parties(action.getWaitingFor()).filter(names -> !action.isFinished())
            .ifPresent(names -> facts.add(Messages.bind(Messages.story_waitingFor, names)));
        List<Story.Line> lines = ActionStory.of(action).stream().map(this::line).toList();
        List<String> next = action.isFinished() ? List.of() : next(action, plan);
        return new Story(action, facts, plan.daysOverdue() > 0, lines, next, lessons(action, Optional.ofNullable(action.getOrigin())));
    }

    private List<String> next(ActionItem action, EscalationPlan plan) {
        var next = new ArrayList<String>();
        if (ActionDue.resting(action, today)) {
            LocalDate begins = Stream.of(action.getSnoozedUntil(), action.getBegins()).filter(Objects::nonNull)
                .max(LocalDate::compareTo).orElse(today);
            next.add(Messages.bind(Messages.story_resting, Formats.local().date(begins)));
        } else if (action.getOwners().isEmpty()) {
            next.add(Messages.story_nextOwner);
        }
        if (plan.daysOverdue() > 0 || !plan.reached().isEmpty()) {
            next.add(plan.explanation());
        } else {
            plan.next().ifPresent(step -> next.add(plan.explanation()));
        }
        if (ClosingEvidence.missing(action)) {
            next.add(action.isEvidenceRequired() ? Messages.close_required : Messages.close_requiredByCommittee);
        }
        return next;
    }

    private Story.Line line(ActionStory.Entry entry) {
        String day = entry.at().map(at -> Formats.local().dateTime(at.atZone(entry.zone())))
            .or(() -> entry.day().map(Formats.local()::date)).orElse("");
        String when = Stream.concat(entry.author().map(site.labels()::text).stream(), Stream.of(day)).filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" \u00b7 "));
        Optional<Element> target = entry.target().flatMap(session::find).filter(found -> leads(entry.kind()));
        Optional<Runnable> leads = entry.link().<Runnable>map(address -> () -> Program.launch(address))
            .or(() -> target.map(element -> () -> opened(element)));
        return new Story.Line(icon(entry, target), entry.headline(), when, entry.text(), leads);
    }

    private static boolean leads(ActionStory.Kind kind) {
        return kind == ActionStory.Kind.ORIGIN || kind == ActionStory.Kind.MEASURE || kind == ActionStory.Kind.EVIDENCE;
    }

    private ImageDescriptor icon(ActionStory.Entry entry, Optional<Element> target) {
        return switch (entry.kind()) {
            case ORIGIN, MEASURE -> target.map(site.labels()::icon).orElseGet(Images.ELEMENT::descriptor);
            case RAISED -> Images.ACTIONS.descriptor();
            case NOTE -> Images.RENAME.descriptor();
            case REOPENED -> Images.RECENT.descriptor();
            case DUE -> (entry.day().filter(day -> day.isBefore(today)).isPresent() ? Images.ALERT : Images.CALENDAR).descriptor();
            case EVIDENCE -> Images.LINK.descriptor();
            case CLOSED -> Images.CHECK.descriptor();
        };
    }

    /** Opens evidence as the file it is, everything else in its editor. */
    private void opened(Element element) {
        Optional<Path> file = element instanceof Paper paper && !paper.getVersions().isEmpty()
            ? Optional.ofNullable(paper.getVersions().getLast().getSha256()).flatMap(session::paper) : Optional.empty();
        if (file.filter(path -> Program.launch(path.toString())).isEmpty()) {
            open.accept(element);
        }
    }

    private Story recommendation(Recommendation recommendation) {
        var loop = new LoopTelling(site, session, this::opened, today);
        List<Story.Linked> lists = Stream.of(found(Messages.story_actions, "ActionItem", ids(recommendation)).stream(),
            lessons(recommendation, Optional.empty()).stream()).flatMap(list -> list).toList();
        return new Story(recommendation, loop.facts(recommendation), loop.late(recommendation), loop.lines(recommendation),
            loop.next(recommendation), lists);
    }

    /** The story of what is decided and discussed: what came of it. */
    private Story arising(Element subject) {
        Optional<Meeting> meeting = Candidates.meeting(subject).filter(found -> found != subject);
        var lines = new ArrayList<Story.Line>();
        meeting.ifPresent(found -> lines.add(new Story.Line(site.labels().icon(found), site.labels().text(found),
            Optional.ofNullable(found.getStart()).map(Formats.local()::dateTime).orElse(""), "", Optional.of(() -> open.accept(found)))));
        if (subject instanceof Decision decision && decision.eContainer() instanceof AgendaItem item) {
            lines.add(new Story.Line(site.labels().icon(item), site.labels().text(item), "", "", Optional.of(() -> open.accept(item))));
        }
        Set<String> ids = ids(subject);
        var lists = new ArrayList<Story.Linked>();
        found(Messages.story_actions, "ActionItem", ids).ifPresent(lists::add);
        found(Messages.story_recommendations, "Recommendation", ids).ifPresent(lists::add);
        lists.addAll(lessons(subject, Optional.empty()));
        var facts = new ArrayList<String>();
        facts.add(site.labels().type(subject.eClass()));
        if (subject instanceof Decision decision) {
            facts.add(site.labels().getText(decision.getResult()));
        }
        List<String> next = lists.isEmpty() ? List.of(subject instanceof Decision decision && decision.isNoFollowUp()
            ? Messages.story_noFollowUp : Messages.story_nothingYet) : List.of();
        return new Story(subject, facts, false, lines, next, lists);
    }

    /** The element and what is decided in it. */
    private static Set<String> ids(Element subject) {
        Stream<EObject> inside = switch (subject) {
            case AgendaItem item -> inside(item);
            case Meeting meeting when meeting.getAgenda() != null -> meeting.getAgenda().getItems().stream()
                .flatMap(StoryTeller::inside);
            case Recommendation recommendation -> recommendation.getMeasures().stream().map(EObject.class::cast);
            default -> Stream.empty();
        };
        return Stream.concat(Stream.of(subject), inside).filter(Element.class::isInstance).map(Element.class::cast).map(Element::getId)
            .filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static Stream<EObject> inside(AgendaItem item) {
        return Stream.of(Stream.<EObject>of(item), item.getDecisions().stream().map(EObject.class::cast),
            item.getItems().stream().flatMap(StoryTeller::inside)).flatMap(part -> part);
    }

    private Optional<Story.Linked> found(String heading, String type, Set<String> origins) {
        var index = site.site().getService(IndexService.class).open(session);
        List<IndexEntry> rows = index.list(new ListQuery(type, ListQuery.Filter.ALL.arisingFrom(origins),
            new ListQuery.Sort(ListQuery.Column.DUE, true), 0, MOST_LISTED)).rows();
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Story.Linked(heading, rows.stream().map(this::listed).toList()));
    }

    private Story.Line listed(IndexEntry entry) {
        String below = entry.type().equals("ActionItem") ? words().owners(entry) + " \u00b7 " + words().due(entry)
            : entry.due().map(words()::day).orElse("");
        return new Story.Line(ElementLabels.icon(entry.type()), entry.title(), below, "",
            Optional.of(() -> session.find(entry.id()).ifPresent(open)));
    }

    private List<Story.Linked> lessons(Element subject, Optional<Element> origin) {
        Optional<Committee> committee = subject instanceof ActionItem action ? ActionPlace.committee(action)
            : Candidates.committee(subject);
        List<Story.Line> learned = committee.map(Committee::getFeedbackList).map(FeedbackList::getLessons).stream().flatMap(List::stream)
            .filter(lesson -> lesson.getLearnedFrom().stream().anyMatch(from -> from == subject || origin.filter(from::equals).isPresent()
                || from instanceof Measure measure && measure.eContainer() == subject)).map(this::lesson).toList();
        return learned.isEmpty() ? List.of() : List.of(new Story.Linked(Messages.story_lessons, learned));
    }

    private Story.Line lesson(Lesson lesson) {
        return new Story.Line(site.labels().icon(lesson), site.labels().text(lesson),
            Optional.ofNullable(lesson.getDate()).map(Formats.local()::date).orElse(""),
            Optional.ofNullable(lesson.getText()).orElse(""), Optional.of(() -> open.accept(lesson)));
    }

    private ActionWords words() {
        return new ActionWords(today, Formats.local(), id -> session.find(id).map(site.labels()::text).orElse(""));
    }

    private Optional<String> parties(List<? extends Party> parties) {
        return parties.isEmpty() ? Optional.empty()
            : Optional.of(parties.stream().map(site.labels()::text).collect(Collectors.joining(", ")));
    }
}
