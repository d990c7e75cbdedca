package org.consultum.samples;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.consultum.agenda.versions.AgendaLine;
import org.consultum.model.ActionItem;
import org.consultum.model.ActionStatus;
import org.consultum.model.AgendaItem;
import org.consultum.model.ApprovalSignature;
import org.consultum.model.Committee;
import org.consultum.model.Decision;
import org.consultum.model.Element;
import org.consultum.model.HouseIdentity;
import org.consultum.model.LoopStage;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingKind;
import org.consultum.model.MeetingState;
import org.consultum.model.Organisation;
import org.consultum.model.PaperUse;
import org.consultum.model.PaperVersion;
import org.consultum.model.Person;
import org.consultum.model.Recommendation;
import org.consultum.model.Register;
import org.consultum.model.RegisterPackage;
import org.consultum.model.ResponseKind;
import org.consultum.model.ReviewRound;
import org.consultum.model.Role;
import org.consultum.model.SuccessionKind;
import org.consultum.model.VoteChoice;
import org.consultum.model.base.NewElements;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.Diagnostician;
import org.junit.jupiter.api.Test;

class DicasSampleTest {

    /** Classes no plain register needs: traces of imports and the parts plugins bring. */
    private static final Set<String> ABSENT = Set.of("ImportTrace", "Section", "SectionItem", "SetAsideProposal");

    private final Register register = DicasSample.create();

    @Test
    void everyInvariantHolds() {
        Diagnostic diagnostic = Diagnostician.INSTANCE.validate(register);
        assertEquals(Diagnostic.OK, diagnostic.getSeverity(), () -> diagnostic.getChildren().toString());
    }

    @Test
    void isTheSameOnEveryMachine() {
        assertEquals(RegisterText.of(register), RegisterText.of(DicasSample.create()));
    }

    @Test
    void takesItsIdentitiesFromTheCaller() {
        Register other = DicasSample.create(new NewElements(new RepeatableIds(7)));
        assertNotEquals(register.getId(), other.getId());
        assertEquals(all(register, Element.class).size(), all(other, Element.class).size());
    }

    @Test
    void noIdentityComesTwice() {
        var ids = new HashSet<String>();
        all(register, Element.class).forEach(element -> assertTrue(ids.add(element.getId()), element.getId()));
    }

    @Test
    void everyReferenceStaysInside() {
        Set<EObject> inside = new HashSet<>(all(register, EObject.class));
        for (EObject object : inside) {
            object.eCrossReferences().forEach(target -> assertTrue(inside.contains(target), () -> object + " refers to " + target));
        }
    }

    @Test
    void showsEveryClassOfTheMetamodel() {
        Set<String> expected = RegisterPackage.eINSTANCE.getEClassifiers().stream()
            .filter(EClass.class::isInstance).map(EClass.class::cast).filter(type -> !type.isAbstract())
            .map(EClass::getName).filter(Predicate.not(ABSENT::contains)).collect(Collectors.toCollection(TreeSet::new));
        all(register, EObject.class).forEach(object -> expected.remove(object.eClass().getName()));
        assertEquals(Set.of(), expected);
    }

    @Test
    void namesOfficesAndNoPeople() {
        assertAll(register.getPeople().stream().map(person -> () -> {
            assertTrue(person.getName().contains(" officer, "), person.getName());
            assertEquals(person.getName(), person.getPosition());
            assertEquals(null, person.getHonorific());
        }));
        register.getRoles().forEach(role -> assertEquals(null, role.getHolder(), role.getName()));
        all(register, org.consultum.model.Membership.class).forEach(membership -> assertTrue(
            membership.getMember() instanceof Role || membership.getMember() instanceof Organisation
                || membership.getMember() instanceof Person, () -> "member " + membership.getMember()));
    }

    @Test
    void saysWhatIsInvented() {
        Set<String> publicBodies = Set.of("DoD", "OUSD(A&S)", "MOD 防衛省", "ATLA 防衛装備庁", "NIAG");
        assertTrue(register.getDescription().startsWith("Illustrative content built on public facts; offices, not people."));
        assertAll(register.getOrganisations().stream().filter(body -> !publicBodies.contains(body.getShortName()))
            .map(body -> () -> assertTrue(body.getName().contains("illustrative"), body.getName())));
        assertAll(all(register, Meeting.class).stream().filter(meeting -> !meeting.getSlug().equals("first-meeting-tokyo"))
            .map(meeting -> () -> assertTrue(meeting.getTitle().contains("illustrative"), meeting.getTitle())));
    }

