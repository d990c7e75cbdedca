package org.consultum.meeting.pack;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consultum.edit.command.Steps;
import org.consultum.meeting.MeetingCommand;
import org.consultum.meeting.internal.Messages;
import org.consultum.model.Element;
import org.consultum.model.Meeting;
import org.consultum.model.PackIssue;
import org.consultum.model.PackPages;
import org.consultum.model.Party;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.base.NewElements;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Records that the pack of a meeting, or a supplement to it, was issued. Refuses when another one was recorded in the meantime. */
public final class IssuePack extends MeetingCommand {

    private final NewElements elements;
    private final Meeting meeting;
    private final Details details;

    /**
     * Pages that belong together.
     *
     * @param part what they hold: cover, agenda, paper, annex or changes
     * @param about the paper
     * @param content SHA-256 of the paper, or of the text of the part; empty when there is none
     * @param labels what the pages are called
     * @param withdrawn whether they no longer hold
     */
    public record Pages(String part, Optional<Element> about, Optional<String> content, List<String> labels, boolean withdrawn) {
        public Pages {
            Objects.requireNonNull(part);
            Objects.requireNonNull(about);
            Objects.requireNonNull(content);
            labels = List.copyOf(labels);
        }
    }

    /**
     * What was issued.
     *
     * @param number 1 for the pack, 2 for its first supplement, and so on
     * @param at when, with the zone
     * @param by who issued it
     * @param language BCP 47 tag of its language
     * @param recipient name of the recipient it was made for; empty for everybody on the committee
     * @param content SHA-256 of the file
     * @param note why, in Markdown
     * @param pages its pages
     */
    public record Details(int number, ZonedDateTime at, Optional<Party> by, String language, Optional<String> recipient, String content,
            Optional<String> note, List<Pages> pages) {
        public Details {
            Objects.requireNonNull(at);
            Objects.requireNonNull(by);
            Objects.requireNonNull(language);
            Objects.requireNonNull(recipient);
            Objects.requireNonNull(content);
            Objects.requireNonNull(note);
            pages = List.copyOf(pages);
        }
    }

    /** An issue of the pack of a meeting. */
    public IssuePack(EditingDomain domain, NewElements elements, Meeting meeting, Details details) {
        super(domain, "IssuePack", meeting.getTitle() == null ? "" : meeting.getTitle(), details.number() - 1);
        this.elements = elements;
        this.meeting = meeting;
        this.details = details;
    }

    /** Issues of the pack of a meeting for one recipient in one language, in the order in which they were recorded. */
    public static List<PackIssue> issues(Meeting meeting, Optional<String> recipient, String language) {
        return meeting.getPackIssues().stream().filter(issue -> language.equals(issue.getLanguage()))
            .filter(issue -> recipient.orElse("").equalsIgnoreCase(issue.getRecipient() == null ? "" : issue.getRecipient())).toList();
    }

    @Override
    protected void plan(Steps steps) {
        int last = issues(meeting, details.recipient(), details.language()).stream().mapToInt(PackIssue::getNumber).max().orElse(0);
        if (details.number() != last + 1) {
            steps.refuse(Messages.text("refused.issuedMeanwhile", details.number()));
            return;
        }
        var issue = elements.create(PackIssue.class, Literals.PACK_ISSUE);
        issue.setNumber(details.number());
        issue.setIssuedAt(details.at());
        details.by().ifPresent(issue::setIssuedBy);
        issue.setLanguage(details.language());
        details.recipient().ifPresent(issue::setRecipient);
        issue.setContent(details.content());
        details.note().filter(note -> !note.isBlank()).ifPresent(issue::setNote);
        for (Pages part : details.pages()) {
            PackPages pages = RegisterFactory.eINSTANCE.createPackPages();
            pages.setPart(part.part());
            part.about().ifPresent(pages::setAbout);
            part.content().filter(content -> !content.isEmpty()).ifPresent(pages::setContent);
            pages.getLabels().addAll(part.labels());
            pages.setWithdrawn(part.withdrawn());
            issue.getPages().add(pages);
        }
        steps.create(meeting, Literals.MEETING__PACK_ISSUES, issue);
    }
}
