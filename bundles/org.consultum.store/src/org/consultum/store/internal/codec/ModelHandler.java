package org.consultum.store.internal.codec;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.consultum.model.Element;
import org.consultum.model.base.ModelObject;
import org.consultum.model.base.UnknownContent;
import org.consultum.store.internal.Messages;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.util.InternalEList;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Builds the objects of one file from parser events, and links them. Used for one file only.
 *
 * <p>With a table of identities at hand, references are linked while the file is read. Without one, everything that concerns other files
 * waits for {@link #link(IdTable)}, so that files can be read at the same time.
 */
final class ModelHandler extends DefaultHandler {

    private static final String XMI = "http://www.omg.org/XMI";
    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

    private final Schema schema;
    private final Limits limits;
    private final EClass expected;
    private final IdTable<ModelObject> early;
    private final Map<String, EPackage> prefixes = new HashMap<>();
    private final Uuids uuids = new Uuids();
    private final List<ModelObject> identified = new ArrayList<>();
    private final Lines identifiedAt = new Lines();
    private final List<Pending> pending = new ArrayList<>();
    private final List<ReadResult.Note> notes = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private Locator locator;
    private Frame top;
    private ModelObject root;
    private Feature textFeature;
    private UnknownElement unknown;
    private int depth;
    private int unknownParts;
    private int linked;
    private int duplicates;

    /**
     * @param early identities known so far, to which those of the file are added; null to wait
     */
    ModelHandler(Schema schema, Limits limits, EClass expected, IdTable<ModelObject> early) {
        this.schema = schema;
        this.limits = limits;
        this.expected = expected;
        this.early = early;
    }

    /** An object whose element is open. */
    private static final class Frame {

        private final Frame parent;
        private final ModelObject object;
        private final ClassTable table;
        private String lastChild = "";
        private List<UnknownContent.Attribute> unknownAttributes;
        private List<UnknownContent.Child> unknownChildren;

        Frame(Frame parent, ModelObject object, ClassTable table) {
            this.parent = parent;
            this.object = object;
            this.table = table;
        }
    }

    /** A reference to be linked when all objects of the file are known. */
    private record Pending(ModelObject object, Feature feature, String ids, int line) {
    }

    int line() {
        return locator == null ? 0 : Math.max(0, locator.getLineNumber());
    }

    @Override
    public void setDocumentLocator(Locator documentLocator) {
        locator = documentLocator;
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
        if (++depth > limits.depth()) {
            throw refused("read.tooDeep", "remedy.restore", limits.depth());
        }
        if (attributes.getLength() > limits.attributes()) {
            throw refused("read.tooManyAttributes", "remedy.restore", limits.attributes());
        }
        if (unknown != null) {
            unknown.start(name, attributes, depth);
            return;
        }
        if (textFeature != null) {
            throw refused("read.elementInText", "remedy.restore", name, textFeature.name());
        }
        if (top == null) {
            startRoot(name, attributes);
        } else {
            startChild(name, attributes);
        }
    }

    private void startRoot(String name, Attributes attributes) throws SAXException {
        if (root != null) {
            throw refused("read.twoRoots", "remedy.restore");
        }
        for (int i = 0; i < attributes.getLength(); i++) {
            String attribute = attributes.getQName(i);
            if (attribute.startsWith("xmlns")) {
                declare(attribute, attributes.getValue(i));
            }
        }
        EClass eClass = classOf(name);
        if (!expected.isSuperTypeOf(eClass)) {
            throw refused("read.wrongRoot", "remedy.moved", eClass.getName(), expected.getName());
        }
        root = open(eClass, attributes, true);
    }

    private void declare(String attribute, String namespace) throws SAXException {
        if (attribute.equals("xmlns:xmi") && namespace.equals(XMI) || attribute.equals("xmlns:xsi") && namespace.equals(XSI)) {
            return;
        }
        EPackage ePackage = schema.ePackage(namespace).orElse(null);
        if (ePackage == null || !attribute.startsWith("xmlns:")) {
            throw Namespaces.newerMajor(namespace, schema)
                ? refused("read.newerMajor", "remedy.update", namespace)
                : new ModelReader.Refused(new UnusableFile(line(), 0, Messages.text("read.unknownNamespace", namespace),
                    Messages.text("remedy.namespace"), true));
        }
        prefixes.put(attribute.substring("xmlns:".length()), ePackage);
    }

    private EClass classOf(String name) throws SAXException {
        int colon = name.indexOf(':');
        EPackage ePackage = colon < 0 ? null : prefixes.get(name.substring(0, colon));
        if (ePackage == null || !(ePackage.getEClassifier(name.substring(colon + 1)) instanceof EClass eClass)) {
            throw refused("read.unknownClass", "remedy.restore", name);
        }
        if (eClass.isAbstract() || eClass.isInterface()) {
            throw refused("read.abstractClass", "remedy.restore", name);
        }
        return eClass;
    }

    private void startChild(String name, Attributes attributes) throws SAXException {
        Feature feature = top.table.byName().get(name);
        if (feature == null) {
            if (name.indexOf(':') >= 0) {
                throw refused("read.unknownElement", "remedy.restore", name);
            }
            unknown = new UnknownElement(name, attributes, depth);
            return;
        }
        top.lastChild = name;
        switch (feature.kind()) {
            case ATTRIBUTE, TEXT -> {
                if (attributes.getLength() > 0) {
                    throw refused("read.attributeOnText", "remedy.restore", attributes.getQName(0), name);
                }
                if (!feature.many() && top.object.eIsSet(feature.id())) {
                    throw refused("read.twice", "remedy.restore", name);
                }
                textFeature = feature;
                text.setLength(0);
            }
            case CHILD -> startObject(feature, attributes);
            case REFERENCE -> throw refused("read.href", "remedy.href", name);
            case FILE -> throw refused("read.ownFile", "remedy.ownFile", name);
        }
    }

    private void startObject(Feature feature, Attributes attributes) throws SAXException {
        String type = attributes.getLength() > 0 && attributes.getQName(0).equals("xsi:type") ? attributes.getValue(0)
            : attributes.getValue("xsi:type");
        EClass eClass = type == null ? feature.target() : classOf(type);
        if (type == null && eClass.isAbstract()) {
            throw refused("read.abstractClass", "remedy.restore", eClass.getName());
        }
        if (!feature.target().isSuperTypeOf(eClass)) {
            throw refused("read.wrongType", "remedy.restore", eClass.getName(), feature.name(), feature.target().getName());
        }
        Frame parent = top;
        ModelObject object = open(eClass, attributes, false);
        if (feature.many()) {
            list(parent.object, feature).addUnique(object);
        } else if (parent.object.eIsSet(feature.id())) {
            throw refused("read.twice", "remedy.restore", feature.name());
        } else {
            parent.object.eSet(feature.id(), object);
        }
    }

    private ModelObject open(EClass eClass, Attributes attributes, boolean isRoot) throws SAXException {
        ClassTable table = schema.tableOf(eClass);
        ModelObject object = schema.create(table);
        object.eSetDeliver(false);
        var frame = new Frame(top, object, table);
        boolean identity = false;
        int position = 0;
        int length = attributes.getLength();
        for (int i = 0; i < length; i++) {
            String name = attributes.getQName(i);
            position = table.position(name, position);
            Feature feature = position < 0 ? table.byName().get(name) : table.attributes().get(position);
            position = Math.max(0, position);
            if (feature == null) {
                special(frame, i, name, attributes, isRoot);
                continue;
            }
            String value = attributes.getValue(i);
            if (value.length() > limits.valueLength()) {
                throw refused("read.tooLong", "remedy.restore", name, limits.valueLength());
            }
            switch (feature.kind()) {
                case ATTRIBUTE, TEXT -> {
                    if (table.isElement() && name.equals("id")) {
                        identify(object, value);
                        identity = true;
                    }
                    set(object, feature, value);
                }
                case REFERENCE -> refer(object, feature, value);
                case CHILD, FILE -> throw refused("read.notAnAttribute", "remedy.restore", name);
            }
        }
        if (table.isElement() && !identity) {
            throw refused("read.noId", "remedy.noId", eClass.getName());
        }
        top = frame;
        return object;
    }

    /** Attributes that are no features: those of XMI itself, forbidden ones, and those of a newer format version. */
    private void special(Frame frame, int index, String name, Attributes attributes, boolean isRoot) throws SAXException {
        if (name.startsWith("xmlns")) {
            if (!isRoot) {
                throw refused("read.nestedNamespace", "remedy.restore", name);
            }
        } else if (name.startsWith("xmi:")) {
            if (!isRoot || !name.equals("xmi:version") || !attributes.getValue(index).equals("2.0")) {
                throw refused("read.xmiAttribute", "remedy.restore", name);
            }
        } else if (name.startsWith("xsi:")) {
            if (isRoot || !name.equals("xsi:type")) {
                throw refused("read.xsiAttribute", "remedy.xsiAttribute", name);
            }
        } else if (name.equals("href")) {
            throw refused("read.href", "remedy.href", frame.table.eClass().getName());
        } else if (name.indexOf(':') >= 0) {
            throw refused("read.unknownAttribute", "remedy.restore", name);
        } else {
            if (frame.unknownAttributes == null) {
                frame.unknownAttributes = new ArrayList<>();
            }
            String before = index == 0 ? "" : attributes.getQName(index - 1);
            frame.unknownAttributes.add(new UnknownContent.Attribute(name, attributes.getValue(index), before.indexOf(':') >= 0 ? "" : before));
            unknownParts++;
        }
    }

    /** Links a reference now as far as its targets are known, which saves keeping it, and the rest when the file is read. */
    private void refer(ModelObject object, Feature feature, String value) {
        int at = 0;
        while (early != null && uuids.read(value, at)) {
            int end = at + Uuids.LENGTH;
            ModelObject target = early.get(uuids.high(), uuids.low());
            boolean ends = end == value.length();
            if (target == null || !feature.target().isInstance(target) || !ends && (!feature.many() || value.charAt(end) != ' ')) {
                break;
            }
            link(object, feature, target);
            if (ends) {
                return;
            }
            at = end + 1;
        }
        if (!value.isEmpty()) {
            pending.add(new Pending(object, feature, at == 0 ? value : value.substring(at), line()));
        }
    }

    private static void link(ModelObject object, Feature feature, InternalEObject target) {
        if (!feature.many()) {
            object.eSet(feature.id(), target);
            return;
        }
        InternalEList<InternalEObject> list = list(object, feature);
        if (feature.plainList() && (list.isEmpty() || !list.basicContains(target))) {
            list.addUnique(target);
        } else {
            list.add(target);
        }
    }

    private void identify(ModelObject object, String id) throws SAXException {
        if (!uuids.read(id)) {
            throw refused("read.badId", "remedy.badId", id.length() > 60 ? id.substring(0, 60) : id);
        }
        identified.add(object);
        identifiedAt.add(line());
        if (early != null) {
            try {
                register(early, uuids.high(), uuids.low(), object, id);
            } catch (UnusableFile e) {
                throw new ModelReader.Refused(e);
            }
        }
    }

    /** Enters the next identity of the file into the table. */
    private void register(IdTable<ModelObject> ids, long high, long low, ModelObject object, String id) throws UnusableFile {
        ModelObject other = ids.add(high, low, object);
        int line = identifiedAt.get(linked);
        if (other != null) {
            boolean loaded = other.eInternalResource() != null;
            if (!loaded) {
                throw new UnusableFile(line, 0, Messages.text("read.duplicateId", id), Messages.text("remedy.duplicateId"));
            }
            String file = other.eInternalResource().getURI().path().substring(1);
            if (linked == 0 && object == root || root == null) {
                throw new UnusableFile(line, 0, Messages.text("read.copiedFile", id, file), Messages.text("remedy.copiedFile"));
            }
            elsewhere(line, id, file);
        }
        linked++;
    }

    private void elsewhere(int line, String id, String file) {
        if (duplicates++ == 0) {
            notes.add(new ReadResult.Note(false, line, Messages.text("read.idElsewhere", id, file), Messages.text("remedy.idElsewhere")));
        }
    }

    @SuppressWarnings("unchecked")
    private void set(ModelObject object, Feature feature, String value) throws SAXException {
        Object parsed;
        try {
            parsed = feature.type().parse(value);
        } catch (RuntimeException e) {
            throw refused("read.badValue", "remedy.badValue", value.length() > 60 ? value.substring(0, 60) : value, feature.name(),
                feature.feature().getEType().getName());
        }
        if (feature.many()) {
            ((InternalEList<Object>) object.eGet(feature.id(), false, true)).add(parsed);
        } else {
            object.eSet(feature.id(), parsed);
        }
    }

    @SuppressWarnings("unchecked")
    private static InternalEList<InternalEObject> list(ModelObject object, Feature feature) {
        return (InternalEList<InternalEObject>) object.eGet(feature.id(), false, true);
    }

    @Override
    public void characters(char[] chars, int start, int length) throws SAXException {
        if (unknown != null) {
            unknown.text(chars, start, length);
        } else if (textFeature != null) {
            if (text.length() + length > limits.valueLength()) {
                throw refused("read.tooLong", "remedy.restore", textFeature.name(), limits.valueLength());
            }
            text.append(chars, start, length);
        } else {
            for (int i = start; i < start + length; i++) {
                char c = chars[i];
                if (c != ' ' && c != '\n' && c != '\t' && c != '\r') {
                    throw refused("read.strayText", "remedy.restore", new String(chars, i, Math.min(30, start + length - i)));
                }
            }
        }
    }

    @Override
    public void endElement(String uri, String localName, String name) throws SAXException {
        depth--;
        if (unknown != null) {
            if (unknown.end(name, depth + 1)) {
                if (top.unknownChildren == null) {
                    top.unknownChildren = new ArrayList<>();
                }
                top.unknownChildren.add(new UnknownContent.Child(name, unknown.toString(), top.lastChild));
                top.lastChild = name;
                unknown = null;
                unknownParts++;
            }
        } else if (textFeature != null) {
            set(top.object, textFeature, text.toString());
            textFeature = null;
        } else {
            if (top.unknownAttributes != null || top.unknownChildren != null) {
                top.object.keepUnknownContent(new UnknownContent(top.unknownAttributes == null ? List.of() : top.unknownAttributes,
                    top.unknownChildren == null ? List.of() : top.unknownChildren));
            }
            top.object.eSetDeliver(true);
            top = top.parent;
        }
    }

    /**
     * Enters the identities of the file into the table, links references and hands over the objects.
     *
     * @throws UnusableFile when the file cannot be used beside those loaded before; the table is then as it was
     */
    ReadResult link(IdTable<ModelObject> ids) throws UnusableFile {
        while (linked < identified.size()) {
            ModelObject object = identified.get(linked);
            String id = ((Element) object).getId();
            uuids.read(id);
            register(ids, uuids.high(), uuids.low(), object, id);
        }
        for (Pending reference : pending) {
            link(reference, ids);
        }
        if (duplicates > 1) {
            notes.add(new ReadResult.Note(false, 0, Messages.text("read.idsElsewhere", duplicates), Messages.text("remedy.idElsewhere")));
        }
        if (unknownParts > 0) {
            notes.add(new ReadResult.Note(true, 0, Messages.text("read.unknownContent", unknownParts), Messages.text("remedy.update")));
        }
        return new ReadResult(root, notes);
    }

    private void link(Pending reference, IdTable<ModelObject> ids) {
        for (String id : reference.feature().many() ? reference.ids().split(" +") : new String[] {reference.ids()}) {
            if (!id.isEmpty()) {
                link(reference.object(), reference.feature(), target(reference, id, ids));
            }
        }
    }

    private InternalEObject target(Pending reference, String id, IdTable<ModelObject> ids) {
        ModelObject target = ids.get(id);
        EClass type = reference.feature().target();
        if (target != null) {
            if (type.isInstance(target)) {
                return target;
            }
            notes.add(new ReadResult.Note(false, reference.line(),
                Messages.text("read.wrongKind", id, target.eClass().getName(), reference.feature().name(), type.getName()),
                Messages.text("remedy.wrongKind")));
        }
        return proxy(type, id);
    }

    private InternalEObject proxy(EClass type, String id) {
        EClass concrete = schema.concrete(type).orElseThrow();
        InternalEObject proxy = schema.create(schema.tableOf(concrete));
        proxy.eSetProxyURI(IdUris.of(type, id));
        return proxy;
    }

    /** Takes the identities of a refused file out of the table again. */
    void abandon(IdTable<ModelObject> ids) {
        for (ModelObject object : identified) {
            String id = ((Element) object).getId();
            // The element that was refused has not got its identity yet.
            if (id != null) {
                ids.remove(id, object);
            }
        }
    }

    private SAXException refused(String message, String remedy, Object... values) {
        return new ModelReader.Refused(new UnusableFile(line(), locator == null ? 0 : Math.max(0, locator.getColumnNumber()),
            Messages.text(message, values), Messages.text(remedy)));
    }

    @Override
    public void error(SAXParseException e) throws SAXException {
        throw e;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
        throw e;
    }
}
