package org.consultum.ui;

import java.util.Locale;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceLocator;

/** The icons of the window that are not icons of register objects. All are SVG on a 16 px grid. */
public enum Images {
    ACTIONS, ADD, ALERT, CALENDAR, CHECK, CHOOSE, CLEAR, DELETE, ELEMENT, ERROR, FOLDER, GROUP, IMPORT, INFO, LINK, LOGO, NEW_REGISTER,
    OPEN, PACK, READ_ONLY, RECENT, REMOVE, RENAME, REPORTS, SAMPLE, SAVED, SAVING, SEARCH, WAIVED, WARNING, YEAR;

    /** Descriptor of the icon; equal for equal icons, so that a resource manager shares the image. */
    public ImageDescriptor descriptor() {
        return ResourceLocator.imageDescriptorFromBundle("org.consultum.ui", path())
            .orElseGet(ImageDescriptor::getMissingImageDescriptor);
    }

    /** Path of the icon inside this bundle. */
    public String path() {
        return "icons/" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".svg";
    }
}
