"""`.scaffold/state.json`: a verdict on every file, bound to the hash of what was judged."""

# The one writer of the state. It is written whole, to a file beside it, after every verdict.
from __future__ import annotations

import json
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from .checks import Results, fails
from .checks.base import CheckResult, FileUnderCheck, Status
from .errors import HookError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

STATE_PATH = ".scaffold/state.json"


class Verdict(StrEnum):
    """What was decided about a file."""

    ACCEPTED = "accepted"
    MODIFIED = "modified"
    REGENERATED = "regenerated"
    DEFERRED = "deferred"
    OPEN = "open"


CLOSED = frozenset({Verdict.ACCEPTED, Verdict.MODIFIED, Verdict.REGENERATED})


@dataclass(frozen=True, slots=True)
class FileRecord:
    """A verdict, the hash it is bound to, what the checks said, and the fixes that were applied."""

    verdict: Verdict
    sha256: str
    checks: Results
    fixes: tuple[Mapping[str, str], ...] = ()


class Record:
    """The state of one project, in memory and on disk."""

    def __init__(self, root: Path, files: dict[str, FileRecord], log: list[dict[str, Any]]) -> None:
        self.root = root
        self.files = files
        self.log = log

    @classmethod
    def load(cls, root: Path) -> Record:
        """The state on disk, or an empty one; `HookError` when it cannot be read."""
        try:
            data = json.loads((root / STATE_PATH).read_text(encoding="utf-8"))
            if data["version"] != 1:
                raise ValueError(f"version is {data['version']!r}, this template reads 1")  # noqa: TRY301
            files = {path: _file_record(each) for path, each in data["files"].items()}
            return cls(root, files, [dict(entry) for entry in data["log"]])
        except FileNotFoundError:
            return cls(root, {}, [])
        except (OSError, KeyError, TypeError, ValueError, AttributeError) as error:
            raise HookError(
                f"{STATE_PATH} is broken ({error}): delete it, and review the files again."
            ) from None

    @property
    def is_new(self) -> bool:
        """Whether nobody has looked at this project yet."""
        return not self.log

    def refresh(self, files: Mapping[str, FileUnderCheck], results: Mapping[str, Results]) -> None:
        """Takes over fresh results; a file that changed since its verdict, or fails now, is open again."""
        for path in [path for path in self.files if path not in files]:
            del self.files[path]
        for path, file in files.items():
            before = self.files.get(path)
            verdict = before.verdict if before else Verdict.OPEN
            if before and verdict is not Verdict.OPEN:
                reason = self._why_open_again(before, file, results[path])
                if reason:
                    verdict = Verdict.OPEN
                    self.note("opened again", path, note=reason)
            fixes = before.fixes if before else ()
            self.files[path] = FileRecord(verdict, file.sha256, results[path], fixes)

    @staticmethod
    def _why_open_again(before: FileRecord, file: FileUnderCheck, results: Results) -> str:
        if before.sha256 != file.sha256:
            return "the file changed since its verdict"
        if before.verdict in CLOSED and fails(results):
            return f"{', '.join(fails(results))} fails now"
        return ""

    def settle(
        self, file: FileUnderCheck, results: Results, verdict: Verdict, *, asked: bool, note: str = ""
    ) -> None:
        """Binds a verdict to the content that was checked; nothing is saved yet."""
        if verdict in CLOSED and fails(results):
            raise ValueError(f"{file.path} fails {', '.join(fails(results))} and cannot be {verdict}")
        self.files[file.path] = FileRecord(verdict, file.sha256, results, self.files[file.path].fixes)
        self.note(verdict.value, file.path, asked=asked, note=note)

    def update(self, file: FileUnderCheck, results: Results) -> None:
        """Takes over a file that was edited, fixed or restored and is not judged yet."""
        self.files[file.path] = replace(
            self.files[file.path], verdict=Verdict.OPEN, sha256=file.sha256, checks=results
        )

    def add_fix(self, path: str, name: str, diff: str) -> None:
        """Remembers an automatic fix that a person approved."""
        record = self.files[path]
        self.files[path] = replace(record, fixes=(*record.fixes, {"diff": diff, "name": name}))
        self.note("fixed", path, asked=True, note=name)

    def note(self, event: str, path: str | None = None, *, asked: bool = False, note: str = "") -> None:
        """Adds to the log; `asked` says whether a person answered a question."""
        entry = {"n": len(self.log) + 1, "event": event, "path": path, "asked": asked, "note": note}
        self.log.append(entry)

    def paths(self, *verdicts: Verdict) -> list[str]:
        """The files with one of these verdicts."""
        return [path for path, record in self.files.items() if record.verdict in verdicts]

    def save(self) -> None:
        """Writes the state in one step: a reader sees the old one or the new one, never half."""
        data = {
            "version": 1,
            "files": {path: _as_data(record) for path, record in self.files.items()},
            "log": self.log,
        }
        write_whole(
            self.root / STATE_PATH, json.dumps(data, indent=2, sort_keys=True, ensure_ascii=False) + "\n"
        )


def write_whole(path: Path, text: str) -> None:
    """Writes a file so that it is never there by half."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f"{path.name}.tmp")
    beside.write_text(text, encoding="utf-8", newline="\n")
    beside.replace(path)


def _as_data(record: FileRecord) -> dict[str, Any]:
    checks = {
        name: {"status": result.status.value, "details": list(result.details)}
        for name, result in record.checks.items()
    }
    return {
        "verdict": record.verdict.value,
        "sha256": record.sha256,
        "checks": checks,
        "fixes": [dict(fix) for fix in record.fixes],
    }


def _file_record(data: Mapping[str, Any]) -> FileRecord:
    checks = {
        name: CheckResult(Status(each["status"]), tuple(each["details"]))
        for name, each in data["checks"].items()
    }
    return FileRecord(Verdict(data["verdict"]), str(data["sha256"]), checks, tuple(data["fixes"]))
