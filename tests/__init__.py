"""The tests, as a package, so that they can share builders (`tests.strategies`, `tests.stories`)."""
