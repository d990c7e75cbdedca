package org.consultum.cli.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.consultum.edit.command.CreateCommittee;
import org.consultum.edit.command.CreateMeeting;
import org.consultum.model.Committee;
import org.consultum.model.Meeting;
import org.consultum.model.Register;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.base.NewElements;
import org.consultum.rules.CheckFinding;
import org.consultum.rules.CheckRequest;
import org.consultum.rules.CheckService;
import org.consultum.rules.RulePack;
import org.consultum.rules.deadline.UseRulePack;
import org.consultum.samples.RepeatableIds;
import org.consultum.session.DefaultRegisterSessions;
import org.consultum.session.RegisterSession;
import org.consultum.session.RegisterSessions.OpenResult;
import org.consultum.spi.rule.Finding.Severity;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.emf.common.command.Command;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was only just made is not red, whichever pack the committee follows. */
class NewRegisterTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @TempDir
    private Path folder;
    private final NewElements elements = new NewElements(new RepeatableIds(5));

    @Test
    void aNewRegisterCommitteeAndMeetingHaveNoErrors() throws Exception {
        CheckService checks = CheckService.of(InstalledRules.catalogue());
        Register content = elements.create(Register.class, Literals.REGISTER);
        content.setTitle("Register");
        var opened = (OpenResult.Opened) new DefaultRegisterSessions().create(folder.resolve("register"), content);
        try (RegisterSession session = opened.session()) {
            var wrong = new ArrayList<String>();
            errors("register", session, checks, wrong);
            for (RulePack pack : checks.catalogue().packs()) {
                Committee committee = (Committee) made(session, new CreateCommittee(session.editingDomain(), elements, session.register(),
                    CreateCommittee.Details.named("Forum by " + pack.id())));
                session.execute(new UseRulePack(session.editingDomain(), committee, pack, true));
                errors(pack.id() + ": committee", session, checks, wrong);
                Meeting meeting = (Meeting) made(session, new CreateMeeting(session.editingDomain(), elements, committee,
                    CreateMeeting.Details.of("Plenary", TODAY.plusDays(90).atTime(9, 0).atZone(ZoneId.of("Asia/Tokyo")))));
                errors(pack.id() + ": meeting", session, checks, wrong);
                assertEquals(0, meeting.getAgenda().getItems().size());
            }
            assertEquals(List.of(), wrong);
        }
    }

    private static Object made(RegisterSession session, Command command) {
        session.execute(command);
        return command.getResult().iterator().next();
    }

    private static List<CheckFinding> findings(RegisterSession session, CheckService checks) {
        return checks.check(CheckRequest.of(session.register(), TODAY), new NullProgressMonitor());
    }

    private static void errors(String what, RegisterSession session, CheckService checks, List<String> wrong) {
        findings(session, checks).stream().filter(finding -> finding.severity() == Severity.ERROR)
            .forEach(finding -> wrong.add(what + ": " + finding.rule() + " " + finding.message()));
    }
}
