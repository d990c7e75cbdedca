package org.consultum.publish.internal.oparl;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.consultum.publish.internal.folder.SiteFolder;

/**
 * An external list of OParl 1.1 (section 2.5, 2018): pages of objects with links from one to the next, and every object in a file of its
 * own as well. Holds one page in memory; how many objects there are is told beforehand.
 */
final class OparlList {

    static final int PAGE = 100;

    private final SiteFolder folder;
    private final String base;
    private final String name;
    private final int total;
    private final List<Object> page = new ArrayList<>();
    private int written;

    OparlList(SiteFolder folder, String base, String name, int total) {
        this.folder = folder;
        this.base = base;
        this.name = name;
        this.total = total;
    }

    /** The address of the first page of a list. */
    static String address(String base, String name) {
        return base + Oparl.ROOT + "lists/" + name + "-1.json";
    }

    private String path(int number) {
        return Oparl.ROOT + "lists/" + name + "-" + number + ".json";
    }

    private int pages() {
        return Math.max(1, (total + PAGE - 1) / PAGE);
    }

    /** Adds an object, and writes it. */
    void add(Map<String, Object> object) throws IOException {
        folder.write(((String) object.get("id")).substring(base.length()), OparlJson.text(object));
        page.add(object);
        if (page.size() == PAGE) {
            flush();
        }
    }

    /** Writes what is left. */
    void finish() throws IOException {
        if (!page.isEmpty() || written == 0) {
            flush();
        }
    }

    private void flush() throws IOException {
        written++;
        var list = new LinkedHashMap<String, Object>();
        list.put("data", List.copyOf(page));
        var pagination = new LinkedHashMap<String, Object>();
        pagination.put("totalElements", total);
        pagination.put("elementsPerPage", PAGE);
        pagination.put("currentPage", written);
        pagination.put("totalPages", pages());
        list.put("pagination", pagination);
        var links = new LinkedHashMap<String, Object>();
        links.put("first", base + path(1));
        if (written > 1) {
            links.put("prev", base + path(written - 1));
        }
        links.put("self", base + path(written));
        if (written < pages()) {
            links.put("next", base + path(written + 1));
        }
        links.put("last", base + path(pages()));
        list.put("links", links);
        folder.write(path(written), OparlJson.text(list));
        page.clear();
    }
}
