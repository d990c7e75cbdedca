package org.consultum.edit.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.consultum.edit.command.InTurn.Refusal;
import org.consultum.model.Meeting;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.testing.Fixture;
import org.consultum.testing.RegisterBuilder;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.UnexecutableCommand;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Several changes, each planned when those before it are made,")
class InTurnTest {

    private final Fixture forum = RegisterBuilder.forum().fixture();
    private final Meeting meeting = forum.register().getCommittees().getFirst().getMeetings().getFirst();
    private final String before = meeting.getTitle();

    /** Puts a word before the title as it is when the command is asked for. */
    private Supplier<Command> prefix(String word) {
        return () -> new ChangeFeature(forum.domain(), meeting, Literals.MEETING__TITLE, Optional.of(word + " " + meeting.getTitle()));
    }

    @Test
    @DisplayName("build on each other, and are undone and done again as one")
    void buildOnEachOther() {
        var both = new InTurn("Both", Refusal.UNDO_ALL, List.of(prefix("second"), prefix("first")));

        forum.domain().getCommandStack().execute(both);
        assertEquals("first second " + before, meeting.getTitle());
        forum.domain().getCommandStack().undo();
        assertEquals(before, meeting.getTitle());
        forum.domain().getCommandStack().redo();
        assertEquals("first second " + before, meeting.getTitle());
    }

    @Test
    @DisplayName("are made without the one that cannot be made, where that may be passed over")
    void passesOver() {
        var some = new InTurn("Some", Refusal.PASS_OVER, List.of(prefix("second"), () -> UnexecutableCommand.INSTANCE, prefix("first")));

        some.canExecute();
        some.execute();
        assertEquals("first second " + before, meeting.getTitle());
        some.undo();
        assertEquals(before, meeting.getTitle());
    }

    @Test
    @DisplayName("change nothing when one cannot be made, where all are needed")
    void undoesAll() {
        var none = new InTurn("None", Refusal.UNDO_ALL, List.of(prefix("second"), () -> UnexecutableCommand.INSTANCE));

        assertThrows(RuntimeException.class, none::execute);
        assertEquals(before, meeting.getTitle());
    }
}
