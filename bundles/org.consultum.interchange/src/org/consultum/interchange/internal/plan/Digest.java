package org.consultum.interchange.internal.plan;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.consultum.model.Element;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** Short digests of values and identities made from names. Not thread-safe. */
final class Digest {

    /** Stands for a value that is not set. */
    static final String UNSET = "";

    private static final int VALUE_BYTES = 4;
    private final MessageDigest sha256 = algorithm("SHA-256");
    private final MessageDigest sha1 = algorithm("SHA-1");

    private static MessageDigest algorithm(String name) {
        try {
            return MessageDigest.getInstance(name);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Eight hexadecimal digits: two different values look alike once in four thousand million times. */
    String of(String text) {
        byte[] digest = sha256.digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, VALUE_BYTES);
    }

    /** Digest of the value a slot has in an element; {@link #UNSET} when it has none. */
    String of(Slot slot, EObject element) {
        return slot.isSet(element) ? of(text(slot, element)) : UNSET;
    }

    /** The value of a slot as text; references by the identities of their targets. */
    static String text(Slot slot, EObject element) {
        return slot.owner(element).map(owner -> {
            Object value = owner.eGet(slot.feature());
            if (slot.feature() instanceof EAttribute attribute) {
                return value instanceof List<?> list
                    ? list.stream().map(part -> EcoreUtil.convertToString(attribute.getEAttributeType(), part))
                        .collect(Collectors.joining("\u001f"))
                    : EcoreUtil.convertToString(attribute.getEAttributeType(), value);
            }
            return value instanceof List<?> list ? list.stream().map(Digest::id).collect(Collectors.joining(" ")) : id(value);
        }).orElse("");
    }

    private static String id(Object target) {
        return target instanceof Element element ? element.getId() : "";
    }

    /**
     * Identity made from a name, a UUID of version 5 (RFC 9562 of May 2024, section 5.5) in lower case: the same on every machine that
     * imports the same object into the same register.
     *
     * @param space identity of the register
     * @param name format, class and source of the object
     */
    String id(String space, String name) {
        var namespace = UUID.fromString(space);
        var bytes = ByteBuffer.allocate(16).putLong(namespace.getMostSignificantBits())
            .putLong(namespace.getLeastSignificantBits());
        sha1.update(bytes.array());
        byte[] hash = sha1.digest(name.getBytes(StandardCharsets.UTF_8));
        hash[6] = (byte) (hash[6] & 0x0f | 0x50);
        hash[8] = (byte) (hash[8] & 0x3f | 0x80);
        var halves = ByteBuffer.wrap(hash);
        return new UUID(halves.getLong(), halves.getLong()).toString();
    }
}
