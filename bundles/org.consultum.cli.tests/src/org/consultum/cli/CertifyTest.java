package org.consultum.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.consultum.edit.command.ChangeFeature;
import org.consultum.model.Meeting;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.session.BrokenInvariantException;
import org.consultum.session.RegisterSession;
import org.consultum.session.RegisterSessions;
import org.consultum.session.RegisterSessions.Mode;
import org.consultum.session.RegisterSessions.OpenResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Approving, signing, verifying and comparing on the command line; openssl and ssh-keygen make the keys and judge. */
class CertifyTest {

    @TempDir
    private Path folder;
    private CommandLineHarness cli;
    private String meeting;
    private String person;

    @BeforeEach
    void sample() throws Exception {
        cli = new CommandLineHarness(folder);
        cli.run("new", "dicas", "--sample", "dicas").exits(0);
        for (JsonNode each : cli.run("list", "meetings", "dicas", "--json").exits(0).json()) {
            if (each.get("state").asText().equals("minutesApproved")) {
                meeting = each.get("id").asText();
            }
        }
        person = cli.run("list", "people", "dicas", "--json").exits(0).json().get(0).get("id").asText();
    }

    private CommandLineHarness.Result certify(String... more) {
        var arguments = new ArrayList<>(List.of("certify", "dicas", "--meeting", meeting, "--by", person));
        arguments.addAll(List.of(more));
        return cli.run(arguments.toArray(String[]::new));
    }

    private JsonNode last() throws IOException {
        JsonNode all = cli.run("verify", "dicas", "--json").json();
        return all.get(all.size() - 1);
    }

    /** Exit code of a public tool; skips the test where it is not installed. */
    private int run(String... command) throws Exception {
        Process process;
        try {
            process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
        } catch (IOException e) {
            assumeTrue(false, command[0] + " is not installed");
            throw e;
        }
        process.getOutputStream().close();
        process.getInputStream().readAllBytes();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        return process.exitValue();
    }

    private void key() throws Exception {
        assertEquals(0, run("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "3650",
            "-subj", "/CN=A. Chair", "-keyout", "k.pem", "-out", "ca.pem"));
        assertEquals(0, run("openssl", "pkcs12", "-export", "-inkey", "k.pem", "-in", "ca.pem", "-passout", "pass:open sesame", "-out",
            "chair.p12"));
        Files.writeString(folder.resolve("secret"), "open sesame\nnot this line");
    }

    @Test
    void whatIsCertifiedInTheSampleHolds() throws Exception {
        JsonNode sample = cli.run("verify", "dicas", "--json").exits(0).json();

        assertEquals("valid", sample.get(0).get("signatures").get(0).get("result").asText());
    }

    @Test
    void certifiesTheMinutesAndTheyHold() throws Exception {
        Path content = Path.of(certify("--as", "approved", "--capacity", "Chair").exits(0).out().strip());

        assertTrue(Files.readString(content).startsWith("consultum-content-1\npart: minutes\n"));
        assertTrue(last().get("holds").asBoolean());
        assertEquals("Chair", last().get("capacity").asText());
        assertEquals("2026-11-23T09:00:00Z", last().get("at").asText());
    }

    @Test
    void signsWithTheKeyOfThePersonAndThePastedCommandAgrees() throws Exception {
        key();
        List<String> written = certify("--as", "approved", "--key", "chair.p12", "--passphrase-file", "secret", "--at",
            "2027-01-05T10:00:00+09:00").exits(0).out().lines().toList();

        assertEquals(2, written.size());
        assertEquals("valid", last().get("signatures").get(0).get("result").asText());
        assertEquals("A. Chair", last().get("signatures").get(0).get("signer").asText());
        assertEquals("2027-01-05T01:00:00Z", last().get("at").asText());
        List<String> pasted = cli.run("verify", "dicas").out().lines().filter(line -> line.contains("Check it yourself: openssl"))
            .map(line -> line.substring(line.indexOf("openssl"))).toList();
        assertFalse(pasted.isEmpty());
        for (String command : pasted) {
            assertEquals(0, run("sh", "-c", command), command);
        }
        cli.run("verify", "dicas", "--trust", "ca.pem").out().lines().filter(line -> line.contains("-CAfile"))
            .forEach(line -> assertTrue(line.contains("ca.pem'"), line));
        Files.writeString(Path.of(written.getFirst()), "x", java.nio.file.StandardOpenOption.APPEND);
        assertTrue(0 != run("sh", "-c", pasted.getLast()), "altered");
        assertTrue(cli.run("verify", "dicas").exits(1).out().contains("ALTERED"));
    }

    @Test
    void aWrongPassphraseLeavesNoTrace() throws Exception {
        key();
        int before = cli.run("verify", "dicas", "--json").json().size();
        Files.writeString(folder.resolve("secret"), "wrong");

        var refused = certify("--as", "approved", "--key", "chair.p12", "--passphrase-file", "secret").exits(2);

        assertTrue(refused.err().contains("passphrase is wrong"), refused.err());
        assertEquals(before, cli.run("verify", "dicas", "--json").json().size());
    }

