"""A little invented coverage of one matter: a ban on trawlers, and who is for and against lifting it."""

from __future__ import annotations

from pathlib import Path

STORIES = {
    "monday.md": """---
title: Norway asks Iceland to lift its ban on trawlers
date: 2031-03-03
---

Ada Quill, the foreign minister of Norway, said on Monday that Iceland should lift the ban on trawlers.

“We will share the survey of the herring with all parties,” Quill said.
""",
    "tuesday.md": """---
title: Iceland will not lift its ban
date: 2031-03-04
---

Iceland rejected the demand on Tuesday. Jon Berg, the prime minister of Iceland, said that Iceland would not lift the ban on trawlers.

Berg said that the ban should be extended to foreign factory ships.
""",
    "north/wednesday.md": """---
title: Denmark backs the trawlers
date: 2031-03-05
---

Mads Holm, the foreign minister of Denmark, said that the ban on trawlers should be lifted before the summer.

Denmark supports lifting the ban, Holm said. He said that observers should be sent to the harbours.
""",
    "thursday.md": """---
title: Ireland wants observers
date: 2031-03-06
---

Niamh Doyle, the foreign minister of Ireland, said on Thursday that observers should be sent to the harbours of Iceland.

Iceland will not send observers, Jon Berg, the prime minister of Iceland, said. He said that the ban must stay.
""",
}


def write_coverage(folder: Path) -> Path:
    """The stories as files below `folder`."""
    for name, text in STORIES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder
