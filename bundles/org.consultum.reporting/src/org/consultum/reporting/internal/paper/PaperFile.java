package org.consultum.reporting.internal.paper;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.DefaultResourceCache;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.consultum.reporting.pack.PackLimits;
import org.consultum.reporting.pack.PackPaper;
import org.consultum.reporting.pack.PackResult.Reason;

/**
 * A paper that turned out to be a PDF file whose pages may be used. Holds a copy in the scratch folder and the parsed document; closing it
 * lets both go. For one thread.
 */
public final class PaperFile implements Closeable {
    private static final COSName XFA = COSName.getPDFName("XFA");
    private static final COSName NEEDS_RENDERING = COSName.getPDFName("NeedsRendering");
    private static final int MOST_TREE_DEPTH = 64;
    private static final int HEAD = 1_024;
    private static final Set<String> ACTIVE_KEYS = Set.of("JS", "JavaScript", "EF", "EmbeddedFiles", "RichMediaContent", "XFA", "Launch");
    private static final Set<String> ACTIVE_ACTIONS = Set.of("JavaScript", "Launch", "ImportData", "SubmitForm", "Rendition", "Movie",
            "Sound");

    private final Path copy;
    private final PDDocument source;
    private final PDDocument pages;
    private final boolean encrypted;
    private final Map<COSBase, Integer> positions;

    private PaperFile(Path copy, PDDocument source, PDDocument pages, Map<COSBase, Integer> positions) {
        this.positions = positions;
        this.copy = copy;
        this.source = source;
        this.pages = pages;
        this.encrypted = source.isEncrypted();
    }

    /**
     * Opens a paper.
     *
     * @param paper where its bytes come from and what they should be
     * @param scratch folder for the copy
     * @param roomForPages pages the pack still has room for
     * @param cancelled asked often
     * @throws Refused when it cannot be used, with the reason
     * @throws IOException when the scratch folder fails
     */
    public static PaperFile open(PackPaper paper, Path scratch, PackLimits limits, int roomForPages, BooleanSupplier cancelled)
            throws IOException, Refused {
        Path copy = Files.createTempFile(scratch, "paper", ".pdf");
        boolean opened = false;
        try {
            spool(paper, copy, limits, cancelled);
            new UnpackGuard(limits, cancelled).checkRaw(copy);
            PaperFile file = parse(copy, scratch, limits, roomForPages);
            opened = true;
            return file;
        } finally {
            if (!opened) {
                Files.deleteIfExists(copy);
            }
        }
    }

    private static void spool(PackPaper paper, Path copy, PackLimits limits, BooleanSupplier cancelled) throws IOException, Refused {
        MessageDigest digest = sha256();
        long size = 0;
        try (InputStream in = openContent(paper)) {
            byte[] head = readHead(in);
            if (!looksLikePdf(head)) {
                boolean claims = paper.mediaType().toLowerCase(Locale.ROOT).startsWith("application/pdf")
                        || paper.mediaType().isBlank() && paper.fileName().toLowerCase(Locale.ROOT).endsWith(".pdf");
                throw claims ? new Refused(Reason.DAMAGED)
                        : new Refused(Reason.NOT_PDF, paper.mediaType().isBlank() ? paper.fileName() : paper.mediaType());
            }
            try (OutputStream out = Files.newOutputStream(copy)) {
                byte[] buffer = head;
                int read = head.length;
                while (read > 0) {
                    size += read;
                    if (size > limits.paperBytes()) {
                        throw new Refused(Reason.TOO_LARGE, limits.paperBytes());
                    }
                    if (cancelled.getAsBoolean()) {
                        throw new Cancelled();
                    }
                    digest.update(buffer, 0, read);
                    out.write(buffer, 0, read);
                    buffer = buffer == head ? new byte[1 << 16] : buffer;
                    read = readContent(in, buffer);
                }
            }
        }
        String actual = HexFormat.of().formatHex(digest.digest());
        if (!paper.sha256().isBlank() && !paper.sha256().strip().equalsIgnoreCase(actual)) {
            throw new Refused(Reason.CHECKSUM, actual);
        }
    }

