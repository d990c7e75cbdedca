package org.consultum.index.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.consultum.model.ActionItem;
import org.consultum.model.AttendanceEvent;
import org.consultum.model.Committee;
import org.consultum.model.Element;
import org.consultum.model.Measure;
import org.consultum.model.Meeting;
import org.consultum.model.Paper;
import org.consultum.model.Recommendation;
import org.consultum.model.SectionItem;
import org.consultum.session.RegisterSession;
import org.eclipse.emf.ecore.EObject;

/** Puts changes of an open register into its index, element by element, from the objects as they are now. Used by one thread. */
final class ChangeApplier {

    /** Elements read at a time, so that an edit never waits long. */
    private static final int AT_A_TIME = 200;

    private final RegisterSession session;
    private final Extractor extractor;

    ChangeApplier(RegisterSession session, Extractor extractor) {
        this.session = session;
        this.extractor = extractor;
    }

    /** One step of what is to be done to the index. */
    private sealed interface Step {

        record Put(Extracted element) implements Step {
        }

        record Remove(String id, boolean everythingBelow) implements Step {
        }
    }

    /**
     * Applies changes.
     *
     * @param touched gets the files whose content the changes belong to
     * @return how many elements were put in or taken out
     */
    int apply(PendingChanges.Batch batch, IndexFiles index, Set<String> touched) throws IOException {
        int count = 0;
        var done = new LinkedHashSet<Element>();
        var told = new HashSet<Element>();
        var waiting = new ArrayDeque<Element>(batch.removed());
        waiting.addAll(batch.changed());
        while (!waiting.isEmpty()) {
            List<Step> steps = session.read(() -> read(waiting, done, told, index));
            for (Step step : steps) {
                carryOut(step, index, touched);
            }
            count += steps.size();
        }
        return count;
    }

    private static void carryOut(Step step, IndexFiles index, Set<String> touched) throws IOException {
        switch (step) {
            case Step.Put put -> {
                touch(put.element().entry().file(), index, touched);
                index.put(put.element());
            }
            case Step.Remove remove -> {
                var known = index.ask(searcher -> Answers.byId(searcher, remove.id()));
                if (known.isPresent()) {
                    touch(known.get().file(), index, touched);
                }
                if (remove.everythingBelow()) {
                    index.removeBelow(remove.id());
                }
                index.remove(remove.id());
            }
        }
    }

    /** From now until the file is saved its state on disk says nothing about the index. */
    private static void touch(String file, IndexFiles index, Set<String> touched) throws IOException {
        if (touched.add(file)) {
            index.forget(file);
        }
    }

    private List<Step> read(Deque<Element> waiting, Set<Element> done, Set<Element> told, IndexFiles index) {
        var steps = new ArrayList<Step>();
        while (!waiting.isEmpty() && steps.size() < AT_A_TIME) {
            Element element = waiting.poll();
            if (element.getId() == null || element.eIsProxy() || !done.add(element) || !Extractor.isFound(element)) {
                continue;
            }
            var file = isBelow(element, session.register()) ? Places.file(element) : Optional.<String>empty();
            if (file.isEmpty()) {
                steps.add(new Step.Remove(element.getId(), element instanceof Committee || element instanceof Meeting));
            } else {
                steps.add(new Step.Put(extractor.element(element, file.get(), Optional.empty())));
                waiting.addAll(carriedAlong(element, index));
                summarising(element).filter(outer -> !done.contains(outer) && told.add(outer)).forEach(outer ->
                    steps.add(new Step.Put(extractor.element(outer, file.get(), Optional.empty()))));
            }
        }
        return steps;
    }

    /** The elements above in the same file whose entries tell of what is below them: the loop of a response, the meeting of who came. */
    private static Stream<Element> summarising(Element element) {
        return Stream.iterate(element.eContainer(), Objects::nonNull, EObject::eContainer)
            .takeWhile(outer -> outer.eResource() == element.eResource())
            .filter(outer -> outer instanceof Element named && named.getId() != null)
            .filter(outer -> outer instanceof ActionItem || outer instanceof Recommendation || outer instanceof Measure
                || outer instanceof Paper || outer instanceof Meeting && element instanceof AttendanceEvent)
            .map(Element.class::cast);
    }

    /**
     * Elements that have to be indexed with an element: those of a meeting, which carry its day; those of an item of a plugin, which belong
     * to the committee it does; and everything in a committee that the
     * index does not know, because it may have come back with meetings nobody has looked at since.
     */
    private Collection<Element> carriedAlong(Element element, IndexFiles index) {
        return switch (element) {
            case Meeting meeting -> extractor.elements(meeting);
            case SectionItem item -> extractor.elements(item);
            case Committee committee when !isKnown(committee, index) -> everythingIn(committee);
            default -> List.of();
        };
    }

    private static boolean isKnown(Committee committee, IndexFiles index) {
        try {
            return index.ask(searcher -> Answers.byId(searcher, committee.getId())).isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Element> everythingIn(Committee committee) {
        var found = new ArrayList<>(extractor.elements(committee));
        var lists = Stream.of(committee.getPaperList(), committee.getActionList(), committee.getFeedbackList());
        Stream.concat(lists.filter(Objects::nonNull), committee.getMeetings().stream()).filter(part -> !part.eIsProxy())
            .forEach(part -> found.addAll(extractor.elements(part)));
        return found;
    }

    private static boolean isBelow(EObject object, EObject top) {
        EObject each = object;
        while (each != null && each != top) {
            each = each.eContainer();
        }
        return each == top;
    }
}
