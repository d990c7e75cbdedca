package org.consultum.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.consultum.edit.command.IntentionCommand;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CommandStack;
import org.junit.jupiter.api.DynamicTest;

/**
 * Base of tests of commands. A test is a list of steps, each a command and what must hold after it; every step is tried in all
 * interleavings with undo and redo, each on a register of its own, and the state of the whole register is compared each time.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> anItemMovesUp() {
 *     return inAllInterleavings(() -> RegisterBuilder.forum().fixture(),
 *         step("move up", forum -> new MoveAgendaItemUp(forum.domain(), forum.item("Closing")),
 *             forum -> assertEquals("Any other business", forum.meeting("Second meeting").getAgenda().getItems().getLast().getTitle())));
 * }
 * }</pre>
 *
 * The idea is that of the command tests of Eclipse 4diac IDE.
 *
 * @since 0.1
 */
public abstract class CommandTestBase {

    /**
     * One command and what must hold after it.
     *
     * @param name what is done
     * @param command makes the command for the register as it is before the step
     * @param expectation fails if something does not hold after the step
     */
    public record Step(String name, Function<Fixture, Command> command, Consumer<Fixture> expectation) {
    }

    protected static Step step(String name, Function<Fixture, Command> command, Consumer<Fixture> expectation) {
        return new Step(name, command, expectation);
    }

    /** Tests of a list of steps: in a row, and with undo and redo at every point. */
    protected static Stream<DynamicTest> inAllInterleavings(Supplier<Fixture> start, Step... steps) {
        var tests = new ArrayList<DynamicTest>();
        var all = List.of(steps);
        tests.add(dynamicTest("done", () -> inARow(new Run(start.get()), all)));
        for (int length = 1; length <= all.size(); length++) {
            List<Step> prefix = all.subList(0, length);
            String after = "after step " + length + ", " + prefix.getLast().name() + ": ";
            tests.add(dynamicTest(after + "undone", () -> undone(new Run(start.get()), prefix)));
            tests.add(dynamicTest(after + "undone and redone", () -> undoneAndRedone(new Run(start.get()), prefix)));
        }
        tests.add(dynamicTest("all undone, all redone", () -> allUndoneAllRedone(new Run(start.get()), all)));
        tests.add(dynamicTest("undone and redone after every step", () -> interspersed(new Run(start.get()), all)));
        tests.add(dynamicTest("all undone and redone again after every step", () -> allInterspersed(new Run(start.get()), all)));
        return tests.stream();
    }

    /** Fails unless a command refuses, changes nothing, and says why in words that contain these. */
    protected static void assertRefused(String expectedPart, Fixture fixture, IntentionCommand command) {
        String before = fixture.state();
        assertFalse(command.canExecute(), "can be executed");
        assertTrue(command.refusal().orElse("").contains(expectedPart), () -> "reason: " + command.refusal());
        fixture.domain().getCommandStack().execute(command);
        assertEquals(before, fixture.state());
    }

    private static void inARow(Run run, List<Step> steps) {
        steps.forEach(run::execute);
    }

    private static void undone(Run run, List<Step> steps) {
        steps.forEach(run::execute);
        run.undo();
    }

    private static void undoneAndRedone(Run run, List<Step> steps) {
        steps.forEach(run::execute);
        run.undo();
        run.redo();
    }

    private static void allUndoneAllRedone(Run run, List<Step> steps) {
        steps.forEach(run::execute);
        steps.forEach(step -> run.undo());
        steps.forEach(step -> run.redo());
    }

    private static void interspersed(Run run, List<Step> steps) {
        for (Step step : steps) {
            run.execute(step);
            run.undo();
            run.redo();
        }
    }

    private static void allInterspersed(Run run, List<Step> steps) {
        for (int done = 1; done <= steps.size(); done++) {
            run.execute(steps.get(done - 1));
            for (int i = 0; i < done; i++) {
                run.undo();
            }
            for (int i = 0; i < done; i++) {
                run.redo();
            }
        }
    }

    /** A register that steps are done to, with every state it had. */
    private static final class Run {

        private final Fixture fixture;
        private final List<String> states = new ArrayList<>();
        private final List<Step> done = new ArrayList<>();
        private int position;

        Run(Fixture fixture) {
            this.fixture = fixture;
            states.add(fixture.state());
        }

        void execute(Step step) {
            Command command = step.command().apply(fixture);
            assertTrue(command.canExecute(), () -> step.name() + " cannot be executed");
            assertEquals(states.get(position), fixture.state(), "asking whether it can be executed changes something");
            stack().execute(command);
            done.add(step);
            position++;
            states.add(fixture.state());
            assertNotEquals(states.get(position - 1), states.get(position), () -> step.name() + " changes nothing");
            assertFalse(command.getLabel().isBlank(), "no label");
            assertFalse(command.getDescription().isBlank(), "no description");
            assertFalse(command.getLabel().contains("{") || command.getDescription().contains("{"), command.getDescription());
            step.expectation().accept(fixture);
        }

        void undo() {
            assertTrue(stack().canUndo(), "cannot be undone");
            stack().undo();
            position--;
            assertEquals(states.get(position), fixture.state(), () -> "undoing " + done.get(position).name() + " leaves another state");
        }

        void redo() {
            assertTrue(stack().canRedo(), "cannot be redone");
            stack().redo();
            position++;
            assertEquals(states.get(position), fixture.state(), () -> "redoing " + done.get(position - 1).name() + " leaves another state");
            done.get(position - 1).expectation().accept(fixture);
        }

        private CommandStack stack() {
            return fixture.domain().getCommandStack();
        }
    }
}
