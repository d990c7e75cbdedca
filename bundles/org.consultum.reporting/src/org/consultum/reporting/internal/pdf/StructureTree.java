package org.consultum.reporting.internal.pdf;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;

/** The structure of a tagged document (ISO 32000-1:2008, 14.7), to which elements for further pages are added. */
final class StructureTree {
    private static final COSName STRUCT_ELEM = COSName.getPDFName("StructElem");
    private static final COSName MCR = COSName.getPDFName("MCR");
    private static final COSName OBJR = COSName.getPDFName("OBJR");
    private static final Set<COSName> CELLS = Set.of(COSName.getPDFName("TD"), COSName.getPDFName("TH"));
    private static final Set<COSName> PLAIN = Set.of(COSName.TYPE, COSName.S, COSName.P, COSName.PG, COSName.K);

    private final COSDictionary root;
    private final COSArray numbers;
    private int nextKey;

    /**
     * @param document a tagged document
     * @throws IOException when it is not tagged, which is a fault of this bundle
     */
    StructureTree(PDDocument document) throws IOException {
        PDStructureTreeRoot tree = document.getDocumentCatalog().getStructureTreeRoot();
        if (tree == null || tree.getParentTree() == null || !(tree.getParentTree().getCOSObject() instanceof COSDictionary parents)
                || parents.getCOSArray(COSName.NUMS) == null) {
            throw new IOException("The pages set from the template are not tagged");
        }
        this.root = tree.getCOSObject();
        this.numbers = parents.getCOSArray(COSName.NUMS);
        this.nextKey = tree.getParentTreeNextKey();
    }

    /** {@return a new element; it is not yet anywhere} */
    static COSDictionary element(String type) {
        var element = new COSDictionary();
        element.setItem(COSName.TYPE, STRUCT_ELEM);
        element.setItem(COSName.S, COSName.getPDFName(type));
        return element;
    }

    /** Adds an element, or a reference to content, as the last child. */
    static void append(COSDictionary parent, COSBase child) {
        insert(parent, child, kids(parent).size());
    }

    /** Adds an element before another child of the same parent; at the end when that is not one. */
    static void insertBefore(COSDictionary parent, COSBase child, COSBase next) {
        COSArray kids = kids(parent);
        int index = kids.size();
        for (int i = 0; i < kids.size(); i++) {
            if (kids.getObject(i) == next) {
                index = i;
                break;
            }
        }
        insert(parent, child, index);
    }

    private static void insert(COSDictionary parent, COSBase child, int index) {
        kids(parent).add(index, child);
        if (child instanceof COSDictionary dictionary && STRUCT_ELEM.equals(dictionary.getCOSName(COSName.TYPE))) {
            dictionary.setItem(COSName.P, parent);
        }
    }

    private static COSArray kids(COSDictionary parent) {
        COSBase kids = parent.getDictionaryObject(COSName.K);
        if (kids instanceof COSArray array) {
            return array;
        }
        var array = new COSArray();
        if (kids != null) {
            array.add(kids);
        }
        parent.setItem(COSName.K, array);
        return array;
    }

    /** Connects an element with a marked part of a page. */
    static void content(COSDictionary element, PDPage page, int id) {
        var reference = new COSDictionary();
        reference.setItem(COSName.TYPE, MCR);
        reference.setItem(COSName.PG, page);
        reference.setInt(COSName.MCID, id);
        append(element, reference);
        element.setItem(COSName.PG, page);
    }

    /** Gives an element the words that stand for what is seen. */
    static void alternative(COSDictionary element, String text) {
        element.setItem(COSName.ALT, new COSString(text));
    }

    /** Says where on its page a picture lies. */
    static void place(COSDictionary element, PDRectangle box) {
        var layout = new COSDictionary();
        layout.setItem(COSName.O, COSName.getPDFName("Layout"));
        layout.setItem(COSName.getPDFName("Placement"), COSName.getPDFName("Block"));
        layout.setItem(COSName.BBOX, box.getCOSArray());
        element.setItem(COSName.A, layout);
    }

    /** Tells the tree which elements the marked parts of a page belong to, by their numbers. */
    void register(PDPage page, COSArray elements) {
        page.getCOSObject().setInt(COSName.STRUCT_PARENTS, nextKey);
        page.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
        add(elements);
    }

    /** Connects an element with a link on a page, both ways. */
    void register(COSDictionary annotation, PDPage page, COSDictionary element) {
        annotation.setInt(COSName.STRUCT_PARENT, nextKey);
        add(element);
        var reference = new COSDictionary();
        reference.setItem(COSName.TYPE, OBJR);
        reference.setItem(COSName.PG, page);
        reference.setItem(COSName.OBJ, annotation);
        append(element, reference);
    }

