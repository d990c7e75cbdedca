package org.consultum.review.internal.approval;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.consultum.review.approval.SignatureCheck;
import org.consultum.review.approval.SignatureCheck.Result;
import org.consultum.review.approval.Signatures;

/**
 * SSH signatures by the PROTOCOL.sshsig of OpenSSH, version 1: Ed25519, ECDSA on the NIST curves, and RSA of at least 2048 bits with
 * SHA-2. Keys on security tokens and certificates are not read.
 */
public final class SshSignature {

    private static final String BEGIN = "-----BEGIN SSH SIGNATURE-----";
    private static final String END = "-----END SSH SIGNATURE-----";
    private static final byte[] MAGIC = "SSHSIG".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ED25519_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final int ED25519_LENGTH = 32;
    private static final int SMALLEST_RSA = 2048;
    private static final int LARGEST_RSA = 16384;

    private final String type;
    private final PublicKey key;
    private final String fingerprint;
    private final String namespace;
    private final byte[] reserved;
    private final String hash;
    private final byte[] signature;

    private SshSignature(byte[] file) throws GeneralSecurityException {
        ByteBuffer blob = ByteBuffer.wrap(unarmoured(file));
        byte[] magic = new byte[MAGIC.length];
        blob.get(magic);
        if (!Arrays.equals(magic, MAGIC) || blob.getInt() != 1) {
            throw new GeneralSecurityException("another version");
        }
        byte[] publicKey = bytes(blob);
        fingerprint = "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(Digests.sha256(publicKey));
        ByteBuffer keyBlob = ByteBuffer.wrap(publicKey);
        type = text(keyBlob);
        key = key(type, keyBlob);
        namespace = text(blob);
        reserved = bytes(blob);
        hash = text(blob);
        signature = bytes(blob);
    }

    /** Whether a file looks like one. */
    public static boolean is(byte[] signature) {
        return new String(signature, 0, Math.min(signature.length, BEGIN.length()), StandardCharsets.US_ASCII).equals(BEGIN);
    }

    /**
     * Checks one; see {@link Signatures#check}.
     *
     * @param trustAsked whether somebody has to vouch for the key, which no certificate can do for an SSH key
     */
    public static SignatureCheck check(byte[] content, byte[] file, boolean trustAsked) {
        try {
            var read = new SshSignature(file);
            if (!read.verifies(content)) {
                return read.result(Result.INVALID, "signature.ssh.invalid");
            }
            return trustAsked ? read.result(Result.UNKNOWN_SIGNER, "signature.ssh.unknownSigner")
                : read.result(Result.VALID, "signature.ssh.valid");
        } catch (GeneralSecurityException | IllegalArgumentException | BufferUnderflowException e) {
            // Whatever a hostile file holds, it is no signature.
            return new SignatureCheck(Result.UNREADABLE, "", Optional.empty(), Optional.empty(), Optional.empty(),
                Messages.text("signature.unreadable"));
        }
    }

    private SignatureCheck result(Result result, String text) {
        return new SignatureCheck(result, Signatures.SSHSIG, Optional.empty(), Optional.of(fingerprint), Optional.empty(),
            Messages.text(text, fingerprint));
    }

    private boolean verifies(byte[] content) throws GeneralSecurityException {
        if (!namespace.equals(Signatures.SSH_NAMESPACE)) {
            return false;
        }
        byte[] digest = switch (hash) {
            case "sha256" -> Digests.sha256(content);
            case "sha512" -> Digests.sha512(content);
            default -> throw new GeneralSecurityException(hash);
        };
        var signed = new ByteArrayOutputStream();
        signed.writeBytes(MAGIC);
        for (byte[] part : new byte[][] {namespace.getBytes(StandardCharsets.UTF_8), reserved, hash.getBytes(StandardCharsets.US_ASCII),
            digest}) {
            signed.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
            signed.writeBytes(part);
        }
        ByteBuffer blob = ByteBuffer.wrap(signature);
        String algorithm = text(blob);
        byte[] value = bytes(blob);
        Signature check = Signature.getInstance(javaName(algorithm));
        check.initVerify(key);
        check.update(signed.toByteArray());
        try {
            return check.verify(algorithm.startsWith("ecdsa") ? pair(value, algorithm) : value);
        } catch (java.security.SignatureException e) {
            return false;
        }
    }

