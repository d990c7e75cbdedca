package org.consultum.ui.register;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.consultum.samples.DicasSample;
import org.consultum.samples.SamplePaper;
import org.consultum.samples.SampleRegisters;
import org.consultum.ui.OpenRegister;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.PlatformUI;

/** Opens the sample register, which is written to the user's folder the first time. */
public final class OpenSampleHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        OpenRegister register = PlatformUI.getWorkbench().getService(OpenRegister.class);
        Path folder = RegisterFolders.home().resolve("dicas-sample");
        if (Files.exists(folder.resolve("register.consultum"))) {
            register.open(folder);
        } else {
            register.create(folder, PlatformUI.getWorkbench().getService(SampleRegisters.class).dicas(), session -> {
                for (SamplePaper paper : DicasSample.papers()) {
                    try (InputStream content = paper.open()) {
                        session.keepPaper(content, paper.extension());
                    }
                }
            });
        }
        return null;
    }
}
