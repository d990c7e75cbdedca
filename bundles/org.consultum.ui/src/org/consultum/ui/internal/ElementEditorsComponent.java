package org.consultum.ui.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.consultum.edit.Labels;
import org.consultum.model.Element;
import org.consultum.session.RegisterSession;
import org.consultum.ui.ElementEditors;
import org.consultum.ui.ElementInput;
import org.consultum.ui.Messages;
import org.consultum.ui.Reporter;
import org.consultum.ui.spi.ElementPart;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;

/** Knows from the extension point which editor edits which class. */
public final class ElementEditorsComponent implements ElementEditors {

    private static final String POINT = "org.consultum.ui.editors";

    private final IExtensionRegistry extensions;
    private final Reporter reporter;

    public ElementEditorsComponent(IExtensionRegistry extensions, Reporter reporter) {
        this.extensions = Objects.requireNonNull(extensions);
        this.reporter = Objects.requireNonNull(reporter);
    }

    @Override
    public boolean open(IWorkbenchPage page, RegisterSession session, Element element) {
        Map<String, String> editors = editors();
        Optional<Element> edited = edited(element, editors);
        edited.ifPresent(target -> {
            try {
                String editor = editor(target, editors).orElseThrow();
                // An element can be open in other editors too, such as a meeting in that of its minutes: this one is meant.
                IEditorPart part = page.openEditor(ElementInput.of(session, target, Labels.ofUser().label(target)), editor, true,
                    IWorkbenchPage.MATCH_INPUT | IWorkbenchPage.MATCH_ID);
                if (part instanceof ElementPart shown) {
                    shown.reveal(element);
                }
            } catch (PartInitException failure) {
                reporter.failed(Messages.bind(Messages.editor_openFailed, Labels.ofUser().label(target)),
                    Messages.editor_openFailedRemedy, failure);
            }
        });
        return edited.isPresent();
    }

    @Override
    public Optional<Element> edited(Element element) {
        return edited(element, editors());
    }

    private static Optional<Element> edited(Element element, Map<String, String> editors) {
        for (EObject at = element; at != null; at = at.eContainer()) {
            if (at instanceof Element candidate && editor(candidate, editors).isPresent()) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /** The editor of the class itself, else of the nearest superclass. */
    private static Optional<String> editor(Element element, Map<String, String> editors) {
        EClass own = element.eClass();
        return Optional.ofNullable(editors.get(key(own))).or(() -> own.getEAllSuperTypes().reversed().stream()
            .map(type -> editors.get(key(type))).filter(Objects::nonNull).findFirst());
    }

    private static String key(EClass type) {
        return type.getEPackage().getNsURI() + "#" + type.getName();
    }

    private Map<String, String> editors() {
        var editors = new HashMap<String, String>();
        for (IConfigurationElement entry : extensions.getConfigurationElementsFor(POINT)) {
            editors.put(entry.getAttribute("package") + "#" + entry.getAttribute("class"), entry.getAttribute("editor"));
        }
        return editors;
    }
}
