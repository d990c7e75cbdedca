package org.consultum.ui.planning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.consultum.edit.command.ChangeFeature;
import org.consultum.model.Committee;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.rules.RuleCatalogue;
import org.consultum.rules.RulePack;
import org.consultum.rules.calendar.HolidayCalendar;
import org.consultum.rules.calendar.HolidayCalendars;
import org.consultum.rules.deadline.UseRulePack;
import org.consultum.ui.forms.Editing;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** Which rule packs and which calendars of holidays a committee follows, to be ticked. Every tick is one command that can be undone. */
final class RulesMenu {

    private final Editing editing;
    private final Committee committee;
    private final RuleCatalogue catalogue;
    private final HolidayCalendars calendars;
    private final Runnable openCommittee;

    RulesMenu(Editing editing, Committee committee, RuleCatalogue catalogue, HolidayCalendars calendars, Runnable openCommittee) {
        this.editing = editing;
        this.committee = committee;
        this.catalogue = catalogue;
        this.calendars = calendars;
        this.openCommittee = openCommittee;
    }

    /** Packs that lay down deadlines and have to be chosen. */
    static List<RulePack> choosable(RuleCatalogue catalogue) {
        return catalogue.packs().stream().filter(pack -> !pack.deadlines().isEmpty() && !pack.always()).toList();
    }

    void open(Control at) {
        var menu = new Menu(at);
        heading(menu, Messages.menu_packs);
        for (RulePack pack : choosable(catalogue)) {
            boolean used = UseRulePack.of(committee, pack).isPresent();
            item(menu, SWT.CHECK, pack.name(), used, () -> editing.execute(
                new UseRulePack(editing.session().editingDomain(), committee, pack, !used)));
        }
        new MenuItem(menu, SWT.SEPARATOR);
        heading(menu, Messages.menu_holidays);
        for (String name : names()) {
            boolean used = committee.getHolidays().contains(name);
            item(menu, SWT.CHECK, title(name), used, () -> editing.execute(new ChangeFeature(editing.session().editingDomain(), committee,
                Literals.COMMITTEE__HOLIDAYS, Optional.of(toggled(name)))));
        }
        new MenuItem(menu, SWT.SEPARATOR);
        item(menu, SWT.PUSH, Messages.menu_committee, false, openCommittee);
        menu.addListener(SWT.Hide, event -> at.getDisplay().asyncExec(menu::dispose));
        menu.setVisible(true);
    }

    private List<String> names() {
        try {
            return calendars.names();
        } catch (UncheckedIOException e) {
            editing.reporter().log(Messages.menu_unreadable, e);
            return catalogue.holidays().names();
        }
    }

    private String title(String name) {
        try {
            return calendars.read(name).map(HolidayCalendar::title).orElse(name);
        } catch (IOException e) {
            return Messages.bind(Messages.menu_damaged, name, e.getMessage());
        }
    }

    private List<String> toggled(String name) {
        var chosen = new ArrayList<String>(committee.getHolidays());
        if (!chosen.remove(name)) {
            chosen.add(name);
        }
        return chosen;
    }

    private static void heading(Menu menu, String text) {
        var item = new MenuItem(menu, SWT.PUSH);
        item.setText(text);
        item.setEnabled(false);
    }

    private void item(Menu menu, int style, String text, boolean ticked, Runnable action) {
        var item = new MenuItem(menu, style);
        item.setText(text.replace("&", "&&"));
        item.setSelection(ticked);
        item.setEnabled(style == SWT.PUSH || !editing.readOnly());
        item.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
    }
}
