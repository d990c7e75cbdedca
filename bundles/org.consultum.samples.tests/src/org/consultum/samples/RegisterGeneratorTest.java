package org.consultum.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;
import org.consultum.model.Element;
import org.consultum.model.Register;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.Diagnostician;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisterGeneratorTest {

    @ParameterizedTest
    @CsvSource({"1,0,0", "1,1,1", "3,10,7", "7,20,100", "20,5,0", "4,0,9"})
    void hasExactlyTheNumbersAskedFor(int committees, int meetings, int actions) {
        Map<String, Integer> counts = counts(generate(new GeneratorSize(committees, meetings, actions, 42)));
        assertEquals(committees, counts.get("Committee"));
        assertEquals(meetings, counts.getOrDefault("Meeting", 0));
        assertEquals(actions, counts.getOrDefault("ActionItem", 0));
    }

    @Test
    void theSameSeedGivesTheSameRegister() {
        var size = new GeneratorSize(3, 20, 30, 5);
        assertEquals(RegisterText.of(generate(size)), RegisterText.of(generate(size)));
    }

    @Test
    void anotherSeedGivesAnotherRegister() {
        assertNotEquals(RegisterText.of(generate(new GeneratorSize(1, 2, 2, 1))), RegisterText.of(generate(new GeneratorSize(1, 2, 2, 2))));
    }

    @Test
    void aCommitteeDoesNotDependOnTheOnesMadeBefore() {
        var size = new GeneratorSize(3, 12, 12, 9);
        var all = generate(size);
        assertEquals(RegisterText.of(all.getCommittees().get(2)), RegisterText.of(new RegisterGenerator(size).committee(2)));
    }

    @Test
    void everyInvariantHolds() {
        Diagnostic diagnostic = Diagnostician.INSTANCE.validate(generate(new GeneratorSize(4, 60, 80, 3)));
        assertEquals(Diagnostic.OK, diagnostic.getSeverity(), () -> diagnostic.getChildren().toString());
    }

    @Test
    void noIdentityComesTwice() {
        var ids = new HashSet<String>();
        for (TreeIterator<EObject> all = generate(new GeneratorSize(10, 200, 500, 8)).eAllContents(); all.hasNext();) {
            if (all.next() instanceof Element element) {
                assertTrue(ids.add(element.getId()), element.getId());
            }
        }
    }

    @Test
    void tenTimesTheNumbersGiveAboutTenTimesTheObjects() {
        int small = total(generate(new GeneratorSize(2, 30, 200, 1)));
        int large = total(generate(new GeneratorSize(20, 300, 2_000, 1)));
        assertTrue(small > 1_000, () -> small + " objects");
        assertTrue(large > 8 * small && large < 12 * small, () -> small + " and " + large + " objects");
    }

    @Test
    void refusesSizesItCannotMake() {
        assertThrows(IllegalArgumentException.class, () -> new GeneratorSize(0, 1, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new GeneratorSize(1, -1, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new GeneratorSize(1, 1, GeneratorSize.MOST_ACTIONS + 1, 1));
    }

    private static Register generate(GeneratorSize size) {
        return new RegisterGenerator(size).register();
    }

    private static int total(Register register) {
        return counts(register).values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<String, Integer> counts(Register register) {
        var counts = new TreeMap<String, Integer>();
        for (TreeIterator<EObject> all = register.eAllContents(); all.hasNext();) {
            counts.merge(all.next().eClass().getName(), 1, Integer::sum);
        }
        return counts;
    }
}
