package org.consultum.ui.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.consultum.marking.MarkingScheme;
import org.consultum.marking.release.Recipients;
import org.consultum.model.Meeting;
import org.consultum.model.Recipient;
import org.consultum.session.RegisterSession;
import org.consultum.ui.BackgroundWork;
import org.consultum.ui.Css;
import org.consultum.ui.Messages;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/**
 * For whom something is made of a meeting: everything for those who keep the register, or what a recipient may see. Says before anything
 * is written what is left out and why. Used on the display thread.
 */
public final class RecipientChoice {

    private static final int LINES = 5;

    private final Composite area;
    private final Combo combo;
    private final Text preview;
    private final Runnable changed;
    private Optional<RegisterSession> session = Optional.empty();
    private Optional<Meeting> meeting = Optional.empty();
    private List<Recipient> recipients = List.of();
    private Optional<ForRecipient> made = Optional.empty();
    private Optional<Job> running = Optional.empty();
    private int asked;

    /**
     * Creates the choice.
     *
     * @param changed run when another recipient was chosen, and when what is left out is known
     */
    public RecipientChoice(Composite parent, Runnable changed) {
        this.changed = Objects.requireNonNull(changed);
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(area);
        combo = new Combo(area, SWT.DROP_DOWN | SWT.READ_ONLY);
        combo.setVisibleItemCount(12);
        combo.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = Messages.recipient_label;
            }
        });
        GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
        combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> judge()));
        preview = Css.mark(new Text(area, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL), Css.QUIET);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, LINES * preview.getLineHeight()).exclude(true).applyTo(preview);
        preview.setVisible(false);
        area.addDisposeListener(event -> running.ifPresent(Job::cancel));
    }

    /** What it stands in, for the layout. */
    public Composite control() {
        return area;
    }

    /** Offers the recipients of a register for a meeting of it. What was chosen stays chosen where it can. */
    public void show(Optional<RegisterSession> register, Optional<Meeting> about) {
        if (session.equals(register) && meeting.equals(about) && names().equals(List.of(combo.getItems()))) {
            return;
        }
        String before = recipient().map(Recipient::getName).orElse("");
        session = register;
        meeting = about;
        combo.setItems(names().toArray(String[]::new));
        int index = recipients.stream().map(Recipient::getName).toList().indexOf(before);
        combo.select(index + 1);
        judge();
    }

    /** Whom it is for; empty for those who keep the register. */
    public Optional<Recipient> recipient() {
        int index = combo.getSelectionIndex();
        return index < 1 ? Optional.empty() : Optional.of(recipients.get(index - 1));
    }

    /** Chooses a recipient by name; those who keep the register where nobody is called so. */
    public void choose(Optional<String> name) {
        int index = 1 + name.map(wanted -> recipients.stream().map(Recipient::getName).toList().indexOf(wanted)).orElse(-1);
        if (index != combo.getSelectionIndex()) {
            combo.select(index);
            judge();
        }
    }

    /** Why nothing can be made yet; empty when it can. */
    public Optional<String> complaint() {
        if (recipient().isEmpty() || meeting.isEmpty()) {
            return Optional.empty();
        }
        if (made.isEmpty()) {
            return Optional.of(Messages.recipient_looking);
        }
        return made.get().meeting().isEmpty() ? Optional.of(Messages.bind(Messages.recipient_nothing, recipient().get().getName()))
            : Optional.empty();
    }

    private List<String> names() {
        recipients = session.map(open -> Recipients.of(open.register(), MarkingWords.scheme(open.register()))).orElse(List.of());
        var names = new ArrayList<>(List.of(Messages.recipient_everything));
        recipients.forEach(one -> names.add(Recipients.PUBLIC.equalsIgnoreCase(one.getName()) ? Messages.recipient_public
            : Objects.requireNonNullElse(one.getName(), "")));
        return names;
    }

    private void judge() {
        running.ifPresent(Job::cancel);
        made = Optional.empty();
        int turn = ++asked;
        if (recipient().isEmpty() || meeting.isEmpty() || session.isEmpty()) {
            say("");
        } else {
            say(Messages.recipient_looking);
            RegisterSession open = session.get();
            Meeting about = meeting.get();
            Recipient whom = recipient().get();
            MarkingScheme scheme = MarkingWords.scheme(open.register());
            running = Optional.of(BackgroundWork.of(Messages.recipient_looking, monitor -> {
                ForRecipient copy = ForRecipient.of(open, about, whom, scheme);
                return new Looked(copy, copy.leftOut());
            }).then(looked -> {
                if (turn == asked && !area.isDisposed()) {
                    made = Optional.of(looked.copy());
                    say(words(looked));
                    changed.run();
                }
            }).failed(problem -> {
                if (turn == asked && !area.isDisposed()) {
                    say(Messages.bind(Messages.recipient_failed, problem.getMessage()));
                }
            }).start(area.getDisplay(), false));
        }
        changed.run();
    }

    private static String words(Looked looked) {
        if (looked.copy().meeting().isEmpty()) {
            return "";
        }
        return looked.leftOut().isEmpty() ? Messages.recipient_nothingLeftOut : looked.leftOut().stream()
            .map(one -> "\u2212 " + one.name() + ": " + one.reason())
            .collect(Collectors.joining("\n", Messages.bind(Messages.recipient_leftOut, looked.leftOut().size()) + "\n", ""));
    }

    private void say(String text) {
        preview.setText(text);
        var data = (GridData) preview.getLayoutData();
        if (data.exclude != text.isEmpty()) {
            data.exclude = text.isEmpty();
            preview.setVisible(!text.isEmpty());
            preview.requestLayout();
        }
    }

    /** What was found out for a recipient. */
    private record Looked(ForRecipient copy, List<ForRecipient.LeftOut> leftOut) {
    }
}
