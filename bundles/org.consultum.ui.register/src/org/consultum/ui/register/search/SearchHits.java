package org.consultum.ui.register.search;

import java.util.function.Consumer;
import org.consultum.index.SearchHit;
import org.consultum.index.SearchResult;
import org.consultum.index.TextRange;
import org.consultum.ui.Css;
import org.consultum.ui.ElementLabels;
import org.consultum.ui.OpenRegister;
import org.consultum.ui.register.Messages;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextStyle;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;

/** The list below the search box. The keyboard stays in the box; arrow keys move the selection here. */
final class SearchHits {

    private static final int WIDTH = 640;
    private static final int MOST_ROWS = 14;

    private final Text below;
    private final Consumer<SearchHit> open;
    private final Shell shell;
    private final TableViewer list;
    private final Label summary;

    SearchHits(Text below, OpenRegister register, Consumer<SearchHit> open) {
        this.below = below;
        this.open = open;
        shell = new Shell(below.getShell(), SWT.ON_TOP | SWT.NO_FOCUS | SWT.TOOL | SWT.RESIZE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(shell);
        list = new TableViewer(shell, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(list.getControl());
        list.setContentProvider(ArrayContentProvider.getInstance());
        list.setLabelProvider(new DelegatingStyledCellLabelProvider(new HitLabels(new ElementLabels(register, shell))));
        list.getControl().addListener(SWT.MouseUp, event -> openSelected());
        summary = Css.mark(new Label(shell, SWT.NONE), Css.QUIET);
        GridDataFactory.fillDefaults().grab(true, false).indent(6, 0).applyTo(summary);
    }

    boolean isOpen() {
        return !shell.isDisposed();
    }

    boolean hasFocus() {
        return isOpen() && shell.getDisplay().getActiveShell() == shell;
    }

    void close() {
        if (isOpen()) {
            shell.dispose();
        }
    }

    /**
     * Shows hits.
     *
     * @param lately whether these were opened lately, and not searched for
     */
    void show(SearchResult result, boolean lately) {
        list.setInput(result.hits());
        if (!result.hits().isEmpty()) {
            list.getTable().setSelection(0);
        }
        String found = lately ? Messages.search_recent : result.total() == 0 ? Messages.search_nothing
            : result.total() == 1 ? Messages.search_one : Messages.bind(Messages.search_count, result.total());
        summary.setText(result.complete() ? found : Messages.bind(Messages.search_incomplete, found));
        place(result.hits().size());
        shell.setVisible(true);
        shell.layout();
    }

    /** Moves the selection; answers whether the key was one for the list. */
    boolean key(int code) {
        Table table = list.getTable();
        int count = table.getItemCount();
        switch (code) {
            case SWT.ARROW_DOWN -> table.setSelection(Math.min(count - 1, table.getSelectionIndex() + 1));
            case SWT.ARROW_UP -> table.setSelection(Math.max(0, table.getSelectionIndex() - 1));
            case SWT.PAGE_DOWN -> table.setSelection(Math.min(count - 1, table.getSelectionIndex() + MOST_ROWS));
            case SWT.PAGE_UP -> table.setSelection(Math.max(0, table.getSelectionIndex() - MOST_ROWS));
            case SWT.ESC -> close();
            default -> {
                return false;
            }
        }
        return true;
    }

    void openSelected() {
        Object selected = ((StructuredSelection) list.getSelection()).getFirstElement();
        if (selected instanceof SearchHit hit) {
            close();
            open.accept(hit);
        }
    }

    private void place(int rows) {
        Point corner = below.toDisplay(0, below.getSize().y + 4);
        Rectangle screen = below.getMonitor().getClientArea();
        int x = Math.max(screen.x, Math.min(corner.x, screen.x + screen.width - WIDTH));
        int shown = Math.max(1, Math.min(MOST_ROWS, rows));
        int height = shown * list.getTable().getItemHeight() + summary.computeSize(SWT.DEFAULT, SWT.DEFAULT).y + 14;
        shell.setBounds(x, corner.y, WIDTH, height);
    }

    /** A hit in one line: title with what was searched for, then where it belongs, or the text it was found in. */
    private static final class HitLabels extends LabelProvider implements IStyledLabelProvider {

        private final ElementLabels labels;

        HitLabels(ElementLabels labels) {
            this.labels = labels;
        }

        @Override
        public StyledString getStyledText(Object element) {
            var hit = (SearchHit) element;
            String title = hit.entry().title().isEmpty() ? hit.snippet() : hit.entry().title();
            var text = new StyledString(title);
            if (!hit.entry().title().isEmpty()) {
                for (TextRange range : hit.titleRanges()) {
                    text.setStyle(range.start(), range.end() - range.start(), new Found());
                }
            }
            if (HitText.isInText(hit)) {
                HitText inText = HitText.of(hit);
                int start = text.append("  ", StyledString.QUALIFIER_STYLER).length();
                text.append(inText.text(), StyledString.QUALIFIER_STYLER);
                for (TextRange range : inText.found()) {
                    text.setStyle(start + range.start(), range.end() - range.start(), new Found());
                }
            } else if (!hit.context().isEmpty()) {
                text.append("  " + hit.context(), StyledString.QUALIFIER_STYLER);
            }
            return text;
        }

        @Override
        public Image getImage(Object element) {
            return labels.image(ElementLabels.icon(((SearchHit) element).entry().type()));
        }
    }

    /** Marks what was searched for by bold letters. */
    private static final class Found extends StyledString.Styler {

        @Override
        public void applyStyles(TextStyle style) {
            style.font = JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT);
        }
    }
}
