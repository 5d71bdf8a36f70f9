"""Ways out: interchange rows, CSV, tables for the terminal, and the rows' JSON Schemas."""

from ._csv import write_csv
from ._figures import figures_csv, figures_json
from ._passages import show_report
from ._rows import jsonl, rows
from ._schema import schema
from ._sources import corroboration_words, sources_tree
from ._table import claims_table, figures_table, plain_table, relations_table

__all__ = [
    "claims_table",
    "corroboration_words",
    "figures_csv",
    "figures_json",
    "figures_table",
    "jsonl",
    "plain_table",
    "relations_table",
    "rows",
    "schema",
    "show_report",
    "sources_tree",
    "write_csv",
]