    /** The way to verify; the algorithm has to be one of the key's. */
    private String javaName(String algorithm) throws GeneralSecurityException {
        return switch (algorithm) {
            case "ssh-ed25519" -> need(type.equals(algorithm), "Ed25519");
            case "ecdsa-sha2-nistp256" -> need(type.equals(algorithm), "SHA256withECDSAinP1363Format");
            case "ecdsa-sha2-nistp384" -> need(type.equals(algorithm), "SHA384withECDSAinP1363Format");
            case "ecdsa-sha2-nistp521" -> need(type.equals(algorithm), "SHA512withECDSAinP1363Format");
            case "rsa-sha2-256" -> need(type.equals("ssh-rsa"), "SHA256withRSA");
            case "rsa-sha2-512" -> need(type.equals("ssh-rsa"), "SHA512withRSA");
            default -> throw new GeneralSecurityException(algorithm);
        };
    }

    private static String need(boolean fits, String name) throws GeneralSecurityException {
        if (!fits) {
            throw new GeneralSecurityException(name);
        }
        return name;
    }

    private static PublicKey key(String type, ByteBuffer blob) throws GeneralSecurityException {
        return switch (type) {
            case "ssh-ed25519" -> {
                byte[] point = bytes(blob);
                need(point.length == ED25519_LENGTH, type);
                byte[] encoded = Arrays.copyOf(ED25519_PREFIX, ED25519_PREFIX.length + ED25519_LENGTH);
                System.arraycopy(point, 0, encoded, ED25519_PREFIX.length, ED25519_LENGTH);
                yield KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
            }
            case "ssh-rsa" -> {
                var exponent = new BigInteger(bytes(blob));
                var modulus = new BigInteger(bytes(blob));
                need(modulus.bitLength() >= SMALLEST_RSA && modulus.bitLength() <= LARGEST_RSA, type);
                yield KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(modulus, exponent));
            }
            case "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384", "ecdsa-sha2-nistp521" -> curvePoint(type, text(blob), bytes(blob));
            default -> throw new GeneralSecurityException(type);
        };
    }

    private static PublicKey curvePoint(String type, String curve, byte[] point) throws GeneralSecurityException {
        int length = coordinate(curve);
        need(type.endsWith(curve) && point.length == 1 + 2 * length && point[0] == 4, curve);
        var parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec("secp" + curve.substring("nistp".length()) + "r1"));
        var x = new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + length));
        var y = new BigInteger(1, Arrays.copyOfRange(point, 1 + length, point.length));
        return KeyFactory.getInstance("EC")
            .generatePublic(new ECPublicKeySpec(new ECPoint(x, y), parameters.getParameterSpec(ECParameterSpec.class)));
    }

    /** Length of a coordinate of a curve in bytes. */
    private static int coordinate(String curve) throws GeneralSecurityException {
        return switch (curve) {
            case "nistp256" -> 32;
            case "nistp384" -> 48;
            case "nistp521" -> 66;
            default -> throw new GeneralSecurityException(curve);
        };
    }

    /** The two numbers of an ECDSA signature, one after the other in the length of the curve. */
    private static byte[] pair(byte[] value, String algorithm) throws GeneralSecurityException {
        int length = coordinate(algorithm.substring("ecdsa-sha2-".length()));
        ByteBuffer blob = ByteBuffer.wrap(value);
        byte[] pair = new byte[2 * length];
        for (int i = 0; i < 2; i++) {
            var number = new BigInteger(bytes(blob));
            need(number.signum() > 0 && number.bitLength() <= length * Byte.SIZE, algorithm);
            byte[] bytes = number.toByteArray();
            int from = Math.max(0, bytes.length - length);
            System.arraycopy(bytes, from, pair, (i + 1) * length - (bytes.length - from), bytes.length - from);
        }
        return pair;
    }

    private static byte[] unarmoured(byte[] file) throws GeneralSecurityException {
        String text = new String(file, StandardCharsets.US_ASCII).strip();
        need(text.startsWith(BEGIN) && text.endsWith(END), "armour");
        return Base64.getMimeDecoder().decode(text.substring(BEGIN.length(), text.length() - END.length()));
    }

    private static byte[] bytes(ByteBuffer blob) throws GeneralSecurityException {
        int length = blob.getInt();
        need(length >= 0 && length <= blob.remaining(), "length");
        byte[] bytes = new byte[length];
        blob.get(bytes);
        return bytes;
    }

    private static String text(ByteBuffer blob) throws GeneralSecurityException {
        return new String(bytes(blob), StandardCharsets.UTF_8);
    }
}
