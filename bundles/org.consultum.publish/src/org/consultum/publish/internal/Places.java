package org.consultum.publish.internal;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.consultum.model.Committee;
import org.consultum.model.Decision;
import org.consultum.model.Element;
import org.consultum.model.Meeting;
import org.consultum.model.Paper;
import org.consultum.model.PaperVersion;
import org.consultum.model.Recommendation;
import org.consultum.model.Register;

/**
 * Where things stand on the site. Addresses come from identities and from the short names things got when they were made, never from
 * titles, dates or positions: what is renamed, moved or put in another order keeps its address.
 */
public final class Places {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Set<String> TAKEN = Set.of("index");
    private static final Pattern EXTENSION = Pattern.compile(".*\\.([A-Za-z0-9]{1,8})");

    /** Kinds of files a browser does not run. Others are offered as plain bytes. */
    private static final Set<String> HARMLESS = Set.of("pdf", "txt", "csv", "md", "doc", "docx", "odt", "rtf", "xls", "xlsx", "ods", "ppt",
        "pptx", "odp", "png", "jpg", "jpeg", "gif", "tif", "tiff", "webp", "zip", "p7s", "ics", "eml", "json", "mp3", "mp4");

    private final Map<Element, String> paths = new IdentityHashMap<>();

    /** Places of everything a register publishes. */
    public Places(Register register) {
        var committees = new HashMap<String, Integer>();
        var meetings = new HashMap<String, Integer>();
        for (Committee committee : register.getCommittees()) {
            committees.merge(slug(committee.getSlug()).orElse(""), 1, Integer::sum);
            committee.getMeetings().forEach(meeting -> meetings.merge(shortName(meeting), 1, Integer::sum));
        }
        for (Committee committee : register.getCommittees()) {
            String name = slug(committee.getSlug()).filter(slug -> committees.get(slug) == 1 && !TAKEN.contains(slug))
                .orElse(id(committee));
            paths.put(committee, "committees/" + name + ".html");
            for (Meeting meeting : committee.getMeetings()) {
                String own = shortName(meeting);
                paths.put(meeting, "meetings/" + (meetings.get(own) == 1 ? own : id(meeting)) + ".html");
            }
        }
    }

    private static Optional<String> slug(String slug) {
        return Optional.ofNullable(slug).filter(text -> SLUG.matcher(text).matches());
    }

    private static String shortName(Meeting meeting) {
        String id = id(meeting);
        return slug(meeting.getSlug()).map(slug -> slug + "-" + id.substring(0, 8)).orElse(id);
    }

    /** The identity of an element as it stands in addresses: a UUID in lower case. */
    public static String id(Element element) {
        String id = String.valueOf(element.getId()).toLowerCase(Locale.ROOT);
        return ID.matcher(id).matches() ? id : derived("id:" + id);
    }

    /** An identity that follows from something that has none of its own. */
    public static String derived(String what) {
        return UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** The page of an element from the root of the site; empty when it has none. */
    public Optional<String> of(Element element) {
        return Optional.ofNullable(paths.get(element)).or(() -> switch (element) {
            case Decision decision -> Optional.of("decisions/" + id(decision) + ".html");
            case Recommendation made -> Optional.of("recommendations/" + id(made) + ".html");
            case Paper paper -> Optional.of("papers/" + id(paper) + ".html");
            default -> Optional.empty();
        });
    }

    /** The name of the files about a committee, without an ending. */
    public String name(Committee committee) {
        String path = paths.get(committee);
        return path.substring("committees/".length(), path.length() - ".html".length());
    }

    /** Where the content of a version of a paper lies: by its digest, so that it never changes under an address. */
    public static String file(PaperVersion version) {
        String digest = version.getSha256();
        String name = Optional.ofNullable(version.getFileName()).orElse("");
        var matcher = EXTENSION.matcher(name);
        String end = matcher.matches() ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
        return "papers/files/" + digest.substring(0, 2) + "/" + digest + "." + (HARMLESS.contains(end) ? end : "bin");
    }

    /** A way from one page to another that does not depend on where the site lies. */
    public static String from(String page, String target) {
        int depth = (int) page.chars().filter(c -> c == '/').count();
        String folder = depth == 0 ? "" : page.substring(0, page.lastIndexOf('/') + 1);
        if (depth == 1 && target.startsWith(folder)) {
            return target.substring(folder.length());
        }
        return "../".repeat(depth) + target;
    }
}
