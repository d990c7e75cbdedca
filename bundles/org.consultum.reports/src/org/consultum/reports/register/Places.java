package org.consultum.reports.register;

import java.util.List;
import java.util.stream.Stream;
import org.consultum.model.ActionItem;
import org.consultum.model.ActionList;
import org.consultum.model.Committee;
import org.consultum.model.Meeting;
import org.consultum.model.Register;
import org.consultum.spi.report.ReportRequest;

/** What of a register a report is about. */
final class Places {

    /** Id of the parameter that names a committee. */
    static final String COMMITTEE = "committee";

    private Places() {
    }

    /** The committee that was chosen, or all, in the order of the register. */
    static List<Committee> committees(ReportRequest request) {
        return request.element(COMMITTEE, Committee.class).map(List::of).orElseGet(() -> all(request.register()));
    }

    /** All committees of a register that can be read. */
    static List<Committee> all(Register register) {
        return register.getCommittees().stream().filter(committee -> !committee.eIsProxy()).toList();
    }

    /** The actions a committee keeps. */
    static Stream<ActionItem> actions(Committee committee) {
        ActionList list = committee.getActionList();
        return list == null || list.eIsProxy() ? Stream.of() : list.getActions().stream();
    }

    /** The meetings of a committee that can be read. */
    static Stream<Meeting> meetings(Committee committee) {
        return committee.getMeetings().stream().filter(meeting -> !meeting.eIsProxy());
    }
}
