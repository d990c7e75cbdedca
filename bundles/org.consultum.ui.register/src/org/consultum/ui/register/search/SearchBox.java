package org.consultum.ui.register.search;

import java.util.Optional;
import org.consultum.index.IndexService;
import org.consultum.index.IndexState;
import org.consultum.index.QuickFind;
import org.consultum.index.RegisterIndex;
import org.consultum.index.SearchHit;
import org.consultum.index.SearchResult;
import org.consultum.session.RegisterSession;
import org.consultum.ui.ElementEditors;
import org.consultum.ui.OpenRegister;
import org.consultum.ui.RegisterListener;
import org.consultum.ui.register.Messages;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.menus.WorkbenchWindowControlContribution;

/**
 * The search box of the window: finds anything in the register while one types, what was opened
 * lately first; Enter or a click opens it, and the arrow key down shows what was opened lately.
 */
public final class SearchBox extends WorkbenchWindowControlContribution implements RegisterListener {

    private static final String KEY = "org.consultum.ui.register.searchBox";
    private static final int MOST_HITS = 30;
    private static final int PAUSE_MILLISECONDS = 120;

    private OpenRegister register;
    private Shell window;
    private Text text;
    private Optional<SearchHits> hits = Optional.empty();
    private boolean waiting;
    private final Runnable search = this::search;

    /** Puts the keyboard into the search box of a window, if it has one. */
    public static void focus(Shell window) {
        if (window.getData(KEY) instanceof Text box && !box.isDisposed()) {
            box.setFocus();
            box.selectAll();
        }
    }

    @Override
    protected Control createControl(Composite parent) {
        register = PlatformUI.getWorkbench().getService(OpenRegister.class);
        var frame = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().extendedMargins(8, 8, 3, 3).applyTo(frame);
        text = new Text(frame, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        text.setMessage(Messages.search_hint);
        text.setToolTipText(Messages.search_tip);
        GridDataFactory.fillDefaults().hint(260, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).grab(true, true).applyTo(text);
        text.addModifyListener(event -> {
            text.getDisplay().timerExec(-1, search);
            if (text.getText().isBlank()) {
                hits.ifPresent(SearchHits::close);
            } else {
                text.getDisplay().timerExec(PAUSE_MILLISECONDS, search);
            }
        });
        text.addListener(SWT.KeyDown, event -> event.doit = !key(event.keyCode));
        text.addListener(SWT.DefaultSelection, event -> openFirst());
        text.addListener(SWT.FocusOut, event -> text.getDisplay().asyncExec(this::left));
        register.addListener(this);
        text.addDisposeListener(event -> {
            register.removeListener(this);
            hits.ifPresent(SearchHits::close);
        });
        window = parent.getShell();
        window.setData(KEY, text);
        return frame;
    }

    /** Has the index brought up to date in the background, so that it answers when somebody asks. */
    @Override
    public void opened(RegisterSession session) {
        PlatformUI.getWorkbench().getService(IndexService.class).open(session);
    }

    /** Arrow keys move in the list, and open it with what was opened lately; the escape key closes it, then leaves the box. */
    private boolean key(int code) {
        if (hits.filter(SearchHits::isOpen).isPresent()) {
            return hits.get().key(code);
        }
        if (code == SWT.ARROW_DOWN) {
            search();
            return true;
        }
        if (code == SWT.ESC) {
            text.setText("");
            page().filter(page -> page.getActivePart() != null).ifPresent(page -> page.activate(page.getActivePart()));
            return true;
        }
        return false;
    }

    /** Enter opens what is selected, also when it comes before the list. */
    private void openFirst() {
        if (hits.filter(SearchHits::isOpen).isEmpty() && !text.getText().isBlank()) {
            text.getDisplay().timerExec(-1, search);
            search();
        }
        hits.filter(SearchHits::isOpen).ifPresent(SearchHits::openSelected);
    }

    private static Optional<IWorkbenchPage> page() {
        return Optional.ofNullable(PlatformUI.getWorkbench().getActiveWorkbenchWindow()).map(IWorkbenchWindow::getActivePage);
    }

    private RecentElements recent() {
        var recent = RecentElements.of(window);
        page().ifPresent(recent::attach);
        return recent;
    }

    private void left() {
        if (!text.isDisposed() && !text.isFocusControl()) {
            hits.filter(list -> !list.hasFocus()).ifPresent(SearchHits::close);
        }
    }

    private void search() {
        if (text.isDisposed()) {
            return;
        }
        String query = text.getText().strip();
        var session = register.session();
        if (session.isEmpty() || !text.isFocusControl()) {
            hits.ifPresent(SearchHits::close);
            return;
        }
        RegisterIndex index = PlatformUI.getWorkbench().getService(IndexService.class).open(session.get());
        SearchResult result = QuickFind.find(index, query, recent().ids(), MOST_HITS);
        if (query.isEmpty() && result.hits().isEmpty()) {
            hits.ifPresent(SearchHits::close);
            return;
        }
        SearchHits list = hits.filter(SearchHits::isOpen).orElseGet(() -> new SearchHits(text, register, this::open));
        hits = Optional.of(list);
        list.show(result, query.isEmpty());
        if (index.state() instanceof IndexState.Building && !waiting) {
            waiting = true;
            Display display = text.getDisplay();
            index.upToDate().thenRun(() -> {
                if (!display.isDisposed()) {
                    display.asyncExec(this::complete);
                }
            });
        }
    }

    /** The index answers for the whole register now: what is shown of a part of it is asked for again. */
    private void complete() {
        waiting = false;
        if (hits.filter(SearchHits::isOpen).isPresent()) {
            search();
        }
    }

    private void open(SearchHit hit) {
        register.session().ifPresent(session -> session.find(hit.entry().id()).ifPresent(element -> {
            text.setText("");
            recent().opened(hit.entry().id());
            var page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
            PlatformUI.getWorkbench().getService(ElementEditors.class).open(page, session, element);
        }));
    }
}