    @Test
    void tellsWhereTheForumComesFromAndReportsTo() {
        Committee forum = committee("dicas");
        var succession = forum.getSuccessions().getFirst();
        assertEquals(SuccessionKind.REPLACED, succession.getKind());
        assertEquals("Systems and Technology Forum", succession.getPredecessor().getName());
        assertEquals("security-consultative-committee", forum.getParent().getSlug());
        assertEquals(4, register.getCommittees().stream()
            .filter(committee -> committee.getKind() == org.consultum.model.CommitteeKind.WORKING_GROUP).count());
        assertEquals(2, forum.getMemberships().stream()
            .filter(membership -> membership.getRole() == org.consultum.model.MembershipRole.CO_CHAIR).count());
    }

    @Test
    void theFirstMeetingLastsThreeDaysAndHasThePublicTopics() {
        Meeting tokyo = meeting("first-meeting-tokyo");
        assertEquals(2, java.time.temporal.ChronoUnit.DAYS.between(tokyo.getStart().toLocalDate(), tokyo.getEnd().toLocalDate()));
        Set<String> titles = items(tokyo).map(AgendaItem::getTitle).collect(Collectors.toSet());
        assertTrue(titles.containsAll(Set.of("Joint production of the PAC-3 interceptor",
            "Maintenance of US ships and aircraft in Japanese private facilities",
            "New working group on fighter-pilot training and a next jet trainer", "Drones to accompany the next fighter")), titles::toString);
        assertTrue(items(tokyo).count() >= 15, "items of three days");
    }

    @Test
    void theLastPublishedVersionIsTheAgendaAsItStands() {
        Meeting december = meeting("december-meeting");
        assertEquals(AgendaLine.of(december), AgendaLine.of(december.getAgenda().getVersions().getLast()));
    }

    @Test
    void meetingsStandInEveryStateButInSession() {
        var states = EnumSet.noneOf(MeetingState.class);
        all(register, Meeting.class).forEach(meeting -> states.add(meeting.getState()));
        assertEquals(EnumSet.complementOf(EnumSet.of(MeetingState.IN_SESSION)), states);
    }

    @Test
    void pastMeetingsOfTheForumHaveFullAgendasAndAQuorum() {
        List<Meeting> past = committee("dicas").getMeetings().stream()
            .filter(meeting -> meeting.getState() == MeetingState.MINUTES_APPROVED || meeting.getState() == MeetingState.CLOSED).toList();
        assertTrue(past.size() >= 4, () -> past.size() + " past meetings");
        assertAll(past.stream().map(meeting -> () -> {
            assertTrue(items(meeting).count() >= 8, meeting.getTitle());
            assertTrue(meeting.getQuorum().reached(), meeting.getTitle());
            assertEquals(10, meeting.getQuorum().entitled(), meeting.getTitle());
            assertFalse(meeting.getMinutes() == null, meeting.getTitle());
        }));
    }

    @Test
    void aDecisionWasTakenAgainstDissent() {
        assertTrue(all(register, Decision.class).stream().anyMatch(decision -> decision.getVotes().stream()
            .anyMatch(vote -> vote.getChoice() == VoteChoice.AGAINST && vote.getDissent() != null)));
    }

    @Test
    void thePublishedAgendaHasClosedAndConsentItemsPapersAndFits() {
        Meeting december = meeting("december-meeting");
        assertEquals(MeetingState.AGENDA_PUBLISHED, december.getState());
        assertTrue(december.getStart().toLocalDate().isAfter(DicasSample.REFERENCE_DATE));
        assertTrue(items(december).filter(AgendaItem::isConsent).count() >= 3);
        assertTrue(items(december).filter(AgendaItem::isClosed).count() >= 2);
        assertTrue(items(december).flatMap(item -> item.getPapers().stream()).count() >= 8);
        assertTrue(december.getPlannedMinutes() <= december.getDurationMinutes(),
            () -> december.getPlannedMinutes() + " planned of " + december.getDurationMinutes());
    }

    @Test
    void aPolicyReviewHasInputsFindingsAndOutputs() {
        Meeting review = meeting("policy-review-supply");
        assertEquals(MeetingKind.POLICY_REVIEW, review.getKind());
        assertEquals(7, review.getPolicyReview().getInputs().stream().map(input -> input.getKind()).distinct().count());
        assertTrue(review.getPolicyReview().getFindings().size() >= 3);
        assertTrue(review.getPolicyReview().getOutputs().size() >= 4);
    }

