"""LanguageTool on this machine, by way of language_tool_python: find it, install it, say how to start it.

The only module that imports language_tool_python, which is licensed under the GPL (version 3) and therefore an
extra: `pip install 'tonecheck[grammar]'`. It looks where that library does: in the folder `LTP_PATH`, or in
`~/.cache/language_tool_python`.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
from pathlib import Path
from typing import Any, NamedTuple

from tonecheck.errors import GrammarError

LIBRARY = "language_tool_python"
LEAST_JAVA = 17
GET_LIBRARY = "get it with `pip install 'tonecheck[grammar]'`"
GET_JAVA = "install Java 17 or newer (Debian and Ubuntu: openjdk-17-jre-headless; others: adoptium.net)"
GET_LANGUAGETOOL = "get it with `tonecheck grammar install`"

# Enough for English with its rules compiled, measured with 6.8; the quick compiler starts in half the time.
_JAVA_OPTIONS = ("-Xmx640m", "-Xss1m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
# Without kept pipelines every question would read the rules anew: 150 ms in place of 25.
_SERVER_OPTIONS = {
    "pipelineCaching": True,
    "maxPipelinePoolSize": 20,
    "pipelineExpireTimeInSeconds": 7 * 24 * 3600,
    "maxTextLength": 100_000,
    "maxCheckTimeMillis": 60_000,
    "maxCheckThreads": 4,
}


class Installation(NamedTuple):
    """A LanguageTool on this machine."""

    version: str
    folder: Path


def has_library() -> bool:
    """True if the extra is installed; nothing is imported."""
    return importlib.util.find_spec(LIBRARY) is not None


def java_version() -> str | None:
    """The version of the Java that would run LanguageTool ("17.0"); None if there is none.

    Raises: GrammarError if it cannot be told.
    """
    if shutil.which("java") is None:
        return None
    import subprocess

    download = _library()
    try:
        said = subprocess.run(
            ["java", "-version"], capture_output=True, text=True, errors="replace", timeout=30, check=True
        )
        major, minor = download.parse_java_version(said.stderr + said.stdout)
    except (OSError, subprocess.SubprocessError, SystemExit):
        raise GrammarError("`java -version` does not say which Java this is", hint=GET_JAVA) from None
    return f"{minor}" if major == 1 else f"{major}.{minor}"


def installation() -> Installation | None:
    """The newest LanguageTool installed here, or None."""
    found = [item for item in _library().LocalLanguageTool.get_installed_versions() if _has_jar(item)]
    if not found:
        return None
    newest = max(found)
    return Installation(newest.version_name, newest.get_directory_path())


def fault() -> GrammarError | None:
    """Why no LanguageTool can be started here, with what to do about it; None if one can."""
    if not has_library():
        return GrammarError("spelling and grammar need an extra package", hint=GET_LIBRARY)
    try:
        java = java_version()
    except GrammarError as error:
        return error
    if java is None:
        return GrammarError("LanguageTool needs Java, which is not installed", hint=GET_JAVA)
    if int(java.partition(".")[0]) < LEAST_JAVA:
        return GrammarError(f"LanguageTool needs Java {LEAST_JAVA}; here is {java}", hint=GET_JAVA)
    if installation() is None:
        return GrammarError("LanguageTool is not installed", hint=GET_LANGUAGETOOL)
    return None


def command(port: int) -> list[str]:
    """The command that starts the newest LanguageTool on a loopback port.

    Raises: GrammarError if there is none, or no Java.
    """
    found = fault()
    if found is not None:
        raise found
    from language_tool_python.config_file import LanguageToolConfig

    newest = max(item for item in _library().LocalLanguageTool.get_installed_versions() if _has_jar(item))
    java, *rest = newest.get_server_cmd(port, LanguageToolConfig(dict(_SERVER_OPTIONS)))
    return [java, *_JAVA_OPTIONS, *rest]


def install(version: str = "") -> Installation:
    """Download LanguageTool (some 250 MB, from where language_tool_python keeps it) and unpack it.

    Raises: GrammarError with a sentence if that does not work.
    """
    if not has_library():
        raise GrammarError("spelling and grammar need an extra package", hint=GET_LIBRARY)
    download = _library()
    try:
        wanted = download.LocalLanguageTool.from_version_name(version or download.LTP_DOWNLOAD_VERSION)
        wanted.download()
    except ModuleNotFoundError:
        raise GrammarError("LanguageTool needs Java, which is not installed", hint=GET_JAVA) from None
    except SystemError:
        raise GrammarError(f"LanguageTool needs Java {LEAST_JAVA}", hint=GET_JAVA) from None
    except ValueError:
        raise GrammarError(f"there is no LanguageTool '{version}'", hint="versions look like 6.8") from None
    except Exception as error:  # the network, the disk, the archive: whatever the library meets
        raise GrammarError(
            f"LanguageTool could not be downloaded ({type(error).__name__})",
            hint="look at the network, or unpack the zip from languagetool.org into " + str(folder()),
        ) from None
    return Installation(wanted.version_name, wanted.get_directory_path())


def folder() -> Path:
    """Where LanguageTool is looked for."""
    return Path(os.environ.get("LTP_PATH") or Path.home() / ".cache" / LIBRARY)


def _library() -> Any:
    import language_tool_python.download_lt

    return language_tool_python.download_lt


def _has_jar(item: Any) -> bool:
    try:
        return bool(item.get_jar_path())
    except FileNotFoundError:
        return False
