package org.consultum.ui.plugins.internal;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.consultum.contributions.Fault;
import org.consultum.contributions.Faults;
import org.consultum.plugins.Consent;
import org.consultum.plugins.Offer;
import org.consultum.plugins.PluginException;
import org.consultum.plugins.PluginInfo;
import org.consultum.plugins.PluginOutcome;
import org.consultum.plugins.PluginSource;
import org.consultum.plugins.PluginState;
import org.consultum.plugins.Plugins;
import org.consultum.plugins.TrustedSigner;
import org.consultum.spi.Progress;
import org.consultum.ui.BackgroundWork;
import org.consultum.ui.BackgroundWork.Work;
import org.consultum.ui.Css;
import org.consultum.ui.MonitorProgress;
import org.consultum.ui.Reporter;
import org.consultum.ui.forms.Page;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IWorkbenchPartSite;

/** The page of plugins. On the display thread; work is done in the background, one thing at a time. */
public final class PluginsPage {

    private final IWorkbenchPartSite site;
    private final Plugins plugins;
    private final Faults faults;
    private final Display display;
    private final Page page;
    private final Composite top;
    private final Composite offered;
    private final Composite installed;
    private final Composite signers;
    private final Consumer<Fault> follower;
    private final Deque<Offer> offers = new ArrayDeque<>();
    private Optional<Job> running = Optional.empty();
    private String said = "";
    private boolean restart;

    /** What the page shows; read in the background. */
    private record Shown(List<PluginInfo> plugins, List<TrustedSigner> trusted, boolean revertible) {
    }

    public PluginsPage(Composite parent, IWorkbenchPartSite site, Plugins plugins, Faults faults) {
        this.site = site;
        this.plugins = plugins;
        this.faults = faults;
        this.display = parent.getDisplay();
        page = new Page(parent);
        page.title(site.getPart().getTitleImage(), Messages.page_title, Messages.page_below);
        top = page.plain();
        offered = page.plain();
        installed = page.section(Messages.installed_heading, "");
        signers = page.section(Messages.trusted_heading, Messages.trusted_below);
        follower = fault -> display.asyncExec(this::refresh);
        faults.addListener(follower);
    }

    /** Reads what is installed and shows it. */
    public void refresh() {
        if (!page.body().isDisposed()) {
            start(Messages.work_reading, monitor -> new Shown(plugins.list(), plugins.trusted(), plugins.earlier().isPresent()), this::show);
        }
    }

    public void setFocus() {
        page.control().setFocus();
    }

    /** Whether nothing is being done. */
    public boolean isQuiet() {
        return running.isEmpty();
    }

    public void dispose() {
        faults.removeListener(follower);
        running.ifPresent(Job::cancel);
        offers.forEach(Offer::close);
    }

    private void show(Shown shown) {
        restart |= shown.plugins().stream().anyMatch(plugin -> plugin.state() instanceof PluginState.NeedsRestart);
        showTop(shown.revertible());
        showOffer();
        clear(installed);
        shown.plugins().forEach(this::showPlugin);
        if (shown.plugins().isEmpty()) {
            Texts.line(installed, Messages.installed_none, Css.QUIET);
        }
        faults.all().stream().filter(fault -> shown.plugins().stream().noneMatch(plugin -> plugin.bundles().contains(fault.plugin().id())))
            .forEach(fault -> Texts.line(installed, fault.happened(), Css.FIELD_MESSAGE));
        clear(signers);
        shown.trusted().forEach(this::showSigner);
        if (shown.trusted().isEmpty()) {
            Texts.line(signers, Messages.trusted_none, Css.QUIET);
        }
        page.reflow();
    }

