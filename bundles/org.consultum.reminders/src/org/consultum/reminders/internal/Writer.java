package org.consultum.reminders.internal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.consultum.edit.FeatureTexts;
import org.consultum.followup.action.ActionPlace;
import org.consultum.followup.action.EscalationPlan;
import org.consultum.followup.loop.LoopFacts;
import org.consultum.followup.loop.LoopNames;
import org.consultum.followup.loop.LoopStatus;
import org.consultum.model.ActionItem;
import org.consultum.model.Committee;
import org.consultum.model.EffectivenessReview;
import org.consultum.model.Element;
import org.consultum.model.FeedbackList;
import org.consultum.model.Measure;
import org.consultum.model.MessageKind;
import org.consultum.model.Party;
import org.consultum.model.Recommendation;
import org.consultum.model.Register;
import org.consultum.model.Response;
import org.consultum.reminders.internal.Matter.Event;
import org.consultum.reminders.internal.Matter.Topic;
import org.consultum.reminders.internal.Page.Line;
import org.consultum.reminders.internal.Page.Section;
import org.eclipse.emf.ecore.EObject;

/** Puts what somebody is told into words. */
final class Writer {

    /** Most matters under one heading; a mail is read, not filed. */
    private static final int MOST = 50;

    private final Register register;
    private final LocalDate asOf;
    private final Words words;
    private final FeatureTexts features;
    private final Withheld withheld;

    Writer(Register register, LocalDate asOf, Locale language) {
        this.register = register;
        this.asOf = asOf;
        words = Words.in(language);
        features = FeatureTexts.in(language);
        withheld = new Withheld(register);
    }

    String subject(MessageKind kind, Concerns concerns) {
        int overdue = concerns.of(Topic.OVERDUE).size();
        int others = concerns.about().size() - overdue;
        return switch (kind) {
            case DIGEST -> overdue > 0 ? words.text("subject.overdue", overdue, others) : words.text("subject.digest", others);
            case ESCALATION -> words.text("subject.escalation", concerns.about().size());
            case RESPONSE_REMINDER -> words.text("subject.response", concerns.about().size());
            case STATUS_NEWS -> words.text("subject.news", concerns.about().size());
        };
    }

    Page page(MessageKind kind, Concerns concerns) {
        var sections = new ArrayList<Section>();
        for (Topic topic : Topic.values()) {
            List<Matter> matters = concerns.of(topic);
            if (!matters.isEmpty()) {
                sections.add(new Section(words.text("section." + topic.name(), matters.size()),
                    matters.stream().limit(MOST).map(this::line).toList(),
                    matters.size() > MOST ? words.text("section.more", matters.size() - MOST) : ""));
            }
        }
        var closing = new ArrayList<String>();
        if (concerns.later() > 0) {
            closing.add(words.text("closing.later", concerns.later()));
        }
        closing.add(words.text("closing.register", Clean.line(register.getTitle()), words.day(asOf)));
        closing.add(words.text("closing.automatic"));
        return new Page(words.text("greeting", Clean.line(concerns.recipient().name())),
            words.text("introduction." + kind.name(), Clean.line(register.getTitle()), words.day(asOf)), sections, closing);
    }

    private Line line(Matter matter) {
        return switch (matter.element()) {
            case ActionItem action -> new Line(title(action.getReference(), action.getTitle(), hidden(action)), action(action, matter));
            case Measure measure -> new Line(title(null, measure.getTitle(), withheld.hides(measure)),
                List.of(due(matter), measure.eContainer() instanceof Recommendation recommendation ? words.text("fact.measureOf",
                    title(recommendation.getReference(), recommendation.getTitle(), withheld.hides(recommendation))) : ""));
            case Recommendation recommendation -> new Line(title(recommendation.getReference(), recommendation.getTitle(),
                withheld.hides(recommendation)), recommendation(recommendation, matter));
            default -> throw new IllegalStateException(matter.element().eClass().getName());
        };
    }

    private boolean hidden(ActionItem action) {
        return withheld.hides(action) || action.getOrigin() != null && withheld.hides(action.getOrigin());
    }

