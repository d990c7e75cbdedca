package org.consultum.ui;

import java.net.URL;
import java.util.Objects;
import java.util.Optional;
import org.consultum.edit.FeatureTexts;
import org.eclipse.emf.common.notify.AdapterFactory;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.emf.edit.provider.IItemLabelProvider;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Control;

/**
 * Texts and icons of register objects for one part, over the item providers of the open register. Images live as long as the control
 * given, and are shared with all other parts. Used on the display thread.
 */
public final class ElementLabels extends LabelProvider {

    private static final String EDIT_BUNDLE = "org.consultum.edit";

    private final OpenRegister register;
    private final ResourceManager images;
    private final FeatureTexts words = FeatureTexts.ofUser();

    public ElementLabels(OpenRegister register, Control owner) {
        this.register = Objects.requireNonNull(register);
        this.images = new LocalResourceManager(JFaceResources.getResources(), owner);
    }

    @Override
    public String getText(Object object) {
        return switch (object) {
            case null -> "";
            case EObject element -> text(element);
            case Enumerator literal -> words.label(literal);
            default -> Formats.local().value(object);
        };
    }

    @Override
    public Image getImage(Object object) {
        return object instanceof EObject element ? images.get(icon(element)) : null;
    }

    /** Image of a descriptor, alive as long as this part. */
    public Image image(ImageDescriptor descriptor) {
        return images.get(descriptor);
    }

    /** Name of an object, in the words of its item provider; an empty text where it has none. */
    public String text(EObject object) {
        return provider(object).map(labels -> labels.getText(object)).orElse("");
    }

    /** Label of a feature as it stands before a field or above a column. */
    public String featureLabel(EStructuralFeature feature) {
        return words.label(feature);
    }

    /** What a feature means, in one sentence; the tooltip of its field. */
    public String featureDescription(EStructuralFeature feature) {
        return words.description(feature).orElse("");
    }

    /** Icon of the class of an object: ours by the name of the class, a plugin's by its item provider. */
    public ImageDescriptor icon(EObject object) {
        Optional<ImageDescriptor> own = find(object.eClass());
        return own.or(() -> provider(object).map(labels -> labels.getImage(object)).filter(URL.class::isInstance)
            .map(url -> ImageDescriptor.createFromURL((URL) url))).orElseGet(Images.ELEMENT::descriptor);
    }

    /** Icon of a class of the metamodel by its name, such as {@code Meeting}. */
    public static ImageDescriptor icon(String className) {
        return find(className).orElseGet(Images.ELEMENT::descriptor);
    }

    private static Optional<ImageDescriptor> find(EClass eClass) {
        return find(eClass.getName());
    }

    private static Optional<ImageDescriptor> find(String className) {
        return ResourceLocator.imageDescriptorFromBundle(EDIT_BUNDLE, "icons/full/obj16/" + className + ".svg");
    }

    private Optional<IItemLabelProvider> provider(EObject object) {
        return register.session().map(session -> session.editingDomain())
            .filter(AdapterFactoryEditingDomain.class::isInstance).map(AdapterFactoryEditingDomain.class::cast)
            .map(AdapterFactoryEditingDomain::getAdapterFactory).flatMap(factory -> adapt(factory, object));
    }

    private static Optional<IItemLabelProvider> adapt(AdapterFactory factory, EObject object) {
        return Optional.ofNullable((IItemLabelProvider) factory.adapt(object, IItemLabelProvider.class));
    }
}
