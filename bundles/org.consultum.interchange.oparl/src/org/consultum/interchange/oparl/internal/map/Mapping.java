package org.consultum.interchange.oparl.internal.map;

import java.util.Map;
import org.consultum.interchange.oparl.internal.Catalogue;
import org.consultum.interchange.oparl.internal.Kind;
import org.consultum.interchange.oparl.internal.Ledger;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.spi.importer.ImportSink;
import org.eclipse.emf.ecore.EClass;

/** Turns a catalogue of OParl objects into objects of the register. */
public final class Mapping {

    /** Classes that have a counterpart in the register. Organisations may be either. */
    public static final Map<Kind, EClass> COUNTERPARTS = Map.of(Kind.BODY, Literals.ORGANISATION, Kind.PERSON, Literals.PERSON,
        Kind.MEMBERSHIP, Literals.MEMBERSHIP, Kind.MEETING, Literals.MEETING, Kind.AGENDA_ITEM, Literals.AGENDA_ITEM, Kind.PAPER,
        Literals.PAPER, Kind.CONSULTATION, Literals.PAPER_USE);

    private Mapping() {
    }

    /** Hands everything over, in an order that depends on what the objects say and not on the files they stand in. */
    public static void run(Catalogue catalogue, Ledger ledger, ImportSink sink) {
        var export = new Export(catalogue, ledger, sink);
        var committees = new Committees(export);
        var places = new Places(export);
        var files = new Files(export);
        var agendas = new Agendas(export, files);
        var homes = new Homes(export, committees);
        new Parties(export, committees, places).map();
        new Meetings(export, homes, places, files, agendas).map();
        new Papers(export, committees, files).map();
        homes.standIns();
        agendas.finish();
    }
}
