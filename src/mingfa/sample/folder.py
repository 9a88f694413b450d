"""The demo's own folder: made by it, renewed by it, and never anybody else's."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from mingfa.errors import InputFault

__all__ = ["DemoFolder"]

_MARKER = ".mingfa-demo.json"


class DemoFolder:
    """A folder with a list of what the demo put there; a second run removes that and nothing else."""

    def __init__(self, path: Path) -> None:
        """Take an empty or new folder, or one of an earlier demo; InputFault for any other, which is left as it is."""
        self.path = path
        try:
            if path.exists() and not path.is_dir():
                raise InputFault(f"“{path}”不是文件夹，请换一个：mingfa demo --dir 文件夹")
            if (path / _MARKER).is_file():
                self._clear()
            elif path.exists() and any(path.iterdir()):
                raise InputFault(
                    f"“{path}”里有不是演示生成的文件，没有动它。请换一个空文件夹：mingfa demo --dir 文件夹"
                )
            path.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise InputFault(
                f"文件夹“{path}”不能使用（{error.strerror}）。请换一个：mingfa demo --dir 文件夹"
            ) from error
        self._made: list[str] = []
        self._note()

    @property
    def home(self) -> Path:
        """The data folder of the demo."""
        return self.path / "home"

    def folder(self, name: str) -> Path:
        """A folder of that name, made and noted."""
        made = self.path / name
        self._remember(name)
        made.mkdir(exist_ok=True)
        return made

    def write(self, name: str, content: bytes) -> Path:
        """A file directly in the folder, written and noted."""
        self._remember(name)
        (self.path / name).write_bytes(content)
        return self.path / name

    def _remember(self, name: str) -> None:
        # Noted before it is made: whatever stops the demo, the next one can clear up.
        if name not in self._made:
            self._made.append(name)
            self._note()

    def _note(self) -> None:
        (self.path / _MARKER).write_text(
            json.dumps({"made": self._made}, ensure_ascii=False), encoding="utf-8"
        )

    def _clear(self) -> None:
        made = json.loads((self.path / _MARKER).read_text(encoding="utf-8"))["made"]
        for name in made:
            # The list is a file that anybody may edit: nothing outside the folder is touched.
            if name in ("", ".", "..") or Path(name).name != name:
                continue
            target = self.path / name
            if target.is_symlink() or target.is_file():
                target.unlink()
            elif target.is_dir():
                shutil.rmtree(target)
