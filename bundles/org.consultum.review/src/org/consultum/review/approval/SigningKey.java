package org.consultum.review.approval;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.consultum.review.internal.approval.CmsSignature;
import org.consultum.review.internal.approval.Messages;

/**
 * A person's own key with its certificate, from a PKCS#12 file (RFC 7292). Lives as short as the signing takes; neither the passphrase nor
 * the key is kept anywhere.
 */
public final class SigningKey {

    private static final long LARGEST = 1L << 20;

    private final PrivateKey key;
    private final List<X509Certificate> chain;

    private SigningKey(PrivateKey key, List<X509Certificate> chain) {
        this.key = key;
        this.chain = List.copyOf(chain);
    }

    /**
     * Opens the first key of a file.
     *
     * @param file a PKCS#12 file, usually with the ending .p12 or .pfx
     * @param passphrase its passphrase, overwritten before this returns
     * @throws SignatureException when the passphrase is wrong, or the file holds no key with a certificate
     * @throws IOException when the file cannot be read
     */
    public static SigningKey open(Path file, char[] passphrase) throws SignatureException, IOException {
        try {
            if (Files.size(file) > LARGEST) {
                throw new SignatureException(Messages.text("key.noKey", file));
            }
            return open(file, Files.readAllBytes(file), passphrase);
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    private static SigningKey open(Path file, byte[] bytes, char[] passphrase) throws SignatureException {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(bytes), passphrase);
            for (String alias : Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias) && store.getKey(alias, passphrase) instanceof PrivateKey key
                        && store.getCertificateChain(alias) != null) {
                    return new SigningKey(key, Stream.of(store.getCertificateChain(alias)).map(X509Certificate.class::cast).toList());
                }
            }
            throw new SignatureException(Messages.text("key.noKey", file));
        } catch (IOException | GeneralSecurityException e) {
            throw new SignatureException(Messages.text("key.cannotOpen", file), e);
        }
    }

    /** The certificate of the key. */
    public X509Certificate certificate() {
        return chain.getFirst();
    }

    /** The name in the certificate. */
    public String signer() {
        return CmsSignature.name(certificate());
    }

    /**
     * Signs a content.
     *
     * @param content the bytes as they are kept
     * @param at the moment the signature states; no third party vouches for it
     * @return a detached CMS signature with SHA-256, signed attributes and the certificates, in DER
     * @throws SignatureException when the certificate is not valid at that moment, or the key is of a kind that cannot sign this way
     */
    public byte[] sign(byte[] content, Instant at) throws SignatureException {
        return CmsSignature.make(content, key, chain, at);
    }
}
