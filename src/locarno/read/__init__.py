"""Read: a file becomes an `Article`, a case folder becomes a `Case`. Nothing here knows what an article means."""

from locarno.read.casefile import load_case, write_new_case
from locarno.read.page import find_files, read_file

__all__ = ["find_files", "load_case", "read_file", "write_new_case"]
