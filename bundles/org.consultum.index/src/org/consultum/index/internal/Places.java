package org.consultum.index.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.consultum.model.Committee;
import org.consultum.model.Register;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;

/** In which files the elements of an open register lie. */
final class Places {

    private static final String COMMITTEES = "committees/";
    private static final String SECTIONS = "sections/";
    private static final String PAPERS = "papers.xmi";

    private Places() {
    }

    /** The path of the file that holds an object, relative to the register's folder; empty for one that is in no file. */
    static Optional<String> file(EObject object) {
        return Optional.ofNullable(object.eResource()).map(resource -> resource.getURI())
            .filter(uri -> uri.hasAbsolutePath() && uri.path().length() > 1).map(uri -> URI.decode(uri.path()).substring(1));
    }

    /** The identity of each committee by its folder. */
    static Map<String, String> committees(Register register) {
        var committees = new HashMap<String, String>();
        for (Committee committee : register.getCommittees()) {
            if (!committee.eIsProxy() && committee.getId() != null) {
                file(committee).flatMap(Places::committeeFolder).ifPresent(folder -> committees.put(folder, committee.getId()));
            }
        }
        return committees;
    }

    /** The files of the plugins that are there. */
    static Set<String> sections(Register register) {
        return register.getSections().stream().flatMap(section -> file(section).stream()).collect(Collectors.toSet());
    }

    /** Whether a file belongs to a plugin. */
    static boolean isSection(String file) {
        return file.startsWith(SECTIONS);
    }

    /** Whether a file is one of those that papers are listed in. */
    static boolean holdsPapers(String file) {
        return file.equals(PAPERS) || file.endsWith("/" + PAPERS);
    }

    /** The folder of the committee a file belongs to. */
    static Optional<String> committeeFolder(String file) {
        int end = file.startsWith(COMMITTEES) ? file.indexOf('/', COMMITTEES.length()) : -1;
        return end < 0 ? Optional.empty() : Optional.of(file.substring(0, end));
    }
}
