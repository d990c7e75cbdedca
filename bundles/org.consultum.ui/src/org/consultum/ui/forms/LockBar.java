package org.consultum.ui.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.consultum.model.Approval;
import org.consultum.model.Element;
import org.consultum.model.ReviewPart;
import org.consultum.review.approval.ContentLocks;
import org.consultum.ui.Commands;
import org.consultum.ui.Images;
import org.consultum.ui.Messages;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.services.IServiceLocator;

/** Says above an editor that what it shows is approved and so can only be read, with the way to open it again. */
final class LockBar implements EditorBars.EditorBar {

    private static final String ALL = "org.consultum.ui.review.showApprovals";

    private final Element element;
    private final Commands commands;
    private final Composite area;
    private final Link words;
    private List<Approved> shown = List.of();

    /** A part of something that is approved. */
    private record Approved(Element subject, ReviewPart part) {
    }

    LockBar(Composite parent, Editing editing, Element element, IServiceLocator site) {
        this.element = Objects.requireNonNull(element);
        commands = new Commands(site);
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(16, 7).spacing(10, 0).applyTo(area);
        var sign = new Label(area, SWT.NONE);
        sign.setImage(editing.labels().image(Images.READ_ONLY.descriptor()));
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(sign);
        words = new Link(area, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(200, SWT.DEFAULT).applyTo(words);
        words.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> follow(event.text)));
    }

    @Override
    public Control control() {
        return area;
    }

    @Override
    public boolean refresh() {
        Map<Approved, List<Approval>> approved = new LinkedHashMap<>();
        ContentLocks.around(element).forEach(approval -> approved.computeIfAbsent(
            new Approved(approval.getSubject(), approval.getPart()), key -> new ArrayList<>()).add(approval));
        shown = List.copyOf(approved.keySet());
        var lines = new ArrayList<String>();
        for (int index = 0; index < shown.size(); index++) {
            String who = String.join("; ", approved.get(shown.get(index)).stream().map(ContentLocks::words).map(LockBar::plain).toList());
            lines.add(Messages.bind(Messages.lock_words, new Object[] {who, Commands.REOPEN + " " + index, Commands.COMPARE + " " + index,
                ALL + " " + index}));
        }
        String text = String.join("\n", lines);
        if (!words.getText().equals(text)) {
            words.setText(text);
            words.requestLayout();
        }
        return !shown.isEmpty();
    }

    private void follow(String link) {
        String[] parts = link.split(" ");
        Approved about = shown.get(Integer.parseInt(parts[1]));
        if (parts[0].equals(ALL)) {
            commands.run(ALL);
        } else {
            commands.run(parts[0], about.subject(), about.part());
        }
    }

    private static String plain(String text) {
        return text.replace("&", "&&").replace("<", "\u2039").replace(">", "\u203a");
    }
}
