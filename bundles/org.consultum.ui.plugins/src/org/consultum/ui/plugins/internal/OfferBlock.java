package org.consultum.ui.plugins.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.consultum.plugins.Consent;
import org.consultum.plugins.Offer;
import org.consultum.plugins.OfferedPlugin;
import org.consultum.plugins.PluginSignature.Altered;
import org.consultum.plugins.PluginSignature.Signed;
import org.consultum.plugins.PluginSignature.Unsigned;
import org.consultum.ui.Css;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;

/** What a source offers, who signed it and what it means; with a tick for each thing the user has to know before installing. */
final class OfferBlock {

    private final Offer offer;
    private final List<Button> ticks = new ArrayList<>();
    private final Set<String> trust = new LinkedHashSet<>();
    private final boolean unsigned;
    private final boolean possible;
    private Button install;

    OfferBlock(Composite parent, Offer offer, Consumer<Consent> installed, Runnable dismissed) {
        this.offer = offer;
        this.unsigned = offer.plugins().stream().anyMatch(plugin -> plugin.signature() instanceof Unsigned);
        this.possible = offer.plugins().stream().allMatch(plugin -> plugin.missing().isEmpty()
            && !(plugin.signature() instanceof Altered) && plugin.standing() != OfferedPlugin.Standing.SAME);
        offer.plugins().forEach(plugin -> show(parent, plugin));
        if (possible) {
            Texts.line(parent, Messages.offer_rights, "");
            askForTrust(parent);
            if (unsigned) {
                tick(parent, Messages.offer_unsigned);
            }
        }
        var row = Texts.row(parent);
        if (possible) {
            install = Texts.button(row, Messages.offer_install, () -> installed.accept(new Consent(unsigned, false, trust)));
            update();
        }
        Texts.button(row, possible ? Messages.offer_notNow : Messages.offer_close, dismissed);
    }

    private void show(Composite parent, OfferedPlugin plugin) {
        var block = Texts.block(parent);
        Texts.line(block, NLS.bind(Messages.offer_plugin, new Object[] {plugin.name(), plugin.version(), plugin.vendor()
            .orElse(Messages.vendor_unknown)}), Css.SECTION);
        plugin.description().ifPresent(text -> Texts.line(block, text, ""));
        Texts.line(block, Words.signature(plugin.signature()), "");
        for (Signed signer : plugin.signature().signers()) {
            Texts.line(block, NLS.bind(Messages.offer_fingerprint, Words.fingerprint(signer.fingerprint())), Css.QUIET);
        }
        Words.adds(plugin.contributions()).ifPresent(text -> Texts.line(block, text, ""));
        if (!plugin.needs().isEmpty()) {
            Texts.line(block, NLS.bind(Messages.offer_needs, String.join(", ", plugin.needs())), "");
        }
        switch (plugin.standing()) {
            case NEWER -> Texts.line(block, NLS.bind(Messages.offer_newer, plugin.installed().orElse("")), "");
            case OLDER -> Texts.line(block, NLS.bind(Messages.offer_older, plugin.installed().orElse("")), Css.FIELD_MESSAGE);
            case SAME -> Texts.line(block, Messages.offer_same, Css.QUIET);
            case NEW -> {
                // nothing to add
            }
        }
        plugin.missing().forEach(sentence -> Texts.line(block, sentence, Css.FIELD_MESSAGE));
        if (plugin.signature() instanceof Altered) {
            Texts.line(block, Messages.offer_altered, Css.FIELD_MESSAGE);
        }
    }

    private void askForTrust(Composite parent) {
        for (OfferedPlugin plugin : offer.plugins()) {
            if (!plugin.trusted()) {
                for (Signed signer : plugin.signature().signers()) {
                    if (trust.add(signer.fingerprint())) {
                        tick(parent, NLS.bind(Messages.offer_trust, signer.subject()));
                    }
                }
            }
        }
    }

    private void tick(Composite parent, String text) {
        var tick = new Button(parent, SWT.CHECK | SWT.WRAP);
        tick.setText(text.replace("&", "&&"));
        tick.addListener(SWT.Selection, event -> update());
        ticks.add(tick);
    }

    private void update() {
        install.setEnabled(ticks.stream().allMatch(Button::getSelection));
    }
}
