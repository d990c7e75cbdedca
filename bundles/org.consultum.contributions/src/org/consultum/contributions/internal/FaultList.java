package org.consultum.contributions.internal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.consultum.contributions.Fault;
import org.consultum.contributions.Faults;

/** Keeps faults, logs each once and tells listeners. */
final class FaultList implements Faults {

    private final List<Fault> faults = new CopyOnWriteArrayList<>();
    private final List<Consumer<Fault>> listeners = new CopyOnWriteArrayList<>();
    private final Consumer<Fault> log;

    FaultList(Consumer<Fault> log) {
        this.log = log;
    }

    void add(Fault fault) {
        faults.add(fault);
        log.accept(fault);
        listeners.forEach(listener -> listener.accept(fault));
    }

    @Override
    public List<Fault> all() {
        return List.copyOf(faults);
    }

    @Override
    public void addListener(Consumer<Fault> listener) {
        if (!listeners.contains(listener)) {
            listeners.add(listener);
        }
    }

    @Override
    public void removeListener(Consumer<Fault> listener) {
        listeners.remove(listener);
    }
}
