package org.consultum.interchange.internal.source;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipException;

/**
 * The list of contents of a zip archive, read before the archive is opened with the JDK's own classes, because these read the whole list
 * into memory whatever its size and do not tell links from files.
 *
 * <p>Format: PKWARE APPNOTE.TXT 6.3.10 of 2022, sections 4.3.12, 4.3.14 and 4.3.16.
 *
 * @param entries number of entries
 * @param links names of symbolic links, devices and pipes
 * @param encrypted names of encrypted entries
 * @param names the charset of names that are not marked as UTF-8
 */
record ZipDirectory(long entries, Set<String> links, Set<String> encrypted, Charset names) {

    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int ENTRY = 0x02014b50;
    private static final int END_SIZE = 22;
    private static final int ENTRY_SIZE = 46;
    private static final int UNIX = 3;
    private static final int TYPE_MASK = 0xF000;
    private static final int REGULAR = 0x8000;
    private static final int FOLDER = 0x4000;

    /**
     * Reads the list of contents.
     *
     * @param most entries after which reading stops; the number returned is then larger
     * @throws ZipException when it is damaged
     */
    static ZipDirectory read(Path file, int most) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long[] extent = extent(channel);
            if (extent[2] > most) {
                return new ZipDirectory(extent[2], Set.of(), Set.of(), StandardCharsets.UTF_8);
            }
            return new Walk(channel, extent[0], extent[1], most).run();
        }
    }

    /** Offset, size and announced number of entries of the central directory. */
    private static long[] extent(FileChannel channel) throws IOException {
        long size = channel.size();
        int tail = (int) Math.min(size, END_SIZE + 0xFFFF);
        ByteBuffer buffer = bytes(channel, size - tail, tail);
        for (int at = tail - END_SIZE; at >= 0; at--) {
            if (buffer.getInt(at) == END) {
                long entries = buffer.getShort(at + 10) & 0xFFFF;
                long length = buffer.getInt(at + 12) & 0xFFFFFFFFL;
                long offset = buffer.getInt(at + 16) & 0xFFFFFFFFL;
                long end = size - tail + at;
                if (entries == 0xFFFF || length == 0xFFFFFFFFL || offset == 0xFFFFFFFFL) {
                    return extent64(channel, end, new long[] {offset, length, entries});
                }
                // What stands before the archive, such as an unpacking program, moves everything by its size.
                return new long[] {end - length, length, entries};
            }
        }
        throw new ZipException("no end record");
    }

    private static long[] extent64(FileChannel channel, long end, long[] otherwise) throws IOException {
        if (end < 20) {
            return otherwise;
        }
        ByteBuffer locator = bytes(channel, end - 20, 20);
        if (locator.getInt(0) != LOCATOR_64) {
            return otherwise;
        }
        ByteBuffer record = bytes(channel, locator.getLong(8), 56);
        if (record.getInt(0) != END_64) {
            throw new ZipException("no zip64 end record");
        }
        return new long[] {record.getLong(48), record.getLong(40), record.getLong(32)};
    }

    private static ByteBuffer bytes(FileChannel channel, long position, int length) throws IOException {
        if (position < 0 || length < 0 || position + length > channel.size()) {
            throw new ZipException("damaged list of contents");
        }
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, position + buffer.position()) < 0) {
                throw new EOFException();
            }
        }
        return buffer.flip();
    }

    /** Goes through the entries one after the other in blocks. */
    private static final class Walk {

        private static final int BLOCK = 1 << 20;
        private final FileChannel channel;
        private final long end;
        private final int most;
        private long next;
        private ByteBuffer block;
        private final Set<byte[]> plainLinks = new HashSet<>();
        private final Set<byte[]> plainEncrypted = new HashSet<>();
        private final Set<String> links = new HashSet<>();
        private final Set<String> encrypted = new HashSet<>();
        private boolean utf8 = true;

        Walk(FileChannel channel, long offset, long length, int most) throws IOException {
            this.channel = channel;
            this.most = most;
            this.next = offset;
            this.end = offset + length;
            if (offset < 0 || length < 0 || end > channel.size()) {
                throw new ZipException("damaged list of contents");
            }
            this.block = ByteBuffer.allocate(0);
        }

        ZipDirectory run() throws IOException {
            long count = 0;
            while (count <= most && (block.remaining() > 0 || next < end)) {
                need(ENTRY_SIZE);
                if (block.getInt(block.position()) != ENTRY) {
                    throw new ZipException("damaged list of contents");
                }
                entry();
                count++;
            }
            Charset charset = utf8 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
            plainLinks.forEach(name -> links.add(new String(name, charset)));
            plainEncrypted.forEach(name -> encrypted.add(new String(name, charset)));
            return new ZipDirectory(count, links, encrypted, charset);
        }

        private void entry() throws IOException {
            int at = block.position();
            int madeBy = block.getShort(at + 4) & 0xFFFF;
            int flags = block.getShort(at + 8) & 0xFFFF;
            int nameLength = block.getShort(at + 28) & 0xFFFF;
            int rest = (block.getShort(at + 30) & 0xFFFF) + (block.getShort(at + 32) & 0xFFFF);
            int mode = block.getInt(at + 38) >>> 16;
            need(ENTRY_SIZE + nameLength + rest);
            var name = new byte[nameLength];
            block.get(block.position() + ENTRY_SIZE, name);
            boolean marked = (flags & 0x800) != 0;
            if (!marked && utf8) {
                utf8 = isUtf8(name);
            }
            int type = mode & TYPE_MASK;
            if (madeBy >> 8 == UNIX && type != 0 && type != REGULAR && type != FOLDER) {
                note(name, marked, links, plainLinks);
            }
            if ((flags & 1) != 0) {
                note(name, marked, encrypted, plainEncrypted);
            }
            block.position(block.position() + ENTRY_SIZE + nameLength + rest);
        }

        private static void note(byte[] name, boolean marked, Set<String> decoded, Set<byte[]> plain) {
            if (marked) {
                decoded.add(new String(name, StandardCharsets.UTF_8));
            } else {
                plain.add(name);
            }
        }

        private static boolean isUtf8(byte[] name) {
            try {
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(name));
                return true;
            } catch (CharacterCodingException other) {
                return false;
            }
        }

        private void need(int length) throws IOException {
            if (block.remaining() < length) {
                next -= block.remaining();
                int size = (int) Math.min(BLOCK, end - next);
                if (size < length) {
                    throw new ZipException("damaged list of contents");
                }
                block = bytes(channel, next, size);
                next += size;
            }
        }
    }
}
