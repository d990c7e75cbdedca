package org.consultum.ui.engagement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.consultum.model.ConsultationRound;
import org.consultum.model.Element;
import org.consultum.session.RegisterSession;
import org.consultum.ui.Css;
import org.consultum.ui.ElementLabels;
import org.consultum.ui.OpenRegister;
import org.consultum.ui.PartSelection;
import org.consultum.ui.RegisterListener;
import org.consultum.ui.Reporter;
import org.consultum.ui.engagement.internal.EmptyPage;
import org.consultum.ui.engagement.internal.Engagement;
import org.consultum.ui.engagement.internal.Messages;
import org.consultum.ui.engagement.internal.RoundPane;
import org.consultum.ui.engagement.internal.RoundSteps;
import org.consultum.ui.engagement.internal.RoundsPane;
import org.consultum.ui.engagement.internal.StakeholdersPane;
import org.consultum.ui.forms.Editing;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.part.ViewPart;

/** Consultation rounds with what came in and what was done about it, and the register of stakeholders. */
public final class EngagementView extends ViewPart implements RegisterListener {

    /** Id of the view. */
    public static final String ID = "org.consultum.ui.engagement.view";

    private static final int WIDE = 1500;

    private final PartSelection selection = new PartSelection();
    private OpenRegister register;
    private Composite stack;
    private Optional<Editing> editing = Optional.empty();
    private Optional<RoundsPane> rounds = Optional.empty();
    private Optional<RoundPane> round = Optional.empty();
    private Optional<StakeholdersPane> stakeholders = Optional.empty();
    private Optional<CTabFolder> tabs = Optional.empty();

    @Override
    public void createPartControl(Composite parent) {
        stack = parent;
        parent.setLayout(new StackLayout());
        register = getSite().getService(OpenRegister.class);
        register.addListener(this);
        getSite().setSelectionProvider(selection);
        build();
    }

    @Override
    public void setFocus() {
        if (rounds.isPresent()) {
            rounds.get().setFocus();
        } else {
            stack.setFocus();
        }
    }

    @Override
    public void dispose() {
        if (register != null) {
            register.removeListener(this);
        }
        super.dispose();
    }

    @Override
    public void opened(RegisterSession session) {
        build();
    }

    @Override
    public void closing(RegisterSession session) {
        selection.select(List.of());
        editing = Optional.empty();
        empty(Messages.empty_register, Messages.empty_registerHint, List.of());
    }

    @Override
    public void changed(Set<Element> changed, Set<Element> removed) {
        if (editing.isEmpty()) {
            return;
        }
        if (rounds.isEmpty()) {
            build();
            return;
        }
        rounds.get().refresh();
        round.ifPresent(RoundPane::refresh);
        stakeholders.ifPresent(StakeholdersPane::refresh);
    }

    /** The round shown, for commands. */
    public Optional<ConsultationRound> round() {
        return round.flatMap(RoundPane::round);
    }

    /** What is done with rounds, while a register is open. */
    public Optional<RoundSteps> steps() {
        return editing.map(edits -> new RoundSteps(edits, getSite().getShell()));
    }

    /** Shows a round. */
    public void show(ConsultationRound shown) {
        tabs.ifPresent(folder -> folder.setSelection(0));
        rounds.ifPresent(pane -> pane.select(shown));
    }

    private void build() {
        Optional<RegisterSession> session = register.session();
        if (session.isEmpty()) {
            empty(Messages.empty_register, Messages.empty_registerHint, List.of());
            return;
        }
        var edits = new Editing(session.get(), register, new ElementLabels(register, stack), getSite().getService(Reporter.class));
        editing = Optional.of(edits);
        if (Engagement.isEmpty(session.get().register())) {
            var steps = new RoundSteps(edits, getSite().getShell());
            empty(Messages.empty_title, Messages.empty_hint, edits.readOnly() ? List.of()
                : List.of(new EmptyPage.Offer(Messages.empty_newRound, () -> steps.create().ifPresent(this::show)),
                    new EmptyPage.Offer(Messages.empty_stakeholders, steps::addStakeholders)));
            return;
        }
        content(edits);
    }

    private void content(Editing edits) {
        clear();
        var folder = new CTabFolder(stack, SWT.BOTTOM | SWT.FLAT);
        tabs = Optional.of(folder);
        var sash = new SashForm(folder, SWT.HORIZONTAL | SWT.SMOOTH);
        add(folder, Messages.tab_rounds, sash);
        var steps = new RoundSteps(edits, getSite().getShell());
        var right = new RoundPane[1];
        var list = new RoundsPane(sash, edits, steps, chosen -> {
            right[0].show(chosen);
            selection.select(chosen.map(List::of).orElse(List.of()));
        });
        right[0] = new RoundPane(sash, edits, steps, getSite().getPage(), chosen -> selection.select(List.of(chosen)));
        turn(sash);
        sash.addListener(SWT.Resize, event -> turn(sash));
        rounds = Optional.of(list);
        round = Optional.of(right[0]);
        CTabItem second = add(folder, Messages.tab_stakeholders, null);
        folder.addListener(SWT.Selection, event -> {
            if (event.item == second && second.getControl() == null) {
                var pane = new StakeholdersPane(folder, edits, steps, chosen -> selection.select(List.of(chosen)));
                stakeholders = Optional.of(pane);
                second.setControl(pane.control());
            }
        });
        folder.setSelection(0);
        list.refresh();
        list.selectFirst();
        top(folder);
    }

    /** Beside each other where there is room for it, else the list above. */
    private static void turn(SashForm sash) {
        int orientation = sash.getSize().x > WIDE ? SWT.HORIZONTAL : SWT.VERTICAL;
        if (orientation != sash.getOrientation() || sash.getData() == null) {
            sash.setData(orientation);
            sash.setOrientation(orientation);
            sash.setWeights(orientation == SWT.HORIZONTAL ? new int[] {32, 68} : new int[] {26, 74});
        }
    }

    private static CTabItem add(CTabFolder folder, String text, Control control) {
        var item = new CTabItem(folder, SWT.NONE);
        item.setText(text);
        item.setControl(control);
        return item;
    }

    private void empty(String title, String hint, List<EmptyPage.Offer> offers) {
        clear();
        var page = Css.mark(new Composite(stack, SWT.NONE), Css.PAGE);
        GridLayoutFactory.fillDefaults().applyTo(page);
        new EmptyPage(page, title, hint, offers);
        top(page);
    }

    private void clear() {
        rounds = Optional.empty();
        round = Optional.empty();
        stakeholders = Optional.empty();
        tabs = Optional.empty();
        for (Control child : stack.getChildren()) {
            child.dispose();
        }
    }

    private void top(Control control) {
        ((StackLayout) stack.getLayout()).topControl = control;
        stack.layout(true, true);
    }
}
