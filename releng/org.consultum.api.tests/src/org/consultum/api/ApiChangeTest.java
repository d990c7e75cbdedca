package org.consultum.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the comparison notices. */
class ApiChangeTest {

    private static final String PACKAGE = """
        # org.example.api 1.0.0
        PACKAGE MINOR MAJOR org.example.api
          CLASS MINOR MAJOR org.example.api.Sink
            METHOD MINOR MAJOR take()
          INTERFACE MINOR MAJOR org.example.api.Rule
            METHOD MAJOR MAJOR check()
            METHOD MINOR MAJOR name()
        """;

    private static List<ApiChange> changes(String before, String after) throws Exception {
        return ApiChange.between(ApiPackage.parse(before.lines().toList()), ApiPackage.parse(after.lines().toList()));
    }

    @Test
    void theTextOfAPackageIsReadAsItWasWritten() throws Exception {
        assertEquals(PACKAGE, ApiPackage.parse(PACKAGE.lines().toList()).text());
        assertEquals(List.of(), changes(PACKAGE, PACKAGE));
    }

    @Test
    void aRemovedMethodBreaks() throws Exception {
        var changes = changes(PACKAGE, PACKAGE.replace("    METHOD MINOR MAJOR take()\n", ""));
        assertEquals(List.of(new ApiChange("org.example.api.Sink", "removed method take() of org.example.api.Sink", true)), changes);
    }

    @Test
    void aRemovedTypeBreaks() throws Exception {
        var changes = changes(PACKAGE, PACKAGE.replaceAll("(?s)  CLASS.*(?=  INTER)", ""));
        assertEquals(List.of(new ApiChange("org.example.api.Sink", "removed class org.example.api.Sink", true)), changes);
    }

    @Test
    void anAddedMethodOfAClassDoesNotBreakButOneThatPluginsMustImplementDoes() throws Exception {
        assertEquals(List.of(false), changes(PACKAGE, PACKAGE.replace("    METHOD MINOR MAJOR take()",
            "    METHOD MINOR MAJOR more()\n    METHOD MINOR MAJOR take()")).stream().map(ApiChange::breaking).toList());
        assertEquals(List.of(true), changes(PACKAGE, PACKAGE.replace("    METHOD MINOR MAJOR name()",
            "    METHOD MAJOR MAJOR must()\n    METHOD MINOR MAJOR name()")).stream().map(ApiChange::breaking).toList());
    }

    @Test
    void stepsOfVersionsAreTold() {
        assertEquals(3, ApiBaselineTest.step("1.4.0", "2.0.0"));
        assertEquals(2, ApiBaselineTest.step("1.0.0", "1.1.0"));
        assertEquals(0, ApiBaselineTest.step("1.1.0", "1.0.0"));
        assertTrue(ApiBaselineTest.step("1.0.0", "1.0.1") == 1);
    }
}
