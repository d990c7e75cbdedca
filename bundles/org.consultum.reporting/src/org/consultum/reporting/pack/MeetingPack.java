package org.consultum.reporting.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.consultum.marking.EffectiveMarking;
import org.consultum.marking.MarkingScheme;
import org.consultum.marking.MarkingSchemes;
import org.consultum.marking.Protection;
import org.consultum.edit.kind.ItemKinds;
import org.consultum.model.AgendaItem;
import org.consultum.model.Element;
import org.consultum.model.ItemPurpose;
import org.consultum.model.Marking;
import org.consultum.model.Meeting;
import org.consultum.model.Notice;
import org.consultum.model.Paper;
import org.consultum.model.PaperUse;
import org.consultum.model.PaperVersion;
import org.consultum.model.Party;
import org.consultum.model.Register;
import org.consultum.model.derived.AgendaNumbers;
import org.consultum.model.derived.AgendaTimes;
import org.consultum.reporting.internal.text.Wording;

/**
 * What the register knows of a meeting, as data of a pack. Reads the model and changes nothing; to be called on the thread that may read
 * it. The result refers to the model no more, so that the pack can be written on another thread.
 */
public final class MeetingPack {
    /** Length of a label up to which it is the number of a version. */
    private static final int LONGEST_NUMBER = 4;

    private final Meeting meeting;
    private final Register register;
    private final Function<String, Optional<Path>> files;
    private final String language;
    private final Wording wording;
    private final MarkingScheme scheme;
    private final Map<String, PackPaper> papers = new LinkedHashMap<>();
    private final List<Element> marked = new ArrayList<>();

    private MeetingPack(Meeting meeting, Function<String, Optional<Path>> files, Optional<String> language) {
        this.meeting = meeting;
        this.register = meeting.getCommittee() == null ? null : meeting.getCommittee().getRegister();
        this.files = files;
        this.scheme = MarkingSchemes.shipped().of(register);
        this.language = language.isPresent() ? language.get()
                : Stream.of(meeting.getCommittee() == null ? null : meeting.getCommittee().getLanguage(),
                register == null ? null : register.getLanguage()).filter(tag -> tag != null && !tag.isBlank()).findFirst().orElse("en");
        this.wording = Wording.of(this.language);
    }

    /**
     * Collects the data.
     *
     * @param meeting a meeting with its agenda
     * @param files where the content of a paper lies, by its SHA-256 in lower-case hexadecimal, for example {@code RegisterSession::paper}
     */
    public static PackData of(Meeting meeting, Function<String, Optional<Path>> files) {
        return of(meeting, files, Optional.empty());
    }

    /**
     * Collects the data.
     *
     * @param meeting a meeting with its agenda
     * @param files where the content of a paper lies, as above
     * @param language BCP 47 tag of the language the pack is written in; empty for that of the committee, or else of the register
     */
    public static PackData of(Meeting meeting, Function<String, Optional<Path>> files, Optional<String> language) {
        return new MeetingPack(meeting, files, language.filter(tag -> !tag.isBlank())).collect();
    }

    private PackData collect() {
        List<AgendaLine> lines = new ArrayList<>();
        if (meeting.getAgenda() != null) {
            addLines(meeting.getAgenda().getItems(), 0, AgendaNumbers.of(meeting), AgendaTimes.of(meeting), lines);
        }
        PackData.Builder data = PackData.of(language, meeting.getCommittee() == null ? "" : text(meeting.getCommittee().getName()))
                .register(register == null ? "" : text(register.getTitle()))
                .meeting(text(meeting.getTitle()), text(meeting.getNumber()), meeting.getKind().getLiteral())
                .place(joined(", ", meeting.getPlace(), meeting.getAddress()))
                .online(text(meeting.getLink()))
                .state(meeting.getState().getLiteral())
                .notice(notice())
                .agenda(lines)
                .papers(List.copyOf(papers.values()))
                .marking(marking());
        if (meeting.getStart() != null) {
            data.from(meeting.getStart());
        }
        if (meeting.getEnd() != null) {
            data.to(meeting.getEnd());
        }
        if (meeting.getAgenda() != null) {
            data.note(text(meeting.getAgenda().getNote())).edition(text(meeting.getAgenda().getVersion()));
            issued().ifPresent(data::issued);
        }
        return data.build();
    }

    private Optional<ZonedDateTime> issued() {
        LocalDate day = meeting.getAgenda().getPublishedOn();
        if (day == null) {
            return Optional.empty();
        }
        ZoneId zone = meeting.getStart() != null ? meeting.getStart().getZone()
                : register != null && register.getZone() != null ? register.getZone() : ZoneId.of("UTC");
        return Optional.of(day.atStartOfDay(zone));
    }

    private List<NoticeElement> notice() {
        Notice notice = meeting.getNotice();
        var elements = new ArrayList<NoticeElement>();
        if (notice == null) {
            return elements;
        }
        add(elements, "purpose", notice.getPurpose());
        add(elements, "registration", notice.getRegistration());
        add(elements, "papers", notice.getPapersAccess());
        add(elements, "access", joined("\n\n", wording.text("access." + notice.getOpenness().getLiteral()), notice.getExemption()));
        add(elements, "comment", notice.getComments());
        add(elements, "accommodation", notice.getAccommodation());
        add(elements, "contact", notice.getContact());
        add(elements, "shortNotice", notice.getShortNoticeReason());
        return elements;
    }

