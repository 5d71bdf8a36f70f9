"""The examples of the pages in `docs/`: tables whose cells are what reading really gives."""
