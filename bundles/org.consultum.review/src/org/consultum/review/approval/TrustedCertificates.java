package org.consultum.review.approval;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import org.consultum.review.internal.approval.Messages;

/**
 * Certificates of authorities that somebody trusts to vouch for keys.
 *
 * @param certificates the certificates, at least one
 */
public record TrustedCertificates(List<X509Certificate> certificates) {

    private static final long LARGEST = 4L << 20;

    public TrustedCertificates {
        certificates = List.copyOf(certificates);
    }

    /**
     * Reads a file of certificates.
     *
     * @param file PEM, one or several certificates, or one in DER
     * @throws IOException when the file cannot be read
     * @throws SignatureException when it holds no certificate
     */
    public static TrustedCertificates read(Path file) throws IOException, SignatureException {
        if (Files.size(file) > LARGEST) {
            throw new SignatureException(Messages.text("trust.noCertificate", file));
        }
        try {
            List<X509Certificate> certificates = CertificateFactory.getInstance("X.509")
                .generateCertificates(new ByteArrayInputStream(Files.readAllBytes(file))).stream().map(X509Certificate.class::cast)
                .toList();
            if (certificates.isEmpty()) {
                throw new SignatureException(Messages.text("trust.noCertificate", file));
            }
            return new TrustedCertificates(certificates);
        } catch (CertificateException e) {
            throw new SignatureException(Messages.text("trust.noCertificate", file), e);
        }
    }
}
