package org.consultum.rules.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import org.consultum.contributions.Contribution;
import org.consultum.contributions.ContributionRegistry;
import org.consultum.contributions.Kind;
import org.consultum.rules.calendar.HolidayCalendar;
import org.consultum.rules.calendar.HolidayFile;
import org.consultum.rules.calendar.HolidaySource;

/** The calendars that plugins contribute, ours among them. Each is read once; one that is damaged is named as a fault of its plugin. */
public final class ContributedHolidays implements HolidaySource {

    private static final Kind<Void> KIND = Kind.data("org.consultum.spi.holidays", "calendar").matching("[a-z0-9][a-z0-9-]{0,62}")
        .requiring("name").requiring("file");

    private final ContributionRegistry contributions;
    private final Map<Contribution<Void>, HolidayCalendar> read = new WeakHashMap<>();

    public ContributedHolidays(ContributionRegistry contributions) {
        this.contributions = contributions;
    }

    @Override
    public List<String> names() {
        return contributions.all(KIND).stream().map(Contribution::id).toList();
    }

    @Override
    public synchronized Optional<HolidayCalendar> read(String name) {
        Optional<Contribution<Void>> found = contributions.find(KIND, name);
        found.filter(contribution -> !read.containsKey(contribution)).ifPresent(contribution -> contribution
            .read(contribution.text("file"), input -> HolidayFile.read(input, contribution.text("file"), name))
            .ifPresent(calendar -> read.put(contribution, calendar)));
        return found.map(read::get);
    }
}
