package org.consultum.reporting.internal.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/**
 * What a file says about itself, in both places a PDF has for it. Claims PDF/A-3a (ISO 19005-3:2012) and PDF/UA-1 (ISO 14289-1:2014).
 *
 * @param title title of the document
 * @param author whose document it is
 * @param subject one sentence on it
 * @param language BCP 47 tag
 * @param date date it bears, where one is known
 */
record Metadata(String title, String author, String subject, String language, Optional<ZonedDateTime> date) {
    private static final String TOOL = "Consultum Workbench";

    void write(PDDocument document) throws IOException {
        var information = new PDDocumentInformation();
        information.setTitle(title);
        information.setAuthor(author);
        information.setSubject(subject);
        information.setCreator(TOOL);
        information.setProducer(TOOL);
        date.ifPresent(day -> {
            Calendar calendar = GregorianCalendar.from(utc(day));
            calendar.setTimeZone(TimeZone.getTimeZone(ZoneOffset.UTC));
            information.setCreationDate(calendar);
            information.setModificationDate(calendar);
        });
        document.setDocumentInformation(information);
        document.getDocumentCatalog().setLanguage(language);
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream()) {
            out.write(packet().getBytes(StandardCharsets.UTF_8));
        }
        stream.setItem(COSName.TYPE, COSName.METADATA);
        stream.setItem(COSName.SUBTYPE, COSName.getPDFName("XML"));
        document.getDocumentCatalog().getCOSObject().setItem(COSName.METADATA, stream);
    }

    private static ZonedDateTime utc(ZonedDateTime date) {
        return date.withZoneSameInstant(ZoneOffset.UTC).withNano(0);
    }

    private String packet() {
        String when = date.map(day -> utc(day).format(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT)))
                .map(day -> "<xmp:CreateDate>" + day + "</xmp:CreateDate>\n<xmp:ModifyDate>" + day + "</xmp:ModifyDate>").orElse("");
        return """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
                <dc:format>application/pdf</dc:format>
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%1$s</rdf:li></rdf:Alt></dc:title>
                <dc:creator><rdf:Seq><rdf:li>%2$s</rdf:li></rdf:Seq></dc:creator>
                <dc:description><rdf:Alt><rdf:li xml:lang="x-default">%3$s</rdf:li></rdf:Alt></dc:description>
                <dc:language><rdf:Bag><rdf:li>%4$s</rdf:li></rdf:Bag></dc:language>
                </rdf:Description>
                <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
                %5$s
                <xmp:CreatorTool>%6$s</xmp:CreatorTool>
                </rdf:Description>
                <rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
                <pdf:Producer>%6$s</pdf:Producer>
                </rdf:Description>
                <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
                <pdfaid:part>3</pdfaid:part>
                <pdfaid:conformance>A</pdfaid:conformance>
                </rdf:Description>
                <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
                <pdfuaid:part>1</pdfuaid:part>
                </rdf:Description>
                <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
                 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
                <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
                <pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
                <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
                <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
                <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
                <pdfaProperty:name>part</pdfaProperty:name>
                <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
                <pdfaProperty:category>internal</pdfaProperty:category>
                <pdfaProperty:description>Part of ISO 14289 to which the file conforms</pdfaProperty:description>
                </rdf:li></rdf:Seq></pdfaSchema:property>
                </rdf:li></rdf:Bag></pdfaExtension:schemas>
                </rdf:Description>
                </rdf:RDF></x:xmpmeta>
                <?xpacket end="r"?>
                """.formatted(xml(title), xml(author), xml(subject), xml(language), when, TOOL);
    }

    private static String xml(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
