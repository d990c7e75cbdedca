package org.consultum.edit.kind.internal;

import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.consultum.contributions.Contribution;
import org.consultum.contributions.ContributionRegistry;
import org.consultum.contributions.Kind;
import org.consultum.edit.kind.ItemKindInfo;
import org.consultum.edit.kind.ItemKinds;
import org.consultum.model.AgendaItem;
import org.consultum.model.ItemKind;
import org.consultum.model.ItemPurpose;
import org.consultum.spi.item.ItemKindCheck;

/** The kinds of agenda items contributed at the extension point {@value #POINT}. */
public final class ContributedItemKinds implements ItemKinds {

    /** The extension point. */
    static final String POINT = "org.consultum.spi.itemkinds";

    private static final Kind<ItemKindCheck> KIND = Kind.of(POINT, "kind", ItemKindCheck.class)
        .matching("[A-Za-z][\\w-]*(\\.[\\w-]+)+").requiring("name");
    private static final String MINUTES = "\\d{1,3}|1[0-3]\\d\\d|14[0-3]\\d|1440";

    private final ContributionRegistry contributions;
    private final Map<Contribution<ItemKindCheck>, ItemKindInfo> read = new ConcurrentHashMap<>();
    private final KindLooks looks = new KindLooks(this);

    /** Called by the service component. */
    public ContributedItemKinds(ContributionRegistry contributions) {
        this.contributions = contributions;
        looks.install();
    }

    /** Called when the service goes. */
    public void close() {
        looks.uninstall();
    }

    @Override
    public List<ItemKindInfo> all() {
        return contributions.all(KIND).stream().flatMap(each -> info(each).stream())
            .sorted(Comparator.comparing(ItemKindInfo::name).thenComparing(ItemKindInfo::id)).toList();
    }

    @Override
    public Optional<ItemKindInfo> find(String id) {
        return contributions.find(KIND, id).flatMap(this::info).or(() -> read.entrySet().stream()
            .filter(known -> !known.getKey().usable() && known.getValue().id().equals(id)).map(Map.Entry::getValue).findFirst());
    }

    private Optional<ItemKindInfo> info(Contribution<ItemKindCheck> contribution) {
        if (!read.containsKey(contribution)) {
            Optional<String> wrong = wrong(contribution);
            if (wrong.isPresent()) {
                contribution.switchOff(wrong.get(), Optional.empty());
                return Optional.empty();
            }
            read.put(contribution, new ItemKindInfo(contribution.id(), contribution.text("name"), contribution.text("description"),
                contribution.attribute("icon").flatMap(path -> file(contribution, path)),
                contribution.attribute("purpose").map(ItemPurpose::get),
                minutes(contribution),
                contribution.text("numbered").equals("false") ? ItemKind.BREAK : ItemKind.ITEM, contribution.element().flag("papers")));
        }
        return Optional.ofNullable(read.get(contribution));
    }

    private static OptionalInt minutes(Contribution<?> contribution) {
        return contribution.text("timed").equals("false") ? OptionalInt.of(0)
            : contribution.attribute("minutes").map(minutes -> OptionalInt.of(Integer.parseInt(minutes))).orElse(OptionalInt.empty());
    }

    private static Optional<String> wrong(Contribution<ItemKindCheck> contribution) {
        return contribution.attribute("purpose").filter(purpose -> ItemPurpose.get(purpose) == null)
            .map(purpose -> Messages.text("kind.purpose", purpose))
            .or(() -> contribution.attribute("minutes").filter(minutes -> !minutes.matches(MINUTES))
                .map(minutes -> Messages.text("kind.minutes", minutes)));
    }

    private static Optional<URL> file(Contribution<?> contribution, String path) {
        try {
            return Optional.of(URI.create("platform:/plugin/" + contribution.plugin().id() + "/" + path).toURL());
        } catch (MalformedURLException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public List<String> problems(AgendaItem item) {
        String id = item.getContributedKind();
        Optional<Contribution<ItemKindCheck>> kind = id == null ? Optional.empty() : contributions.find(KIND, id);
        var problems = new ArrayList<String>();
        kind.flatMap(this::info).filter(info -> info.papers() && item.getPapers().isEmpty() && item.getDocuments().isEmpty())
            .ifPresent(info -> problems.add(Messages.text("kind.paper", info.name())));
        kind.filter(each -> each.attribute("class").isPresent())
            .map(each -> each.call(check -> List.copyOf(check.problems(item))).checked(ContributedItemKinds::unsaid).answeringSoon().or(List.of()))
            .ifPresent(problems::addAll);
        return problems;
    }

    private static Optional<String> unsaid(List<String> problems) {
        problems.forEach(Objects::requireNonNull);
        return Optional.empty();
    }
}
