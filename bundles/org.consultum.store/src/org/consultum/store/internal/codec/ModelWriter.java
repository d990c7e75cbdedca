package org.consultum.store.internal.codec;

import java.util.Map;
import java.util.TreeMap;
import org.consultum.model.Element;
import org.consultum.model.base.ModelObject;
import org.consultum.store.internal.Messages;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.util.InternalEList;

/**
 * Turns the objects of one file into bytes: XMI 2.0 that stock EMF reads, always the same for the same objects.
 *
 * <p>Features stand in the order of the metamodel, one XML attribute on a line, so that a line difference reads like the edit. Texts of
 * several lines are child elements with their lines as they are. UTF-8, line feeds, no time of saving. Nothing is resolved or loaded.
 * Thread-safe; the objects must not change meanwhile.
 */
public final class ModelWriter {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final int CAPACITY = 4096;

    private final Schema schema;
    private final Limits limits;

    public ModelWriter(Schema schema, Limits limits) {
        this.schema = schema;
        this.limits = limits;
    }

    /**
     * The bytes of a file, with its digest at the end.
     *
     * @param root the root object; objects in files of their own are left out
     * @throws IllegalArgumentException when the file could not be read back because it would exceed the limits
     */
    public byte[] write(ModelObject root) {
        return write(root, new WrittenParts());
    }

    /**
     * The same bytes, copying what has not changed since the file was written last.
     *
     * @param parts what was written last; it is kept up to date, and holds on to the bytes returned, which must not be changed
     * @throws IllegalArgumentException when the file could not be read back because it would exceed the limits
     */
    public byte[] write(ModelObject root, WrittenParts parts) {
        synchronized (parts) {
            boolean complete = false;
            try {
                byte[] bytes = bytes(root, parts);
                complete = true;
                return bytes;
            } finally {
                if (!complete) {
                    parts.forget();
                }
            }
        }
    }

