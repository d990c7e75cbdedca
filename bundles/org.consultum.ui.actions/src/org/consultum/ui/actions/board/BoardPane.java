package org.consultum.ui.actions.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.consultum.followup.action.ActionLifecycle;
import org.consultum.index.IndexEntry;
import org.consultum.index.ListQuery;
import org.consultum.model.ActionItem;
import org.consultum.model.ActionStatus;
import org.consultum.session.RegisterSession;
import org.consultum.ui.Css;
import org.consultum.ui.Formats;
import org.consultum.ui.actions.ActionsPane;
import org.consultum.ui.actions.ActionsSite;
import org.consultum.ui.actions.internal.ActionChanges;
import org.consultum.ui.actions.internal.ActionMenu;
import org.consultum.ui.actions.internal.ActionWords;
import org.consultum.ui.actions.internal.CloseQuestion;
import org.consultum.ui.actions.internal.IndexFollower;
import org.consultum.ui.actions.internal.Question;
import org.consultum.ui.actions.internal.QuestionPanel;
import org.consultum.ui.actions.internal.ReopenQuestion;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;

/**
 * The actions as a board: a column for each status, a card for each action. Cards are dragged from column to column, or moved with
 * Ctrl+Shift and an arrow; what must be known first, such as evidence, is asked below the columns. Used on the display thread.
 */
public final class BoardPane implements ActionsPane, BoardColumn.Board {

    private final ActionsSite site;
    private final Composite area;
    private final List<BoardColumn> columns = new ArrayList<>();
    private final Set<String> selected = new LinkedHashSet<>();
    private final IndexFollower follower;
    private final CardPainter painter;
    private Optional<QuestionPanel> question = Optional.empty();
    private Optional<String> moving = Optional.empty();
    private ListQuery.Filter filter = ListQuery.Filter.ALL;
    private ActionWords words;
    private Consumer<List<String>> selectionListener = ids -> { };
    private Runnable countListener = () -> { };

