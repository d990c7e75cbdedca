package org.consultum.samples.internal.dicas;

import java.util.List;
import org.consultum.model.MarkingLevel;
import org.consultum.model.Meeting;
import org.consultum.model.PaperList;
import org.consultum.model.Profile;
import org.consultum.model.Recommendation;
import org.consultum.model.Register;
import org.consultum.model.RuleOverride;
import org.consultum.model.RulePackUse;
import org.consultum.model.base.NewElements;
import org.consultum.samples.SamplePaper;

/** Puts the sample register together. */
public final class DicasRegister {

    private static final String DESCRIPTION = """
        Illustrative content built on public facts; offices, not people.

        Public facts: the forum was agreed at the Washington summit of April 2024 and met first in Tokyo, at the Japanese Ministry of \
        Defense, for three days in June 2024. Its co-chairs are the US Under Secretary of Defense for Acquisition and Sustainment and the \
        Commissioner of Japan's Acquisition, Technology and Logistics Agency. It succeeded the Systems and Technology Forum and has signed \
        terms of reference and four working groups (Japanese Ministry of Defense, 10 June 2024). Topics of the first meeting: joint \
        production of the PAC-3 interceptor; maintenance of US ships and aircraft in Japanese private facilities; a new working group on \
        fighter-pilot training and a next jet trainer; drones to accompany the next fighter. Results go to the Security Consultative \
        Committee (2+2) for confirmation. The instruments in the list of papers and the budget figures of 2022 to 2024 are public as well. \
        For comparison: NATO's industrial advisory group, and the replacement of the UK Defence Suppliers Forum by the Defence Industrial \
        Joint Council (second-hand).

        Everything else is invented to show the workbench: days and clock times, names and scopes of groups, later meetings, papers, \
        decisions, actions, recommendations, associations and companies.
        """;

    private DicasRegister() {
    }

    public static List<SamplePaper> files() {
        return Papers.files();
    }

    public static Register write(NewElements elements) {
        var pen = new Pen(elements);
        Register register = pen.make(Register.class, made -> {
            made.setTitle("DICAS: US-Japan defense industrial cooperation (sample)");
            made.setDescription(DESCRIPTION);
            made.setZone(Pen.TOKYO);
            made.setLanguage("en");
        });
        register.setProfile(profile(pen));
        var parties = new Parties(pen);
        register.getOrganisations().addAll(parties.organisations());
        register.getRoles().addAll(parties.roles());
        register.getPeople().addAll(parties.people());

        var papers = new Papers(pen, parties);
        register.setPaperList(pen.make(PaperList.class, list -> list.getPapers().addAll(papers.instruments)));
        var committees = new Committees(pen, parties, papers);
        register.getCommittees().addAll(committees.all());
        committees.forum.setPaperList(pen.make(PaperList.class, list -> list.getPapers().addAll(papers.forum)));

        var past = new PastMeetings(pen, parties, committees, papers);
        Meeting review = PolicyReviewSession.write(pen, parties, committees, papers);
        var coming = new ComingMeetings(pen, parties, committees, papers, past.june);
        var groups = new GroupMeetings(pen, parties, committees, past);
        var actions = new Actions(pen, parties, committees, papers, past, review, groups);
        var feedback = new Feedback(pen, parties, committees, papers);
        Recommendation reopened = feedback.write(committees, past, review, groups, actions);
        Consultation.write(pen, parties, feedback.list(committees.forum));
        review.getPolicyReview().getOutputs().addAll(List.of(MeetingPen.decision(review, PolicyReviewSession.RATINGS),
            MeetingPen.decision(review, PolicyReviewSession.REPORTING), actions.form, actions.secondTier, reopened));
        MeetingPen.item(past.june, "Recommendations and what became of them").getArisesFrom().add(reopened);
        MeetingPractice.write(pen, parties, committees, past, coming);
        FollowUpPractice.write(pen, parties, committees, actions, register);
        LoopPractice.write(pen, parties, committees, actions, past, review);
        Consultation.evaluate(pen, parties, feedback.list(committees.forum), actions);
        ReviewPractice.write(pen, parties, committees, papers, past, coming, register);
        IssuingPractice.write(pen, parties, papers, past, register);
        return register;
    }

    private static Profile profile(Pen pen) {
        return pen.make(Profile.class, profile -> {
            profile.setMarkingScheme("Plain scheme (illustrative)");
            level(pen, profile, "PUBLIC", "PUBLIC");
            level(pen, profile, "INTERNAL", "INTERNAL - FOR THE FORUM ONLY");
            level(pen, profile, "CONFIDENTIAL", "CONFIDENTIAL - ILLUSTRATIVE");
            profile.setRecusedLeaveQuorum(true);
            pen.add(profile.getRulePacks(), RulePackUse.class, use -> {
                use.setPack("general");
                pen.add(use.getOverrides(), RuleOverride.class, override -> {
                    override.setRule("T-01");
                    override.setParameter("days");
                    override.setValue("14");
                    override.setReason("Papers are translated before they are read (illustrative).");
                });
            });
        });
    }

    private static void level(Pen pen, Profile profile, String code, String banner) {
        pen.add(profile.getMarkingLevels(), MarkingLevel.class, level -> {
            level.setCode(code);
            level.setBanner(banner);
        });
    }
}
