package org.consultum.ui.agenda.internal;

import java.util.ArrayList;
import java.util.List;
import org.consultum.model.AgendaItem;
import org.consultum.model.ItemKind;
import org.consultum.model.ItemPurpose;
import org.consultum.model.Party;
import org.consultum.model.derived.AgendaTimes;
import org.consultum.ui.ElementLabels;
import org.consultum.ui.Formats;
import org.eclipse.swt.SWT;

/** The columns of the agenda: what each shows of an item and how wide it begins. */
enum AgendaColumn {
    NUMBER(SWT.LEFT, 94) {
        @Override
        String title() {
            return Messages.column_number;
        }

        @Override
        String text(AgendaItem item, AgendaRows rows, ElementLabels labels, Formats formats) {
            return rows.number(item);
        }
    },
    START(SWT.LEFT, 58) {
        @Override
        String title() {
            return Messages.column_start;
        }

        @Override
        String text(AgendaItem item, AgendaRows rows, ElementLabels labels, Formats formats) {
            return rows.slot(item).map(slot -> formats.time(slot.start())).orElse("");
        }
    },
    ITEM(SWT.LEFT, 260) {
        @Override
        String title() {
            return Messages.column_item;
        }

        @Override
        String text(AgendaItem item, AgendaRows rows, ElementLabels labels, Formats formats) {
            return item.getTitle() == null || item.getTitle().isBlank() ? Messages.item_untitled : item.getTitle();
        }
    },
    PURPOSE(SWT.LEFT, 84) {
        @Override
        String title() {
            return Messages.column_purpose;
        }

        @Override
        String text(AgendaItem item, AgendaRows rows, ElementLabels labels, Formats formats) {
            return item.getPurpose() == ItemPurpose.NONE ? "" : labels.getText(item.getPurpose());
        }
    },
    MINUTES(SWT.RIGHT, 48) {
        @Override
        String title() {
            return Messages.column_minutes;
        }

        @Override
        String text(AgendaItem item, AgendaRows rows, ElementLabels labels, Formats formats) {
            int minutes = AgendaTimes.minutes(item);
            return minutes == 0 ? "" : Integer.toString(minutes);
        }
    },
    PRESENTER(SWT.LEFT, 116) {
        @Override
        String title() {
            return Messages.column_presenter;
        }

        @Override
        String text(AgendaItem item, AgendaRows rows, ElementLabels labels, Formats formats) {
            List<String> names = new ArrayList<>(item.getPresenters().stream().map(Party::getName).toList());
            if (item.getPresenterNote() != null) {
                names.add(item.getPresenterNote());
            }
            return String.join(", ", names);
        }
    },
    PAPERS(SWT.LEFT, 80) {
        @Override
        String title() {
            return Messages.column_papers;
        }

        @Override
        String text(AgendaItem item, AgendaRows rows, ElementLabels labels, Formats formats) {
            int papers = item.getPapers().size();
            if (papers == 0) {
                boolean wanted = item.getKind() == ItemKind.ITEM && item.getPurpose() == ItemPurpose.DECIDE && item.getItems().isEmpty();
                return wanted ? "\u26a0 " + Messages.papers_missing : "";
            }
            return papers == 1 ? Messages.papers_one : Messages.bind(Messages.papers_some, papers);
        }
    },
    REMARKS(SWT.LEFT, 82) {
        @Override
        String title() {
            return Messages.column_remarks;
        }

        @Override
        String text(AgendaItem item, AgendaRows rows, ElementLabels labels, Formats formats) {
            var remarks = new ArrayList<String>();
            if (item.isClosed()) {
                remarks.add(Messages.remark_closed);
            }
            if (item.isConsent()) {
                remarks.add(Messages.remark_consent);
            }
            if (item.isLate()) {
                remarks.add("\u26a0 " + Messages.remark_late);
            }
            return String.join(", ", remarks);
        }
    };

    private final int alignment;
    private final int width;

    AgendaColumn(int alignment, int width) {
        this.alignment = alignment;
        this.width = width;
    }

    abstract String title();

    abstract String text(AgendaItem item, AgendaRows rows, ElementLabels labels, Formats formats);

    int alignment() {
        return alignment;
    }

    /** Width in points before the user changes it; the column of the items takes what is left, and at least this. */
    int width() {
        return width;
    }
}
