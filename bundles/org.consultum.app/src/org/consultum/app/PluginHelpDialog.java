package org.consultum.app;

import java.io.IOException;
import java.util.List;
import org.consultum.ui.Css;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** The help of plugins: contents on the left, the text of a page on the right. Works without a network, a server or a browser. */
final class PluginHelpDialog extends Dialog {

    private final List<HelpBook> books;
    private Table contents;
    private Text page;

    PluginHelpDialog(Shell shell, List<HelpBook> books) {
        super(shell);
        this.books = books;
        setShellStyle(SWT.SHELL_TRIM);
        setBlockOnOpen(false);
    }

    /** One row of the contents. */
    private record Row(HelpBook book, HelpBook.Topic topic) {
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.help_title);
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = (Composite) super.createDialogArea(parent);
        var sash = new SashForm(area, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).hint(760, 460).applyTo(sash);
        contents = new Table(sash, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE);
        page = Css.mark(new Text(sash, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL), Css.PAGE);
        sash.setWeights(1, 2);
        for (HelpBook book : books) {
            row(book.title(), new Row(book, book.topics().stream().findFirst().orElse(new HelpBook.Topic(book.title(), 0, ""))));
            book.topics().forEach(topic -> row("    " + "    ".repeat(topic.depth()) + topic.title(), new Row(book, topic)));
        }
        contents.addListener(SWT.Selection, event -> show());
        contents.select(0);
        show();
        return area;
    }

    private void row(String text, Row row) {
        var item = new TableItem(contents, SWT.NONE);
        item.setText(text);
        item.setData(row);
    }

    private void show() {
        if (contents.getSelectionCount() == 1 && contents.getSelection()[0].getData() instanceof Row(HelpBook book, HelpBook.Topic topic)) {
            page.setText(text(book, topic));
        }
    }

    private static String text(HelpBook book, HelpBook.Topic topic) {
        try {
            return topic.page().isEmpty() ? "" : HelpBook.plain(book.text(topic));
        } catch (IOException e) {
            return Messages.bind(Messages.help_missing, e.getMessage());
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true);
    }
}
