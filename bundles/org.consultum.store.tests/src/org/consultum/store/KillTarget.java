package org.consultum.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.consultum.model.ActionItem;
import org.consultum.model.Committee;
import org.consultum.model.Meeting;
import org.consultum.model.Register;
import org.consultum.model.RegisterFactory;

/**
 * A process that changes a register until it is killed. It waits for the folder on standard input, so that it can be started before it is
 * needed, and says the number of each change on standard output once it is durable.
 */
public final class KillTarget {

    private final RegisterFiles files;
    private final PrintStream acknowledged;

    private KillTarget(RegisterFiles files, PrintStream acknowledged) {
        this.files = files;
        this.acknowledged = acknowledged;
    }

    /**
     * Changes a register.
     *
     * @param arguments how many changes to make before it ends by itself; none for going on until it is killed
     */
    public static void main(String[] arguments) throws Exception {
        RegisterFactory.eINSTANCE.createMeeting();
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String folder = input.readLine();
        if (folder == null) {
            return;
        }
        try (RegisterFiles files = Registers.store().open(Path.of(folder), true)) {
            if (files.readOnly().isPresent()) {
                throw new IllegalStateException(files.readOnly().get());
            }
            new KillTarget(files, new PrintStream(System.out, true, StandardCharsets.UTF_8)).run(arguments.length == 0 ? Integer.MAX_VALUE
                : Integer.parseInt(arguments[0]));
        }
    }

    private void run(int changes) throws IOException {
        Register register = files.register();
        int number = number(register);
        for (int made = 0; made < changes; made++) {
            number++;
            change(register, number);
            files.settle();
            files.write(files.prepare().orElseThrow());
            acknowledged.println(number);
        }
    }

    static int number(Register register) {
        String title = register.getTitle();
        return title.startsWith("Change ") ? Integer.parseInt(title.substring("Change ".length())) : 0;
    }

    /** Root, committee and actions always change together; every third change also adds a meeting and removes an earlier one. */
    private static void change(Register register, int number) {
        register.setTitle("Change " + number);
        Committee committee = register.getCommittees().getFirst();
        committee.setName("Change " + number);
        ActionItem action = committee.getActionList().getActions().getFirst();
        action.setTitle("Change " + number);
        if (number % 3 == 0) {
            Meeting meeting = Registers.meeting(1, null);
            meeting.setSlug("change-" + number);
            meeting.setTitle("Change " + number);
            meeting.setId(Registers.id(1_000_000 + number));
            meeting.setAgenda(null);
            committee.getMeetings().removeIf(each -> each.getSlug().startsWith("change-"));
            committee.getMeetings().add(meeting);
        }
    }
}
