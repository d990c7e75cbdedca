package org.consultum.ui.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.consultum.contributions.Contribution;
import org.consultum.contributions.ContributionRegistry;
import org.consultum.contributions.Kind;
import org.consultum.edit.Labels;
import org.consultum.model.Element;
import org.consultum.session.RegisterSession;
import org.consultum.ui.ElementEditors;
import org.consultum.ui.ElementInput;
import org.consultum.ui.Messages;
import org.consultum.ui.Reporter;
import org.consultum.ui.spi.ElementPart;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;

/** Knows from the extension point which editor edits which class. */
public final class ElementEditorsComponent implements ElementEditors {

    private static final Kind<Void> EDITOR = Kind.data("org.consultum.ui.editors", "editor").keyed("package class").requiring("editor");

    private final ContributionRegistry contributions;
    private final Reporter reporter;

    public ElementEditorsComponent(ContributionRegistry contributions, Reporter reporter) {
        this.contributions = Objects.requireNonNull(contributions);
        this.reporter = Objects.requireNonNull(reporter);
    }

    @Override
    public boolean open(IWorkbenchPage page, RegisterSession session, Element element) {
        Map<String, Contribution<Void>> editors = editors();
        Optional<Element> edited = edited(element, editors);
        edited.ifPresent(target -> {
            Contribution<Void> editor = editor(target, editors).orElseThrow();
            try {
                // An element can be open in other editors too, such as a meeting in that of its minutes: this one is meant.
                IEditorPart part = page.openEditor(ElementInput.of(session, target, Labels.ofUser().label(target)), editor.text("editor"),
                    true, IWorkbenchPage.MATCH_INPUT | IWorkbenchPage.MATCH_ID);
                if (part instanceof ElementPart shown) {
                    shown.reveal(element);
                }
            } catch (PartInitException failure) {
                failed(target, failure);
            } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError failure) {
                editor.threw(failure);
                failed(target, failure);
            }
        });
        return edited.isPresent();
    }

    private void failed(Element target, Throwable failure) {
        reporter.failed(Messages.bind(Messages.editor_openFailed, Labels.ofUser().label(target)), Messages.editor_openFailedRemedy, failure);
    }

    @Override
    public Optional<Element> edited(Element element) {
        return edited(element, editors());
    }

    private static Optional<Element> edited(Element element, Map<String, Contribution<Void>> editors) {
        for (EObject at = element; at != null; at = at.eContainer()) {
            if (at instanceof Element candidate && editor(candidate, editors).isPresent()) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /** The editor of the class itself, else of the nearest superclass. */
    private static Optional<Contribution<Void>> editor(Element element, Map<String, Contribution<Void>> editors) {
        EClass own = element.eClass();
        return Optional.ofNullable(editors.get(key(own))).or(() -> own.getEAllSuperTypes().reversed().stream()
            .map(type -> editors.get(key(type))).filter(Objects::nonNull).findFirst());
    }

    private static String key(EClass type) {
        return type.getEPackage().getNsURI() + "#" + type.getName();
    }

    private Map<String, Contribution<Void>> editors() {
        var editors = new HashMap<String, Contribution<Void>>();
        contributions.all(EDITOR).forEach(editor -> editors.put(editor.id(), editor));
        return editors;
    }
}