    @Test
    void addsASignatureThatSshKeygenMade() throws Exception {
        Path content = Path.of(certify("--as", "approved").exits(0).out().strip());
        Files.copy(content, folder.resolve("minutes.txt"));
        assertEquals(0, run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", "id"));
        assertEquals(0, run("ssh-keygen", "-Y", "sign", "-n", "consultum", "-f", "id", "minutes.txt"));

        certify("--signature", "minutes.txt.sig").exits(0);

        assertEquals("valid", last().get("signatures").get(0).get("result").asText());
        String pasted = cli.run("verify", "dicas").out().lines().filter(line -> line.contains("ssh-keygen")).findFirst().orElseThrow();
        assertEquals(0, run("sh", "-c", pasted.substring(pasted.indexOf("ssh-keygen"))));
        Files.writeString(folder.resolve("minutes.txt.sig"), "nonsense");
        assertTrue(certify("--signature", "minutes.txt.sig").exits(2).err().contains("no signature"));
    }

    @Test
    void certifiedMinutesAreLockedInTheProduct() throws Exception {
        certify("--as", "approved").exits(0);

        var opened = (OpenResult.Opened) cli.service(RegisterSessions.class).open(folder.resolve("dicas"), Mode.WRITE);
        try (RegisterSession session = opened.session()) {
            Meeting locked = (Meeting) session.find(meeting).orElseThrow();
            var change = new ChangeFeature(session.editingDomain(), locked, Literals.MEETING__TITLE, Optional.of("Another"));
            String reason = assertThrows(BrokenInvariantException.class, () -> session.execute(change)).getMessage();
            assertTrue(reason.contains("locked"), reason);
        }
    }

    @Test
    void reopensWithAReason() throws Exception {
        certify("--as", "approved").exits(0);
        assertTrue(certify("--as", "approved").exits(2).err().contains("done already"));

        certify("--reopen", "A name was wrong.").exits(0);

        assertEquals("reopened", last().get("standing").asText());
        assertEquals("A name was wrong.", last().get("reopenedReason").asText());
        assertTrue(cli.run("verify", "dicas").exits(1).out().contains("A name was wrong."));
        assertTrue(certify("--reopen", "Again.").exits(2).err().contains("nothing to reopen"));
    }

    @Test
    void comparesWhatWasApprovedWithNow() throws Exception {
        certify("--as", "approved").exits(0);
        String versions = cli.run("compare", "dicas", "--meeting", meeting, "--versions").exits(0).out();
        String key = versions.lines().filter(line -> line.startsWith("approval-")).reduce((one, other) -> other)
            .orElseThrow().split(" ")[0];

        JsonNode comparison = cli.run("compare", "dicas", "--meeting", meeting, "--from", key, "--json").exits(0).json();

        assertEquals(0, comparison.get("changed").asInt());
        assertTrue(comparison.get("same").asInt() > 3);
        assertEquals(comparison.get("same").asInt(), comparison.get("elements").size());
        assertTrue(cli.run("compare", "dicas", "--meeting", meeting, "--from", "Z").exits(2).err().contains("There are:"));
    }

    @Test
    void showsWhatTheReviewOfTheSampleMinutesChanged() throws Exception {
        String text = cli.run("compare", "dicas", "--meeting", "dicas/2025/2", "--part", "minutes", "--from", "round-1").exits(0).out();

        assertTrue(text.contains("The rating is kept{+ and says that it does not bind+}."), text);
    }

    @Test
    void comparesPublishedAgendas() throws Exception {
        for (JsonNode each : cli.run("list", "meetings", "dicas", "--json").json()) {
            String id = each.get("id").asText();
            var versions = cli.run("compare", "dicas", "--meeting", id, "--part", "agenda", "--versions").exits(0).out();
            if (versions.lines().anyMatch(line -> line.startsWith("B "))) {
                String text = cli.run("compare", "dicas", "--meeting", id, "--part", "agenda", "--from", "A", "--to", "B").exits(0).out();
                assertTrue(text.contains("Agenda item"), text);
                return;
            }
        }
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertTrue(cli.run("certify", "dicas", "--by", person).exits(2).err().contains("--meeting"));
        assertTrue(certify("--key", "chair.p12").exits(2).err().contains("belong together"));
        assertTrue(certify("--at", "yesterday").exits(2).err().contains("no moment"));
        assertTrue(cli.run("certify", "dicas", "--meeting", meeting, "--by", "Nobody At All").exits(2).err().contains("no person"));
        assertTrue(cli.run("verify", "dicas", "--trust", "dicas/register.consultum").exits(2).err().contains("no certificate"));
    }
}
