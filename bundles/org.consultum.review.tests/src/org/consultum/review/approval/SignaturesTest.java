package org.consultum.review.approval;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.consultum.review.approval.SignatureCheck.Result;
import org.consultum.review.internal.approval.CmsSignature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signatures, checked by us and by the public tools openssl and ssh-keygen. */
class SignaturesTest {

    private static final byte[] CONTENT = "consultum-content-1\npart: minutes\nB\u00fcro \u65e5\u672c\r\n".getBytes(StandardCharsets.UTF_8);
    private static final Instant AT = Instant.parse("2026-02-20T10:15:30Z");

    @TempDir
    Path folder;

    private byte[] signed(TestKeys.Owner owner) throws Exception {
        return SigningKey.open(owner.toFile(folder), TestKeys.PASSPHRASE.toCharArray()).sign(CONTENT, AT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "EC"})
    void opensslVerifiesWhatWasSigned(String kind) throws Exception {
        TestKeys.Owner owner = TestKeys.owner("Under Secretary North", kind);
        Path content = Files.write(folder.resolve("content.txt"), CONTENT);
        Path signature = Files.write(folder.resolve("signature.p7s"), signed(owner));

        assertEquals(0, run("openssl", "cms", "-verify", "-binary", "-inform", "DER", "-in", signature.toString(), "-content",
            content.toString(), "-CAfile", owner.authority(folder).toString(), "-purpose", "any", "-out", folder.resolve("o").toString()));
        assertArrayEquals(CONTENT, Files.readAllBytes(folder.resolve("o")));
        Files.write(content, "consultum-content-1\npart: agenda\n".getBytes(StandardCharsets.UTF_8));
        assertTrue(0 != run("openssl", "cms", "-verify", "-binary", "-inform", "DER", "-in", signature.toString(), "-content",
            content.toString(), "-noverify", "-out", folder.resolve("o").toString()), "another content");
    }

    @ParameterizedTest
    @CsvSource({"DER, sha256", "PEM, sha512"})
    void whatOpensslSignedIsValid(String form, String digest) throws Exception {
        TestKeys.Owner owner = TestKeys.owner("Commissioner South", "RSA");
        Path content = Files.write(folder.resolve("content.txt"), CONTENT);
        Path key = folder.resolve("key.pem");
        assertEquals(0, run("openssl", "pkcs12", "-in", owner.toFile(folder).toString(), "-passin", "pass:" + TestKeys.PASSPHRASE, "-nodes",
            "-out", key.toString()));

        assertEquals(0, run("openssl", "cms", "-sign", "-binary", "-md", digest, "-in", content.toString(), "-signer", key.toString(),
            "-outform", form, "-out", folder.resolve("s").toString()));

        byte[] signature = Files.readAllBytes(folder.resolve("s"));
        SignatureCheck check = Signatures.check(CONTENT, signature, Optional.empty());
        assertEquals(Result.VALID, check.result(), check.text());
        assertEquals(Optional.of("Commissioner South"), check.signer());
        assertEquals(Result.INVALID, Signatures.check("other".getBytes(StandardCharsets.UTF_8), signature, Optional.empty()).result());
    }

    @Test
    void whatWasSignedIsValidAndSaysByWhomAndWhen() throws Exception {
        SignatureCheck check = Signatures.check(CONTENT, signed(TestKeys.owner("Under Secretary North", "EC")), Optional.empty());

        assertEquals(Result.VALID, check.result());
        assertEquals(Optional.of("Under Secretary North"), check.signer());
        assertEquals(Optional.of(AT), check.signedAt());
        assertEquals(64, check.fingerprint().orElseThrow().length());
        assertTrue(check.text().contains("not checked"), check.text());
    }

    @Test
    void onlyTheRightAuthorityVouches() throws Exception {
        TestKeys.Owner owner = TestKeys.owner("Under Secretary North", "RSA");
        TestKeys.Owner other = TestKeys.owner("Somebody", "EC");
        byte[] signature = signed(owner);

        assertEquals(Result.VALID, Signatures.check(CONTENT, signature,
            Optional.of(TrustedCertificates.read(owner.authority(folder)))).result());
        assertEquals(Result.UNKNOWN_SIGNER, Signatures.check(CONTENT, signature,
            Optional.of(TrustedCertificates.read(other.authority(folder)))).result());
    }

    @Test
    void aCertificateThatWasNotValidThenProvesNothing() throws Exception {
        TestKeys.Owner lapsed = TestKeys.owner("Under Secretary North", "EC", Instant.parse("2025-01-01T00:00:00Z"),
            Instant.parse("2025-12-31T00:00:00Z"));
        SigningKey key = SigningKey.open(lapsed.toFile(folder), TestKeys.PASSPHRASE.toCharArray());

        var refused = assertThrows(SignatureException.class, () -> key.sign(CONTENT, AT));
        assertTrue(refused.getMessage().contains("2025-12-31"), refused.getMessage());
        byte[] made = CmsSignature.unchecked(CONTENT, lapsed.keys().getPrivate(), List.of(lapsed.chain()), AT);
        assertEquals(Result.EXPIRED, Signatures.check(CONTENT, made, Optional.empty()).result());
    }