    private void showTop(boolean revertible) {
        clear(top);
        var row = Texts.row(top);
        Texts.button(row, Messages.button_folder, this::askForFolder);
        Texts.button(row, Messages.button_file, this::askForFile);
        Texts.button(row, Messages.button_address, this::askForAddress);
        Texts.button(row, Messages.button_updateAll, () -> update(List.of()));
        if (revertible) {
            Texts.button(row, Messages.button_revert, () -> change(Messages.work_reverting, plugins::revert));
        }
        if (!said.isEmpty()) {
            Texts.line(top, said, "");
        }
        if (restart) {
            var again = Texts.row(top);
            Texts.button(again, Messages.button_restart, () -> site.getWorkbenchWindow().getWorkbench().restart(true));
        }
    }

    private void showOffer() {
        clear(offered);
        if (!offers.isEmpty()) {
            Offer offer = offers.peek();
            Texts.line(offered, NLS.bind(Messages.offer_heading, offer.source().text()), Css.SUBTITLE);
            new OfferBlock(offered, offer, consent -> install(offer, consent), () -> dismiss(offer));
        }
    }

    private void showPlugin(PluginInfo plugin) {
        var block = Texts.block(installed);
        Texts.line(block, NLS.bind(Messages.offer_plugin, new Object[] {plugin.name(), plugin.version(), plugin.vendor()
            .orElse(Messages.vendor_unknown)}), Css.SECTION);
        plugin.description().ifPresent(text -> Texts.line(block, text, ""));
        boolean trouble = plugin.state() instanceof PluginState.DoesNotFit || plugin.state() instanceof PluginState.SwitchedOff;
        Texts.line(block, Words.state(plugin.state()), trouble ? Css.FIELD_MESSAGE : "");
        Texts.line(block, Words.signature(plugin.signature()), Css.QUIET);
        Words.adds(plugin.contributions()).ifPresent(text -> Texts.line(block, text, Css.QUIET));
        faults.all().stream().filter(fault -> plugin.bundles().contains(fault.plugin().id()))
            .forEach(fault -> Texts.line(block, fault.happened(), Css.FIELD_MESSAGE));
        var row = Texts.row(block);
        if (plugin.builtIn() && plugin.state() instanceof PluginState.SwitchedOff) {
            Texts.button(row, Messages.button_bringBack, () -> change(Messages.work_installing,
                progress -> plugins.restore(List.of(plugin.id()), progress)));
            return;
        }
        if (!plugin.builtIn()) {
            Texts.button(row, Messages.button_update, () -> update(List.of(plugin.id())));
        }
        Texts.button(row, Messages.button_remove, () -> change(Messages.work_removing,
            progress -> plugins.remove(List.of(plugin.id()), progress)));
    }

    private void showSigner(TrustedSigner signer) {
        var block = Texts.block(signers);
        Texts.line(block, signer.subject(), "");
        Texts.line(block, NLS.bind(Messages.offer_fingerprint, Words.fingerprint(signer.fingerprint())), Css.QUIET);
        Texts.button(Texts.row(block), Messages.button_withdraw, () -> change(Messages.work_withdrawing,
            progress -> plugins.withdraw(signer.fingerprint())));
    }

    private void askForFolder() {
        var dialog = new DirectoryDialog(site.getShell());
        dialog.setText(Messages.button_folder);
        Optional.ofNullable(dialog.open()).ifPresent(chosen -> open(new PluginSource.Local(Path.of(chosen))));
    }

    private void askForFile() {
        var dialog = new FileDialog(site.getShell(), SWT.OPEN);
        dialog.setText(Messages.button_file);
        dialog.setFilterExtensions(new String[] {"*.zip;*.jar"});
        Optional.ofNullable(dialog.open()).ifPresent(chosen -> open(new PluginSource.Local(Path.of(chosen))));
    }

    private void askForAddress() {
        var dialog = new InputDialog(site.getShell(), Messages.button_address, Messages.address_question, "https://",
            typed -> address(typed).isPresent() ? null : Messages.address_invalid);
        if (dialog.open() == Window.OK) {
            address(dialog.getValue()).ifPresent(address -> open(new PluginSource.Remote(address)));
        }
    }

