package org.consultum.marking.release;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.consultum.marking.MarkingScheme;
import org.consultum.model.Recipient;
import org.consultum.model.Register;
import org.consultum.model.RegisterFactory;

/** Those a register can be released to. */
public final class Recipients {

    /** The recipient every register has: everybody. */
    public static final String PUBLIC = "public";

    private Recipients() {
    }

    /**
     * The recipients of the profile, and the public in front where the profile does not describe it. Where it does the public still sees
     * nothing closed and nothing above the levels the scheme opens to everybody.
     */
    public static List<Recipient> of(Register register, MarkingScheme scheme) {
        List<Recipient> named = register.getProfile() == null ? List.of() : register.getProfile().getRecipients();
        List<Recipient> all = named.stream().map(recipient -> isPublic(recipient) ? bounded(recipient, scheme) : recipient).toList();
        return all.stream().anyMatch(Recipients::isPublic) ? all : Stream.concat(Stream.of(everybody(scheme)), all.stream()).toList();
    }

    private static boolean isPublic(Recipient recipient) {
        return PUBLIC.equalsIgnoreCase(recipient.getName());
    }

    private static Recipient bounded(Recipient described, MarkingScheme scheme) {
        Recipient everybody = everybody(scheme);
        everybody.setName(described.getName());
        Optional<String> level = Optional.ofNullable(described.getLevel());
        if (level.isEmpty() || scheme.byLevel().compare(level, Optional.ofNullable(everybody.getLevel())) < 0) {
            everybody.setLevel(described.getLevel());
        }
        everybody.getCaveats().addAll(described.getCaveats());
        everybody.getReleasability().addAll(described.getReleasability());
        return everybody;
    }

    /** The one recipient of a name, as it is written in the profile or without regard to case; empty when there is none or several. */
    public static Optional<Recipient> named(Register register, MarkingScheme scheme, String name) {
        List<Recipient> all = of(register, scheme);
        List<Recipient> exact = all.stream().filter(recipient -> name.equals(recipient.getName())).toList();
        List<Recipient> found = exact.isEmpty() ? all.stream().filter(recipient -> name.equalsIgnoreCase(recipient.getName())).toList()
            : exact;
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** Everybody: sees what is not marked or of an open level, nothing with a caveat, and nothing closed. Not part of a register. */
    public static Recipient everybody(MarkingScheme scheme) {
        Recipient everybody = RegisterFactory.eINSTANCE.createRecipient();
        everybody.setName(PUBLIC);
        scheme.highestOpen().ifPresent(level -> everybody.setLevel(level.code()));
        return everybody;
    }
}
