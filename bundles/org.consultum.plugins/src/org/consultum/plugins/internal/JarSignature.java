package org.consultum.plugins.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.consultum.plugins.PluginSignature;
import org.consultum.plugins.PluginSignature.Altered;
import org.consultum.plugins.PluginSignature.Signed;
import org.consultum.plugins.PluginSignature.SignedBySeveral;
import org.consultum.plugins.PluginSignature.Unsigned;
import org.consultum.spi.Progress;

/**
 * What the signature of a jar says, by the verification of Java itself, and beyond it: nothing was added, nothing was taken out, no
 * entry is there twice, and the certificate was valid when the jar was signed, or is now when no timestamp says when that was.
 */
final class JarSignature {

    private static final Pattern OF_SIGNATURE = Pattern.compile("META-INF/(MANIFEST\\.MF|[^/]+\\.(SF|RSA|DSA|EC)|SIG-[^/]*)",
        Pattern.CASE_INSENSITIVE);

    private final Instant now;

    JarSignature(Instant now) {
        this.now = now;
    }

    /** What the signatures of several jars say together. */
    static PluginSignature together(List<PluginSignature> all) {
        Optional<PluginSignature> bad = all.stream().filter(one -> one instanceof Altered).findFirst()
            .or(() -> all.stream().filter(one -> one instanceof Unsigned).findFirst());
        if (bad.isPresent()) {
            return bad.get();
        }
        List<Signed> signers = all.stream().flatMap(one -> one.signers().stream()).distinct().toList();
        return signers.isEmpty() ? new Unsigned("") : signers.size() == 1 ? signers.getFirst() : new SignedBySeveral(signers);
    }

    PluginSignature of(Path jar, Progress progress) throws IOException {
        String name = jar.getFileName().toString();
        try (var file = new JarFile(jar.toFile(), true)) {
            return of(file, name, progress);
        } catch (SecurityException e) {
            return new Altered(name, Texts.of("signature.wrong", String.valueOf(e.getMessage())));
        } catch (ZipException e) {
            return new Altered(name, Texts.of("signature.damaged", String.valueOf(e.getMessage())));
        }
    }

    private PluginSignature of(JarFile file, String name, Progress progress) throws IOException {
        Set<String> names = new HashSet<>();
        List<String> unsigned = new ArrayList<>();
        List<CodeSigner> common = null;
        List<JarEntry> blocks = new ArrayList<>();
        byte[] buffer = new byte[1 << 16];
        for (Enumeration<JarEntry> entries = file.entries(); entries.hasMoreElements();) {
            progress.check();
            JarEntry entry = entries.nextElement();
            if (!names.add(entry.getName())) {
                return new Altered(name, Texts.of("signature.twice", entry.getName()));
            }
            try (InputStream in = file.getInputStream(entry)) {
                while (in.read(buffer) >= 0) {
                    // reading to the end is what verifies the entry
                }
            }
            if (OF_SIGNATURE.matcher(entry.getName()).matches()) {
                if (entry.getName().toUpperCase(Locale.ROOT).endsWith(".SF")) {
                    blocks.add(entry);
                }
            } else if (!entry.isDirectory()) {
                CodeSigner[] signers = entry.getCodeSigners();
                if (signers == null) {
                    unsigned.add(entry.getName());
                } else if (common == null) {
                    common = new ArrayList<>(Arrays.asList(signers));
                } else {
                    common.retainAll(Arrays.asList(signers));
                }
            }
        }
        if (common == null) {
            return new Unsigned(name);
        }
        if (!unsigned.isEmpty()) {
            return new Altered(name, Texts.of("signature.added", unsigned.getFirst()));
        }
        for (JarEntry block : blocks) {
            try (InputStream in = file.getInputStream(block)) {
                Optional<String> gone = new Manifest(in).getEntries().keySet().stream()
                    .filter(signed -> !names.contains(signed)).findFirst();
                if (gone.isPresent()) {
                    return new Altered(name, Texts.of("signature.gone", gone.get()));
                }
            }
        }
        return common.isEmpty() ? new Altered(name, Texts.of("signature.mixed")) : signed(common, name);
    }

    private PluginSignature signed(List<CodeSigner> signers, String name) {
        PluginSignature result = new Unsigned(name);
        for (CodeSigner signer : signers) {
            var certificate = (X509Certificate) signer.getSignerCertPath().getCertificates().getFirst();
            Instant when = signer.getTimestamp() == null ? now : signer.getTimestamp().getTimestamp().toInstant();
            if (when.isAfter(certificate.getNotAfter().toInstant()) || when.isBefore(certificate.getNotBefore().toInstant())) {
                result = new Altered(name, Texts.of("signature.expired", certificate.getNotAfter().toInstant()));
            } else {
                return signer(certificate);
            }
        }
        return result;
    }

    private static Signed signer(X509Certificate certificate) {
        try {
            return new Signed(certificate.getSubjectX500Principal().getName(), Digests.of(certificate.getEncoded()),
                certificate.getNotAfter().toInstant());
        } catch (CertificateEncodingException e) {
            throw new SecurityException(e.getMessage(), e);
        }
    }
}
