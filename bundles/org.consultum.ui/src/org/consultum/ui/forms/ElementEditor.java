package org.consultum.ui.forms;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.consultum.model.Element;
import org.consultum.session.RegisterSession;
import org.consultum.ui.Css;
import org.consultum.ui.ElementInput;
import org.consultum.ui.ElementLabels;
import org.consultum.ui.Messages;
import org.consultum.ui.OpenRegister;
import org.consultum.ui.PartSelection;
import org.consultum.ui.RegisterListener;
import org.consultum.ui.Reporter;
import org.consultum.ui.spi.ElementPart;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.EditorPart;

/**
 * Editor of one element of the open register. It is never dirty: every edit is a command that saves itself. After a restart it waits until
 * its register is open again; it closes when its element is removed or its register closed.
 *
 * @param <E> class of the elements it edits
 */
public abstract class ElementEditor<E extends Element> extends EditorPart implements ElementPart {

    private final Class<E> type;
    private final PartSelection selection = new PartSelection();
    private final RegisterListener listener = new Following();
    private OpenRegister register;
    private Composite parent;
    private Optional<E> element = Optional.empty();
    private Optional<Editing> editing = Optional.empty();
    private Optional<EditorBars> bars = Optional.empty();

    protected ElementEditor(Class<E> type) {
        this.type = Objects.requireNonNull(type);
    }

    /**
     * Builds the editor's content.
     *
     * @param composite empty, with a layout that fills it
     * @param edited the element, in the register that is open
     */
    protected abstract void createContent(Composite composite, Editing edits, E edited);

    /** Shows what changed: the element edited may be among the changed ones, and so may anything it shows. */
    protected abstract void refresh(Set<Element> changed);

    /** Gives the keyboard to the content; called only when there is content. */
    protected abstract void focusContent();

    @Override
    public void reveal(Element inside) {
        // Most editors show their element as a whole.
    }

    /** The element edited, while its register is open. */
    protected final Optional<E> element() {
        return element;
    }

    /** How the register is changed, while it is open. */
    protected final Optional<Editing> editing() {
        return editing;
    }

    /** Tells the window what is selected, for properties and commands; nothing selected means the element edited. */
    protected final void select(Optional<Object> selected) {
        selection.select(selected.or(() -> element).map(List::of).orElse(List.of()));
    }

    @Override
    public final void init(IEditorSite site, IEditorInput input) throws PartInitException {
        if (!(input instanceof ElementInput)) {
            throw new PartInitException(Messages.editor_wrongInput);
        }
        setSite(site);
        setInput(input);
        setPartName(input.getName());
        register = site.getService(OpenRegister.class);
        site.setSelectionProvider(selection);
    }

    @Override
    public final void createPartControl(Composite composite) {
        parent = composite;
        parent.setLayout(new FillLayout());
        register.addListener(listener);
        register.session().ifPresentOrElse(this::build, this::waiting);
    }

    @Override
    public final void setFocus() {
        if (element.isPresent()) {
            focusContent();
        } else if (parent != null) {
            parent.setFocus();
        }
    }

    @Override
    public void dispose() {
        if (register != null) {
            register.removeListener(listener);
        }
        super.dispose();
    }

    @Override
    public final void doSave(IProgressMonitor monitor) {
        register.flush();
    }

    @Override
    public final void doSaveAs() {
        throw new UnsupportedOperationException();
    }

    @Override
    public final boolean isDirty() {
        return false;
    }

    @Override
    public final boolean isSaveAsAllowed() {
        return false;
    }

    private void build(RegisterSession session) {
        Optional<E> found = ((ElementInput) getEditorInput()).element(session).filter(type::isInstance).map(type::cast);
        if (found.isEmpty()) {
            close();
            return;
        }
        empty();
        element = found;
        var labels = new ElementLabels(register, parent);
        var edits = new Editing(session, register, labels, getSite().getService(Reporter.class));
        editing = Optional.of(edits);
        setTitleImage(labels.getImage(found.get()));
        setPartName(labels.text(found.get()));
        bars = Optional.of(new EditorBars(parent, edits, found.get(), getSite()));
        createContent(bars.get().content(), edits, found.get());
        parent.layout(true, true);
        select(Optional.empty());
    }

    /** After a restart editors come back before their register does. */
    private void waiting() {
        var label = Css.mark(new Label(parent, SWT.CENTER), Css.QUIET);
        label.setText(Messages.editor_waiting);
    }

    private void empty() {
        for (Control child : parent.getChildren()) {
            child.dispose();
        }
    }

    private void close() {
        var page = getSite().getPage();
        parent.getDisplay().asyncExec(() -> page.closeEditor(this, false));
    }

    /** Keeps the editor in step with the register. */
    private final class Following implements RegisterListener {

        @Override
        public void opened(RegisterSession session) {
            if (element.isEmpty()) {
                build(session);
            }
        }

        @Override
        public void openingChanged() {
            if (element.isEmpty() && register.opening().isEmpty() && register.session().isEmpty()) {
                close();
            }
        }

        @Override
        public void closing(RegisterSession session) {
            if (element.isPresent()) {
                element = Optional.empty();
                editing = Optional.empty();
                selection.select(List.of());
                getSite().getPage().closeEditor(ElementEditor.this, false);
            }
        }

        @Override
        public void changed(Set<Element> changed, Set<Element> removed) {
            if (element.isEmpty()) {
                return;
            }
            if (element.get().eResource() == null) {
                close();
                return;
            }
            if (element.filter(changed::contains).isPresent()) {
                setPartName(editing.orElseThrow().labels().text(element.get()));
            }
            bars.ifPresent(EditorBars::later);
            refresh(changed);
        }
    }
}
