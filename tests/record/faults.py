"""Faults in what SQLite writes: its file system is wrapped, and the n-th write, truncation or sync fails.

Done with ctypes on the very library that Python uses, so that no compiler is needed; where that cannot be reached, the
tests say so and are skipped.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from ctypes import CFUNCTYPE, POINTER, Structure, c_char_p, c_int, c_int64, c_void_p
from typing import Any

FULL, FAILED = 13, 10  # SQLITE_FULL, SQLITE_IOERR
WRITE, TRUNCATE, SYNC = 2, 3, 4  # places among an open file's functions
Open = CFUNCTYPE(c_int, c_void_p, c_void_p, c_void_p, c_int, c_void_p)  # SQLite keeps the very pointer to the name
Write = CFUNCTYPE(c_int, c_void_p, c_void_p, c_int, c_int64)
Truncate = CFUNCTYPE(c_int, c_void_p, c_int64)
Sync = CFUNCTYPE(c_int, c_void_p, c_int)


class Methods(Structure):
    _fields_ = [("version", c_int), ("functions", c_void_p * 18)]


class File(Structure):
    _fields_ = [("methods", POINTER(Methods))]


class FileSystem(Structure):
    _fields_ = [
        ("version", c_int), ("size", c_int), ("longest", c_int), ("next", c_void_p), ("name", c_char_p),
        ("own", c_void_p), ("open", c_void_p),
    ]  # fmt: skip


class Faults:
    """Counts what is written, and fails the `at`-th with `code`; from there on all, when `lasting`."""

    def __init__(self) -> None:
        self.count, self.at, self.code, self.lasting = 0, 0, FULL, False
        self._wrapped: dict[int, Methods] = {}
        self._kept: list[Any] = []  # callbacks that SQLite may still call

    def arm(self, at: int, code: int = FULL, *, lasting: bool = False) -> None:
        self.count, self.at, self.code, self.lasting = 0, at, code, lasting

    def disarm(self) -> int:
        """Return how much was written since `arm`."""
        self.at = 0
        return self.count

    def fails(self) -> bool:
        self.count += 1
        return bool(self.at) and (self.count >= self.at if self.lasting else self.count == self.at)

    def wrap(self, file: int) -> None:
        """Put our functions in the place of an open file's."""
        opened = File.from_address(file)
        if not opened.methods:
            return
        usual = ctypes.addressof(opened.methods.contents)
        if usual not in self._wrapped:
            self._wrapped[usual] = self._copy(opened.methods.contents)
        opened.methods = ctypes.pointer(self._wrapped[usual])

    def _copy(self, usual: Methods) -> Methods:
        made = Methods()
        ctypes.memmove(ctypes.byref(made), ctypes.byref(usual), ctypes.sizeof(Methods))
        for place, form in ((WRITE, Write), (TRUNCATE, Truncate), (SYNC, Sync)):
            made.functions[place] = ctypes.cast(self._failing(form(usual.functions[place]), form), c_void_p).value
        return made

    def _failing(self, usual: Any, form: Any) -> Any:
        def call(*given: Any) -> int:
            return self.code if self.fails() else int(usual(*given))

        self._kept.append(form(call))
        return self._kept[-1]


_faults = Faults()


@contextmanager
def faulty() -> Iterator[Faults]:
    """Wrap the files that SQLite opens from now on; raises OSError where its library cannot be reached."""
    library = ctypes.CDLL("libsqlite3.so.0")
    library.sqlite3_vfs_find.restype = POINTER(FileSystem)
    system = library.sqlite3_vfs_find(None).contents
    usual = Open(system.open)

    def opening(own: int, name: int, file: int, flags: int, out: int) -> int:
        code = int(usual(own, name, file, flags, out))
        if code == 0:
            _faults.wrap(file)
        return code

    mine = Open(opening)
    _faults._kept.append(mine)
    before, system.open = system.open, ctypes.cast(mine, c_void_p).value
    try:
        yield _faults
    finally:
        _faults.disarm()
        system.open = before