    private static InputStream openContent(PackPaper paper) throws Refused {
        if (paper.content().isEmpty()) {
            throw new Refused(paper.source().isBlank() ? Reason.MISSING : Reason.ELSEWHERE);
        }
        try {
            return paper.content().get().open();
        } catch (IOException | RuntimeException e) {
            throw new Refused(Reason.UNREADABLE);
        }
    }

    private static byte[] readHead(InputStream in) throws Refused {
        try {
            return in.readNBytes(HEAD);
        } catch (IOException | RuntimeException e) {
            throw new Refused(Reason.UNREADABLE);
        }
    }

    private static int readContent(InputStream in, byte[] buffer) throws Refused {
        try {
            return in.read(buffer);
        } catch (IOException | RuntimeException e) {
            throw new Refused(Reason.UNREADABLE);
        }
    }

    private static boolean looksLikePdf(byte[] head) {
        return new String(head, StandardCharsets.ISO_8859_1).contains("%PDF-");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }

    private static PaperFile parse(Path copy, Path scratch, PackLimits limits, int roomForPages) throws Refused {
        PDDocument source = null;
        PDDocument pages = null;
        boolean ready = false;
        try {
            var memory = MemoryUsageSetting.setupMixed(limits.memoryBytes()).setTempDir(scratch.toFile());
            source = Loader.loadPDF(copy.toFile(), "", memory.streamCache);
            AccessPermission permission = source.getCurrentAccessPermission();
            if (source.isEncrypted() && !(permission.canAssembleDocument() && permission.canExtractContent())) {
                throw new Refused(Reason.PROTECTED);
            }
            COSDictionary catalog = source.getDocumentCatalog().getCOSObject();
            if (catalog.getBoolean(NEEDS_RENDERING, false)) {
                throw new Refused(Reason.DYNAMIC_FORM);
            }
            var positions = new IdentityHashMap<COSBase, Integer>();
            List<COSDictionary> found = collectPages(catalog, limits, positions);
            if (found.isEmpty()) {
                throw new Refused(Reason.EMPTY);
            }
            if (found.size() > roomForPages) {
                throw new Refused(Reason.PACK_FULL, limits.pagesInAll());
            }
            pages = new PDDocument();
            pages.setResourceCache(new SmallCache());
            copyEntry(catalog, pages, COSName.OCPROPERTIES);
            copyEntry(catalog, pages, COSName.ACRO_FORM);
            for (COSDictionary page : found) {
                pages.addPage(new PDPage(page));
            }
            ready = true;
            return new PaperFile(copy, source, pages, positions);
        } catch (InvalidPasswordException e) {
            throw new Refused(Reason.PASSWORD);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            if (e instanceof Cancelled) {
                throw (Cancelled) e;
            }
            throw new Refused(Reason.DAMAGED);
        } finally {
            if (!ready) {
                IOUtils.closeQuietly(pages);
                IOUtils.closeQuietly(source);
            }
        }
    }

    private static void copyEntry(COSDictionary catalog, PDDocument to, COSName key) {
        COSBase value = catalog.getDictionaryObject(key);
        if (value instanceof COSDictionary) {
            to.getDocumentCatalog().getCOSObject().setItem(key, value);
        }
    }

    /** What a page has from itself or from above. */
    private record Node(COSDictionary node, COSDictionary inherited, int depth) {
    }

    /** Walks the page tree without trusting its counts, its depth or that it is a tree. */
    private static List<COSDictionary> collectPages(COSDictionary catalog, PackLimits limits, Map<COSBase, Integer> positions)
            throws Refused {
        var result = new ArrayList<COSDictionary>();
        if (!(catalog.getDictionaryObject(COSName.PAGES) instanceof COSDictionary root)) {
            throw new Refused(Reason.DAMAGED);
        }
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        var open = new ArrayDeque<Node>();
        open.push(new Node(root, new COSDictionary(), 0));
        while (!open.isEmpty()) {
            Node next = open.pop();
            if (next.depth() > MOST_TREE_DEPTH || seen.size() > limits.objectsPerPaper()) {
                throw new Refused(Reason.DAMAGED);
            }
            if (!seen.add(next.node())) {
                continue;
            }
            COSDictionary inherited = inherit(next.node(), next.inherited());
            if (next.node().getDictionaryObject(COSName.KIDS) instanceof COSArray kids) {
                for (int i = kids.size() - 1; i >= 0; i--) {
                    if (kids.getObject(i) instanceof COSDictionary kid) {
                        open.push(new Node(kid, inherited, next.depth() + 1));
                    }
                }
            } else {
                positions.put(next.node(), result.size());
                result.add(standalone(next.node(), inherited));
                if (result.size() > limits.pagesPerPaper()) {
                    throw new Refused(Reason.TOO_MANY_PAGES, limits.pagesPerPaper());
                }
            }
        }
        return result;
    }

