package org.consultum.edit.provider;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import org.consultum.edit.FeatureTexts;
import org.consultum.edit.internal.EditBundle;
import org.eclipse.emf.common.util.DelegatingResourceLocator;
import org.eclipse.emf.common.util.ResourceLocator;
import org.eclipse.emf.edit.EMFEditPlugin;

/**
 * Labels and icons for the generated item providers, found beside this class in the bundle or in a folder of a plain JVM.
 *
 * <p>EMF's own locator looks for GIF files only and needs a plug-in activator; this one finds SVG files and needs none. Stateless apart
 * from EMF's cache of image locations; to be used like all item providers on the thread of the editing domain.
 */
public final class RegisterEditPlugin extends DelegatingResourceLocator {

    /** The one locator the generated item providers refer to. */
    public static final RegisterEditPlugin INSTANCE = new RegisterEditPlugin();

    private static final String PREFIX = "_UI_";
    private static final String DESCRIPTION = "_description";

    private RegisterEditPlugin() {
    }

    @Override
    protected ResourceLocator getPrimaryResourceLocator() {
        return null;
    }

    @Override
    protected ResourceLocator[] getDelegateResourceLocators() {
        return new ResourceLocator[] {EMFEditPlugin.INSTANCE};
    }

    /** The location of {@code icons/KEY.svg}. */
    @Override
    protected Object doGetImage(String key) throws IOException {
        return EditBundle.entry("icons/" + key + ".svg").orElseThrow(() -> new FileNotFoundException("icons/" + key + ".svg"));
    }

    @Override
    public String getString(String key, boolean translate) {
        var texts = FeatureTexts.in(translate ? Locale.getDefault() : Locale.ROOT);
        Optional<String> text = texts.text(key);
        if (text.isEmpty() && key.startsWith(PREFIX) && key.endsWith(DESCRIPTION)) {
            String[] names = key.substring(PREFIX.length(), key.length() - DESCRIPTION.length()).split("_", 2);
            return names.length == 2 ? texts.documentation(names[0], names[1]).orElse("") : "";
        }
        return text.orElseGet(() -> delegatedGetString(key, translate));
    }

    @Override
    protected String doGetString(String key, boolean translate) throws MissingResourceException {
        return getString(key, translate);
    }
}