    private String title(String reference, String title, boolean hidden) {
        String shown = hidden ? words.text("hidden") : Clean.line(title);
        String known = Clean.line(reference);
        return known.isEmpty() ? shown : known + " " + shown;
    }

    private List<String> action(ActionItem action, Matter matter) {
        var facts = new ArrayList<String>();
        facts.add(due(matter));
        facts.add(words.text("fact.status", features.label(action.getStatus()), features.label(action.getPriority()),
            action.getProgress()));
        ActionPlace.committee(action).map(this::name).ifPresent(committee -> facts.add(words.text("fact.committee", committee)));
        if (matter.topic() != Topic.OVERDUE && matter.topic() != Topic.DUE_SOON || action.getOwners().size() > 1) {
            facts.add(names("fact.owners", action.getOwners()));
        }
        if (matter.topic() != Topic.WAITING) {
            facts.add(names("fact.waitingFor", action.getWaitingFor()));
        }
        matter.escalation().ifPresent(plan -> facts.add(matter.topic() == Topic.ESCALATED ? plan.explanation(words.locale())
            : plan.next().filter(EscalationPlan.Step::reaches).map(step -> words.text("fact.next", words.day(step.on()),
                features.label(step.target()))).orElse("")));
        return facts;
    }

    private List<String> recommendation(Recommendation recommendation, Matter matter) {
        var facts = new ArrayList<String>();
        if (matter.topic() == Topic.NEWS) {
            matter.events().forEach(event -> facts.add(words.text("fact.event", words.day(event.day()), event(event, recommendation))));
            if (recommendation.getClosedOn() == null) {
                facts.add(words.text("fact.now", Clean.line(LoopStatus.of(LoopFacts.of(recommendation), asOf)
                    .words(LoopNames.of(recommendation, List.of()), words.locale()))));
            }
            return facts;
        }
        if (recommendation.getMadeOn() != null) {
            facts.add(words.text("fact.madeOn", words.day(recommendation.getMadeOn())));
        }
        facts.add(matter.day().map(day -> late(day).map(days -> words.text("fact.responseLate", words.day(day), days))
            .orElseGet(() -> words.text("fact.responseDue", words.day(day)))).orElseGet(() -> words.text("fact.responseOpen")));
        facts.add(names("fact.addressees", recommendation.getAddressees()));
        committee(recommendation).map(this::name).ifPresent(committee -> facts.add(words.text("fact.committee", committee)));
        return facts;
    }

    private String event(Event event, Recommendation recommendation) {
        return switch (event.what()) {
            case Response response -> Optional.ofNullable(response.getAuthor()).map(Party::getName).map(Clean::line)
                .map(author -> words.text("event.response", features.label(response.getKind()), author))
                .orElseGet(() -> features.label(response.getKind()));
            case Measure measure -> words.text("event.measure", withheld.hides(measure) ? words.text("hidden")
                : Clean.line(measure.getTitle()));
            case EffectivenessReview review -> words.text("event.review", features.label(review.getVerdict()));
            case Recommendation other when other != recommendation -> words.text("event.reopened", Clean.line(other.getReference()));
            default -> words.text("event.closed");
        };
    }

    private String due(Matter matter) {
        return matter.day().map(day -> late(day).map(days -> words.text("fact.late", words.day(day), days))
            .orElseGet(() -> words.text("fact.due", words.day(day)))).orElseGet(() -> words.text("fact.noDate"));
    }

    private Optional<Long> late(LocalDate day) {
        return Optional.of(ChronoUnit.DAYS.between(day, asOf)).filter(days -> days > 0);
    }

    private String names(String key, List<? extends Party> parties) {
        String names = parties.stream().filter(party -> !party.eIsProxy()).map(Party::getName).filter(Objects::nonNull).map(Clean::line)
            .collect(Collectors.joining("; "));
        return names.isEmpty() ? "" : words.text(key, names);
    }

    private String name(Committee committee) {
        return Clean.line(committee.getName());
    }

    private static Optional<Committee> committee(Element element) {
        EObject container = element.eContainer();
        return container instanceof FeedbackList list ? Optional.ofNullable(list.getCommittee()) : Optional.empty();
    }
}
