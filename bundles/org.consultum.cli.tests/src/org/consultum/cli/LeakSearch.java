package org.consultum.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Searches files for secrets, byte by byte and in everything that is packed inside: parts of ZIP files, streams, texts, metadata and
 * attachments of PDF files, text in PNG pictures, gzip; as UTF-8 and UTF-16, as base64 at every offset, in hexadecimal, with lines that
 * were folded put together again; names of files and parts too. Case does not matter.
 */
final class LeakSearch {

    private static final Pattern SECRET = Pattern.compile(Secrets.MARK + "[0-9]{5}");
    private static final int DEEPEST = 6;

    private final List<String> marks = new ArrayList<>();
    private final Set<String> digests;
    private final Set<String> found = new TreeSet<>();
    private long bytes;

    /** @param digests what must not be found either, such as digests of contents, in lower case */
    LeakSearch(Set<String> digests) {
        this.digests = digests;
        for (String mark : List.of(Secrets.MARK, Secrets.MARK.toUpperCase(Locale.ROOT))) {
            for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
                byte[] form = mark.getBytes(charset);
                marks.add(new String(form, StandardCharsets.ISO_8859_1));
                for (int offset = 0; offset < 3; offset++) {
                    byte[] shifted = new byte[offset + form.length];
                    System.arraycopy(form, 0, shifted, offset, form.length);
                    String coded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
                    int whole = shifted.length * 8 / 6;
                    marks.add(coded.substring(offset == 0 ? 0 : offset + 1, whole));
                }
                marks.add(HexFormat.of().formatHex(form));
                marks.add(HexFormat.of().withUpperCase().formatHex(form));
            }
        }
    }

    /** Secrets and places that were found. */
    Set<String> found() {
        return found;
    }

    /** The secrets among what was found. */
    Set<String> secrets() {
        var secrets = new TreeSet<String>();
        found.forEach(hit -> SECRET.matcher(hit).results().forEach(match -> secrets.add(match.group())));
        return secrets;
    }

    /** How many bytes were looked at, unpacked ones included. */
    long bytes() {
        return bytes;
    }

    LeakSearch files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted().toList()) {
                look("name " + file, folder.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                if (Files.isRegularFile(file)) {
                    content(folder.relativize(file).toString(), Files.readAllBytes(file), 0);
                }
            }
        }
        return this;
    }

    LeakSearch text(String name, String text) throws IOException {
        content(name, text.getBytes(StandardCharsets.UTF_8), 0);
        return this;
    }

    private void content(String name, byte[] content, int depth) throws IOException {
        look(name, content);
        if (depth > DEEPEST || content.length < 4) {
            return;
        }
        String head = new String(content, 0, Math.min(8, content.length), StandardCharsets.ISO_8859_1);
        if (head.startsWith("PK\3\4")) {
            zip(name, content, depth);
        } else if (head.startsWith("%PDF")) {
            pdf(name, content, depth);
        } else if (head.startsWith("\u001f\u008b")) {
            content(name + "!gzip", new GZIPInputStream(new ByteArrayInputStream(content)).readAllBytes(), depth + 1);
        } else if (head.startsWith("\u0089PNG")) {
            png(name, content);
        } else {
            String text = new String(content, StandardCharsets.UTF_8);
            look(name + " unfolded", text.replaceAll("\r?\n[ \t]", "").getBytes(StandardCharsets.UTF_8));
            look(name + " without soft breaks", text.replaceAll("=\r?\n", "").getBytes(StandardCharsets.UTF_8));
            look(name + " without breaks", text.replaceAll("\\s+", "").getBytes(StandardCharsets.UTF_8));
            look(name + " decoded", Pattern.compile("[=%]([0-9A-Fa-f]{2})").matcher(text)
                .replaceAll(match -> Character.toString(Integer.parseInt(match.group(1), 16)).replace("\\", "\\\\").replace("$", "\\$"))
                .getBytes(StandardCharsets.UTF_8));
            look(name + " composed", Normalizer.normalize(text, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8));
        }
    }

    private void zip(String name, byte[] content, int depth) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                look(name + " part name", entry.getName().getBytes(StandardCharsets.UTF_8));
                byte[] part = zip.readAllBytes();
                content(name + "!" + entry.getName(), part, depth + 1);
                if (entry.getName().endsWith(".xml")) {
                    look(name + "!" + entry.getName() + " as text",
                        new String(part, StandardCharsets.UTF_8).replaceAll("<[^>]*>", "").getBytes(StandardCharsets.UTF_8));
                }
            }
        }
    }

    private void png(String name, byte[] content) throws IOException {
        int at = 8;
        while (at + 12 <= content.length) {
            int length = java.nio.ByteBuffer.wrap(content, at, 4).getInt();
            String type = new String(content, at + 4, 4, StandardCharsets.US_ASCII);
            if (length < 0 || at + 12 + length > content.length) {
                return;
            }
            if (Set.of("zTXt", "iTXt", "iCCP").contains(type)) {
                for (int i = at + 8; i < at + 8 + length; i++) {
                    if (content[i] == 0 && i + 2 < content.length) {
                        inflate(name + "!" + type, content, i + 2, at + 8 + length);
                    }
                }
            }
            at += 12 + length;
        }
    }

    private void inflate(String name, byte[] content, int from, int to) throws IOException {
        try (var packed = new InflaterInputStream(new ByteArrayInputStream(content, from, to - from))) {
            look(name, packed.readAllBytes());
        } catch (ZipException | java.io.EOFException e) {
            look(name + " as it is, because " + e.getMessage(), java.util.Arrays.copyOfRange(content, from, to));
        }
    }

    private void pdf(String name, byte[] content, int depth) throws IOException {
        try (PDDocument document = Loader.loadPDF(content)) {
            content(name + " text", new PDFTextStripper().getText(document).getBytes(StandardCharsets.UTF_8), depth + 1);
            object(name + " trailer", document.getDocument().getTrailer(), depth, new LinkedHashSet<>());
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                COSObject object = document.getDocument().getObjectFromPool(key);
                object(name + " object " + key, object.getObject(), depth, new LinkedHashSet<>());
            }
        }
    }

    private void object(String name, COSBase object, int depth, Set<COSBase> around) throws IOException {
        switch (object) {
            case COSString string -> look(name, (string.getString() + " " + new String(string.getBytes(), StandardCharsets.ISO_8859_1))
                .getBytes(StandardCharsets.UTF_8));
            case COSName other -> look(name, other.getName().getBytes(StandardCharsets.UTF_8));
            case COSArray array when around.add(array) -> {
                for (COSBase each : array) {
                    object(name, each, depth, around);
                }
            }
            case COSDictionary dictionary when around.add(dictionary) -> {
                for (var entry : dictionary.entrySet()) {
                    look(name, entry.getKey().getName().getBytes(StandardCharsets.UTF_8));
                    if (!(entry.getValue() instanceof COSObject)) {
                        object(name + "/" + entry.getKey().getName(), entry.getValue(), depth, around);
                    }
                }
                if (dictionary instanceof COSStream stream) {
                    try (var input = stream.createInputStream()) {
                        content(name + " stream", input.readAllBytes(), depth + 1);
                    }
                }
            }
            case null, default -> {
                // holds no text
            }
        }
    }

    private void look(String where, byte[] content) {
        bytes += content.length;
        String text = new String(content, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        SECRET.matcher(text).results().forEach(match -> found.add(match.group() + " in " + where));
        digests.stream().filter(text::contains).forEach(digest -> found.add("digest " + digest + " in " + where));
        String raw = new String(content, StandardCharsets.ISO_8859_1);
        if (marks.stream().anyMatch(raw::contains)) {
            found.add("a secret in some form in " + where);
            for (Charset wide : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
                SECRET.matcher(new String(content, wide)).results().forEach(match -> found.add(match.group() + " in " + where));
            }
        }
    }
}
