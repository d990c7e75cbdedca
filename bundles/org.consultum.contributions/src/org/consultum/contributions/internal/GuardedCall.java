package org.consultum.contributions.internal;

import java.time.Duration;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.consultum.contributions.Answer;
import org.consultum.contributions.Call;
import org.consultum.contributions.Contribution.Work;
import org.consultum.contributions.Fault;
import org.consultum.contributions.Patience;
import org.eclipse.core.runtime.OperationCanceledException;

/** One call. */
final class GuardedCall<T, R> implements Call<R> {

    private final RegisteredContribution<T> contribution;
    private final Work<? super T, ? extends R> work;
    private final Watch watch;
    private final Patience patience;
    private final Set<Class<? extends Exception>> refusals = new HashSet<>();
    private Optional<Duration> limit = Optional.empty();
    private BooleanSupplier cancelled = () -> false;
    private boolean timed;
    private Function<? super R, Optional<String>> check = result -> Optional.empty();

    GuardedCall(RegisteredContribution<T> contribution, Work<? super T, ? extends R> work, Watch watch, Patience patience) {
        this.contribution = contribution;
        this.work = Objects.requireNonNull(work);
        this.watch = watch;
        this.patience = patience;
    }

    @Override
    public Call<R> answeringSoon() {
        limit = Optional.of(patience.answer());
        return this;
    }

    @Override
    public Call<R> working() {
        limit = Optional.of(patience.work());
        return this;
    }

    @Override
    public Call<R> until(BooleanSupplier by) {
        cancelled = by;
        return this;
    }

    @Override
    public Call<R> timed() {
        timed = true;
        return this;
    }

    @Override
    public Call<R> checked(Function<? super R, Optional<String>> by) {
        check = by;
        return this;
    }

    @Override
    public Call<R> passing(Class<? extends Exception> refusal) {
        refusals.add(refusal);
        return this;
    }

    @Override
    public Answer<R> answer() {
        Optional<Fault> off = contribution.fault();
        if (off.isPresent()) {
            return new Answer.Failed<>(off.get());
        }
        if (limit.isEmpty() || contribution.plugin().isOurs() || Watch.watched()) {
            return here();
        }
        try {
            return watch.work(this::here, cancelled);
        } catch (Watch.LeftException e) {
            return switch (e.left()) {
                case Watch.Left.Hung hung -> new Answer.Failed<>(hung.contribution().hangs(hung.limit()));
                case Watch.Left.Deaf deaf -> {
                    deaf.contribution().switchOff(Messages.text("fault.deaf"), Optional.empty());
                    throw new CancellationException();
                }
            };
        }
    }

    private Answer<R> here() {
        long start = System.nanoTime();
        Optional<Object> before = Watch.enter(contribution, limit.orElse(patience.answer()));
        try {
            R result = work.with(contribution.instance());
            if (result == null) {
                return failed(Messages.text("fault.nothing"), Optional.empty());
            }
            Optional<String> wrong = check.apply(result);
            if (wrong.isPresent()) {
                return failed(wrong.get(), Optional.empty());
            }
            slow(System.nanoTime() - start);
            return new Answer.Given<>(result);
        } catch (NotCreatedException e) {
            return failed(e.getMessage(), Optional.ofNullable(e.getCause()));
        } catch (CancellationException | OperationCanceledException e) {
            throw e;
        } catch (StackOverflowError | LinkageError | AssertionError e) {
            return new Answer.Failed<>(contribution.threw(e));
        } catch (Exception e) {
            return refusals.stream().anyMatch(refusal -> refusal.isInstance(e)) ? new Answer.Refused<>(e)
                : new Answer.Failed<>(contribution.threw(e));
        } catch (VirtualMachineError e) {
            throw e;
        } catch (Throwable e) {
            return new Answer.Failed<>(contribution.threw(e));
        } finally {
            Watch.leave(before);
        }
    }

    private void slow(long nanos) {
        if (timed && !contribution.plugin().isOurs() && nanos > patience.answer().toNanos()) {
            contribution.switchOff(Messages.text("fault.slow", Duration.ofNanos(nanos).toSeconds()), Optional.empty());
        }
    }

    private Answer<R> failed(String happened, Optional<Throwable> cause) {
        return new Answer.Failed<>(contribution.switchOff(happened, cause));
    }
}
