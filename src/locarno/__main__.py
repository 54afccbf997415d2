"""`python -m locarno`: the same as the `locarno` command."""

import sys

from locarno.cli import main

if __name__ == "__main__":
    sys.exit(main())
