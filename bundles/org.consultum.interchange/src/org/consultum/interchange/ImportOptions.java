package org.consultum.interchange;

/**
 * Choices for one import.
 *
 * @param restoreDeleted whether what was imported before and deleted here comes back; otherwise it is left out and listed
 * @param despiteDamage whether to import although files of the register cannot be read; what they hold may then come in a second time
 */
public record ImportOptions(boolean restoreDeleted, boolean despiteDamage) {

    /** What was deleted stays deleted; a damaged register is repaired first. */
    public static ImportOptions usual() {
        return new ImportOptions(false, false);
    }
}
