"""Charts: SVG drawn once for page, notebook and file; each mark has a text beside it, none speaks by colour alone."""
