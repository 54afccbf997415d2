"""Resolve: the people, states and organisations of an article become actors; the case's own actors come first."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from locarno.resolve.origins import earlier_alike, follow_origins, group_origins
    from locarno.resolve.registry import Registry, build_registry, resolve_extraction
    from locarno.resolve.sketches import keys_of, sketch_of

__all__ = [
    "Registry",
    "build_registry",
    "earlier_alike",
    "follow_origins",
    "group_origins",
    "keys_of",
    "resolve_extraction",
    "sketch_of",
]

_MODULE_OF = {
    "Registry": "registry",
    "build_registry": "registry",
    "earlier_alike": "origins",
    "follow_origins": "origins",
    "group_origins": "origins",
    "keys_of": "sketches",
    "resolve_extraction": "registry",
    "sketch_of": "sketches",
}


def __getattr__(name: str) -> object:
    # on first use: what counts origins does not wait for the gazetteer
    if name not in _MODULE_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_MODULE_OF[name]}"), name)
