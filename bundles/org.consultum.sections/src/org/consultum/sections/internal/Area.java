package org.consultum.sections.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Optional;
import org.consultum.contributions.Contribution;
import org.consultum.edit.PackageLooks;
import org.consultum.sections.PluginFiles;
import org.consultum.sections.SectionInfo;
import org.eclipse.emf.ecore.EFactory;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.impl.EFactoryImpl;

/** The subject area of one contribution: registered by its namespace at once, read when it is needed. Thread-safe. */
public final class Area implements EPackage.Descriptor {

    private static final int LARGEST = 1 << 20;
    private static final String PATH = "(?!/)(?!.*(\\.\\.|//))[\\w./ -]{1,200}";

    private final Contribution<Void> contribution;
    private final PluginFiles files;
    private Optional<String> namespace = Optional.empty();
    private Optional<SectionInfo> info = Optional.empty();

    public Area(Contribution<Void> contribution, PluginFiles files) {
        this.contribution = contribution;
        this.files = files;
    }

    /** Reserves the namespace for the area. */
    public synchronized void register(EPackage.Registry packages) {
        try {
            String found = new EcoreFile(content()).namespace();
            synchronized (packages) {
                if (packages.get(found) instanceof Object taken && !isPlain(taken)) {
                    throw new UnusableArea("area.namespaceTaken", found);
                }
                packages.put(found, this);
            }
            namespace = Optional.of(found);
        } catch (UnusableArea e) {
            contribution.switchOff(e.getMessage(), Optional.of(e));
        }
    }

    /** Whether something registered is a metamodel that was read for a trial and has nobody who answers for it. */
    private static boolean isPlain(Object registered) {
        return registered instanceof EPackage ePackage && ePackage.getEFactoryInstance().getClass() == EFactoryImpl.class
            && PackageLooks.of(ePackage).isEmpty();
    }

    /** Gives the namespace back. Objects of the area that are in memory stay what they are. */
    public synchronized void unregister(EPackage.Registry packages) {
        namespace.ifPresent(name -> {
            Object entry = packages.get(name);
            if (entry == this || info.isPresent() && entry == info.get().ePackage()) {
                packages.remove(name);
            }
        });
    }

    /** The area; empty when it cannot be used. */
    public synchronized Optional<SectionInfo> info() {
        if (info.isEmpty() && namespace.isPresent() && contribution.usable()) {
            try {
                info = Optional.of(new AreaReader(contribution, this).read(new EcoreFile(content())));
            } catch (UnusableArea e) {
                contribution.switchOff(e.getMessage(), Optional.of(e));
            }
        }
        return info;
    }

    @Override
    public EPackage getEPackage() {
        return info().map(SectionInfo::ePackage).orElse(null);
    }

    @Override
    public EFactory getEFactory() {
        return info().map(area -> area.ePackage().getEFactoryInstance()).orElse(null);
    }

    private byte[] content() throws UnusableArea {
        return bytes(contribution.text("ecore"));
    }

    /** A file of the plugin that must be there. */
    byte[] bytes(String path) throws UnusableArea {
        try (InputStream input = find(path).orElseThrow(() -> new UnusableArea("area.noFile", path)).openStream()) {
            byte[] bytes = input.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new UnusableArea("area.tooLarge", path, LARGEST >> 10);
            }
            return bytes;
        } catch (IOException e) {
            throw new UnusableArea("area.unreadable", path);
        }
    }

    /** A file of the plugin. */
    Optional<URL> find(String path) throws UnusableArea {
        if (!path.matches(PATH)) {
            throw new UnusableArea("area.path", path);
        }
        return files.find(contribution.plugin().id(), path);
    }
}
