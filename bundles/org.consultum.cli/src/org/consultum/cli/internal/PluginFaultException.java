package org.consultum.cli.internal;

import org.consultum.contributions.Fault;

/** The command that was asked for is a plugin's, and the plugin failed. */
public final class PluginFaultException extends Exception {

    private static final long serialVersionUID = 1L;

    PluginFaultException(Fault fault) {
        super(fault.happened(), fault.cause().orElse(null));
    }
}
