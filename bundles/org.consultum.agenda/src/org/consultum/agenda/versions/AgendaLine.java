package org.consultum.agenda.versions;

import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consultum.model.AgendaItem;
import org.consultum.model.AgendaVersion;
import org.consultum.model.AgendaVersionLine;
import org.consultum.model.ItemKind;
import org.consultum.model.ItemPurpose;
import org.consultum.model.Meeting;
import org.consultum.model.Paper;
import org.consultum.model.PaperUse;
import org.consultum.model.PaperVersion;
import org.consultum.model.Party;
import org.consultum.model.RegisterFactory;
import org.consultum.model.derived.AgendaNumbers;
import org.consultum.model.derived.AgendaPlan;
import org.consultum.model.derived.AgendaTimes;

/**
 * An item as it stands, or stood, on an agenda. Texts that are not set are empty.
 *
 * @param item id of the item
 * @param parent id of the item it stands below; empty at the top
 * @param depth how deep it is nested; 0 at the top
 * @param number number as printed; empty for headings and breaks
 * @param start planned start; empty when the meeting has none
 * @param minutes its time box in minutes; 0 for none
 * @param presenters names of those who present it
 * @param papers its papers: reference, title and, after the sign #, the checksum of the version
 */
public record AgendaLine(String item, Optional<String> parent, int depth, String number, String title, ItemKind kind, ItemPurpose purpose,
        String text, Optional<ZonedDateTime> start, int minutes, List<String> presenters, List<String> papers, boolean consent,
        boolean closed) {

    private static final Pattern CHECKSUM = Pattern.compile("#([0-9a-f]{64})$");

    public AgendaLine {
        presenters = List.copyOf(presenters);
        papers = List.copyOf(papers);
    }

    /** The lines of a published version. */
    public static List<AgendaLine> of(AgendaVersion version) {
        var lines = new ArrayList<AgendaLine>();
        Deque<String> above = new ArrayDeque<>();
        for (AgendaVersionLine line : version.getLines()) {
            while (above.size() > line.getDepth()) {
                above.pop();
            }
            lines.add(new AgendaLine(text(line.getItem()), Optional.ofNullable(above.peek()), line.getDepth(), text(line.getNumber()),
                text(line.getTitle()), line.getKind(), line.getPurpose(), text(line.getText()), Optional.ofNullable(line.getStart()),
                line.getMinutes(), line.getPresenters(), line.getPapers(), line.isConsent(), line.isClosed()));
            above.push(text(line.getItem()));
        }
        return lines;
    }

    /** The lines of an agenda as it is. Loads the papers of its items. */
    public static List<AgendaLine> of(Meeting meeting) {
        return of(meeting, AgendaNumbers.of(meeting));
    }

    /** The lines of an agenda with numbers it may not have yet. */
    static List<AgendaLine> of(Meeting meeting, Map<AgendaItem, String> numbers) {
        var lines = new ArrayList<AgendaLine>();
        if (meeting.getAgenda() != null) {
            add(meeting.getAgenda().getItems(), Optional.empty(), 0, numbers, AgendaTimes.plan(meeting), lines);
        }
        return lines;
    }

    private static void add(List<AgendaItem> items, Optional<String> parent, int depth, Map<AgendaItem, String> numbers, AgendaPlan plan,
            List<AgendaLine> lines) {
        for (AgendaItem item : items) {
            lines.add(new AgendaLine(item.getId(), parent, depth, numbers.getOrDefault(item, ""), text(item.getTitle()), item.getKind(),
                item.getPurpose(), text(item.getText()), plan.slot(item).map(AgendaTimes.Slot::start), item.getMinutesPlanned(),
                presenters(item), item.getPapers().stream().map(AgendaLine::paper).toList(), item.isConsent(), item.isClosed()));
            add(item.getItems(), Optional.of(item.getId()), depth + 1, numbers, plan, lines);
        }
    }

    private static List<String> presenters(AgendaItem item) {
        return Stream.concat(item.getPresenters().stream().map(Party::getName), Stream.ofNullable(item.getPresenterNote()))
            .map(AgendaLine::text).filter(name -> !name.isEmpty()).toList();
    }

    private static String paper(PaperUse use) {
        Paper paper = use.getPaper();
        if (paper == null) {
            return "";
        }
        PaperVersion version = use.getVersion() != null ? use.getVersion() : paper.getVersions().isEmpty() ? null
            : paper.getVersions().getLast();
        String checksum = version == null || version.getSha256() == null ? "" : "#" + version.getSha256();
        return Stream.of(text(paper.getReference()), text(paper.getTitle()), checksum).filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }

    /** The checksum in the text of a paper; empty for a paper without a file, so that contents and papers stay side by side. */
    private static String content(String paper) {
        Matcher checksum = CHECKSUM.matcher(paper);
        return checksum.find() ? checksum.group(1) : "";
    }

    /** The line as it is kept in the register: a new object without a container. */
    public AgendaVersionLine toModel() {
        AgendaVersionLine line = RegisterFactory.eINSTANCE.createAgendaVersionLine();
        line.setItem(item);
        line.setDepth(depth);
        line.setNumber(number.isEmpty() ? null : number);
        line.setTitle(title);
        line.setKind(kind);
        line.setPurpose(purpose);
        line.setText(text.isEmpty() ? null : text);
        line.setStart(start.orElse(null));
        line.setMinutes(minutes);
        line.getPresenters().addAll(presenters);
        line.getPapers().addAll(papers);
        papers.forEach(paper -> line.getContents().add(content(paper)));
        line.setConsent(consent);
        line.setClosed(closed);
        return line;
    }
}
