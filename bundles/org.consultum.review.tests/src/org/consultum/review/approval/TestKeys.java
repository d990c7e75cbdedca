package org.consultum.review.approval;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Keys and certificates of tests, made anew for each. */
final class TestKeys {

    static final String PASSPHRASE = "correct horse";
    private static final Instant FROM = Instant.parse("2025-01-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2035-01-01T00:00:00Z");

    private TestKeys() {
    }

    /**
     * A key with the certificates from its own to the authority's.
     */
    record Owner(KeyPair keys, X509Certificate[] chain) {

        Path toFile(Path folder) throws GeneralSecurityException, IOException {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("key", keys.getPrivate(), PASSPHRASE.toCharArray(), chain);
            Path file = folder.resolve("key.p12");
            try (OutputStream out = Files.newOutputStream(file)) {
                store.store(out, PASSPHRASE.toCharArray());
            }
            return file;
        }

        Path authority(Path folder) throws GeneralSecurityException, IOException {
            return Files.writeString(folder.resolve("authority.pem"), pem(chain[chain.length - 1]));
        }
    }

    static String pem(Certificate certificate) throws GeneralSecurityException {
        return "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
            + "\n-----END CERTIFICATE-----\n";
    }

    /** Somebody with a key of a kind and a certificate of an authority of its own, valid from 2025 to 2035. */
    static Owner owner(String name, String kind) throws GeneralSecurityException, OperatorCreationException {
        return owner(name, kind, FROM, UNTIL);
    }

    static Owner owner(String name, String kind, Instant from, Instant until) throws GeneralSecurityException, OperatorCreationException {
        KeyPair authorityKeys = keys("EC");
        var authorityName = new X500Name("CN=Authority of " + name);
        X509Certificate authority = certificate(authorityName, authorityKeys, authorityName, authorityKeys, FROM, UNTIL, true);
        KeyPair keys = keys(kind);
        return new Owner(keys, new X509Certificate[] {
            certificate(new X500Name("CN=" + name + ",O=Forum"), keys, authorityName, authorityKeys, from, until, false), authority});
    }

    private static KeyPair keys(String kind) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(kind);
        generator.initialize(kind.equals("EC") ? 256 : 2048);
        return generator.generateKeyPair();
    }

    private static X509Certificate certificate(X500Name name, KeyPair keys, X500Name issuer, KeyPair issuerKeys, Instant from,
            Instant until, boolean authority) throws GeneralSecurityException, OperatorCreationException {
        try {
            var builder = new JcaX509v3CertificateBuilder(issuer, BigInteger.valueOf(authority ? 1 : 2), Date.from(from), Date.from(until),
                name, keys.getPublic());
            builder.addExtension(org.bouncycastle.asn1.x509.Extension.basicConstraints, true,
                new org.bouncycastle.asn1.x509.BasicConstraints(authority));
            return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(issuerKeys.getPrivate())));
        } catch (org.bouncycastle.cert.CertIOException e) {
            throw new GeneralSecurityException(e);
        }
    }
}
