package org.consultum.publish.internal.page;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.consultum.model.Charter;
import org.consultum.model.Committee;
import org.consultum.model.ContactPoint;
import org.consultum.model.Meeting;
import org.consultum.model.Membership;
import org.consultum.model.MembershipRole;
import org.consultum.model.Organisation;
import org.consultum.model.Party;
import org.consultum.model.Person;
import org.consultum.model.Role;
import org.consultum.model.derived.Memberships;
import org.consultum.publish.internal.Places;
import org.consultum.reporting.text.SafeText;

/** The committees: one page for all, one for each. */
public final class CommitteePages {

    private static final int SHOWN = 20;
    private static final List<MembershipRole> ORDER = List.of(MembershipRole.CHAIR, MembershipRole.CO_CHAIR, MembershipRole.VICE_CHAIR,
        MembershipRole.SECRETARY, MembershipRole.DESIGNATED_OFFICER, MembershipRole.RAPPORTEUR, MembershipRole.MEMBER,
        MembershipRole.ALTERNATE, MembershipRole.EXPERT, MembershipRole.OBSERVER);

    private final Desk desk;
    private final Writing writing;
    private final LocalDate asOf;

    /** Pages of committees. */
    public CommitteePages(Desk desk) {
        this.desk = desk;
        this.writing = desk.writing();
        this.asOf = desk.site().publication().asOf();
    }

    /** Writes them. */
    public void write(Runnable check) throws IOException {
        var list = Desk.heading("", desk.words().text("nav.committees"), null);
        tree(list, "committees/index.html", tops(desk.site().register().getCommittees()), new HashSet<>());
        desk.put(new Frame.Head("committees/index.html", desk.words().text("nav.committees"), desk.words().text("committees.about",
            desk.frame().title()), "committees", List.of(), "", desk.words().language()), list);
        for (Committee committee : desk.site().register().getCommittees()) {
            check.run();
            write(committee);
        }
    }

    /** Committees that are part of no other there is. */
    static List<Committee> tops(List<Committee> all) {
        return all.stream().filter(committee -> committee.getParent() == null || !all.contains(committee.getParent())
            || isLoop(committee)).toList();
    }

    private static boolean isLoop(Committee committee) {
        var seen = new HashSet<Committee>();
        for (Committee above = committee; above != null; above = above.getParent()) {
            if (!seen.add(above)) {
                return true;
            }
        }
        return false;
    }

    private List<Committee> below(Committee committee) {
        return desk.site().register().getCommittees().stream().filter(other -> other.getParent() == committee && !isLoop(other)).toList();
    }

    /** Writes committees with those that are part of them. */
    void tree(Html html, String page, List<Committee> committees, Set<Committee> above) {
        if (committees.isEmpty()) {
            html.some("p", above.isEmpty() ? desk.words().text("committees.none") : "", "class", "muted");
            return;
        }
        html.open("ul", "class", above.isEmpty() ? "cards" : null).line();
        for (Committee committee : committees) {
            html.open("li");
            html.open("span", "lang", writing.language(committee));
            writing.link(html, page, committee, writing.name(committee));
            html.close();
            html.text(" ").element("span", writing.term("committeeKind", committee.getKind()) + (Memberships.activeOn(committee, asOf) ? ""
                : ", " + desk.words().text("committee.dissolved")), "class", "muted");
            List<Committee> inner = below(committee);
            if (!inner.isEmpty() && above.add(committee)) {
                html.line();
                tree(html, page, inner, above);
            }
            html.close();
        }
        html.close();
    }

