@echo off
rem Builds and tests the plugin. Needs JAVA_HOME, or a JDK 21 or newer on the PATH.
cd /d "%~dp0"
if exist target rmdir /s /q target
call mvnw.cmd -B -ntp verify %* || exit /b 1
echo Built: %~dp0target\repository and %~dp0target\@id@.zip
