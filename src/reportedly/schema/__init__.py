"""The published JSON Schemas of the interchange rows: `claim.schema.json` and `relation.schema.json`."""
