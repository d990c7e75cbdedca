package org.consultum.meeting.internal;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.consultum.model.AgendaItem;
import org.consultum.model.Committee;
import org.consultum.model.Meeting;
import org.consultum.model.Party;
import org.consultum.model.Role;

/** Questions about parties that several packages ask. */
public final class Parties {

    private Parties() {
    }

    /** Name of a party as it is printed. */
    public static String name(Party party) {
        return party == null || party.getName() == null ? "" : party.getName();
    }

    /** Names with commas between them. */
    public static String names(Collection<? extends Party> parties) {
        return parties.stream().map(Parties::name).collect(Collectors.joining(", "));
    }

    /** Title of an item as it is printed. */
    public static String title(AgendaItem item) {
        return item.getTitle() == null ? "" : item.getTitle();
    }

    /** Title of a meeting as it is printed. */
    public static String title(Meeting meeting) {
        return meeting.getTitle() == null ? "" : meeting.getTitle();
    }

    /** Whether a member is somebody; an office is whoever holds it. */
    public static boolean is(Party member, Party somebody) {
        return member == somebody || member instanceof Role role && role.getHolder() != null && role.getHolder() == somebody;
    }

    /** The language in which the documents of a committee are written; that of the user where the register names none. */
    public static Locale language(Committee committee) {
        if (committee == null) {
            return Locale.getDefault();
        }
        String own = committee.getLanguage();
        String common = committee.getRegister() == null ? null : committee.getRegister().getLanguage();
        String tag = own == null || own.isBlank() ? common : own;
        return tag == null || tag.isBlank() ? Locale.getDefault() : Locale.forLanguageTag(tag);
    }
}
