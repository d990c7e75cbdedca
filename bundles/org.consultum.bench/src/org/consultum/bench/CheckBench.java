package org.consultum.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.consultum.model.ActionItem;
import org.consultum.model.AgendaItem;
import org.consultum.model.Committee;
import org.consultum.model.Element;
import org.consultum.model.Meeting;
import org.consultum.model.Membership;
import org.consultum.rules.CheckRequest;
import org.consultum.rules.CheckService;
import org.consultum.rules.IncrementalCheck;
import org.consultum.rules.RuleCatalogue;
import org.consultum.rules.RulePack;
import org.consultum.rules.RulePackReader;
import org.consultum.session.RegisterSession;
import org.consultum.session.RegisterSessions;
import org.consultum.session.RegisterSessions.Mode;
import org.consultum.spi.rule.Rule;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.w3c.dom.NodeList;

/**
 * The check of a loaded register by all rule packs we supply, against going over its objects with EMF and doing nothing; and the check
 * after one edit, against that full check.
 */
final class CheckBench {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final RegisterSessions sessions;
    private final Measure full;
    private final Measure small;

    /**
     * @param full for what goes over the whole register
     * @param small for what follows one edit
     */
    CheckBench(RegisterSessions sessions, Measure full, Measure small) {
        this.sessions = sessions;
        this.full = full;
        this.small = small;
    }

    List<Row> rows(GeneratedRegister register) throws Exception {
        CheckService checks = CheckService.of(installed());
        Set<String> packs = checks.catalogue().packs().stream().map(RulePack::id).collect(Collectors.toSet());
        try (RegisterSession session = GeneratedRegister.opened(sessions.open(register.folder(), Mode.READ))) {
            session.loadAll();
            CheckRequest request = CheckRequest.of(session.register(), TODAY).by(packs);
            double traversal = full.millis(() -> objects(session));
            double check = full.millis(() -> checks.check(request, new NullProgressMonitor()));
            var rows = new ArrayList<Row>();
            rows.add(new Row("full check by all rule packs", register.objects(), check, "going over the objects with EMF", traversal));
            IncrementalCheck live = checks.incremental(request, session::find);
            live.run(new NullProgressMonitor());
            Committee committee = session.register().getCommittees().getFirst();
            ActionItem action = committee.getActionList().getActions().getFirst();
            rows.add(edit("check after one edit of an action", register, check, live, action,
                turn -> action.setDue(turn ? TODAY.minusDays(9) : TODAY.plusDays(9))));
            AgendaItem item = item(committee);
            rows.add(edit("check after one edit of an agenda item", register, check, live, item,
                turn -> item.setMinutesPlanned(turn ? 9_999 : 5)));
            Membership membership = committee.getMemberships().getFirst();
            rows.add(edit("check after one edit of a membership", register, check, live, membership,
                turn -> membership.setUntil(turn ? TODAY.minusDays(400) : null)));
            return rows;
        }
    }

    private static AgendaItem item(Committee committee) {
        return committee.getMeetings().stream().map(Meeting::getAgenda).filter(agenda -> agenda != null && !agenda.getItems().isEmpty())
            .findFirst().orElseThrow().getItems().getFirst();
    }

    /** An edit that is done and taken back in turn. */
    private interface Edit {
        void make(boolean turn);
    }

    private Row edit(String what, GeneratedRegister register, double check, IncrementalCheck live, Element element, Edit edit)
            throws Exception {
        var turn = new boolean[1];
        double time = small.millis(() -> {
            turn[0] = !turn[0];
            edit.make(turn[0]);
            return live.changed(Set.of(element), Set.of());
        });
        return new Row(what, register.objects(), time, "full check", check);
    }

    private static int objects(RegisterSession session) {
        int objects = 1;
        for (var all = session.register().eAllContents(); all.hasNext(); all.next()) {
            objects++;
        }
        return objects;
    }

    /** The rules and packs of all plugins on the class path. */
    private static RuleCatalogue installed() throws Exception {
        var rules = new ArrayList<Rule<?>>();
        var packs = new ArrayList<RulePack>();
        for (URL plugin : Collections.list(CheckBench.class.getClassLoader().getResources("plugin.xml"))) {
            try (InputStream input = plugin.openStream()) {
                var root = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(input).getDocumentElement();
                for (var extension : elements(root.getElementsByTagName("extension"))) {
                    if (extension.getAttribute("point").equals("org.consultum.spi.rules")) {
                        for (var rule : elements(extension.getElementsByTagName("rule"))) {
                            rules.add((Rule<?>) Class.forName(rule.getAttribute("class")).getConstructor().newInstance());
                        }
                        for (var pack : elements(extension.getElementsByTagName("pack"))) {
                            packs.add(pack(plugin, pack));
                        }
                    }
                }
            }
        }
        var catalogue = RuleCatalogue.of(rules, packs, List.of());
        if (!catalogue.faults().isEmpty()) {
            throw new IllegalStateException(catalogue.faults().toString());
        }
        return catalogue;
    }

    private static RulePack pack(URL plugin, org.w3c.dom.Element pack) throws IOException {
        URL file = URI.create(plugin.toString().replaceFirst("plugin\\.xml$", pack.getAttribute("file"))).toURL();
        try (InputStream input = file.openStream()) {
            return RulePackReader.read(input, pack.getAttribute("id"), pack.getAttribute("id"), pack.getAttribute("always").equals("true"));
        }
    }

    private static List<org.w3c.dom.Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).map(org.w3c.dom.Element.class::cast).toList();
    }
}