    @Test
    void actionsStandInEveryStatusAndSomeAreOverdue() {
        List<ActionItem> actions = all(register, ActionItem.class);
        assertTrue(actions.size() >= 25, () -> actions.size() + " actions");
        assertEquals(EnumSet.allOf(ActionStatus.class), actions.stream().map(ActionItem::getStatus)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(ActionStatus.class))));
        long overdue = actions.stream().filter(action -> action.overdueOn(DicasSample.REFERENCE_DATE)).count();
        assertTrue(overdue >= 6, () -> overdue + " overdue");
        assertAll(actions.stream().map(action -> () -> {
            assertFalse(action.getOwners().isEmpty(), action.getTitle());
            assertEquals(action.isFinished(), action.getClosedOn() != null, action.getTitle());
        }));
    }

    @Test
    void recommendationsStandAtEveryStageWithOneRejectedAndOneReopened() {
        List<Recommendation> recommendations = all(register, Recommendation.class);
        assertTrue(recommendations.size() >= 8);
        assertEquals(EnumSet.allOf(LoopStage.class), recommendations.stream().map(Recommendation::getStage)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(LoopStage.class))));
        assertTrue(recommendations.stream().flatMap(made -> made.getResponses().stream())
            .anyMatch(response -> response.getKind() == ResponseKind.REJECTED));
        assertTrue(recommendations.stream().anyMatch(made -> made.getAncestor() != null));
    }

    @Test
    void everyFileOfAPaperIsThereWithItsDigest() {
        Set<String> digests = DicasSample.papers().stream().map(SamplePaper::sha256).collect(Collectors.toSet());
        Set<String> used = Stream.of(all(register, PaperVersion.class).stream().map(PaperVersion::getSha256),
            all(register, ApprovalSignature.class).stream().map(ApprovalSignature::getSignature),
            all(register, ReviewRound.class).stream().map(ReviewRound::getBaseline),
            all(register, HouseIdentity.class).stream().map(HouseIdentity::getLogo)).flatMap(each -> each).collect(Collectors.toSet());
        assertEquals(digests, used);
        assertEquals(8, DicasSample.papers().stream().filter(paper -> paper.mediaType().equals("application/pdf")).count());
        assertAll(DicasSample.papers().stream().filter(paper -> paper.extension().equals("pdf"))
            .map(paper -> () -> assertEquals("%PDF-1", start(paper), paper.fileName())));
    }

    @Test
    void noMeetingHadAPaperBeforeItCame() {
        for (Meeting meeting : all(register, Meeting.class)) {
            for (PaperUse use : all(meeting, PaperUse.class)) {
                assertFalse(use.getVersion() != null && use.getVersion().getReceived().isAfter(meeting.getStart().toLocalDate()),
                    () -> meeting.getTitle() + " and " + use.getPaper().getTitle());
            }
        }
    }

    @Test
    void speaksJapaneseAndVietnamese() {
        String text = RegisterText.of(register);
        assertTrue(text.contains("防衛装備庁") && text.contains("Bản tóm tắt bằng tiếng Việt"));
    }

    @Test
    void textFilesHaveTheLineEndsGitKeeps() throws IOException {
        for (SamplePaper paper : DicasSample.papers()) {
            if (paper.mediaType().startsWith("text/")) {
                try (InputStream stream = paper.open()) {
                    assertFalse(new String(stream.readAllBytes(), StandardCharsets.UTF_8).contains("\r"), paper.fileName());
                }
            }
        }
    }

    private Committee committee(String slug) {
        return register.getCommittees().stream().filter(committee -> committee.getSlug().equals(slug)).findFirst().orElseThrow();
    }

    private Meeting meeting(String slug) {
        return committee("dicas").getMeetings().stream().filter(meeting -> meeting.getSlug().equals(slug)).findFirst().orElseThrow();
    }

    private static Stream<AgendaItem> items(Meeting meeting) {
        return meeting.getAgenda() == null ? Stream.of() : all(meeting, AgendaItem.class).stream();
    }

    private static String start(SamplePaper paper) throws IOException {
        try (InputStream stream = paper.open()) {
            return new String(stream.readNBytes(6), StandardCharsets.US_ASCII);
        }
    }

    private static <T> List<T> all(EObject root, Class<T> type) {
        var found = new ArrayList<T>();
        Stream.concat(Stream.of(root), StreamSupport.stream(((Iterable<EObject>) root::eAllContents).spliterator(), false))
            .filter(type::isInstance).map(type::cast).forEach(found::add);
        return found;
    }
}
