"""`python -m reader` is the same door as the `reader` command."""

from reader.cli import main

if __name__ == "__main__":
    main()
