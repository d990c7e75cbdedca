package @package@.wizard;

import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;

/** Works out by when the notice of a meeting has to go out. What was selected in the workbench comes in with {@link #init}. */
public final class NoticeWizard extends Wizard implements INewWizard {

    @Override
    public void init(IWorkbench workbench, IStructuredSelection selection) {
        setWindowTitle("Day of a notice");
    }

    @Override
    public void addPages() {
        addPage(new DayPage());
    }

    @Override
    public boolean performFinish() {
        return true;
    }

    private static final class DayPage extends WizardPage {

        DayPage() {
            super("day", "Day of a notice", null);
            setDescription("Type the day of the meeting, such as 2026-12-08.");
            setPageComplete(false);
        }

        @Override
        public void createControl(Composite parent) {
            var area = new Composite(parent, SWT.NONE);
            area.setLayout(new GridLayout(2, false));
            new Label(area, SWT.NONE).setText("&Meeting on");
            var typed = new Text(area, SWT.BORDER);
            typed.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
            new Label(area, SWT.NONE).setText("Notice by");
            var result = new Label(area, SWT.NONE);
            result.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
            typed.addModifyListener(event -> {
                var day = NoticeDay.of(typed.getText());
                result.setText(day.map(Object::toString).orElse(""));
                setPageComplete(day.isPresent());
            });
            setControl(area);
        }
    }
}
