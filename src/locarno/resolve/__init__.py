"""Resolve: the people, states and organisations of an article become actors; the case's own actors come first."""

from locarno.resolve.registry import Registry, build_registry, resolve_extraction

__all__ = ["Registry", "build_registry", "resolve_extraction"]
