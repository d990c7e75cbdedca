package org.consultum.ui.agenda.internal;

import org.consultum.model.AgendaItem;
import org.consultum.model.Element;
import org.consultum.model.Sitting;
import org.eclipse.swt.SWT;

/** The columns of the agenda: what each shows of a row and how wide it begins. */
enum AgendaColumn {
    NUMBER(SWT.LEFT, 96), START(SWT.LEFT, 60), END(SWT.LEFT, 50), ELSEWHERE(SWT.LEFT, 74), ITEM(SWT.LEFT, 170), PURPOSE(SWT.LEFT, 76),
    MINUTES(SWT.RIGHT, 52), PRESENTER(SWT.LEFT, 100), PAPERS(SWT.LEFT, 92), REMARKS(SWT.LEFT, 120);

    private final int alignment;
    private final int width;

    AgendaColumn(int alignment, int width) {
        this.alignment = alignment;
        this.width = width;
    }

    String title() {
        return switch (this) {
            case NUMBER -> Messages.column_number;
            case START -> Messages.column_start;
            case END -> Messages.column_end;
            case ELSEWHERE -> Messages.column_elsewhere;
            case ITEM -> Messages.column_item;
            case PURPOSE -> Messages.column_purpose;
            case MINUTES -> Messages.column_minutes;
            case PRESENTER -> Messages.column_presenter;
            case PAPERS -> Messages.column_papers;
            case REMARKS -> Messages.column_remarks;
        };
    }

    String text(Element row, RowTexts texts) {
        if (!(row instanceof AgendaItem item)) {
            return row instanceof Sitting day ? texts.head(day, this) : "";
        }
        return switch (this) {
            case NUMBER -> texts.rows().number(item);
            case START -> texts.start(item);
            case END -> texts.end(item);
            case ELSEWHERE -> texts.elsewhere(item);
            case ITEM -> texts.title(item);
            case PURPOSE -> texts.purpose(item);
            case MINUTES -> texts.minutes(item);
            case PRESENTER -> texts.presenters(item);
            case PAPERS -> texts.papers(item);
            case REMARKS -> texts.remarks(item);
        };
    }

    int alignment() {
        return alignment;
    }

    /** Width in points before the user changes it; the column of the items takes what is left, and at least this. */
    int width() {
        return width;
    }

    /** Whether the column can be hidden; without a number or a title a row says nothing. */
    boolean canHide() {
        return this != NUMBER && this != ITEM;
    }

    boolean shownAtFirst() {
        return true;
    }
}
