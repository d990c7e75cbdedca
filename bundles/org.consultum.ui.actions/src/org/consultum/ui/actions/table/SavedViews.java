package org.consultum.ui.actions.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consultum.ui.UserChoices;
import org.consultum.ui.actions.Messages;

/** Views of the actions by name: those that are always there, and those a user kept with their settings. Used on the display thread. */
public final class SavedViews {

    /** Actions something is still expected of, without those put aside. */
    public static final Conditions UNFINISHED = Conditions.NONE.withList(Conditions.STATUS, RowTexts.UNFINISHED)
        .with("hidden", "no@today");
    /** What is expected of the user. */
    public static final Conditions MINE = UNFINISHED.with(Conditions.OWNER, FilterTexts.ME);

    private static final String KEY = "actions.views";
    private static final String BETWEEN = "\t";

    private final UserChoices choices;
    private final List<View> own;

    /**
     * A view.
     *
     * @param arrangement how the table is arranged in it; empty to leave that as it is
     * @param own whether the user kept it and can change it
     */
    public record View(String name, Conditions conditions, Optional<Arrangement> arrangement, boolean own) {

        public View {
            Objects.requireNonNull(name);
            Objects.requireNonNull(conditions);
            Objects.requireNonNull(arrangement);
        }
    }

    public SavedViews(UserChoices choices) {
        this.choices = choices;
        own = new ArrayList<>(choices.layout(KEY).stream().flatMap(String::lines).map(SavedViews::read).flatMap(Optional::stream).toList());
    }

    /** The views that are always there. */
    public static List<View> always() {
        Conditions status = Conditions.NONE.withList(Conditions.STATUS, RowTexts.UNFINISHED);
        return List.of(
            view(Messages.views_mine, MINE),
            view(Messages.views_overdue, UNFINISHED.with(Conditions.DUE, FilterTexts.PAST)),
            view(Messages.views_waiting, status.with("waiting", FilterTexts.MY_COMMITTEES)),
            view(Messages.views_noOwner, UNFINISHED.with(Conditions.OWNER, FilterTexts.NOBODY)),
            view(Messages.views_thisWeek, UNFINISHED.with(Conditions.DUE, Conditions.THIS_WEEK)),
            view(Messages.views_snoozed, status.with("hidden", "only@today")),
            view(Messages.views_doneLately, Conditions.NONE.with(Conditions.STATUS, "done").with("closed", FilterTexts.LAST_DAYS)),
            view(Messages.views_open, UNFINISHED),
            view(Messages.views_all, Conditions.NONE));
    }

    private static View view(String name, Conditions conditions) {
        return new View(name, conditions, Optional.empty(), false);
    }

    /** The views the user kept, in their order. */
    public List<View> own() {
        return List.copyOf(own);
    }

    /** Keeps a view; one of that name is replaced. */
    public void keep(String name, Conditions conditions, Arrangement arrangement) {
        var view = new View(plain(name), conditions, Optional.of(arrangement), true);
        int place = own.stream().map(View::name).toList().indexOf(view.name());
        if (place < 0) {
            own.add(view);
        } else {
            own.set(place, view);
        }
        write();
    }

    /** Puts a view back where it was. */
    public void restore(int place, View view) {
        own.add(Math.clamp(place, 0, own.size()), view);
        write();
    }

    public void rename(View view, String name) {
        own.replaceAll(each -> each.equals(view) ? new View(plain(name), view.conditions(), view.arrangement(), true) : each);
        write();
    }

    public void delete(View view) {
        own.remove(view);
        write();
    }

    /** Moves a view up or down by so many places. */
    public void move(View view, int step) {
        int from = own.indexOf(view);
        int to = from + step;
        if (from >= 0 && to >= 0 && to < own.size()) {
            own.add(to, own.remove(from));
            write();
        }
    }

    private static String plain(String name) {
        return name.replaceAll("\\s+", " ").strip();
    }

    private void write() {
        choices.layout(KEY, String.join("\n", own.stream().map(view -> view.name() + BETWEEN + view.conditions().text()
            .replaceAll("[\\t\\n\\r]", " ") + BETWEEN + view.arrangement().map(Arrangement::text).orElse("")).toList()));
    }

    private static Optional<View> read(String line) {
        List<String> parts = Arrays.asList(line.split(BETWEEN, -1));
        return parts.size() != 3 || parts.get(0).isBlank() ? Optional.empty() : Optional.of(new View(parts.get(0),
            Conditions.parse(parts.get(1)), Optional.of(parts.get(2)).filter(text -> !text.isEmpty()).map(Arrangement::parse), true));
    }
}