    private byte[] bytes(ModelObject root, WrittenParts parts) {
        ClassTable table = schema.table(root);
        var run = new Run(new XmlBytes(CAPACITY + parts.size() + parts.size() / 16), parts);
        run.use(table.eClass().getEPackage());
        run.object(root, table, table.qualifiedName(), 1, false);
        var out = new XmlBytes(run.out.size() + 1024);
        out.ascii(HEAD).ascii("<").ascii(table.qualifiedName()).ascii(" xmi:version=\"2.0\"");
        out.newLine(4).ascii("xmlns:xmi=\"http://www.omg.org/XMI\"");
        out.newLine(4).ascii("xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"");
        run.packages.forEach((prefix, uri) -> out.newLine(4).ascii("xmlns:").ascii(prefix).ascii("=\"").attribute(uri).ascii("\""));
        int bodyStart = out.size();
        out.add(run.out);
        out.ascii("\n");
        FileDigest.append(out);
        if (out.size() > limits.fileBytes()) {
            throw new IllegalArgumentException(Messages.text("write.tooBig", out.size() >> 20, limits.fileBytes() >> 20));
        }
        byte[] bytes = out.toByteArray();
        parts.complete(bytes, bodyStart);
        return bytes;
    }

    /** The writing of one file: what is written so far, and the packages used by prefix. */
    private final class Run {

        private final XmlBytes out;
        private final WrittenParts parts;
        private TreeMap<String, String> packages = new TreeMap<>();
        private boolean insidePart;
        private boolean strangers;

        Run(XmlBytes out, WrittenParts parts) {
            this.out = out;
            this.parts = parts;
        }

        void use(EPackage ePackage) {
            packages.put(ePackage.getNsPrefix(), ePackage.getNsURI());
        }

        /** Writes an object from after the name of its opening tag (and its type) to its closing tag. */
        void object(ModelObject object, ClassTable table, String tag, int depth, boolean onFirstLine) {
            if (depth > limits.depth()) {
                throw new IllegalArgumentException(Messages.text("write.tooDeep", limits.depth()));
            }
            UnknownParts unknown = object.unknownContent().map(UnknownParts::new).orElse(UnknownParts.NONE);
            attributes(object, table, unknown, depth, onFirstLine);
            int open = out.size();
            out.ascii(">");
            unknown.elementsAfter("", text -> out.newLine(depth * 2).xml(text));
            for (Feature feature : table.elements()) {
                if (isWritten(object, feature)) {
                    elements(object, feature, depth);
                }
                unknown.elementsAfter(feature.name(), text -> out.newLine(depth * 2).xml(text));
            }
            unknown.remainingElements(text -> out.newLine(depth * 2).xml(text));
            if (out.size() == open + 1) {
                out.truncate(open);
                out.ascii("/>");
            } else {
                out.newLine((depth - 1) * 2).ascii("</").ascii(tag).ascii(">");
            }
        }

        private void attributes(ModelObject object, ClassTable table, UnknownParts unknown, int depth, boolean onFirstLine) {
            var layout = new AttributeLayout(out, (depth - 1) * 2 + 4, onFirstLine);
            unknown.attributesAfter("", layout::unknown);
            for (Feature feature : table.attributes()) {
                if (isWritten(object, feature)) {
                    attribute(object, feature, layout);
                }
                unknown.attributesAfter(feature.name(), layout::unknown);
            }
            for (Feature feature : table.elements()) {
                if (isEmptyText(object, feature)) {
                    layout.start(feature.name());
                    layout.end();
                }
            }
            unknown.remainingAttributes(layout::unknown);
        }

        private void attribute(ModelObject object, Feature feature, AttributeLayout layout) {
            Object value = object.eGet(feature.id(), false, true);
            layout.start(feature.name());
            if (feature.kind() == Feature.Kind.ATTRIBUTE) {
                out.attribute(feature.type().format(value));
            } else if (feature.many()) {
                var targets = (InternalEList<?>) value;
                for (int i = 0; i < targets.size(); i++) {
                    out.ascii(i == 0 ? "" : " ").attribute(id(targets.basicGet(i)));
                }
            } else {
                out.attribute(id(value));
            }
            layout.end();
        }

        private void elements(ModelObject object, Feature feature, int depth) {
            Object value = object.eGet(feature.id(), false, true);
            if (feature.kind() == Feature.Kind.TEXT) {
                if (feature.many()) {
                    ((InternalEList<?>) value).forEach(each -> text(feature, each, depth));
                } else if (!isEmptyText(object, feature)) {
                    text(feature, value, depth);
                }
            } else if (feature.many()) {
                ((InternalEList<?>) value).basicList().forEach(each -> member(feature, (ModelObject) each, depth));
            } else {
                child(feature, (ModelObject) value, depth);
            }
        }

        /** Writes a member of a list: copied, if it is the outermost and has not changed since it was written last. */
        private void member(Feature feature, ModelObject object, int depth) {
            if (insidePart) {
                child(feature, object, depth);
                return;
            }
            Map<String, String> copied = parts.copy(object, out);
            if (copied != null) {
                packages.putAll(copied);
                return;
            }
            TreeMap<String, String> outside = packages;
            int offset = out.size();
            packages = new TreeMap<>();
            insidePart = true;
            strangers = false;
            child(feature, object, depth);
            insidePart = false;
            if (!strangers) {
                parts.written(object, offset, out.size() - offset, packages.isEmpty() ? Map.of() : packages);
            }
            outside.putAll(packages);
            packages = outside;
        }

        /** The identity of a target. One outside of the register can change it and nobody is told: what refers to it is not kept. */
        private String id(Object target) {
            var object = (InternalEObject) target;
            URI uri = object.eProxyURI();
            if (uri != null) {
                return uri.fragment();
            }
            String id = target instanceof Element element ? element.getId() : null;
            if (id == null) {
                throw new IllegalArgumentException(Messages.text("write.noId", object.eClass().getName()));
            }
            strangers = strangers || insidePart && object.eInternalResource() == null;
            return id;
        }

        private void text(Feature feature, Object value, int depth) {
            out.newLine(depth * 2).ascii("<").ascii(feature.name()).ascii(">");
            out.text(feature.type().format(value));
            out.ascii("</").ascii(feature.name()).ascii(">");
        }

        private void child(Feature feature, ModelObject object, int depth) {
            ClassTable table = schema.table(object);
            out.newLine(depth * 2).ascii("<").ascii(feature.name());
            boolean typed = table.eClass() != feature.target();
            if (typed) {
                use(table.eClass().getEPackage());
                out.ascii(" xsi:type=\"").ascii(table.qualifiedName()).ascii("\"");
            }
            object(object, table, feature.name(), depth + 1, !typed);
        }
    }

    /** A feature with its default is left out, unless the metamodel asks for a value. */
    private static boolean isWritten(ModelObject object, Feature feature) {
        return object.eIsSet(feature.id()) || feature.always() && !feature.many() && object.eGet(feature.id(), false, true) != null;
    }

    /** An empty text stands as an attribute, because stock EMF reads an empty element as no value. */
    private static boolean isEmptyText(ModelObject object, Feature feature) {
        return feature.kind() == Feature.Kind.TEXT && !feature.many() && "".equals(object.eGet(feature.id(), false, true));
    }
}