    private static COSDictionary inherit(COSDictionary node, COSDictionary from) {
        var result = new COSDictionary();
        for (COSName key : List.of(COSName.RESOURCES, COSName.MEDIA_BOX, COSName.CROP_BOX, COSName.ROTATE)) {
            COSBase value = node.getItem(key) == null ? from.getItem(key) : node.getItem(key);
            if (value != null) {
                result.setItem(key, value);
            }
        }
        return result;
    }

    private static COSDictionary standalone(COSDictionary page, COSDictionary inherited) {
        var result = new COSDictionary();
        result.setItem(COSName.TYPE, COSName.PAGE);
        for (COSName key : List.of(COSName.CONTENTS, COSName.ANNOTS, COSName.GROUP, COSName.USER_UNIT)) {
            if (page.getItem(key) != null) {
                result.setItem(key, page.getItem(key));
            }
        }
        inherited.entrySet().forEach(entry -> result.setItem(entry.getKey(), entry.getValue()));
        return result;
    }

    /** {@return how many pages it has} */
    public int pageCount() {
        return pages.getNumberOfPages();
    }

    /** {@return a page, from 0} */
    PDPage page(int index) {
        return pages.getPage(index);
    }

    /** {@return to which page, from 0, a destination of this paper leads; -1 when to none} */
    int pageOf(PDDestination destination) throws IOException {
        PDPageDestination target = switch (destination) {
            case PDPageDestination direct -> direct;
            case PDNamedDestination named -> source.getDocumentCatalog().findNamedDestinationPage(named);
            case null, default -> null;
        };
        return target == null || target.getPage() == null ? -1 : positions.getOrDefault(target.getPage().getCOSObject(), -1);
    }

    /** {@return the pages as a document of their own, for drawing} */
    PDDocument document() {
        return pages;
    }

    /** {@return the bytes as they came} */
    public Path copy() {
        return copy;
    }

    /**
     * Whether the untouched file may be passed on: it holds no scripts, no programs, no files inside and no encryption.
     * Looks at every object, so it is asked only when it matters.
     */
    public boolean harmless() {
        if (encrypted) {
            return false;
        }
        for (var key : source.getDocument().getXrefTable().keySet()) {
            COSObject reference = source.getDocument().getObjectFromPool(key);
            if (active(reference.getObject(), 0)) {
                return false;
            }
        }
        return !active(source.getDocument().getTrailer(), 0);
    }

    private static boolean active(COSBase value, int depth) {
        if (depth > MOST_TREE_DEPTH) {
            return true;
        }
        return switch (value) {
            case COSDictionary dictionary -> ACTIVE_ACTIONS.contains(String.valueOf(dictionary.getNameAsString(COSName.S)))
                    || dictionary.entrySet().stream().anyMatch(entry -> ACTIVE_KEYS.contains(entry.getKey().getName())
                            || entry.getKey().equals(XFA) || active(entry.getValue(), depth + 1));
            case COSArray array -> array.toList().stream().anyMatch(item -> active(item, depth + 1));
            case null, default -> false;
        };
    }

    @Override
    public void close() throws IOException {
        try {
            pages.close();
        } finally {
            try {
                source.close();
            } finally {
                Files.deleteIfExists(copy);
            }
        }
    }

    /** Keeps fonts and the like, but not pictures: a paper of many scans would fill the memory. */
    private static final class SmallCache extends DefaultResourceCache {
        @Override
        public void put(COSObject indirect, PDXObject xobject) {
            // read again where it is needed again
        }
    }
}
