package org.consultum.reporting.internal.engine;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.consultum.reporting.catalogue.FormatEntry;
import org.consultum.reporting.catalogue.FormatEntry.Needs;
import org.consultum.reporting.catalogue.ReportEntry;
import org.consultum.reporting.catalogue.ReportEntry.Category;
import org.consultum.reporting.internal.engine.Contribution.Maker;
import org.consultum.spi.report.Report;
import org.consultum.spi.report.ReportLayout;
import org.consultum.spi.report.ReportRenderer;

/** Makes contributions of extensions. What is installed later is found at the next question. */
public final class ReadContributions implements Contributions {

    /** Those who ship with the workbench come first. */
    private static final String OURS = "org.consultum.";
    static final String REPORTS = "org.consultum.spi.reports";
    static final String RENDERERS = "org.consultum.spi.renderers";

    private final Function<String, Stream<Extension>> extensions;
    private final Map<String, String> broken = new ConcurrentHashMap<>();

    /** @param extensions the elements plugins contribute to a point */
    public ReadContributions(Function<String, Stream<Extension>> extensions) {
        this.extensions = extensions;
    }

    /** An element of an extension. */
    public interface Extension {

        String name();

        /** {@return the value of an attribute, translated; empty when it is not there} */
        Optional<String> attribute(String attribute);

        List<Extension> children(String child);

        /** {@return symbolic name of the plugin} */
        String plugin();

        /** {@return an instance of the class it names} */
        <T> T create(Class<T> type) throws Exception;

        /** {@return a file of the plugin} */
        Optional<InputStream> open(String path) throws IOException;
    }

    @Override
    public List<Contribution> reports() {
        var categories = new LinkedHashMap<String, Category>();
        elements(REPORTS, "category").forEach(element -> categories.putIfAbsent(text(element, "id"),
            new Category(text(element, "id"), text(element, "label"), number(text(element, "order")))));
        var seen = new HashSet<String>();
        return elements(REPORTS, "report").filter(element -> usable(element) && seen.add(text(element, "id")))
            .map(element -> report(element, categories)).toList();
    }

    private static Contribution report(Extension element, Map<String, Category> categories) {
        String template = text(element, "template");
        String category = text(element, "category");
        var entry = new ReportEntry(text(element, "id"), text(element, "label"), text(element, "description"),
            categories.getOrDefault(category, new Category(category, category, Integer.MAX_VALUE)),
            List.of(text(element, "formats").strip().split("\\s+")), !template.isEmpty(), element.plugin());
        var layouts = new HashMap<String, Maker<ReportLayout>>();
        for (Extension layout : element.children("layout")) {
            layouts.put(text(layout, "format"), () -> layout.create(ReportLayout.class));
        }
        return new Contribution(entry, () -> element.create(Report.class),
            template.isEmpty() ? Optional.empty() : Optional.of(template), layouts,
            path -> read(element, path));
    }

    private static Optional<byte[]> read(Extension element, String path) throws IOException {
        Optional<InputStream> file = element.open(path);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = file.get()) {
            return Optional.of(in.readAllBytes());
        }
    }

    @Override
    public List<RendererContribution> renderers() {
        var seen = new HashSet<String>();
        return elements(RENDERERS, "renderer")
            .filter(element -> Arrays.stream(Needs.values()).anyMatch(each -> each.name().toLowerCase(Locale.ROOT)
                .equals(text(element, "needs"))) && seen.add(text(element, "format")))
            .map(element -> new RendererContribution(new FormatEntry(text(element, "format"), text(element, "extension"),
                text(element, "label"), Needs.of(text(element, "needs"))),
                () -> element.create(ReportRenderer.class))).toList();
    }

    @Override
    public List<String> faults() {
        var faults = new ArrayList<>(broken.values());
        Set<String> seen = new HashSet<>();
        elements(REPORTS, "report").forEach(element -> {
            String plugin = element.plugin();
            if (!usable(element)) {
                faults.add("The plugin " + plugin + " contributes the report '" + text(element, "id")
                    + "', whose identity is not made of small letters, digits and hyphens");
            } else if (!seen.add(text(element, "id"))) {
                faults.add("The plugin " + plugin + " contributes the report " + text(element, "id") + ", which there is already");
            }
        });
        return faults;
    }

    @Override
    public void broken(ReportEntry report, Exception reason) {
        broken.put(report.id(), "The report " + report.id() + " of the plugin " + report.contributor() + " cannot be used: "
            + reason.getMessage());
    }

    private Stream<Extension> elements(String point, String name) {
        return extensions.apply(point).filter(element -> element.name().equals(name))
            .sorted(Comparator.comparing((Extension element) -> !element.plugin().startsWith(OURS))
                .thenComparing(element -> element.plugin()));
    }

    private static boolean usable(Extension element) {
        return text(element, "id").matches("[a-z][a-z0-9-]*");
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : Integer.MAX_VALUE;
    }

    private static String text(Extension element, String attribute) {
        return element.attribute(attribute).orElse("");
    }
}