    /**
     * Adds the structure of pages that were set later, after what is there.
     *
     * @param other a structure of one element that holds all others, as this one
     * @param pages the pages it is of
     */
    void append(PDStructureTreeRoot other, List<PDPage> pages) throws IOException {
        COSDictionary all = only(root);
        for (COSBase child : List.copyOf(kids(only(other.getCOSObject())).toList())) {
            append(all, child instanceof COSObject reference ? reference.getObject() : child);
        }
        int shift = nextKey;
        for (PDPage page : pages) {
            shift(page.getCOSObject(), COSName.STRUCT_PARENTS, shift);
            for (PDAnnotation annotation : page.getAnnotations()) {
                shift(annotation.getCOSObject(), COSName.STRUCT_PARENT, shift);
            }
        }
        COSArray added = ((COSDictionary) other.getParentTree().getCOSObject()).getCOSArray(COSName.NUMS);
        for (int i = 0; i + 1 < added.size(); i += 2) {
            numbers.add(COSInteger.get(added.getInt(i) + shift));
            numbers.add(added.get(i + 1));
        }
        nextKey = shift + other.getParentTreeNextKey();
        root.setInt(COSName.PARENT_TREE_NEXT_KEY, nextKey);
    }

    /**
     * Takes out spans that are all a cell holds, so that the cell holds its text itself: a long table then needs half as many elements.
     *
     * @param tree a structure as it comes from what sets pages
     */
    static void flatten(PDStructureTreeRoot tree) throws IOException {
        Map<COSBase, COSDictionary> owners = new IdentityHashMap<>();
        Deque<COSDictionary> open = new ArrayDeque<>();
        open.push(tree.getCOSObject());
        while (!open.isEmpty()) {
            COSDictionary element = open.pop();
            List<COSBase> below = below(element);
            boolean cell = element.getCOSName(COSName.S) != null && CELLS.contains(element.getCOSName(COSName.S));
            if (cell && below.size() == 1 && below.getFirst() instanceof COSDictionary span && bare(span, element)) {
                element.setItem(COSName.K, span.getItem(COSName.K));
                owners.put(span, element);
                continue;
            }
            for (COSBase child : below) {
                if (child instanceof COSDictionary kid && STRUCT_ELEM.equals(kid.getCOSName(COSName.TYPE))) {
                    open.push(kid);
                }
            }
        }
        COSArray parents = ((COSDictionary) tree.getParentTree().getCOSObject()).getCOSArray(COSName.NUMS);
        for (int i = 1; i < parents.size(); i += 2) {
            if (parents.getObject(i) instanceof COSArray elements) {
                for (int j = 0; j < elements.size(); j++) {
                    COSDictionary owner = owners.get(elements.getObject(j));
                    if (owner != null) {
                        elements.set(j, owner);
                    }
                }
            }
        }
    }

    /** Whether a span says nothing of its own about marked content of the page of its parent. */
    private static boolean bare(COSDictionary span, COSDictionary parent) {
        if (!COSName.getPDFName("Span").equals(span.getCOSName(COSName.S)) || !PLAIN.containsAll(span.keySet())
                || span.getDictionaryObject(COSName.PG) != parent.getDictionaryObject(COSName.PG)) {
            return false;
        }
        List<COSBase> below = below(span);
        return !below.isEmpty() && below.stream().allMatch(kid -> kid instanceof COSInteger
                || kid instanceof COSDictionary reference && MCR.equals(reference.getCOSName(COSName.TYPE)));
    }

    /** What is below an element, which stays as it is. */
    private static List<COSBase> below(COSDictionary element) {
        COSBase kids = element.getDictionaryObject(COSName.K);
        if (!(kids instanceof COSArray array)) {
            return kids == null ? List.of() : List.of(kids);
        }
        var below = new ArrayList<COSBase>();
        for (int i = 0; i < array.size(); i++) {
            below.add(array.getObject(i));
        }
        return below;
    }

    private static void shift(COSDictionary owner, COSName key, int by) {
        if (owner.containsKey(key)) {
            owner.setInt(key, owner.getInt(key) + by);
        }
    }

    private static COSDictionary only(COSDictionary parent) {
        return (COSDictionary) kids(parent).getObject(0);
    }

    private void add(COSBase value) {
        numbers.add(COSInteger.get(nextKey));
        numbers.add(value);
        nextKey++;
        root.setInt(COSName.PARENT_TREE_NEXT_KEY, nextKey);
    }
}
