"""Web: the desk in a browser: read-only pages with real addresses, each with a `.json` twin, on this machine only."""
