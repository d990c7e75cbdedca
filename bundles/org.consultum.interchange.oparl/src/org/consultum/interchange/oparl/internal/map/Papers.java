package org.consultum.interchange.oparl.internal.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.consultum.interchange.oparl.internal.Kind;
import org.consultum.interchange.oparl.internal.Thing;
import org.consultum.model.Paper;
import org.consultum.model.PaperPurpose;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.spi.importer.Link;
import org.consultum.spi.importer.Place;

/** Maps papers of OParl 1.1. */
final class Papers {

    private static final List<String> AUXILIARY = List.of("anlage", "protokoll", "abstimm", "abtimm", "livestream");
    private final Export export;
    private final Committees committees;
    private final Files files;
    private final Table<PaperPurpose> purposes = new Table<>("purposes.txt", PaperPurpose.class);
    private final Map<String, List<Thing>> consultations = new HashMap<>();

    Papers(Export export, Committees committees, Files files) {
        this.export = export;
        this.committees = committees;
        this.files = files;
        export.catalogue().all(Kind.CONSULTATION).stream().sorted(Comparator.comparing(Thing::id)).forEach(consultation ->
            consultation.within(Kind.PAPER).or(() -> consultation.targets("paper").stream().findFirst())
                .ifPresent(paper -> consultations.computeIfAbsent(paper, p -> new ArrayList<>(1)).add(consultation)));
    }

    void map() {
        export.catalogue().all(Kind.PAPER).stream()
            .sorted(Comparator.comparing((Thing thing) -> thing.look("date").orElse("")).thenComparing(Thing::id)).forEach(this::paper);
    }

    private void paper(Thing thing) {
        Paper paper = export.trace(RegisterFactory.eINSTANCE.createPaper(), thing.id());
        thing.text("reference").ifPresent(paper::setReference);
        paper.setTitle(title(thing));
        Optional<String> type = thing.text("paperType");
        type.ifPresent(text -> {
            paper.setKind(text);
            purposes.find(text).ifPresent(paper::setPurpose);
        });
        export.date(thing, "date").ifPresent(paper::setDate);
        attach(thing, paper, type.orElse(""));
        var links = new ArrayList<Link>();
        boolean originated = thing.has("originatorPerson") || thing.has("originatorOrganization");
        for (String property : List.of("originatorPerson", "originatorOrganization")) {
            export.link(paper, Literals.PAPER__ORIGINATORS, thing, property).ifPresent(links::add);
        }
        if (originated) {
            direction(thing, paper);
        } else {
            // Most exports name nobody as originator; the office in charge then stands for it.
            export.link(paper, Literals.PAPER__ORIGINATORS, thing, "underDirectionOf").ifPresent(links::add);
        }
        for (String property : List.of("relatedPaper", "superordinatedPaper", "subordinatedPaper")) {
            export.link(paper, Literals.PAPER__RELATED, thing, property).ifPresent(links::add);
        }
        export.references(thing, "consultation",
            thing.targets("consultation").stream().filter(id -> export.catalogue().find(Kind.CONSULTATION, id).isPresent()).count());
        export.keywords(paper, thing);
        export.add(paper, places(thing), links, thing);
    }

    private String title(Thing thing) {
        return thing.text("name").or(() -> thing.look("reference")).orElseGet(() -> export.name(thing, "name"));
    }

    /** The office in charge of a paper that others submitted, kept by its name. */
    private void direction(Thing thing, Paper paper) {
        List<String> ids = thing.targets("underDirectionOf");
        List<String> names = ids.stream().map(id -> export.catalogue().find(Kind.ORGANIZATION, id).flatMap(other -> other.look("name"))
            .orElse(id)).toList();
        export.references(thing, "underDirectionOf",
            ids.stream().filter(id -> export.catalogue().find(Kind.ORGANIZATION, id).isPresent()).count());
        export.property(paper, "underDirectionOf", String.join("\n", names));
    }

    /** The main file is the version of the paper; the others are its annexes. Where no main file is named, the likeliest is taken. */
    private void attach(Thing thing, Paper paper, String type) {
        List<Thing> main = files.of(thing, "mainFile");
        List<Thing> others = new ArrayList<>(files.of(thing, "auxiliaryFile"));
        others.removeAll(main);
        Optional<Thing> version = main.stream().findFirst();
        if (version.isEmpty() && !others.isEmpty()) {
            version = Optional.of(likeliest(others, Table.plain(type)));
        }
        version.ifPresent(file -> {
            others.remove(file);
            paper.getVersions().add(files.version(file, thing, ""));
        });
        main.stream().skip(1).forEach(file -> others.add(0, file));
        others.forEach(file -> paper.getAnnexes().add(files.version(file, thing, "")));
    }

    private static Thing likeliest(List<Thing> candidates, String type) {
        Comparator<Thing> byName = Comparator.comparingInt(file -> {
            String name = Table.plain(file.look("name").orElse(""));
            boolean auxiliary = AUXILIARY.stream().anyMatch(name::startsWith);
            if (!type.isEmpty() && name.equals(type)) {
                return 0;
            } else if (!type.isEmpty() && name.startsWith(type)) {
                return 1;
            } else if (!type.isEmpty() && name.contains(type) && !auxiliary) {
                return 2;
            }
            return auxiliary ? 4 : 3;
        });
        return candidates.stream().min(byName).orElseThrow();
    }

    /** With the committee that decides, or else the first that is consulted; with the register where there is none. */
    private List<Place> places(Thing thing) {
        Set<String> homes = new LinkedHashSet<>();
        List<Thing> known = Stream.concat(thing.targets("consultation").stream().flatMap(id -> export.catalogue()
            .find(Kind.CONSULTATION, id).stream()), consultations.getOrDefault(thing.id(), List.of()).stream()).distinct().toList();
        for (boolean deciding : new boolean[] {true, false}) {
            for (Thing consultation : known) {
                if (!deciding || "true".equalsIgnoreCase(consultation.look("authoritative").orElse(""))) {
                    homes.addAll(consultation.targets("organization"));
                }
            }
        }
        var places = new ArrayList<Place>();
        homes.stream().filter(id -> committees.contains(id) || export.catalogue().find(Kind.ORGANIZATION, id).isEmpty())
            .forEach(id -> places.add(Place.in(id, Literals.COMMITTEE__PAPER_LIST, Literals.PAPER_LIST__PAPERS)));
        places.add(Place.inRegister(Literals.REGISTER__PAPER_LIST, Literals.PAPER_LIST__PAPERS));
        return places;
    }
}
