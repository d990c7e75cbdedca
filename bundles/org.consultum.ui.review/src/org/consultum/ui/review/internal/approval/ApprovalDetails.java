package org.consultum.ui.review.internal.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consultum.model.Approval;
import org.consultum.review.approval.Verification.Checked;
import org.consultum.review.approval.Verification.Standing;
import org.consultum.ui.Commands;
import org.consultum.ui.Formats;
import org.consultum.ui.OpenRegister;
import org.consultum.ui.review.internal.Messages;
import org.consultum.ui.review.internal.Subjects;
import org.consultum.ui.review.internal.compare.CompareHandler;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IWorkbenchPartSite;

/** Below the list of approvals: the one selected in full, to be read and copied, and what can be done with it. */
final class ApprovalDetails {

    private static final String COMPARE = "compare";
    private static final String REOPEN = "reopen";
    private static final String SIGN = "sign";

    private final IWorkbenchPartSite site;
    private final Composite area;
    private final StyledText words;
    private final Link links;
    private Optional<Checked> shown = Optional.empty();

    ApprovalDetails(Composite parent, IWorkbenchPartSite site) {
        this.site = Objects.requireNonNull(site);
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(8, 6).spacing(0, 4).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(area);
        words = new StyledText(area, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP);
        words.setCaret(null);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(words);
        links = new Link(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(links);
        links.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> shown.ifPresent(one -> follow(event.text, one))));
    }

    /** Shows one, or nothing. */
    void show(Optional<Checked> one) {
        shown = one;
        area.setVisible(one.isPresent());
        ((GridData) area.getLayoutData()).exclude = one.isEmpty();
        words.setText(one.map(this::text).orElse(""));
        links.setText(one.map(this::links).orElse(""));
        area.getParent().layout(true, true);
    }

    private String text(Checked one) {
        Approval approval = one.approval();
        var lines = new ArrayList<String>();
        lines.add(one.words());
        lines.add(Messages.bind(Messages.approvals_digest, Optional.ofNullable(approval.getContent()).orElse("")));
        one.signatures().forEach(signature -> lines.add(signature.check().text()));
        if (one.standing() != Standing.STANDS) {
            lines.add(Messages.bind(Messages.approvals_reopenedBy, new Object[] {
                Optional.ofNullable(approval.getReopenedBy()).map(by -> by.getName()).orElse(""),
                Formats.local().value(approval.getReopenedAt()), Optional.ofNullable(approval.getReopenedReason()).orElse("")}));
        }
        return String.join("\n", lines);
    }

    private String links(Checked one) {
        if (one.approval().getSubject() == null) {
            return "";
        }
        var possible = new ArrayList<String>(List.of(link(COMPARE, Messages.approvals_compare)));
        if (one.standing() == Standing.STANDS) {
            possible.add(link(SIGN, Messages.approvals_sign));
            possible.add(link(REOPEN, Messages.approvals_reopen));
        }
        return String.join("   \u00b7   ", possible);
    }

    private static String link(String action, String text) {
        return "<a href=\"" + action + "\">" + text + "</a>";
    }

    private void follow(String action, Checked one) {
        var about = new Subjects(one.approval().getSubject(), one.approval().getPart());
        switch (action) {
            case COMPARE -> site.getService(OpenRegister.class).session().ifPresent(session ->
                CompareHandler.show(site.getPage(), session, about, Optional.ofNullable(one.approval().getContent())));
            case SIGN -> ApprovalHandler.approving(site, site.getShell()).ifPresent(approving -> approving.sign(one.approval()));
            default -> new Commands(site).run(Commands.REOPEN, about.element(), about.part());
        }
    }
}
