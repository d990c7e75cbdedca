package org.consultum.ui.reporting.internal;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Control;

/** Icons of the reports, alive as long as the control they were made for. Used on the display thread. */
public final class ReportImages {

    public static final String REPORT = "reports";
    public static final String STAR = "star";
    public static final String NO_STAR = "no-star";
    public static final String PREVIOUS = "previous";
    public static final String NEXT = "next";
    public static final String SMALLER = "smaller";
    public static final String LARGER = "larger";
    public static final String FIT_WIDTH = "fit-width";
    public static final String FIT_PAGE = "fit-page";
    public static final String TEMPLATE = "template";

    private final ResourceManager images;

    public ReportImages(Control owner) {
        images = new LocalResourceManager(JFaceResources.getResources(), owner);
    }

    /** An icon by its name. */
    public Image get(String name) {
        return images.get(descriptor(name));
    }

    public static ImageDescriptor descriptor(String name) {
        return ResourceLocator.imageDescriptorFromBundle("org.consultum.ui.reporting", "icons/" + name + ".svg")
            .orElseGet(ImageDescriptor::getMissingImageDescriptor);
    }
}
