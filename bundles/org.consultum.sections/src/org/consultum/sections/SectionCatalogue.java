package org.consultum.sections;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.consultum.contributions.Contribution;
import org.consultum.contributions.ContributionRegistry;
import org.consultum.contributions.Kind;
import org.consultum.model.Element;
import org.consultum.model.Register;
import org.consultum.model.Section;
import org.consultum.sections.internal.Area;
import org.consultum.sections.internal.Bundles;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EPackage;

/**
 * The subject areas of the installed plugins. An OSGi service; thread-safe.
 *
 * <p>Their packages are registered when the catalogue is made, before any register is opened, and read when one is asked for first. A
 * subject area with a mistake in its metamodel or description is named among the faults and left out; what registers keep for it stays
 * untouched.
 *
 * @since 0.1
 */
public final class SectionCatalogue {

    private static final String POINT = "org.consultum.spi.sections";
    private static final String KEYS = "(?!.*\\.\\.)[A-Za-z0-9](?:[A-Za-z0-9._-]{0,98}[A-Za-z0-9])?";
    private static final Kind<Void> KIND = Kind.data(POINT, "section").matching(KEYS).requiring("name").requiring("ecore").requiring("class")
        .requiring("words");
    private static final String FOLDER = "sections";
    private static final String EXTENSION = ".xmi";

    private final ContributionRegistry contributions;
    private final EPackage.Registry packages;
    private final PluginFiles files;
    private final Map<Contribution<Void>, Area> areas = new LinkedHashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** The areas of this installation, registered with EMF; called by the service component. */
    public SectionCatalogue(ContributionRegistry contributions) {
        this(contributions, EPackage.Registry.INSTANCE, new Bundles());
    }

    /**
     * @param contributions what is installed
     * @param packages where the metamodels are registered
     * @param files where the files of plugins are
     */
    public SectionCatalogue(ContributionRegistry contributions, EPackage.Registry packages, PluginFiles files) {
        this.contributions = contributions;
        this.packages = packages;
        this.files = files;
        contributions.addListener(this::changed);
        register();
    }

    private void changed(String point) {
        if (point.equals(POINT)) {
            register();
            listeners.forEach(Runnable::run);
        }
    }

    private synchronized void register() {
        List<Contribution<Void>> present = contributions.all(KIND);
        areas.entrySet().removeIf(entry -> {
            boolean gone = !present.contains(entry.getKey());
            if (gone) {
                entry.getValue().unregister(packages);
            }
            return gone;
        });
        for (Contribution<Void> contribution : present) {
            if (!areas.containsKey(contribution)) {
                var area = new Area(contribution, files);
                areas.put(contribution, area);
                area.register(packages);
            }
        }
    }

    /** The areas that can be used, in their order. Reads their metamodels the first time. */
    public List<SectionInfo> all() {
        List<Area> known;
        synchronized (this) {
            known = List.copyOf(areas.values());
        }
        return known.stream().flatMap(area -> area.info().stream())
            .sorted(Comparator.comparingInt(SectionInfo::order).thenComparing(SectionInfo::id)).toList();
    }

    /** The area of an identity. */
    public Optional<SectionInfo> find(String id) {
        return all().stream().filter(area -> area.id().equals(id)).findFirst();
    }

    /** The area a class belongs to. */
    public Optional<SectionInfo> find(EClass type) {
        return all().stream().filter(area -> area.ePackage() == type.getEPackage()).findFirst();
    }

    /** The area of a section of a register. */
    public Optional<SectionInfo> find(Section section) {
        return find(section.eClass());
    }

    /** What is known of a class derived from {@code SectionItem}. */
    public Optional<SectionTypeInfo> type(EClass type) {
        return find(type).flatMap(area -> area.type(type));
    }

    /**
     * A class by what users and scripts call it: {@code AREA/CLASS} with the prefix or the identity of the area, or {@code CLASS} alone
     * where only one area has it. Letters count as equal in either case.
     */
    public Optional<SectionTypeInfo> type(String name) {
        int slash = name.indexOf('/');
        String area = slash < 0 ? "" : name.substring(0, slash);
        String type = name.substring(slash + 1);
        List<SectionTypeInfo> found = all().stream()
            .filter(each -> area.isEmpty() || each.id().equals(area) || each.ePackage().getNsPrefix().equalsIgnoreCase(area))
            .flatMap(each -> each.types().stream()).filter(each -> each.name().equalsIgnoreCase(type)).toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** The section of an area in a register, if it has one. */
    public Optional<Section> in(Register register, SectionInfo area) {
        return register.getSections().stream().filter(section -> section.eClass() == area.sectionClass()).findFirst();
    }

    /** The items of a class in a register, at any depth of the section, in their order. */
    public List<Element> items(Register register, SectionTypeInfo type) {
        var items = new ArrayList<Element>();
        find(type.type()).flatMap(area -> in(register, area)).ifPresent(section -> section.eAllContents().forEachRemaining(object -> {
            if (type.type().isInstance(object)) {
                items.add((Element) object);
            }
        }));
        return List.copyOf(items);
    }

    /**
     * The sections of a register whose plugins are not there.
     *
     * @param folder folder of the register
     * @param register the register, for the sections that could be read
     */
    public List<MissingSection> missing(Path folder, Register register) {
        Path sections = folder.resolve(FOLDER);
        if (!Files.isDirectory(sections)) {
            return List.of();
        }
        List<String> read = register.getSections().stream().map(Section::getPlugin).toList();
        try (Stream<Path> found = Files.list(sections)) {
            return found.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(EXTENSION))
                .map(name -> name.substring(0, name.length() - EXTENSION.length()))
                .filter(id -> id.matches(KEYS) && !read.contains(id) && find(id).isEmpty()).sorted()
                .map(id -> new MissingSection(id, FOLDER + "/" + id + EXTENSION)).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Asks to be told, on any thread, when areas came or went. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }
}
