package org.consultum.store.internal;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.consultum.model.Committee;
import org.consultum.model.Meeting;
import org.consultum.model.RegisterPackage;
import org.consultum.model.Section;
import org.consultum.model.base.ModelObject;
import org.consultum.store.internal.codec.Schema;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EReference;

/**
 * Where the files of a register lie. Paths are relative to the register's folder, with slashes, and made of safe names only: no path that
 * this class accepts leads out of the folder on any system.
 */
public final class Layout {

    /** The file of the register itself. */
    public static final String ROOT = "register.consultum";
    /** The folder for what belongs to this machine only. */
    public static final String PRIVATE = ".consultum";
    public static final String COMMITTEES = "committees";
    public static final String SECTIONS = "sections";
    public static final String PAPERS = "papers";
    static final String MESSAGES = "messages";

    static final String EXTENSION = ".xmi";
    private static final String COMMITTEE_FILE = "committee";
    private static final String SAFE = "[a-z0-9](?:[a-z0-9-]{0,138}[a-z0-9])?";
    private static final Pattern NAME = Pattern.compile(SAFE);
    private static final Pattern SECTION_NAME = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9._-]{0,98}[A-Za-z0-9])?");
    private static final Pattern IN_COMMITTEE = Pattern.compile(
        COMMITTEES + "/(" + SAFE + ")/(?:(committee|actions|feedback|papers|reviews)|meetings/(" + SAFE + "))\\.xmi");
    /** Names that are devices on Windows, with any extension. */
    private static final Set<String> RESERVED = Set.of("con", "prn", "aux", "nul", "com0", "com1", "com2", "com3", "com4", "com5", "com6", "com7",
        "com8", "com9", "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");
    private static final String SCHEME = "register";

    private Layout() {
    }

    /** The class of the root object of a file; empty when no file of a register may lie there. */
    static Optional<EClass> rootClass(String path) {
        if (path.equals(ROOT)) {
            return Optional.of(RegisterPackage.Literals.REGISTER);
        }
        if (path.equals(PAPERS + EXTENSION)) {
            return Optional.of(RegisterPackage.Literals.PAPER_LIST);
        }
        if (path.equals(MESSAGES + EXTENSION)) {
            return Optional.of(RegisterPackage.Literals.SENT_MESSAGE_LIST);
        }
        if (path.startsWith(SECTIONS + "/") && path.endsWith(EXTENSION)) {
            String name = path.substring(SECTIONS.length() + 1, path.length() - EXTENSION.length());
            return isSectionName(name) ? Optional.of(RegisterPackage.Literals.SECTION) : Optional.empty();
        }
        Matcher matcher = IN_COMMITTEE.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(matcher.group(3) != null ? RegisterPackage.Literals.MEETING : switch (matcher.group(2)) {
            case "actions" -> RegisterPackage.Literals.ACTION_LIST;
            case "feedback" -> RegisterPackage.Literals.FEEDBACK_LIST;
            case "papers" -> RegisterPackage.Literals.PAPER_LIST;
            case "reviews" -> RegisterPackage.Literals.REVIEW_LIST;
            default -> RegisterPackage.Literals.COMMITTEE;
        });
    }

    /** Whether a name can be that of a committee's folder or, before its extension, of a meeting's file. */
    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** Whether a name can be that of a section's file before its extension: a plugin's id. */
    static boolean isSectionName(String name) {
        return SECTION_NAME.matcher(name).matches() && !name.contains("..");
    }

    /** The folder of a path with a slash behind it; empty for the register's folder. */
    static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    /** Where the annotation of the metamodel places the targets of a reference. */
    static String place(EReference reference) {
        return reference.getEAnnotation(Schema.STORE_ANNOTATION).getDetails().get("file");
    }

    /** The path of the file for the one target of a reference. */
    static String onlyChild(String parent, EReference reference) {
        return folder(parent) + place(reference) + EXTENSION;
    }

    /** The folder, with a slash behind it, in which the targets of a many-valued reference lie. */
    static String childFolder(String parent, EReference reference) {
        return folder(parent) + place(reference) + "/";
    }

    /** The path of the file for one of many targets of a reference. */
    static String oneOfMany(String parent, EReference reference, String name) {
        String folder = childFolder(parent, reference);
        return hasOwnFolder(reference) ? folder + name + "/" + COMMITTEE_FILE + EXTENSION : folder + name + EXTENSION;
    }

    /** Whether each target of a reference has a folder of its own. */
    static boolean hasOwnFolder(EReference reference) {
        return reference.getEReferenceType() == RegisterPackage.Literals.COMMITTEE;
    }

    /** The name a new file or folder gets, before numbering. */
    static String preferredName(ModelObject child) {
        return switch (child) {
            case Meeting meeting -> (meeting.getStart() == null ? "undated" : meeting.getStart().toLocalDate().toString()) + "-" + meeting.getSlug();
            case Committee committee -> RESERVED.contains(committee.getSlug()) ? committee.getSlug() + "-committee" : committee.getSlug();
            case Section section -> section.getPlugin();
            default -> throw new IllegalArgumentException(child.eClass().getName());
        };
    }

    /** Address of a file. */
    static URI uri(String path) {
        return URI.createHierarchicalURI(SCHEME, null, null, path.split("/"), null, null);
    }

    /** Whether an address is one of a file or its root object. */
    static boolean isFile(URI uri) {
        return SCHEME.equals(uri.scheme()) && uri.hasAbsolutePath();
    }

    /** Path of the file of an address. */
    static String path(URI uri) {
        return uri.path().substring(1);
    }
}