    private void write(Committee committee) throws IOException {
        String page = desk.site().places().of(committee).orElseThrow();
        String language = writing.language(committee);
        String name = writing.name(committee).isEmpty() ? desk.words().text("committee.one") : writing.name(committee);
        var html = Desk.heading(writing.term("committeeKind", committee.getKind()), name, language);
        html.open("dl", "class", "facts").line();
        writing.fact(html, "committee.shortName", writing.line(committee.getShortName()));
        if (committee.getParent() != null) {
            writing.fact(html, "committee.parent", inner -> writing.link(inner, page, committee.getParent(),
                writing.name(committee.getParent())));
        }
        writing.fact(html, "committee.organisation", writing.name(committee.getOrganisation()));
        writing.fact(html, "committee.established", committee.getEstablished());
        writing.fact(html, "committee.dissolvedOn", committee.getDissolved());
        link(html, "committee.website", committee.getWebsite());
        contacts(html, committee);
        html.close();
        writing.passage(html, "h2", "committee.mission", committee.getMission(), language);
        meetings(html, page, committee);
        members(html, page, committee);
        charter(html, page, committee, language);
        List<Committee> inner = below(committee);
        if (!inner.isEmpty()) {
            html.element("h2", desk.words().text("committee.parts"));
            tree(html, page, inner, new HashSet<>(Set.of(committee)));
        }
        String files = desk.site().places().name(committee);
        html.element("h2", desk.words().text("committee.follow")).open("ul", "class", "row");
        html.open("li").link("../feeds/" + files + ".xml", desk.words().text("foot.feed"), "type", "application/atom+xml").close();
        html.open("li").link("../calendars/" + files + ".ics", desk.words().text("foot.calendar"), "type", "text/calendar").close();
        html.close();
        desk.put(new Frame.Head(page, name, writing.line(committee.getMission()), "committees",
            List.of(new Frame.Step("committees/index.html", desk.words().text("nav.committees"))), files, language), html, "committee",
            Optional.empty());
    }

    private void link(Html html, String key, String target) {
        if (target != null && SafeText.harmless(target)) {
            writing.fact(html, key, inner -> inner.link(target, target, "rel", "noopener noreferrer"));
        }
    }

    /** Whom to ask: the committee itself and the contact points of its organisation. Contact points of persons are not released. */
    private void contacts(Html html, Committee committee) {
        var lines = new ArrayList<String>();
        lines.add(writing.line(committee.getEmail()));
        Organisation organisation = committee.getOrganisation();
        if (organisation != null) {
            for (ContactPoint point : organisation.getContactPoints()) {
                lines.add(String.join(", ", List.of(writing.line(point.getPurpose()), writing.line(point.getName()),
                    writing.line(point.getEmail()), writing.line(point.getPhone())).stream().filter(part -> !part.isEmpty()).toList()));
            }
        }
        lines.removeIf(String::isEmpty);
        if (!lines.isEmpty()) {
            writing.fact(html, "committee.contact", inner -> {
                for (int i = 0; i < lines.size(); i++) {
                    if (i > 0) {
                        inner.open("br");
                    }
                    inner.text(lines.get(i));
                }
            });
        }
    }

    private void meetings(Html html, String page, Committee committee) {
        var all = new ArrayList<>(committee.getMeetings());
        all.sort(Comparator.comparing((Meeting meeting) -> meeting.getStart() == null ? Instant.MAX
            : meeting.getStart().toInstant()).thenComparing(Places::id));
        List<Meeting> ahead = all.stream().filter(meeting -> desk.site().isAhead(meeting) || meeting.getStart() == null).toList();
        List<Meeting> past = new ArrayList<>(all.stream().filter(meeting -> !ahead.contains(meeting)).toList());
        Collections.reverse(past);
        html.element("h2", desk.words().text("committee.meetings"));
        if (all.isEmpty()) {
            html.element("p", desk.words().text("meetings.none"), "class", "muted");
            return;
        }
        var lists = new MeetingLists(desk);
        if (!ahead.isEmpty()) {
            lists.table(html, page, ahead.subList(0, Math.min(SHOWN, ahead.size())), "meetings.ahead", false);
        }
        if (!past.isEmpty()) {
            lists.table(html, page, past.subList(0, Math.min(SHOWN, past.size())), "meetings.past", false);
            if (past.size() > SHOWN) {
                html.open("p").link("../meetings/index.html", desk.words().count("meetings.more", past.size() - SHOWN)).close();
            }
        }
    }

