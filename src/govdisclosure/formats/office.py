"""Old Word and WPS documents, ODT and RTF: turned into DOCX by LibreOffice, and read as such."""

import os
import shutil
import signal
import subprocess
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from govdisclosure.errors import Message, Unreadable
from govdisclosure.formats import docx
from govdisclosure.interpret.raw import RawFile

__all__ = ["read"]

_MISSING: Final = Message("读取旧版Word、WPS、ODT、RTF文件需要安装LibreOffice，或请另存为DOCX")
_FAILED: Final = Message("LibreOffice不能打开此文件，可能已损坏、已加密或不是文字文档")
_TOO_SLOW: Final = Message.counted("LibreOffice转换此文件超过{seconds}秒，已停止", by="seconds")
_PROGRAMS: Final = ("soffice", "libreoffice")
_SECONDS: Final = 120

# No macro runs, and nothing that a document names elsewhere is fetched.
_SETTINGS: Final = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop>
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop>
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop>
</item></oor:items>
"""


def read(data: bytes) -> RawFile:
    """Return the blocks of a document that LibreOffice opens, as `docx.read` does.

    LibreOffice runs for this file alone, with settings of its own, in a folder that is removed.

    Raises:
        Unreadable: LibreOffice is not installed, does not open the file, or takes minutes.
        MissingExtra: a library that reads DOCX is not installed.
    """
    program = next(filter(None, map(shutil.which, _PROGRAMS)), None)
    if program is None:
        raise Unreadable(_MISSING)
    with TemporaryDirectory(prefix="govdisclosure-") as folder:
        return docx.read(_converted(program, data, Path(folder)))


def _converted(program: str, data: bytes, folder: Path) -> bytes:
    settings = folder / "profile" / "user"
    settings.mkdir(parents=True)
    (settings / "registrymodifications.xcu").write_text(_SETTINGS, encoding="utf-8")
    source = folder / "report"
    source.write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    options = [profile, "--headless", "--norestore", "--nolockcheck", "--nodefault", "--nologo"]
    _run([program, *options, "--convert-to", "docx:MS Word 2007 XML", "--outdir", str(folder), str(source)])
    try:
        return source.with_suffix(".docx").read_bytes()
    except OSError:
        raise Unreadable(_FAILED) from None


def _run(command: list[str]) -> None:
    """Run a command for a limited time; what it says is of no use, and whether it worked is seen by its file."""
    nothing = subprocess.DEVNULL
    with subprocess.Popen(  # noqa: S603  (a program found on the path, and no shell)
        command, stdin=nothing, stdout=nothing, stderr=nothing, start_new_session=True
    ) as process:
        try:
            process.wait(_SECONDS)
        except subprocess.TimeoutExpired:
            # It has started others; where a group cannot be stopped, the first of them is.
            with suppress(AttributeError, ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.kill()
            raise Unreadable(_TOO_SLOW, seconds=_SECONDS) from None
