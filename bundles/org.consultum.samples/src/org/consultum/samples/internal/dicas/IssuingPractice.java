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

    /** The pack of the second meeting; its labels and digests are those the workbench gives to it. */
    private void issue(Meeting meeting, Parties parties, Papers papers) {
        pen.add(meeting.getPackIssues(), PackIssue.class, issue -> {
            issue.setNumber(1);
            issue.setIssuedAt(Pen.at("2025-01-21 10:00", Pen.WASHINGTON));
            issue.setIssuedBy(parties.secretaryUs);
            issue.setLanguage("en");
            issue.setNote("First issue, with the report on joint production.");
            pages(issue, "cover", null, "8648cdbc50ad325a5ada4dc80982c5a0fae5bc65faa26a757cec0b907b591c92", "1", "2");
            pages(issue, "agenda", null, "2ac88719dcd87eecacee8a23ef8f225f4f79b207e888d36bac889376c216609b", "3");
            pages(issue, "paper", papers.production, Papers.PRODUCTION_1.sha256(), "4");
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