    private void members(Html html, String page, Committee committee) {
        List<Membership> now = committee.getMemberships().stream().filter(membership -> Memberships.activeOn(membership, asOf))
            .sorted(Comparator.comparingInt((Membership membership) -> ORDER.indexOf(membership.getRole()))).toList();
        html.element("h2", desk.words().text("committee.members"));
        if (now.isEmpty()) {
            html.element("p", desk.words().text("members.none"), "class", "muted");
            return;
        }
        html.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-label", desk.words().text("committee.members"));
        html.open("table").element("caption", desk.words().count("members.count", now.size(), writing.texts().shortDate(asOf)));
        html.open("thead").open("tr");
        for (String key : List.of("members.office", "members.name", "members.organisation", "members.vote")) {
            html.element("th", desk.words().text(key), "scope", "col");
        }
        html.close().close().open("tbody");
        for (Membership membership : now) {
            String own = writing.line(membership.getTitle());
            html.open("tr").element("td", own.isEmpty() ? writing.term("role", membership.getRole()) : own);
            html.element("th", writing.name(membership.getMember()), "scope", "row");
            html.element("td", organisation(membership));
            html.element("td", desk.words().text(membership.isVoting() ? "yes" : "no"), "data-label", desk.words().text("members.vote"));
            html.close();
        }
        html.close().close().close();
    }

    /** The organisation of a member, or for which it sits. */
    private String organisation(Membership membership) {
        Party member = membership.getMember();
        Organisation organisation = membership.getOnBehalfOf() != null ? membership.getOnBehalfOf()
            : member instanceof Person person ? person.getOrganisation() : member instanceof Role role ? role.getOrganisation() : null;
        String holder = member instanceof Role role && role.getHolder() != null ? writing.name(role.getHolder()) : "";
        String name = writing.name(organisation);
        return holder.isEmpty() ? name : name.isEmpty() ? holder : name + " (" + holder + ")";
    }

    private void charter(Html html, String page, Committee committee, String language) {
        Optional<Charter> charter = committee.getCharters().stream().filter(each -> each.getAdopted() == null
            || !each.getAdopted().isAfter(asOf)).max(Comparator.comparing((Charter each) -> each.getAdopted() == null ? LocalDate.MIN
            : each.getAdopted()));
        if (charter.isEmpty()) {
            return;
        }
        Charter valid = charter.get();
        html.element("h2", desk.words().text("committee.charter"));
        html.open("dl", "class", "facts");
        writing.fact(html, "charter.label", writing.line(valid.getLabel()));
        writing.fact(html, "charter.adopted", valid.getAdopted());
        writing.fact(html, "charter.filed", valid.getFiled());
        writing.fact(html, "charter.expires", valid.getExpires());
        writing.fact(html, "charter.reportsTo", writing.line(valid.getReportsTo()));
        writing.fact(html, "charter.support", writing.line(valid.getSupport()));
        if (valid.getMeetingsPerYear() > 0) {
            writing.fact(html, "charter.meetings", desk.words().number(valid.getMeetingsPerYear()));
        }
        if (valid.getDocument() != null) {
            writing.fact(html, "charter.document", inner -> writing.link(inner, page, valid.getDocument(),
                writing.title(valid.getDocument())));
        }
        html.close();
        writing.passage(html, "h3", "charter.authority", valid.getAuthority(), language);
        writing.passage(html, "h3", "charter.objectives", valid.getObjectives(), language);
        writing.passage(html, "h3", "charter.duties", valid.getDuties(), language);
        writing.passage(html, "h3", "charter.termination", valid.getTermination(), language);
    }
}
