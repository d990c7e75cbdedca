package org.consultum.reports.register;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.consultum.model.Committee;
import org.consultum.model.ConsultationRound;
import org.consultum.model.DecisionResult;
import org.consultum.model.Element;
import org.consultum.model.Recommendation;
import org.consultum.model.Register;
import org.consultum.model.RegisterFactory;
import org.consultum.reports.HtmlText;
import org.consultum.reports.SampleReports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Registers of a committee of which next to nothing is known")
class BareRegisterTest {

    private static final RegisterFactory NEW = RegisterFactory.eINSTANCE;

    @TempDir
    Path folder;
    private SampleReports bare;
    private int elements;

    @BeforeEach
    void open() throws IOException {
        Register register = NEW.createRegister();
        register.setTitle("Bare");
        Committee committee = NEW.createCommittee();
        register.getCommittees().add(committee);
        var meeting = NEW.createMeeting();
        committee.getMeetings().add(meeting);
        meeting.setAgenda(NEW.createAgenda());
        var item = NEW.createAgendaItem();
        meeting.getAgenda().getItems().add(item);
        item.getDecisions().add(NEW.createDecision());
        item.getDecisions().getFirst().setResult(DecisionResult.NOTED);
        committee.setActionList(NEW.createActionList());
        committee.getActionList().getActions().add(NEW.createActionItem());
        committee.getActionList().getActions().getFirst().setOrigin(item);
        committee.setFeedbackList(NEW.createFeedbackList());
        Recommendation made = NEW.createRecommendation();
        committee.getFeedbackList().getRecommendations().add(made);
        made.setOrigin(item.getDecisions().getFirst());
        made.getResponses().add(NEW.createResponse());
        made.getMeasures().add(NEW.createMeasure());
        made.getMeasures().getFirst().getMilestones().add(NEW.createMilestone());
        made.getMeasures().getFirst().getNotes().add(NEW.createProgressNote());
        made.getReviews().add(NEW.createEffectivenessReview());
        var round = NEW.createConsultationRound();
        committee.getFeedbackList().getConsultations().add(round);
        round.getQuestions().add(NEW.createConsultationQuestion());
        round.getSubmissions().add(NEW.createSubmission());
        round.getSubmissions().getFirst().getPoints().add(NEW.createSubmissionPoint());
        for (var contents = register.eAllContents(); contents.hasNext();) {
            if (contents.next() instanceof Element element) {
                element.setId(String.format("00000000-0000-4000-8000-%012d", ++elements));
            }
        }
        bare = SampleReports.of(register, folder);
    }

    private String id(Class<? extends Element> type) {
        for (var contents = bare.source().register().eAllContents(); contents.hasNext();) {
            Object each = contents.next();
            if (type.isInstance(each)) {
                return ((Element) each).getId();
            }
        }
        throw new AssertionError(type);
    }

    @ParameterizedTest
    @ValueSource(strings = { "pdf", "html", "docx", "xlsx", "csv", "json" })
    @DisplayName("are written all the same")
    void written(String format) {
        for (String report : List.of("decision-register", "action-list", "recommendation-register")) {
            bare.make(report, format, Map.of(), "en");
        }
        if (!format.equals("xlsx") && !format.equals("csv")) {
            bare.make("loop-report", format, Map.of("recommendation", id(Recommendation.class)), "ja");
        }
        bare.make("you-said-we-did", format, Map.of("consultation", id(ConsultationRound.class)), "vi");
    }

    @Test
    @DisplayName("say what is missing")
    void words() throws IOException {
        assertTrue(HtmlText.of(bare.make("action-list", "html", Map.of(), "en")).contains("Nobody named"));
        String story = HtmlText.of(bare.make("loop-report", "html", Map.of("recommendation", id(Recommendation.class)), "en"));
        assertTrue(story.contains("Author not recorded"), story);
        assertTrue(story.contains("Nobody named"), story);
    }

    @Test
    @DisplayName("of a register without committees say that there is nothing")
    void nothing() throws IOException {
        Register empty = NEW.createRegister();
        var sample = SampleReports.of(empty, folder);

        assertTrue(HtmlText.of(sample.make("decision-register", "html", Map.of(), "en")).contains("No decision was taken in this period."));
        assertTrue(HtmlText.of(sample.make("action-list", "html", Map.of(), "en")).contains("There are no such actions."));
        assertTrue(HtmlText.of(sample.make("recommendation-register", "html", Map.of(), "en"))
            .contains("No recommendation was made in this period."));
    }
}
