package org.consultum.samples.internal.dicas;

import java.util.List;
import org.consultum.model.Element;
import org.consultum.model.HouseIdentity;
import org.consultum.model.LetterStyle;
import org.consultum.model.Meeting;
import org.consultum.model.PackIssue;
import org.consultum.model.PackPages;
import org.consultum.model.Profile;
import org.consultum.model.Register;

/** How the documents of the forum look, and the pack of a past meeting as it was issued. All illustrative. */
final class IssuingPractice {

    private final Pen pen;

    private IssuingPractice(Pen pen) {
        this.pen = pen;
    }

    static void write(Pen pen, Parties parties, Papers papers, PastMeetings past, Register register) {
        var practice = new IssuingPractice(pen);
        practice.identity(register.getProfile());
        practice.issue(past.washington, parties, papers);
    }

    private void identity(Profile profile) {
        profile.setIdentity(pen.make(HouseIdentity.class, house -> {
            house.setName("Forum on Defense Industrial Cooperation, Acquisition and Sustainment");
            house.setUnit("Secretariat of the forum (事務局)");
            house.setAddress("1 Example Street\nTokyo 000-0000 (illustrative)");
            house.setContact("secretariat@dicas.example");
            house.setWeb("https://dicas.example/");
            house.setLogo(Papers.LOGO.sha256());
            house.setLogoText("Two rings that share a field, the sign of the secretariat");
            house.setColour("#1F3F6E");
            house.setLetters(LetterStyle.SANS);
            house.setFooter("Secretariat of the forum, illustrative sample");
        }));
    }

    /**
     * The pack of the second meeting, and the supplement that brought its paper; labels and digests are those the workbench gives to them.
     */
    private void issue(Meeting meeting, Parties parties, Papers papers) {
        PackIssue pack = issue(meeting, parties, 1, "2025-01-16 15:00", "The report on joint production follows.");
        pages(pack, "cover", null, "e161cbea10fba1de6d6caf114859230c8ddb26991966f13791c01c33b165607f", "1", "2");
        pages(pack, "agenda", null, "3e38fd55df542d4e0a455ebec1881e7cef4ec7accbe489861aaa752b2ea13e98", "3");
        PackIssue supplement = issue(meeting, parties, 2, "2025-01-21 10:00", "The report on joint production has come in.");
        pages(supplement, "cover", null, "a4295d65b9951a316b3e709e1f9ccddd30069e34f650b33475653029148237b8", "1", "2");
        pages(supplement, "agenda", null, "22040f1d4b5d65e88a715308a49e911016182fc61fb0cc67e3e27570472d7aae", "3");
        pages(supplement, "paper", papers.production, Papers.PRODUCTION_1.sha256(), "3a");
        pages(supplement, "changes", null, null, "S1-1");
    }

    private PackIssue issue(Meeting meeting, Parties parties, int number, String at, String note) {
        return pen.add(meeting.getPackIssues(), PackIssue.class, issue -> {
            issue.setNumber(number);
            issue.setIssuedAt(Pen.at(at, Pen.WASHINGTON));
            issue.setIssuedBy(parties.secretaryUs);
            issue.setLanguage("en");
            issue.setNote(note);
        });
    }

    private void pages(PackIssue issue, String part, Element about, String content, String... labels) {
        pen.add(issue.getPages(), PackPages.class, pages -> {
            pages.setPart(part);
            pages.setAbout(about);
            pages.setContent(content);
            pages.getLabels().addAll(List.of(labels));
        });
    }
}
