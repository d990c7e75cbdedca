package org.consultum.review.internal.approval;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.CMSVerifierCertificateNotValidException;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.consultum.review.approval.SignatureCheck;
import org.consultum.review.approval.SignatureCheck.Result;
import org.consultum.review.approval.SignatureException;
import org.consultum.review.approval.Signatures;
import org.consultum.review.approval.TrustedCertificates;

/** Detached CMS signatures: RFC 5652. */
public final class CmsSignature {

    private CmsSignature() {
    }

    /** Signs; see {@link org.consultum.review.approval.SigningKey#sign}. */
    public static byte[] make(byte[] content, PrivateKey key, List<X509Certificate> chain, Instant at) throws SignatureException {
        X509Certificate certificate = chain.getFirst();
        if (outside(certificate, at)) {
            throw new SignatureException(Messages.text("key.expired", name(certificate), day(certificate.getNotBefore()),
                day(certificate.getNotAfter())));
        }
        return unchecked(content, key, chain, at);
    }

    /** Signs without asking whether the certificate is valid then. */
    public static byte[] unchecked(byte[] content, PrivateKey key, List<X509Certificate> chain, Instant at) throws SignatureException {
        X509Certificate certificate = chain.getFirst();
        String algorithm = switch (key.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC", "ECDSA" -> "SHA256withECDSA";
            default -> throw new SignatureException(Messages.text("key.kind", key.getAlgorithm()));
        };
        try {
            var attributes = new ASN1EncodableVector();
            attributes.add(new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(at)))));
            var signer = new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                .setSignedAttributeGenerator(new DefaultSignedAttributeTableGenerator(new AttributeTable(attributes)))
                .build(new JcaContentSignerBuilder(algorithm).build(key), certificate);
            var generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(signer);
            generator.addCertificates(new JcaCertStore(chain));
            return generator.generate(new CMSProcessableByteArray(content), false).getEncoded("DER");
        } catch (CMSException | OperatorCreationException | CertificateEncodingException | IOException e) {
            throw new SignatureException(Messages.text("key.cannotSign", name(certificate)), e);
        }
    }

    /** The signature in DER, whether it came so or in PEM. */
    public static byte[] der(byte[] signature) throws SignatureException {
        if (signature.length > 0 && signature[0] == '-') {
            try (var pem = new PEMParser(new StringReader(new String(signature, StandardCharsets.US_ASCII)))) {
                if (pem.readObject() instanceof ContentInfo info) {
                    return info.getEncoded("DER");
                }
            } catch (IOException | RuntimeException e) {
                throw new SignatureException(Messages.text("signature.unreadable"), e);
            }
            throw new SignatureException(Messages.text("signature.unreadable"));
        }
        return signature;
    }

    /** Checks; see {@link Signatures#check}. */
    public static SignatureCheck check(byte[] content, byte[] signature, Optional<TrustedCertificates> trusted) {
        try {
            var signed = new CMSSignedData(new CMSProcessableByteArray(content), der(signature));
            List<SignerInformation> signers = List.copyOf(signed.getSignerInfos().getSigners());
            if (signers.size() != 1) {
                return unreadable();
            }
            return check(signed, signers.getFirst(), trusted);
        } catch (CMSException | SignatureException | RuntimeException e) {
            // Whatever a hostile file makes the parser say, it is no signature.
            return unreadable();
        }
    }

    private static SignatureCheck check(CMSSignedData signed, SignerInformation signer, Optional<TrustedCertificates> trusted)
            throws SignatureException {
        List<X509Certificate> all = certificates(signed);
        X509Certificate certificate = all.stream().filter(each -> is(each, signer)).findFirst()
            .orElseThrow(() -> new SignatureException(Messages.text("signature.unreadable")));
        Optional<Instant> at = signedAt(signer);
        if (signed.getSignedContent() == null || !signed.isDetachedSignature() || !verifies(signer, certificate)) {
            return result(Result.INVALID, certificate, at, Messages.text("signature.invalid", name(certificate)));
        }
        if (at.isEmpty() || outside(certificate, at.get())) {
            return result(Result.EXPIRED, certificate, at, Messages.text("signature.expired", name(certificate),
                day(certificate.getNotBefore()), day(certificate.getNotAfter())));
        }
        String moment = ApprovalWords.moment(at.get().atZone(ZoneId.of("UTC")));
        if (trusted.isEmpty()) {
            return result(Result.VALID, certificate, at, Messages.text("signature.valid", name(certificate), moment));
        }
        return vouched(certificate, all, trusted.get(), at.get())
            ? result(Result.VALID, certificate, at, Messages.text("signature.vouched", name(certificate), moment))
            : result(Result.UNKNOWN_SIGNER, certificate, at, Messages.text("signature.unknownSigner", name(certificate)));
    }

    private static boolean verifies(SignerInformation signer, X509Certificate certificate) {
        try {
            return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate.getPublicKey()));
        } catch (CMSVerifierCertificateNotValidException e) {
            return false;
        } catch (CMSException | OperatorCreationException e) {
            return false;
        }
    }

    private static List<X509Certificate> certificates(CMSSignedData signed) throws SignatureException {
        var converter = new JcaX509CertificateConverter();
        var certificates = new ArrayList<X509Certificate>();
        try {
            for (X509CertificateHolder holder : signed.getCertificates().getMatches(null)) {
                certificates.add(converter.getCertificate(holder));
            }
            return certificates;
        } catch (GeneralSecurityException e) {
            throw new SignatureException(Messages.text("signature.unreadable"), e);
        }
    }

    private static boolean is(X509Certificate certificate, SignerInformation signer) {
        try {
            return signer.getSID().match(new X509CertificateHolder(certificate.getEncoded()));
        } catch (IOException | CertificateEncodingException e) {
            return false;
        }
    }

    private static Optional<Instant> signedAt(SignerInformation signer) {
        AttributeTable attributes = signer.getSignedAttributes();
        Attribute time = attributes == null ? null : attributes.get(CMSAttributes.signingTime);
        return time == null ? Optional.empty()
            : Optional.of(Time.getInstance(time.getAttrValues().getObjectAt(0)).getDate().toInstant());
    }

    /** Whether a chain leads to a trusted certificate, all valid when it was signed. Revocation is not asked: that needs a network. */
    private static boolean vouched(X509Certificate certificate, List<X509Certificate> others, TrustedCertificates trusted, Instant at) {
        try {
            var target = new X509CertSelector();
            target.setCertificate(certificate);
            var parameters = new PKIXBuilderParameters(trusted.certificates().stream().map(each -> new TrustAnchor(each, null))
                .collect(Collectors.toSet()), target);
            parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(others)));
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(at));
            CertPathBuilder.getInstance("PKIX").build(parameters);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static boolean outside(X509Certificate certificate, Instant at) {
        return at.isBefore(certificate.getNotBefore().toInstant()) || at.isAfter(certificate.getNotAfter().toInstant());
    }

    private static SignatureCheck result(Result result, X509Certificate certificate, Optional<Instant> at, String text) {
        return new SignatureCheck(result, Signatures.CMS, Optional.of(name(certificate)), Optional.of(fingerprint(certificate)), at, text);
    }

    private static SignatureCheck unreadable() {
        return new SignatureCheck(Result.UNREADABLE, "", Optional.empty(), Optional.empty(), Optional.empty(),
            Messages.text("signature.unreadable"));
    }

    /** SHA-256 of the certificate in lower-case hexadecimal. */
    private static String fingerprint(X509Certificate certificate) {
        try {
            return HexFormat.of().formatHex(Digests.sha256(certificate.getEncoded()));
        } catch (CertificateEncodingException e) {
            return "";
        }
    }

    /** The common name in a certificate; the whole name where it has none. */
    public static String name(X509Certificate certificate) {
        RDN[] names = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded()).getRDNs(BCStyle.CN);
        return names.length == 0 ? certificate.getSubjectX500Principal().getName()
            : names[0].getFirst().getValue() instanceof ASN1String name ? name.getString() : names[0].getFirst().getValue().toString();
    }

    private static String day(Date date) {
        return date.toInstant().atZone(ZoneOffset.UTC).toLocalDate().toString();
    }
}
