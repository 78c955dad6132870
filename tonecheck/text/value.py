"""Values that never change, for the types that every command loads.

A frozen dataclass would say the same in fewer lines; but building one takes longer than checking a reply, and each
run of the command line would pay for it. Everywhere else dataclasses are used.
"""

from __future__ import annotations

from typing import ClassVar, NoReturn

set_once = object.__setattr__
"""Sets a field of a `Value` in its `__init__`."""


class Value:
    """Equal to another of its class whose `compared` fields are equal; hashable if they are.

    Raises: AttributeError where a field is set or deleted.
    """

    __slots__ = ()
    compared: ClassVar[tuple[str, ...]]

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"a {type(self).__name__} never changes: {name} cannot be set")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"a {type(self).__name__} never changes: {name} cannot be deleted")

    def _key(self) -> tuple[object, ...]:
        return tuple([getattr(self, name) for name in self.compared])

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return self._key() == other._key()

    def __hash__(self) -> int:
        return hash(self._key())

    def __repr__(self) -> str:
        fields = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.compared)
        return f"{type(self).__name__}({fields})"
