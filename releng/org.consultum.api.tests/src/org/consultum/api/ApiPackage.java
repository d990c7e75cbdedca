package org.consultum.api;

import aQute.bnd.differ.DiffPluginImpl;
import aQute.bnd.osgi.Jar;
import aQute.bnd.service.diff.Delta;
import aQute.bnd.service.diff.Tree;
import aQute.bnd.service.diff.Type;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What one package offers, as bnd sees it, and as text: one element a line, indented by its depth, with its kind, its name and what adding
 * and removing it means.
 *
 * @param name name of the package
 * @param version its version
 * @param tree its elements
 */
record ApiPackage(String name, String version, Tree tree) {

    private static final String HEAD = "# %s %s";
    private static final Set<Type> ASIDE = Set.of(Type.VERSION, Type.RESOURCE, Type.CONSTANT, Type.ANNOTATED);
    private static final Pattern OF_EVERY_OBJECT = Pattern.compile("(clone|finalize|hashCode|toString|getClass|notify|notifyAll|wait"
        + "|equals)\\(.*\\)");

    /** The packages of a bundle, from its jar or its folder of classes. */
    static List<ApiPackage> of(Path bundle, List<String> packages) throws Exception {
        try (Jar jar = new Jar(bundle.toFile().isDirectory() ? bundle.toFile() : new File(bundle.toString()))) {
            Tree api = new DiffPluginImpl().tree(jar).get("<api>");
            var found = new ArrayList<ApiPackage>();
            for (String name : packages) {
                Tree one = api == null ? null : api.get(name);
                if (one == null) {
                    throw new IllegalStateException(bundle.getFileName() + " exports no package " + name
                        + ", which releng/api/packages.txt says is API");
                }
                found.add(new ApiPackage(name, version(one), new DiffPluginImpl().deserialize(pruned(one.serialize()))));
            }
            return found;
        }
    }

    private static String version(Tree tree) {
        return Arrays.stream(tree.getChildren()).filter(child -> child.getType() == Type.VERSION).map(Tree::getName).findFirst()
            .orElse("0.0.0");
    }

    /**
     * Without what differs from one Java to the next, the numbers that EMF gives to features, which move with every new one, and what an
     * interface says of itself.
     */
    private static Tree.Data pruned(Tree.Data data) {
        boolean numbered = data.name.endsWith(".RegisterPackage");
        boolean said = data.type == Type.METHOD && data.add == Delta.MAJOR;
        data.children = data.children == null ? new Tree.Data[0]
            : Arrays.stream(data.children).filter(child -> !ASIDE.contains(child.type))
                .filter(child -> child.type != Type.METHOD || !OF_EVERY_OBJECT.matcher(child.name).matches())
                .filter(child -> !numbered || child.type != Type.FIELD && child.type != Type.METHOD)
                .filter(child -> child.type != Type.ACCESS || !said && data.type != Type.INTERFACE).map(ApiPackage::pruned).toArray(Tree.Data[]::new);
        return data;
    }

    /** The package as text. */
    String text() {
        var lines = new StringBuilder(HEAD.formatted(name, version)).append('\n');
        write(tree.serialize(), 0, lines);
        return lines.toString();
    }

    private static void write(Tree.Data data, int depth, StringBuilder lines) {
        lines.append("  ".repeat(depth)).append(data.type).append(' ').append(data.add).append(' ').append(data.rem).append(' ')
            .append(data.name).append('\n');
        if (data.children != null) {
            Arrays.stream(data.children).sorted(Comparator.comparing((Tree.Data child) -> child.type).thenComparing(child -> child.name))
                .forEach(child -> write(child, depth + 1, lines));
        }
    }

    /** Reads the text of a package. */
    static ApiPackage parse(List<String> lines) throws Exception {
        String[] head = lines.getFirst().split(" ");
        Deque<Node> path = new ArrayDeque<>();
        Node top = null;
        for (String line : lines.subList(1, lines.size())) {
            int depth = (line.length() - line.stripLeading().length()) / 2;
            String[] parts = line.strip().split(" ", 4);
            var node = new Node(new Tree.Data(), new ArrayList<>());
            node.data().type = Type.valueOf(parts[0]);
            node.data().add = Delta.valueOf(parts[1]);
            node.data().rem = Delta.valueOf(parts[2]);
            node.data().name = parts[3];
            while (path.size() > depth) {
                path.pop();
            }
            if (path.isEmpty()) {
                top = node;
            } else {
                path.peek().children().add(node);
            }
            path.push(node);
        }
        if (top == null) {
            throw new IllegalStateException("The baseline of " + head[1] + " is empty");
        }
        return new ApiPackage(head[1], head[2], new DiffPluginImpl().deserialize(top.close()));
    }

    private record Node(Tree.Data data, List<Node> children) {

        Tree.Data close() {
            data.children = children.stream().map(Node::close).toArray(Tree.Data[]::new);
            return data;
        }
    }
}
