@echo off
rem Consultum Workbench.
rem   consultum [REGISTER] [--window...]     the window
rem   consultum COMMAND [ARGUMENT...]        the command line; consultum --help lists the commands
rem   consultum --safe-start ...             any of these without the user's plugins, as with CONSULTUM_SAFE=1
rem The exit code is the application's.
setlocal
set "HERE=%~dp0"
if "%HERE:~-1%"=="\" set "HERE=%HERE:~0,-1%"

rem The window when nothing but a register, or options of the window, is asked for.
set "MODE=cli"
if "%~1"=="" set "MODE=window"
set "FIRST=%~1"
set "SECOND=%~2"
rem the launcher takes --safe-start out of the arguments
if "%~1"=="--safe-start" (
    set "FIRST=%~2"
    set "SECOND=%~3"
    if "%~2"=="" set "MODE=window"
)
if defined FIRST if "%FIRST:~0,8%"=="--window" set "MODE=window"
set "REGISTER="
if defined FIRST if exist "%FIRST%\register.consultum" set "REGISTER=yes"
if defined FIRST for %%F in ("%FIRST%") do if /i "%%~nxF"=="register.consultum" if exist "%FIRST%" set "REGISTER=yes"
if defined REGISTER if not defined SECOND set "MODE=window"
if defined REGISTER if defined SECOND if "%SECOND:~0,8%"=="--window" set "MODE=window"

set "FOUND="
call :fits "%HERE%\jre"
if not defined FOUND if defined JAVA_HOME call :fits "%JAVA_HOME%"
if not defined FOUND for %%J in (java.exe) do if not "%%~dp$PATH:J"=="" call :fits "%%~dp$PATH:J.."
if not defined FOUND for %%P in ("%ProgramFiles%" "%LOCALAPPDATA%\Programs") do (
    for /d %%D in ("%%~P\Eclipse Adoptium\*" "%%~P\Java\*" "%%~P\Microsoft\jdk*" "%%~P\Zulu\*" "%%~P\Amazon Corretto\*" "%%~P\BellSoft\*" "%%~P\Semeru\*") do call :fits "%%~D"
)
if not defined FOUND (
    echo consultum: needs Java 21 or newer and found none in JAVA_HOME, on the PATH or in the usual folders. 1>&2
    echo consultum: install one, for example: winget install EclipseAdoptium.Temurin.21.JRE 1>&2
    exit /b 3
)

set "FLAGS=-XX:+UseSerialGC -XX:TieredStopAtLevel=1"
if %MAJOR% GEQ 24 set "FLAGS=%FLAGS% --sun-misc-unsafe-memory-access=allow"
rem Java archives the classes it loaded at its first end and starts faster from then on; nothing of this may reach the output.
set "SHARED="
if not exist "%LOCALAPPDATA%\Consultum" mkdir "%LOCALAPPDATA%\Consultum" 2>nul
if exist "%LOCALAPPDATA%\Consultum" set SHARED=-Xlog:disable -XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%LOCALAPPDATA%\Consultum\%MODE%-%MAJOR%.jsa"

if "%MODE%"=="window" goto window
"%FOUND%\bin\java.exe" %FLAGS% %SHARED% %CONSULTUM_JAVA_OPTIONS% -Djava.awt.headless=true "-Dconsultum.home=%HERE%" -Dconsultum.mode=cli -jar "%HERE%\lib\consultum-launcher.jar" %*
exit /b %ERRORLEVEL%

:window
"%FOUND%\bin\javaw.exe" %FLAGS% %SHARED% %CONSULTUM_JAVA_OPTIONS% "-Dconsultum.home=%HERE%" -Dconsultum.mode=window -jar "%HERE%\lib\consultum-launcher.jar" %*
rem 23: the application asks to be started again
if %ERRORLEVEL% EQU 23 goto window
exit /b %ERRORLEVEL%

rem Sets FOUND and MAJOR when the folder holds Java 21 or newer and none was found before.
:fits
if defined FOUND exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
set "MAJOR=0"
for /f "tokens=2 delims==." %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do set MAJOR=%%V
set MAJOR=%MAJOR:"=%
if %MAJOR% GEQ 21 set "FOUND=%~f1"
exit /b 0
