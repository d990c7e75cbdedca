/**
 * What a plugin implements to add a command to the command line {@code consultum COMMAND}.
 *
 * <p>A command says what it takes as a {@link org.consultum.spi.cli.CommandSyntax}; the command line reads the arguments, writes the help
 * and turns outcomes into exit codes, so that every command feels the same. No command depends on a library for arguments.
 *
 * <p>Commands are contributed at the extension point {@code org.consultum.spi.commands}.
 */
package org.consultum.spi.cli;