    @Test
    void aSignatureMadeWhileTheCertificateWasValidStaysValid() throws Exception {
        TestKeys.Owner lapsed = TestKeys.owner("Under Secretary North", "EC", Instant.parse("2019-01-01T00:00:00Z"),
            Instant.parse("2020-12-31T00:00:00Z"));
        byte[] made = SigningKey.open(lapsed.toFile(folder), TestKeys.PASSPHRASE.toCharArray())
            .sign(CONTENT, Instant.parse("2020-06-01T00:00:00Z"));

        assertEquals(Result.VALID, Signatures.check(CONTENT, made, Optional.empty()).result());
    }

    @Test
    void everyAlteredByteIsNoticed() throws Exception {
        byte[] signature = signed(TestKeys.owner("Under Secretary North", "EC"));
        var random = new Random(7);

        for (int i = 0; i < 300; i++) {
            byte[] content = CONTENT.clone();
            content[random.nextInt(content.length)] ^= (byte) (1 << random.nextInt(8));
            assertEquals(Result.INVALID, Signatures.check(content, signature, Optional.empty()).result());
        }
        for (int i = 0; i < 500; i++) {
            byte[] cut = java.util.Arrays.copyOf(signature, random.nextInt(signature.length));
            assertTrue(!Signatures.check(CONTENT, cut, Optional.empty()).valid(), "cut at " + cut.length);
        }
    }

    @Test
    void whatIsNoSignatureIsSaidSo() {
        for (String file : List.of("", "-", "-----BEGIN SSH SIGNATURE-----\n-----END SSH SIGNATURE-----", "-----BEGIN CMS-----\nAAAA\n",
            "-----BEGIN SSH SIGNATURE-----\nU1NIU0lHAAAAAX////8=\n-----END SSH SIGNATURE-----", "0\u0080\u0006\t*")) {
            assertEquals(Result.UNREADABLE,
                Signatures.check(CONTENT, file.getBytes(StandardCharsets.ISO_8859_1), Optional.empty()).result(), file);
        }
    }

    @Test
    void aWrongPassphraseIsSaidAndEveryPassphraseWiped() throws Exception {
        Path file = TestKeys.owner("Under Secretary North", "EC").toFile(folder);
        char[] wrong = "wrong".toCharArray();
        char[] right = TestKeys.PASSPHRASE.toCharArray();

        var refused = assertThrows(SignatureException.class, () -> SigningKey.open(file, wrong));
        SigningKey.open(file, right);

        assertTrue(refused.getMessage().contains("passphrase is wrong"), refused.getMessage());
        assertArrayEquals(new char[5], wrong);
        assertArrayEquals(new char[right.length], right);
        assertThrows(SignatureException.class, () -> SigningKey.open(Files.writeString(folder.resolve("x"), "x"), new char[0]));
    }

    @ParameterizedTest
    @CsvSource({"ed25519, 256", "ecdsa, 256", "ecdsa, 384", "ecdsa, 521", "rsa, 3072"})
    void whatSshKeygenSignedIsValid(String kind, String bits) throws Exception {
        Path content = Files.write(folder.resolve("content.txt"), CONTENT);
        Path key = folder.resolve("id");
        assertEquals(0, run("ssh-keygen", "-q", "-t", kind, "-b", bits, "-N", "", "-f", key.toString()));
        assertEquals(0, run("ssh-keygen", "-Y", "sign", "-n", "consultum", "-f", key.toString(), content.toString()));
        byte[] signature = Files.readAllBytes(folder.resolve("content.txt.sig"));

        SignatureCheck check = Signatures.check(CONTENT, signature, Optional.empty());

        assertEquals(Result.VALID, check.result(), check.text());
        assertTrue(check.fingerprint().orElseThrow().startsWith("SHA256:"));
        byte[] other = CONTENT.clone();
        other[3] ^= 1;
        assertEquals(Result.INVALID, Signatures.check(other, signature, Optional.empty()).result());
    }

    @Test
    void anSshSignatureForAnotherPurposeIsNotValid() throws Exception {
        Path content = Files.write(folder.resolve("content.txt"), CONTENT);
        Path key = folder.resolve("id");
        assertEquals(0, run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key.toString()));
        assertEquals(0, run("ssh-keygen", "-Y", "sign", "-n", "git", "-f", key.toString(), content.toString()));

        assertEquals(Result.INVALID, Signatures.check(CONTENT, Files.readAllBytes(folder.resolve("content.txt.sig")), Optional.empty())
            .result());
    }

    /** Exit code of a public tool; skips the test where it is not installed. */
    static int run(String... command) throws IOException, InterruptedException {
        var line = new ArrayList<>(List.of(command));
        Process process;
        try {
            process = new ProcessBuilder(line).redirectErrorStream(true).redirectInput(ProcessBuilder.Redirect.from(
                new java.io.File(System.getProperty("os.name").startsWith("Windows") ? "NUL" : "/dev/null"))).start();
        } catch (IOException e) {
            assumeTrue(false, command[0] + " is not installed, so it cannot judge our signatures");
            throw e;
        }
        process.getInputStream().readAllBytes();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "does not end: " + line);
        return process.exitValue();
    }
}
