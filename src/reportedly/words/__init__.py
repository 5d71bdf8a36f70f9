"""Word lists as TSV: cues, titles, offices, actors, event words. Read with `reportedly.tsv.rows`."""
