"""Pages of the web, fetched from a server that runs beside the test."""

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import unquote

import pytest

from govdisclosure.corpus import build, read_corpus
from govdisclosure.formats.package import zip_bytes
from tests.corpus.pages import page

pytest.importorskip("aiohttp", reason="fsspec fetches pages by aiohttp")

_PAGES = {
    "/民政局 2023年报.html": page("甲县"),
    "/b.html": page("乙县"),
    "/all.zip": zip_bytes({"x.html": page("丙县")}),
}


class _Handler(BaseHTTPRequestHandler):
    """A site on which not all is well."""

    def do_HEAD(self) -> None:
        self.do_GET()

    def do_GET(self) -> None:
        path = unquote(self.path)
        if path == "/moved":
            self._begin(302, 0, location="/b.html")
        elif path == "/dies":
            self._begin(200, 100_000)
            self.wfile.write(b"<html>")
        elif path in _PAGES:
            self._begin(200, len(_PAGES[path]))
            if self.command == "GET":
                self.wfile.write(_PAGES[path])
        else:
            self._begin(403 if path == "/forbidden" else 404, 0)

    def _begin(self, status: int, length: int, **headers: str) -> None:
        self.send_response(status)
        for name, value in {**headers, "Content-Length": str(length)}.items():
            self.send_header(name, value)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  (so called by the base class)
        """Keep silent."""


@pytest.fixture
def site() -> Iterator[str]:
    """Return the address of a site on this machine."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def test_pages_of_a_site_are_rows(site: str, tmp_path: Path) -> None:
    """A name in Chinese, a page that has moved and an archive are read; what is not there, is refused or breaks off says so."""
    names = ("民政局 2023年报.html", "moved", "all.zip", "gone", "forbidden", "dies")
    out = tmp_path / "out.parquet"
    addresses = [f"{site}/{name}" for name in names]
    build([*addresses, "http://127.0.0.1:1/dead"], out, jobs=0)
    rows = read_corpus(out, ["source", "agency", "error"]).to_pylist()
    assert [(row["source"].removeprefix(f"{site}/"), row["agency"]) for row in rows] == [
        ("民政局 2023年报.html", "甲县民政局"),
        ("moved", "乙县民政局"),
        ("all.zip!x.html", "丙县民政局"),
        *((name, None) for name in ("gone", "forbidden", "dies", "http://127.0.0.1:1/dead")),
    ]
    gone, forbidden, dies, dead = (row["error"] for row in rows[3:])
    assert gone == "找不到文件"
    assert "403" in forbidden
    assert dies.startswith("无法打开（")
    assert dead.startswith("无法打开（")