    private static Optional<URI> address(String typed) {
        try {
            return PluginSource.parse(typed, Path.of("").toAbsolutePath()) instanceof PluginSource.Remote remote
                ? Optional.of(remote.address()) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Looks into a source and shows what it offers. */
    public void open(PluginSource source) {
        said = "";
        start(NLS.bind(Messages.work_opening, source.text()), monitor -> plugins.open(source, new MonitorProgress(monitor)), offer -> {
            offers.add(offer);
            refresh();
        });
    }

    private void update(List<String> ids) {
        said = "";
        start(Messages.work_updating, monitor -> plugins.updates(ids, new MonitorProgress(monitor)), found -> {
            offers.addAll(found);
            said = found.isEmpty() ? Messages.update_none : "";
            refresh();
        });
    }

    private void dismiss(Offer offer) {
        offers.remove(offer);
        offer.close();
        refresh();
    }

    private void install(Offer offer, Consent consent) {
        start(Messages.work_installing, monitor -> plugins.install(offer, consent, new MonitorProgress(monitor)), outcome -> {
            offers.remove(offer);
            offer.close();
            tell(outcome);
        });
    }

    private void change(String name, Function<Progress, PluginOutcome> work) {
        start(name, monitor -> work.apply(new MonitorProgress(monitor)), this::tell);
    }

    private void tell(PluginOutcome outcome) {
        said = switch (outcome) {
            case PluginOutcome.Done done -> {
                restart = true;
                yield done.changes().stream().map(Words::change).collect(Collectors.joining(" ")) + " " + Messages.done_restart;
            }
            case PluginOutcome.Unchanged unchanged -> unchanged.why();
            case PluginOutcome.Refused refused -> refused.refusals().stream().map(PluginOutcome.Refusal::happened)
                .collect(Collectors.joining("\n"));
            case PluginOutcome.Failed failed -> {
                site.getService(Reporter.class).failed(failed.happened(), failed.remedy(), failed.cause());
                yield failed.happened();
            }
        };
        refresh();
    }

    /** Starts work with its progress and a way to cancel on the page; while it runs nothing else can be started. */
    private <T> void start(String name, Work<T> work, Consumer<T> result) {
        if (running.isPresent()) {
            return;
        }
        for (Composite part : List.of(top, offered, installed, signers)) {
            part.setEnabled(part == top);
        }
        boolean reading = name.equals(Messages.work_reading);
        Job job = BackgroundWork.of(name, work).then(done -> {
            if (ended()) {
                result.accept(done);
            }
        }).cancelled(() -> {
            if (ended()) {
                said = Messages.work_cancelled;
                refresh();
            }
        }).failed(problem -> {
            if (ended()) {
                failed(problem, reading);
            }
        }).start(display, !reading);
        running = Optional.of(job);
        if (!reading) {
            clear(top);
            Texts.line(top, name, "");
            Texts.button(Texts.row(top), Messages.button_cancel, job::cancel);
            page.reflow();
        }
    }

    private void failed(Exception problem, boolean reading) {
        String remedy = problem instanceof PluginException known ? known.remedy() : Messages.page_failedRemedy;
        said = problem instanceof PluginException ? problem.getMessage() + " " + remedy : Messages.page_failed;
        if (!(problem instanceof PluginException)) {
            site.getService(Reporter.class).failed(Messages.page_failed, remedy, problem);
        }
        if (reading) {
            showTop(true);
            page.reflow();
        } else {
            refresh();
        }
    }

    /** Whether the page is still there to show what came of it. */
    private boolean ended() {
        running = Optional.empty();
        if (page.body().isDisposed()) {
            return false;
        }
        List.of(top, offered, installed, signers).forEach(part -> part.setEnabled(true));
        return true;
    }

    private static void clear(Composite part) {
        for (Control child : part.getChildren()) {
            child.dispose();
        }
    }
}
