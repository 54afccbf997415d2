"""Web: the desk in a browser: pages with real addresses, each with a `.json` twin, and forms for who reviews, on this machine only."""
