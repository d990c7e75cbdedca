package org.consultum.ui;

import java.net.URL;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.consultum.edit.ElementIcons;
import org.consultum.edit.FeatureTexts;
import org.consultum.edit.Labels;
import org.consultum.model.AgendaItem;
import org.consultum.model.RegisterPackage;
import org.consultum.model.Section;
import org.consultum.model.SectionItem;
import org.consultum.session.RegisterSession;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.emf.edit.provider.IItemLabelProvider;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Control;

/**
 * Texts and icons of register objects for one part: our own classes as the edit bundle names them, classes of plugins by their item
 * providers. Images live as long as the control given, and are shared with all other parts. Used on the display thread; loads nothing.
 */
public final class ElementLabels extends LabelProvider {

    private static final ElementIcons ICONS = new ElementIcons();

    private final OpenRegister register;
    private final ResourceManager images;
    private final FeatureTexts words = FeatureTexts.ofUser();
    private final Labels names = Labels.ofUser();
    private final Map<Object, ImageDescriptor> icons = new HashMap<>();

    public ElementLabels(OpenRegister register, Control owner) {
        this.register = Objects.requireNonNull(register);
        this.images = new LocalResourceManager(JFaceResources.getResources(), owner);
    }

    @Override
    public String getText(Object object) {
        return switch (object) {
            case null -> "";
            case Enumerator literal -> words.label(literal); // values of a plugin's enumerations are objects too
            case EObject element -> text(element);
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

    /** Name of an object as it stands in lists and tabs; never empty. */
    public String text(EObject object) {
        return foreign(object).map(labels -> labels.getText(object)).filter(text -> !text.isEmpty()).orElseGet(() -> names.label(object));
    }

    /** Name of the class of an object, such as "Agenda item". */
    public String type(EClass type) {
        return words.label(type);
    }

    /** Label of a feature as it stands before a field or above a column. */
    public String featureLabel(EStructuralFeature feature) {
        return words.label(feature);
    }

    /** What a feature means, in one sentence; the tooltip of its field. */
    public String featureDescription(EStructuralFeature feature) {
        return words.description(feature).orElse("");
    }

    /** Icon of an object. */
    public ImageDescriptor icon(EObject object) {
        Object looks = object instanceof AgendaItem item ? item.getContributedKind() == null ? item.getKind() : item.getContributedKind()
            : object.eClass();
        return icons.computeIfAbsent(looks, key -> find(object));
    }

    private ImageDescriptor find(EObject object) {
        return ICONS.icon(object).or(() -> foreign(object).map(labels -> labels.getImage(object)).filter(URL.class::isInstance)
            .map(URL.class::cast)).map(ElementLabels::descriptor).orElseGet(Images.ELEMENT::descriptor);
    }

    /** Icon of a class of a metamodel. */
    public static ImageDescriptor icon(EClass type) {
        return ICONS.icon(type).map(ElementLabels::descriptor).orElseGet(Images.ELEMENT::descriptor);
    }

    /** Icon of a class of the register's own metamodel by its name, such as {@code Meeting}. */
    public static ImageDescriptor icon(String className) {
        return RegisterPackage.eINSTANCE.getEClassifier(className) instanceof EClass type ? icon(type) : Images.ELEMENT.descriptor();
    }

    /** The picture at an address, in the size of icons. */
    public static ImageDescriptor descriptor(URL url) {
        return ImageDescriptor.createFromURL(url);
    }

    /** The item provider of an object of a plugin's metamodel. */
    private Optional<IItemLabelProvider> foreign(EObject object) {
        if (object.eClass().getEPackage() == RegisterPackage.eINSTANCE || object instanceof Section || object instanceof SectionItem) {
            return Optional.empty();
        }
        return register.session().map(RegisterSession::editingDomain)
            .filter(AdapterFactoryEditingDomain.class::isInstance).map(AdapterFactoryEditingDomain.class::cast)
            .map(domain -> (IItemLabelProvider) domain.getAdapterFactory().adapt(object, IItemLabelProvider.class));
    }
}
