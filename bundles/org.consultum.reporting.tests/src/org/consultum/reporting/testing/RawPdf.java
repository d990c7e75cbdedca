package org.consultum.reporting.testing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes PDF files object by object, so that they can be as wrong as a test needs. Object 1 is the catalog. */
public final class RawPdf {
    private final List<byte[]> objects = new ArrayList<>();

    /** Adds an object; the first one has number 1. */
    public RawPdf object(String text) {
        objects.add(text.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    /** Adds a stream. */
    public RawPdf stream(String dictionary, byte[] data) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(("<<" + dictionary + " /Length " + data.length + ">>\nstream\n").getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(data);
        out.writeBytes("\nendstream".getBytes(StandardCharsets.ISO_8859_1));
        objects.add(out.toByteArray());
        return this;
    }

    /** Adds a stream of text. */
    public RawPdf stream(String dictionary, String data) {
        return stream(dictionary, data.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** {@return the file} */
    public byte[] bytes() {
        var out = new ByteArrayOutputStream();
        out.writeBytes("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n".getBytes(StandardCharsets.ISO_8859_1));
        var offsets = new ArrayList<Integer>();
        for (int i = 0; i < objects.size(); i++) {
            offsets.add(out.size());
            out.writeBytes((i + 1 + " 0 obj\n").getBytes(StandardCharsets.ISO_8859_1));
            out.writeBytes(objects.get(i));
            out.writeBytes("\nendobj\n".getBytes(StandardCharsets.ISO_8859_1));
        }
        int table = out.size();
        var tail = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        offsets.forEach(offset -> tail.append(String.format("%010d 00000 n \n", offset)));
        tail.append("trailer\n<< /Size ").append(objects.size()
                + 1).append(" /Root 1 0 R >>\nstartxref\n").append(table).append("\n%%EOF\n");
        out.writeBytes(tail.toString().getBytes(StandardCharsets.ISO_8859_1));
        return out.toByteArray();
    }

    /** A file of one page with the given resources and content. Further objects, if any, begin with number 5. */
    public static RawPdf onePage(String resources, String content, String... more) {
        var pdf = new RawPdf().object("<< /Type /Catalog /Pages 2 0 R >>").object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
                .object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << " + resources + " >> >>")
                .stream("", content);
        for (String object : more) {
            pdf.object(object);
        }
        return pdf;
    }
}
