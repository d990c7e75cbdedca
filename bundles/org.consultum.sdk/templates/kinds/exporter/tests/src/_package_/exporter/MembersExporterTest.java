package @package@.exporter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.consultum.model.MembershipRole;
import org.consultum.model.OrganisationKind;
import org.consultum.testing.ExportTrial;
import org.consultum.testing.RegisterBuilder;
import org.junit.jupiter.api.Test;

class MembersExporterTest {

    @Test
    void everyMemberHasALine() throws Exception {
        var fixture = RegisterBuilder.register("Trial").organisation("Works", OrganisationKind.COMPANY).person("A. Berg", "Works")
            .committee("Council", council -> council.member("A. Berg", MembershipRole.CHAIR)).fixture();

        var result = ExportTrial.of(new MembersExporter(), fixture).export();

        assertEquals("Council: A. Berg\n", result.text());
        assertEquals(List.of("meetings: a list of members has no room for them"), result.leftOut());
    }
}
