package org.consultum.sdk.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.consultum.sdk.ContributionKind;
import org.consultum.sdk.PluginProject;

/** The files of one project, made of the templates. */
public final class ProjectFiles {

    private static final String PROJECT = "project";
    private static final String OURS = "org.consultum.";
    /** Plugins of others that examples use, with the versions our own use. */
    private static final Map<String, String> RANGES = Map.ofEntries(
        Map.entry("org.eclipse.core.runtime", "[3.34.0,4.0.0)"),
        Map.entry("org.eclipse.emf.common", "[2.45.0,3.0.0)"),
        Map.entry("org.eclipse.emf.ecore", "[2.43.0,3.0.0)"),
        Map.entry("org.eclipse.emf.ecore.xmi", "[2.41.0,3.0.0)"),
        Map.entry("org.eclipse.emf.edit", "[2.23.0,3.0.0)"),
        Map.entry("org.eclipse.jface", "[3.39.0,4.0.0)"),
        Map.entry("org.eclipse.ui", "[3.208.0,4.0.0)"));

    private final Templates templates;
    private final PluginProject project;
    private final List<ContributionKind> kinds;

    /** The files of a project with examples of these kinds. */
    public ProjectFiles(Templates templates, PluginProject project, List<ContributionKind> kinds) {
        this.templates = templates;
        this.project = project;
        this.kinds = List.copyOf(kinds);
    }

    /** All files, by their paths in the project with slashes. */
    public Map<String, String> all() throws IOException {
        var words = new Placeholders(values());
        var files = new LinkedHashMap<String, String>();
        for (String file : templates.below(PROJECT)) {
            files.put(words.path(file), words.text(templates.text(PROJECT + "/" + file)));
        }
        for (ContributionKind kind : kinds) {
            String folder = "kinds/" + kind.name();
            for (String file : templates.below(folder + "/bundle")) {
                files.put(words.path("_id_/" + file), words.text(templates.text(folder + "/bundle/" + file)));
            }
            for (String file : templates.below(folder + "/tests")) {
                files.put(words.path("_id_.tests/" + file), words.text(templates.text(folder + "/tests/" + file)));
            }
        }
        return files;
    }

    private Map<String, String> values() throws IOException {
        var values = new HashMap<String, String>();
        values.put("id", project.id());
        values.put("package", project.packageName());
        values.put("short", project.name());
        values.put("SHORT", project.capitals());
        values.put("Short", project.camel());
        values.put("name", project.title());
        values.put("xmlname", project.title());
        values.put("propname", project.title());
        values.put("propvendor", vendor());
        values.put("domain", domain());
        values.put("repository", project.repository().replace("&", "&amp;").replace("<", "&lt;"));
        values.put("contents", kinds.stream().map(kind -> "- " + kind.summary()).collect(Collectors.joining("\n")));
        values.put("moreformats", kinds.stream().anyMatch(kind -> kind.name().equals("renderer")) ? " " + project.name() + "-markdown" : "");
        var simple = new Placeholders(values);
        values.put("extensions", simple.text(joined("plugin.xml")));
        values.put("texts", simple.text(joined("plugin.properties")));
        values.put("includes", list(ContributionKind::includes).stream().map(path -> ",\\\n               " + simple.path(path))
            .collect(Collectors.joining()));
        values.put("requires", required(list(ContributionKind::requires)));
        var tests = new TreeSet<>(list(ContributionKind::testRequires));
        tests.add("org.consultum.testing");
        values.put("testrequires", required(tests));
        return values;
    }

    /** Who makes the plugin: its symbolic name without the last word. */
    private String vendor() {
        return project.id().substring(0, project.id().lastIndexOf('.'));
    }

    /** The web address its namespaces begin with: the first two words of the symbolic name, the other way round. */
    private String domain() {
        String[] words = project.id().split("\\.");
        return words[1] + "." + words[0];
    }

    private Collection<String> list(Function<ContributionKind, List<String>> part) {
        return kinds.stream().map(part).flatMap(List::stream).collect(Collectors.toCollection(TreeSet::new));
    }

    private String joined(String file) throws IOException {
        var parts = new ArrayList<String>();
        for (ContributionKind kind : kinds) {
            String path = "kinds/" + kind.name() + "/" + file;
            if (templates.has(path)) {
                parts.add(templates.text(path).stripTrailing());
            }
        }
        return String.join("\n", parts);
    }

    private static String required(Collection<String> plugins) {
        return plugins.isEmpty() ? "" : "Require-Bundle: " + plugins.stream().map(ProjectFiles::clause).collect(Collectors.joining(",\n "));
    }

    /** A plugin with its range; one with a question mark is of the window, and the command line goes without. */
    private static String clause(String plugin) {
        boolean ofTheWindow = plugin.endsWith("?");
        String name = ofTheWindow ? plugin.substring(0, plugin.length() - 1) : plugin;
        String range = name.startsWith(OURS) ? "[0.1.0,1.0.0)" : Optional.ofNullable(RANGES.get(name))
            .orElseThrow(() -> new IllegalStateException("No range of versions is known of " + name));
        return name + ";bundle-version=\"" + range + "\"" + (ofTheWindow ? ";resolution:=optional" : "");
    }
}
