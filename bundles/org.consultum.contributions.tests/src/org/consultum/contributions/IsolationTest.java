package org.consultum.contributions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.consultum.testing.PretendPlugins;
import org.eclipse.core.runtime.CoreException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a plugin does, the caller goes on without it, and knows which it was. */
class IsolationTest {

    private static final String POINT = "org.consultum.test.suppliers";
    private static final Patience IMPATIENT = new Patience(Duration.ofMillis(200), Duration.ofMillis(200));

    @SuppressWarnings("unchecked")
    private static final Kind<Supplier<String>> KIND = Kind.of(POINT, "supplier", (Class<Supplier<String>>) (Class<?>) Supplier.class);

    private final List<Fault> logged = new ArrayList<>();
    private PretendPlugins plugins;
    private ContributionRegistry registry;

    @BeforeEach
    void install() throws CoreException {
        plugins = new PretendPlugins(getClass().getClassLoader()).points(POINT);
        registry = ContributionRegistry.of(plugins.registry(), IMPATIENT, logged::add);
        plugin("org.example.good", "good", "Good");
    }

    private void plugin(String plugin, String id, String type) {
        plugins.extend(plugin, POINT, "<supplier id='" + id + "' class='org.consultum.contributions.Misbehaving$" + type + "'/>");
    }

    private List<String> askAll() {
        return registry.all(KIND).stream().flatMap(each -> each.call(Supplier::get)
            .checked(text -> text.isEmpty() ? Optional.of("said nothing at all") : Optional.empty()).answeringSoon().orEmpty().stream())
            .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Throwing          | stopped with an error (IllegalStateException: no idea)",
        "ThrowingTwice     | stopped with an error (QuietlyThrown)",
        "Bottomless        | stopped with an error (StackOverflowError)",
        "Hanging           | did not answer within 1 seconds",
        "Silent            | answered nothing",
        "Nonsense          | said nothing at all",
        "HalfResolved      | stopped with an error (NoClassDefFoundError: org/example/Gone)",
        "BrokenClass       | could not be started (DateTimeParseException: Text 'never' could not be parsed at index 0)",
        "BrokenConstructor | could not be started (UnsupportedOperationException: not today)",
        "OtherType         | is of the class org.consultum.contributions.Misbehaving$OtherType, which is no Supplier",
        "NotThere          | names the class org.consultum.contributions.Misbehaving$NotThere, which is not there or lacks something it needs"})
    void itIsNamedSwitchedOffAndLoggedOnceAndTheOthersGoOn(String type, String happened) {
        plugin("org.example.bad", "bad", type);

        assertEquals(List.of("good"), askAll());
        assertEquals(List.of("good"), askAll(), "switched off for the session");

        assertEquals(1, logged.size(), logged.toString());
        Fault fault = registry.faults().all().getFirst();
        assertEquals("Plugin org.example.bad: the supplier 'bad' " + happened.strip()
            + ". It stays switched off until the program is started again.", fault.happened());
        assertEquals("org.example.bad", fault.plugin().id());
        assertEquals(List.of(fault), registry.faults().at(POINT));
        assertEquals(List.of("good"), registry.all(KIND).stream().map(Contribution::id).toList());
    }

    @Test
    void ofTwoWithOneIdentityTheFirstIsTakenAndOursComeBeforeAll() {
        plugin("org.consultum.later", "bad", "Silent");
        plugin("org.example.another", "good", "Silent");
        plugin("org.example.zz", "", "Good");

        assertEquals(List.of("bad", "good"), registry.all(KIND).stream().map(Contribution::id).toList());
        assertEquals("org.example.another", registry.find(KIND, "good").orElseThrow().plugin().id());
        assertEquals(List.of(
            "Plugin org.example.good: the supplier 'good' has the same identity as one of the plugin org.example.another."
                + " It stays switched off until the program is started again.",
            "Plugin org.example.zz: the supplier '' has no identity that can be used."
                + " It stays switched off until the program is started again."), logged.stream().map(Fault::happened).toList());
    }

    @Test
    void pluginsComeAndGoWhileTheProgramRuns() {
        var told = new ArrayList<String>();
        registry.addListener(told::add);
        assertEquals(List.of("good"), askAll());
        Contribution<Supplier<String>> before = registry.all(KIND).getFirst();

        plugin("org.example.later", "later", "Good");
        assertEquals(List.of("good", "good"), askAll());
        assertEquals(before, registry.all(KIND).getFirst(), "what stays is not created again");

        plugins.remove("org.example.good");
        assertEquals(List.of("later"), registry.all(KIND).stream().map(Contribution::id).toList());
        assertEquals(List.of(POINT, POINT), told);
    }

    @Test
    void whatTheContractAllowsIsNoFault() {
        Contribution<Supplier<String>> good = registry.all(KIND).getFirst();

        var answer = good.call(any -> {
            throw new IOException("full");
        }).passing(IOException.class).answer();

        assertEquals("full", assertInstanceOf(Answer.Refused.class, answer).reason().getMessage());
        assertThrows(IOException.class, () -> good.call(any -> {
            throw new IOException("full");
        }).orThrow(IOException.class, fault -> new IOException(fault.happened())));
        assertTrue(good.usable());
        assertEquals(List.of(), logged);
    }

    @Test
    void cancellationPassesAndErrorsOfTheMachineToo() {
        Contribution<Supplier<String>> good = registry.all(KIND).getFirst();

        assertThrows(CancellationException.class, () -> good.call(any -> {
            throw new CancellationException();
        }).answeringSoon().answer());
        assertThrows(OutOfMemoryError.class, () -> good.call(any -> {
            throw new OutOfMemoryError();
        }).answeringSoon().answer());
        assertTrue(good.usable());
    }

    @Test
    void aPluginThatTakesNoNoticeOfCancellationIsLeftBehind() {
        registry = ContributionRegistry.of(plugins.registry(), Patience.USUAL, logged::add);
        plugin("org.example.deaf", "deaf", "Hanging");
        Contribution<Supplier<String>> deaf = registry.find(KIND, "deaf").orElseThrow();

        assertThrows(CancellationException.class, () -> deaf.call(Supplier::get).working().until(() -> true).answer());

        assertFalse(deaf.usable());
    }

    @Test
    void workThatAsksOftenIsLeftBehindWhereOnePluginHangs() {
        plugin("org.example.stuck", "stuck", "Hanging");

        var hung = assertThrows(ContributionRegistry.HungException.class, () -> registry.watched(() -> registry.all(KIND).stream()
            .map(each -> each.call(Supplier::get).or("")).toList()));

        assertEquals("stuck", hung.fault().contribution());
        assertEquals(List.of("good"), registry.watched(() -> registry.all(KIND).stream().map(each -> each.call(Supplier::get).or(""))
            .toList()), "the second try does without it");
    }

    @Test
    void aSlowAnswerInTheWindowIsTakenOnce() {
        Contribution<Supplier<String>> good = registry.all(KIND).getFirst();
        var never = new CountDownLatch(1);

        assertFalse(good.call(any -> never.await(300, TimeUnit.MILLISECONDS)).timed().or(true));

        assertFalse(good.usable());
    }
}