    private static void add(List<NoticeElement> elements, String label, String text) {
        if (text != null && !text.isBlank()) {
            elements.add(new NoticeElement(label, text));
        }
    }

    private void addLines(List<AgendaItem> items, int level, Map<AgendaItem, String> numbers, Map<AgendaItem, AgendaTimes.Slot> slots,
            List<AgendaLine> lines) {
        for (AgendaItem item : items) {
            lines.add(line(item, level, numbers.getOrDefault(item, ""), Optional.ofNullable(slots.get(item))));
            addLines(item.getItems(), level + 1, numbers, slots, lines);
        }
    }

    private AgendaLine line(AgendaItem item, int level, String number, Optional<AgendaTimes.Slot> slot) {
        AgendaLine.Builder line = switch (item.getKind()) {
            case ITEM -> AgendaLine.item(number, text(item.getTitle()));
            case HEADING -> AgendaLine.heading(text(item.getTitle()));
            case BREAK -> AgendaLine.pause(text(item.getTitle()));
        };
        line.level(level).text(text(item.getText()))
                .purpose(item.getPurpose() == ItemPurpose.NONE ? "" : item.getPurpose().getLiteral())
                .presenter(joined("; ", item.getPresenters().stream().map(Party::getName).filter(name -> name != null)
                        .collect(Collectors.joining(", ")), item.getPresenterNote()))
                .remark(joined(" ", ItemKinds.installed().name(item, Locale.forLanguageTag(language)).map(kind -> kind + ".").orElse(""),
                        remark("agenda.closedReason", item.isClosed(), item.getClosedReason()),
                        remark("agenda.lateReason", item.isLate(), item.getLateReason())))
                .papers(Stream.concat(item.getPapers().stream().flatMap(this::addPapers),
                        item.getDocuments().stream().map(this::addDocument)).toList());
        slot.filter(found -> found.end().isAfter(found.start())).ifPresent(found -> line.from(found.start()).to(found.end()));
        if (item.getMinutesPlanned() > 0) {
            line.minutes(item.getMinutesPlanned());
        }
        if (item.getMarking() != null) {
            line.marking(banner(item.getMarking()));
        }
        if (item.isConsent()) {
            line.consent();
        }
        if (item.isClosed()) {
            line.closed();
        }
        return line.build();
    }

    private String remark(String key, boolean applies, String reason) {
        return applies && reason != null && !reason.isBlank() ? wording.text(key, reason) : "";
    }

    /** A paper in the version before the committee, and its annexes. Answers their ids. */
    private Stream<String> addPapers(PaperUse use) {
        Paper paper = use.getPaper();
        if (paper == null) {
            return Stream.empty();
        }
        marked.add(paper);
        var ids = new ArrayList<String>();
        PaperVersion version = use.getVersion() != null ? use.getVersion()
                : paper.getVersions().isEmpty() ? null : paper.getVersions().getLast();
        String purpose = use.getPurpose() == null ? "" : use.getPurpose().getLiteral();
        String title = text(paper.getTitle());
        ids.add(add(version == null ? text(paper.getId()) : text(version.getId()), text(paper.getId()), text(paper.getReference()), title,
                purpose, version, version == null ? "" : text(version.getLabel())));
        for (int i = 0; i < paper.getAnnexes().size(); i++) {
            PaperVersion annex = paper.getAnnexes().get(i);
            String name = wording.text("papers.annex", title, i + 1);
            ids.add(add(text(annex.getId()), text(annex.getId()), text(paper.getReference()), name, purpose, annex, text(annex.getLabel())));
        }
        return ids.stream();
    }

    /**
     * A document of the item itself. It has no title of its own: its note stands in, else its label where that is a name rather than the
     * number of a version, else the name of its file. Answers its id.
     */
    private String addDocument(PaperVersion document) {
        marked.add(document);
        String label = text(document.getLabel());
        String name = label.length() > LONGEST_NUMBER ? label : "";
        String title = Stream.of(document.getNote(), name, document.getFileName(), label).filter(text -> text != null && !text.isBlank())
                .findFirst().orElse("");
        return add(text(document.getId()), text(document.getId()), "", title, "", document, label.equals(title) ? "" : label);
    }

    /** Where two versions of a paper stand on one agenda, only the first stands for the paper. */
    private String add(String id, String paper, String reference, String title, String purpose, PaperVersion version, String label) {
        String sha256 = version == null ? "" : text(version.getSha256());
        Optional<PaperContent> content = sha256.isEmpty() ? Optional.empty() : files.apply(sha256).map(MeetingPack::content);
        papers.putIfAbsent(id, new PackPaper(id, reference, title, purpose, label, sha256,
                version == null ? "" : text(version.getMediaType()), version == null ? "" : text(version.getFileName()),
                version == null || version.getSize() == 0 ? -1 : version.getSize(), version == null ? "" : text(version.getSource()),
                content, papers.values().stream().anyMatch(other -> other.subject().equals(paper)) ? id : paper));
        return id;
    }

    private static PaperContent content(Path file) {
        return () -> {
            if (!Files.isRegularFile(file)) {
                throw new IOException("Not a file: " + file);
            }
            return Files.newInputStream(file);
        };
    }

    /** A container is at least as high as its highest content, and bears every caveat of it. */
    private String marking() {
        if (register == null) {
            return "";
        }
        marked.add(meeting);
        return scheme.banner(EffectiveMarking.together(marked.stream(), scheme));
    }

    private String banner(Marking marking) {
        return scheme.banner(Protection.of(marking));
    }

    private static String joined(String separator, String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(separator));
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
