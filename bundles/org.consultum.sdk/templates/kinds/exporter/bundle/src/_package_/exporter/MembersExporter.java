package @package@.exporter;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.consultum.model.Committee;
import org.consultum.model.Membership;
import org.consultum.spi.exporter.ExportScope;
import org.consultum.spi.exporter.ExportSink;
import org.consultum.spi.exporter.Exporter;

/** Writes the members of committees, one a line, with the committee in front. */
public final class MembersExporter implements Exporter {

    @Override
    public void export(ExportScope scope, ExportSink sink) throws IOException {
        var out = new OutputStreamWriter(sink.out(), StandardCharsets.UTF_8);
        int members = 0;
        for (Committee committee : scope.committees()) {
            sink.progress().check();
            for (Membership membership : committee.getMemberships()) {
                if (membership.getMember() != null) {
                    out.write(committee.getName() + ": " + membership.getMember().getName() + "\n");
                    members++;
                }
            }
        }
        sink.included("members", members);
        sink.leftOut("meetings", "a list of members has no room for them");
        out.flush();
    }
}