    public BoardPane(Composite parent, ActionsSite site) {
        this.site = site;
        area = Css.mark(new Composite(parent, SWT.NONE), Css.PAGE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
        var board = Css.mark(new Composite(area, SWT.NONE), Css.PAGE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(board);
        Font bold = FontDescriptor.createFrom(JFaceResources.getDialogFont()).setStyle(SWT.BOLD).createFont(area.getDisplay());
        area.addDisposeListener(event -> bold.dispose());
        painter = new CardPainter(site.labels(), area::getForeground);
        words = words();
        for (ActionStatus status : ActionStatus.values()) {
            boolean finished = ActionWords.FINISHED.contains(status.getLiteral());
            var sort = new ListQuery.Sort(finished ? ListQuery.Column.CLOSED : ListQuery.Column.DUE, !finished);
            var rows = new ColumnRows(status.getLiteral(), sort);
            columns.add(new BoardColumn(board, status, site.labels().getText(status), rows, bold, this));
        }
        board.setLayout(new BoardLayout(columns));
        follower = new IndexFollower(site, area, this::refresh);
        columns.getLast().fold(true);
        columns.forEach(column -> ActionMenu.attach(site, column.cards()));
    }

    @Override
    public Control control() {
        return area;
    }

    @Override
    public void show(Optional<RegisterSession> session) {
        question.ifPresent(QuestionPanel::close);
        follower.show(session);
        selected.clear();
        columns.forEach(BoardColumn::top);
        refresh();
    }

    @Override
    public void filter(ListQuery.Filter wanted) {
        boolean statuses = !wanted.statuses().equals(filter.statuses());
        filter = wanted;
        refresh();
        if (statuses) {
            columns.forEach(column -> column.fold(!column.rows().wanted()
                || wanted.statuses().isEmpty() && column.status() == ActionStatus.CANCELLED));
            area.layout(true, true);
        }
    }

    @Override
    public List<String> selection() {
        return List.copyOf(selected);
    }

    @Override
    public void select(List<String> ids) {
        selected.clear();
        selected.addAll(ids);
        ids.stream().findFirst().ifPresent(id -> columns.stream().filter(column -> !column.folded() && column.reveal(id)).findFirst());
        columns.forEach(BoardColumn::redraw);
    }

    @Override
    public void selected(Consumer<List<String>> listener) {
        selectionListener = listener;
    }

    @Override
    public Count count() {
        int total = columns.stream().filter(column -> column.rows().wanted()).mapToInt(column -> column.rows().total()).sum();
        return new Count(total, columns.stream().allMatch(column -> column.rows().complete()));
    }

    @Override
    public void counted(Runnable listener) {
        countListener = listener;
    }

    @Override
    public void setFocus() {
        columns.stream().filter(column -> !column.folded())
            .filter(column -> column.leading().map(IndexEntry::id).filter(selected::contains).isPresent()).findFirst()
            .or(() -> columns.stream().filter(column -> !column.folded()).findFirst()).ifPresent(BoardColumn::setFocus);
    }

    @Override
    public void dispose() {
        follower.dispose();
    }

    @Override
    public ActionWords words() {
        LocalDate today = LocalDate.now(site.clock());
        if (words == null || !words.today().equals(today)) {
            words = new ActionWords(today, Formats.local(), this::name);
        }
        return words;
    }

    @Override
    public CardPainter painter() {
        return painter;
    }

    @Override
    public CardPainter.Look look(BoardColumn column, String id) {
        if (!selected.contains(id)) {
            return CardPainter.Look.PLAIN;
        }
        return column.hasFocus() && column.leading().filter(entry -> entry.id().equals(id)).isPresent() ? CardPainter.Look.LEADING
            : CardPainter.Look.SELECTED;
    }

    @Override
    public void clicked(BoardColumn column, int row, boolean extending) {
        column.lead(row);
        column.rows().row(row).map(IndexEntry::id).ifPresent(id -> {
            if (!extending) {
                selected.clear();
                selected.add(id);
            } else if (!selected.remove(id)) {
                selected.add(id);
            }
            tellSelection();
        });
    }

    @Override
    public void opened(BoardColumn column) {
        column.leading().map(IndexEntry::id).ifPresent(site::open);
    }

    @Override
    public void fold(BoardColumn column, boolean folded) {
        column.fold(folded);
        column.control().getParent().layout(true, true);
    }

    @Override
    public void key(BoardColumn column, Event event) {
        boolean moves = (event.stateMask & SWT.MODIFIER_MASK) == (SWT.MOD1 | SWT.MOD2);
        boolean plain = (event.stateMask & SWT.MODIFIER_MASK) == 0;
        boolean extending = (event.stateMask & SWT.MODIFIER_MASK) == SWT.MOD2;
        switch (event.keyCode) {
            case SWT.ARROW_LEFT, SWT.ARROW_RIGHT -> {
                int step = event.keyCode == SWT.ARROW_RIGHT ? 1 : -1;
                if (moves) {
                    next(column, step, true).ifPresent(to -> move(selectedActions(), to));
                } else if (plain) {
                    next(column, step, false).ifPresent(to -> {
                        to.setFocus();
                        clicked(to, Math.min(column.lead(), to.rows().total() - 1), false);
                    });
                }
            }
            case SWT.ARROW_UP -> go(column, column.lead() - 1, extending, plain || extending);
            case SWT.ARROW_DOWN -> go(column, selected.isEmpty() ? column.lead() : column.lead() + 1, extending, plain || extending);
            case SWT.PAGE_UP -> go(column, column.lead() - column.page(), false, plain);
            case SWT.PAGE_DOWN -> go(column, column.lead() + column.page(), false, plain);
            case SWT.HOME -> go(column, 0, false, plain);
            case SWT.END -> go(column, column.rows().total() - 1, false, plain);
            case SWT.CR, SWT.KEYPAD_CR -> {
                if (plain) {
                    opened(column);
                }
            }
            default -> { }
        }
    }

    @Override
    public void dragged(Point onDisplay, boolean dropped) {
        Optional<BoardColumn> over = columns.stream().filter(column -> {
            Point inside = column.control().toControl(onDisplay);
            return column.control().getClientArea().contains(inside.x, inside.y);
        }).findFirst();
        columns.forEach(column -> column.target(!dropped && over.filter(column::equals).isPresent()));
        if (dropped) {
            over.ifPresent(to -> move(selectedActions(), to));
        }
    }

    @Override
    public void giveUpDrag() {
        columns.forEach(column -> column.target(false));
    }

    private void go(BoardColumn column, int row, boolean extending, boolean wanted) {
        if (wanted && column.rows().total() > 0) {
            int to = Math.max(0, Math.min(row, column.rows().total() - 1));
            if (extending) {
                column.lead(to);
                column.leading().map(IndexEntry::id).ifPresent(selected::add);
                tellSelection();
            } else {
                clicked(column, to, false);
            }
        }
    }

    /** The next column; folded ones are passed over unless a card is to be moved there. */
    private Optional<BoardColumn> next(BoardColumn from, int step, boolean folded) {
        for (int at = columns.indexOf(from) + step; at >= 0 && at < columns.size(); at += step) {
            if (folded || !columns.get(at).folded()) {
                return Optional.of(columns.get(at));
            }
        }
        return Optional.empty();
    }

    private List<ActionItem> selectedActions() {
        return selected.stream().flatMap(id -> site.action(id).stream()).toList();
    }

    /** Gives actions another status. One that must be explained first is asked about; of several the command says what is in the way. */
    private void move(List<ActionItem> actions, BoardColumn to) {
        question.ifPresent(QuestionPanel::close);
        List<ActionItem> others = actions.stream().filter(action -> action.getStatus() != to.status()).toList();
        if (others.isEmpty()) {
            return;
        }
        site.editing().ifPresent(editing -> {
            var changes = ActionChanges.of(site.site(), editing, site.clock());
            Optional<ActionLifecycle.Obstacle> obstacle = others.size() > 1 ? Optional.empty()
                : ActionLifecycle.obstacle(others.getFirst(), to.status());
            String id = others.getFirst().getId();
            switch (obstacle.orElse(null)) {
                case EVIDENCE -> ask(new CloseQuestion(changes, others.getFirst()), id);
                case REOPEN -> {
                    if (ActionWords.FINISHED.contains(to.status().getLiteral())) {
                        changes.status(others, to.status()); // refuses and says why
                    } else {
                        ask(new ReopenQuestion(changes, others.getFirst(), Optional.of(to.status())), id);
                    }
                }
                case null, default -> {
                    if (changes.status(others, to.status())) {
                        moving = Optional.of(id);
                    }
                }
            }
        });
    }

    private void ask(Question asked, String id) {
        moving = Optional.of(id);
        question = Optional.of(new QuestionPanel(area, asked, () -> {
            question = Optional.empty();
            setFocus();
        }));
    }

    private void tellSelection() {
        columns.forEach(BoardColumn::redraw);
        selectionListener.accept(selection());
    }

    private void refresh() {
        if (area.isDisposed()) {
            return;
        }
        columns.forEach(column -> {
            column.rows().ask(follower.index(), filter);
            column.refresh();
        });
        follow();
        countListener.run();
    }

    /** A card that was moved keeps the keyboard in its new column. */
    private void follow() {
        moving.flatMap(site::action).ifPresent(action -> columns.stream()
            .filter(column -> column.status() == action.getStatus() && !column.folded() && column.reveal(action.getId())).findFirst()
            .ifPresent(column -> {
                moving = Optional.empty();
                if (columns.stream().anyMatch(BoardColumn::hasFocus)) {
                    column.setFocus();
                }
            }));
    }

    private String name(String id) {
        return site.register().session().flatMap(session -> session.find(id)).map(site.labels()::text).orElse("");
    }
}
