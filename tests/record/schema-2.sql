-- The record: four tables that only grow. `seq` counts through all of them, so that the rows make one chain in which
-- each carries the hash of the row before it. Times are ISO 8601 in UTC with microseconds, so that they sort as text.

CREATE TABLE captures (
  seq INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL,
  size INTEGER NOT NULL,
  body BLOB NOT NULL,
  file TEXT,
  url TEXT,
  how TEXT NOT NULL,
  recorded TEXT NOT NULL,
  previous TEXT NOT NULL,
  hash TEXT NOT NULL
);
CREATE INDEX captures_sha256 ON captures (sha256);

CREATE TABLE reports (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  capture INTEGER NOT NULL REFERENCES captures (seq),
  content TEXT NOT NULL,
  published TEXT,
  json TEXT NOT NULL,
  recorded TEXT NOT NULL,
  previous TEXT NOT NULL,
  hash TEXT NOT NULL
);
CREATE INDEX reports_id ON reports (id);

CREATE TABLE readings (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  report INTEGER NOT NULL REFERENCES reports (seq),
  version TEXT NOT NULL,
  settings TEXT NOT NULL,
  claims INTEGER NOT NULL,
  skipped TEXT,
  recorded TEXT NOT NULL,
  previous TEXT NOT NULL,
  hash TEXT NOT NULL
);
CREATE INDEX readings_report ON readings (report);

CREATE TABLE claims (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  reading INTEGER NOT NULL REFERENCES readings (seq),
  position INTEGER NOT NULL,
  json TEXT NOT NULL,
  recorded TEXT NOT NULL,
  previous TEXT NOT NULL,
  hash TEXT NOT NULL
);
CREATE INDEX claims_reading ON claims (reading);
CREATE INDEX claims_id ON claims (id);
