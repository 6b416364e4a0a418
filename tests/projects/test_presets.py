"""The presets are installed as their READMEs say; their own tests, type check and security check are run."""

from __future__ import annotations

import json
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.projects.environment import ENVIRONMENT, install, must
from tests.support import PRESETS, render

pytestmark = pytest.mark.long


def _installed(preset: str, folder: Path) -> Path:
    project = render(PRESETS[preset], folder / PRESETS[preset]["repository_name"])
    install(project, PRESETS[preset]["dependency_manager"])
    return project


@pytest.mark.parametrize("preset", PRESETS)
def test_a_preset_installs_and_its_own_checks_pass(preset: str, tmp_path: Path) -> None:
    project = _installed(preset, tmp_path)
    for command in (
        ["ruff", "check", "."],
        ["ruff", "format", "--check", "."],
        ["mypy"],
        ["mypy", "--strict", "src"],
        ["bandit", "--quiet", "--configfile", "pyproject.toml", "--recursive", "src"],
        ["pytest", "-q"],
    ):
        must(project / ".venv/bin" / command[0], *command[1:], cwd=project)


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The API preset, running as a process of its own on a free port; its address."""
    project = _installed("api", tmp_path_factory.mktemp("service"))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = subprocess.Popen(
        [project / ".venv/bin/python", "-m", "invoices"],
        cwd=project,
        env={**ENVIRONMENT, "INVOICES_PORT": str(port), "INVOICES_LOG_FORMAT": "json"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    address = f"http://127.0.0.1:{port}"
    try:
        _wait_for(f"{address}/livez")
        yield address
    finally:
        process.send_signal(signal.SIGTERM)
        output, _ = process.communicate(timeout=20)
    assert process.returncode == 0, output
    assert all(json.loads(line) for line in output.splitlines() if line.startswith("{"))


def _wait_for(address: str) -> None:
    for _ in range(100):
        try:
            urllib.request.urlopen(address, timeout=1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    pytest.fail(f"{address} does not answer")


def _call(method: str, address: str, body: object = None) -> tuple[int, str, dict[str, Any]]:
    """Status, content type and document of one request."""
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(address, data, {"Content-Type": "application/json"}, method=method)
    try:
        response = urllib.request.urlopen(request, timeout=5)
    except urllib.error.HTTPError as error:
        response = error
    with response:
        text = response.read().decode()
        return response.status, response.headers.get("Content-Type", ""), json.loads(text) if text else {}


def test_the_api_preset_answers_on_a_real_port(service: str) -> None:
    items = f"{service}/v1/items"
    for health in ("livez", "readyz"):
        assert _call("GET", f"{service}/{health}")[0] == 200
    status, _, created = _call("POST", items, {"name": "First"})
    assert status == 201
    assert _call("GET", f"{items}/{created['id']}")[2] == created
    listed = _call("GET", f"{items}?limit=1&offset=0")[2]
    assert (listed["total"], listed["items"]) == (1, [created])
    status, _, updated = _call("PUT", f"{items}/{created['id']}", {"name": "Renamed", "note": "new"})
    assert (status, updated["name"]) == (200, "Renamed")
    problems = [
        _call("GET", f"{items}/missing"),
        _call("POST", items, {"name": "Renamed"}),
        _call("POST", items, {"name": ""}),
    ]
    assert [problem[0] for problem in problems] == [404, 409, 422]
    for status, kind, problem in problems:
        assert kind.startswith("application/problem+json")
        assert {"type", "title", "status", "detail", "request_id"} <= set(problem)
        assert problem["status"] == status
    assert _call("DELETE", f"{items}/{created['id']}")[0] == 204
    assert _call("GET", f"{items}/{created['id']}")[0] == 404
