package org.consultum.ui.agenda.internal;

import org.eclipse.jface.fieldassist.ContentProposal;
import org.eclipse.jface.fieldassist.ContentProposalAdapter;
import org.eclipse.jface.fieldassist.IContentProposal;
import org.eclipse.jface.fieldassist.IContentProposalListener2;
import org.eclipse.jface.fieldassist.TextContentAdapter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;

/** The cell of the presenters: offers names of the register for the last one typed. */
final class PresenterText extends CellText {

    private boolean offering;

    PresenterText(Composite parent, Presenters presenters) {
        super(parent, SWT.SINGLE);
        var adapter = new ContentProposalAdapter(field(), new LastName(), (contents, position) -> presenters
            .offered(last(contents.substring(0, position))).stream().map(name -> (IContentProposal) new ContentProposal(name))
            .toArray(IContentProposal[]::new), null, null);
        adapter.setProposalAcceptanceStyle(ContentProposalAdapter.PROPOSAL_REPLACE);
        adapter.addContentProposalListener(new IContentProposalListener2() {
            @Override
            public void proposalPopupOpened(ContentProposalAdapter opened) {
                offering = true;
            }

            @Override
            public void proposalPopupClosed(ContentProposalAdapter closed) {
                offering = false;
            }
        });
    }

    /** The list of names takes the focus for a moment, which does not end the editing. */
    @Override
    protected void focusLost() {
        if (!offering) {
            super.focusLost();
        }
    }

    @Override
    protected boolean dependsOnExternalFocusListener() {
        return false;
    }

    private static String last(String contents) {
        return contents.substring(contents.lastIndexOf(';') + 1);
    }

    /** Puts a chosen name in the place of the last one. */
    private static final class LastName extends TextContentAdapter {

        @Override
        public void setControlContents(Control control, String name, int position) {
            var field = (Text) control;
            String before = field.getText(0, field.getText().lastIndexOf(';'));
            String all = field.getText().contains(";") ? before.strip() + " " + name : name;
            super.setControlContents(control, all, all.length());
        }
    }
}
