"""`python -m reader` is the same door as the `reader` command."""

import os
import sys

if __name__ == "__main__":
    # Python puts the current folder first on the path. That may be a stranger's story with a file
    # named like a module, so it goes before anything is imported, unless the program itself is there.
    if (
        sys.path
        and sys.path[0] == os.getcwd()
        and not __file__.startswith(os.path.join(sys.path[0], "reader"))
    ):
        del sys.path[0]

    from reader.cli import main

    main()
