"""Drive headless Chromium over a pipe, as somebody at the keyboard would."""

from __future__ import annotations

import fcntl
import json
import os
import shutil
import subprocess
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_PROGRAM = shutil.which("chromium")
needs_chromium = pytest.mark.skipif(_PROGRAM is None, reason="needs chromium")
_COMMAND = (
    'exec "$0" --headless --no-sandbox --disable-gpu --remote-debugging-pipe '
    '--user-data-dir="$1" 3<&{reads} 4>&{writes}'
)


class Browser:
    """One tab; what pages complain about is in `complaints`."""

    def __init__(self, reads: int, writes: int) -> None:
        self._reads, self._writes = reads, writes
        self._number, self._rest, self._session = 0, b"", ""
        self.complaints: list[str] = []

    def start(self, downloads: Path) -> None:
        """Open the tab; what is saved goes to a folder."""
        target = self.send("Target.createTarget", url="about:blank")["targetId"]
        attached = self.send("Target.attachToTarget", targetId=target, flatten=True)
        self._session = attached["sessionId"]
        for domain in ("Page", "Runtime", "Log", "DOM"):
            self.send(f"{domain}.enable")
        self.send(
            "Page.setDownloadBehavior", behavior="allow", downloadPath=str(downloads)
        )

    def open(self, path: Path) -> None:
        """Show a file, and wait until it is there."""
        self.run("window.left = true")
        self.send("Page.navigate", url=path.as_uri())
        while not self.run("!window.left && document.readyState === 'complete'"):
            time.sleep(0.02)

    def run(self, script: str) -> Any:
        """Return what a script in the page comes to."""
        done = self.send(
            "Runtime.evaluate",
            expression=script,
            returnByValue=True,
            awaitPromise=True,
            userGesture=True,
        )
        assert "exceptionDetails" not in done, done
        return done["result"].get("value")

    def press(self, key: str, *, code: int, text: str = "") -> None:
        """Press a key and let it go."""
        parts = {"key": key, "code": key, "windowsVirtualKeyCode": code}
        self.send("Input.dispatchKeyEvent", type="keyDown", text=text, **parts)
        self.send("Input.dispatchKeyEvent", type="keyUp", **parts)

    def choose_file(self, selector: str, path: Path) -> None:
        """Hand a file to the field that asks for one."""
        root = self.send("DOM.getDocument")["root"]["nodeId"]
        node = self.send("DOM.querySelector", nodeId=root, selector=selector)["nodeId"]
        self.send("DOM.setFileInputFiles", files=[str(path)], nodeId=node)

    def send(self, method: str, **params: Any) -> Any:
        """Return the answer to a command."""
        self._number += 1
        command = {"id": self._number, "method": method, "params": params}
        if self._session:
            command["sessionId"] = self._session
        os.write(self._writes, json.dumps(command).encode() + b"\0")
        while (got := self._receive()).get("id") != self._number:
            self._note(got)
        assert "error" not in got, got
        return got["result"]

    def _note(self, got: dict[str, Any]) -> None:
        if got.get("method") in {"Runtime.exceptionThrown", "Log.entryAdded"}:
            self.complaints.append(json.dumps(got["params"]))

    def _receive(self) -> dict[str, Any]:
        while b"\0" not in self._rest:
            part = os.read(self._reads, 65536)
            assert part, "chromium has ended"
            self._rest += part
        line, _, self._rest = self._rest.partition(b"\0")
        return json.loads(line)


@contextmanager
def chromium(folder: Path) -> Iterator[Browser]:
    """Open a browser whose own files and downloads are in a folder."""
    (low_in, our_out), (our_in, low_out) = os.pipe(), os.pipe()
    # Above the two that the browser wants, or one would cover the other.
    their_in, their_out = (fcntl.fcntl(n, fcntl.F_DUPFD, 10) for n in (low_in, low_out))
    command = _COMMAND.format(reads=their_in, writes=their_out)
    process = subprocess.Popen(
        ["bash", "-c", command, str(_PROGRAM), str(folder / "browser")],
        pass_fds=(their_in, their_out),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    for ours in (low_in, low_out, their_in, their_out):
        os.close(ours)
    try:
        browser = Browser(our_in, our_out)
        browser.start(folder)
        yield browser
    finally:
        process.terminate()
        process.wait(timeout=300)
        os.close(our_in)
        os.close(our_out)
