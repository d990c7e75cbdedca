package org.consultum.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.consultum.edit.command.RenameElement;
import org.consultum.model.ActionItem;
import org.consultum.session.RegisterSession;
import org.consultum.session.RegisterSessions;
import org.consultum.session.RegisterSessions.Mode;
import org.xml.sax.helpers.DefaultHandler;

/** Loading, saving one change and opening, against what the bytes alone cost. */
final class StoreBench {

    private final RegisterSessions sessions;
    private final Measure measure;
    private final Measure edits;

    StoreBench(RegisterSessions sessions, Measure measure, Measure edits) {
        this.sessions = sessions;
        this.measure = measure;
        this.edits = edits;
    }

    /** Full load against a bare SAX parse of the same bytes by the parser of the JDK. */
    Row load(GeneratedRegister register) throws Exception {
        var contents = new ArrayList<byte[]>();
        for (Path file : register.files()) {
            contents.add(Files.readAllBytes(file));
        }
        double sax = measure.millis(() -> parse(contents));
        double ours = measure.millis(() -> {
            try (RegisterSession session = GeneratedRegister.opened(sessions.open(register.folder(), Mode.READ))) {
                session.loadAll();
                return session.register();
            }
        });
        return new Row("full load", register.objects(), ours, "SAX parse of the same bytes", sax);
    }

    /** One durable edit against writing the same bytes with a flush of file and folder. */
    Row save(GeneratedRegister register) throws Exception {
        try (RegisterSession session = GeneratedRegister.opened(sessions.open(register.folder(), Mode.WRITE))) {
            ActionItem action = session.register().getCommittees().getFirst().getActionList().getActions().getFirst();
            Path file = register.folder().resolve("committees")
                .resolve(session.register().getCommittees().getFirst().getSlug()).resolve("actions.xmi");
            byte[] bytes = Files.readAllBytes(file);
            int[] number = {0};
            double ours = edits.millis(() -> {
                session.execute(new RenameElement(session.editingDomain(), action, "Edit " + number[0]++));
                session.flush();
                return action;
            });
            Path copy = file.resolveSibling("bench.tmp");
            double bare = edits.millis(() -> write(bytes, copy));
            Files.deleteIfExists(copy);
            return new Row("one durable edit (" + bytes.length / 1024 + " KiB file)", register.objects(), ours,
                "write + flush of file and folder", bare);
        }
    }

    /** Opening without loading meetings and lists against a stat of every file. */
    Row open(GeneratedRegister register) throws Exception {
        double stat = measure.millis(() -> stat(register.folder()));
        double ours = measure.millis(() -> {
            try (RegisterSession session = GeneratedRegister.opened(sessions.open(register.folder(), Mode.READ))) {
                return session.register().getCommittees().size();
            }
        });
        return new Row("open, nothing loaded yet", register.objects(), ours, "stat of every file", stat);
    }

    private static Object parse(List<byte[]> contents) throws Exception {
        var factory = SAXParserFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        SAXParser parser = factory.newSAXParser();
        for (byte[] content : contents) {
            parser.parse(new ByteArrayInputStream(content), new DefaultHandler());
        }
        return parser;
    }

    private static Object write(byte[] bytes, Path target) throws IOException {
        Path temporary = target.resolveSibling(target.getFileName() + "~");
        try (var channel = FileChannel.open(temporary, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            channel.write(ByteBuffer.wrap(bytes));
            channel.force(true);
        }
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (var folder = FileChannel.open(target.getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
        return target;
    }

    private static Object stat(Path folder) throws IOException {
        long size = 0;
        try (var files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                size += Files.readAttributes(file, BasicFileAttributes.class).size();
            }
        }
        return size;
    }
}
