package org.consultum.ui.feedback.internal.steps;

import java.util.Optional;
import org.consultum.model.Element;
import org.consultum.model.Recommendation;
import org.consultum.ui.ElementInput;
import org.consultum.ui.OpenRegister;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;

/** What a person is working on in a window. Used on the display thread. */
public final class Subject {

    private Subject() {
    }

    /** The element that is selected in the part in front, else what its editor, or the editor in front, is open on. */
    public static Optional<Element> in(IWorkbenchPage page) {
        return of(page.getSelection()).or(() -> Optional.ofNullable(page.getActiveEditor()).flatMap(Subject::edited));
    }

    /** The recommendation that is selected, or holds what is selected; else that of the editor in front. */
    public static Optional<Recommendation> recommendation(IWorkbenchPage page) {
        return of(page.getSelection()).flatMap(element -> around(element, Recommendation.class))
            .or(() -> Optional.ofNullable(page.getActiveEditor()).flatMap(Subject::edited)
                .flatMap(element -> around(element, Recommendation.class)));
    }

    /** The element itself or the nearest one around it of a class. */
    public static <T extends EObject> Optional<T> around(EObject element, Class<T> type) {
        for (EObject at = element; at != null; at = at.eContainer()) {
            if (type.isInstance(at)) {
                return Optional.of(type.cast(at));
            }
        }
        return Optional.empty();
    }

    private static Optional<Element> of(ISelection selection) {
        return selection instanceof IStructuredSelection some && some.getFirstElement() instanceof Element element
            && element.eResource() != null ? Optional.of(element) : Optional.empty();
    }

    private static Optional<Element> edited(IEditorPart editor) {
        var register = PlatformUI.getWorkbench().getService(OpenRegister.class);
        return editor.getEditorInput() instanceof ElementInput input ? register.session().flatMap(input::element) : Optional.empty();
    }
}
