-- From 0.1.0 to the first clean migration, on SQLite. The guards are taken away before and made again after.

-- Editions carry the number of their shape; those there are have the first.
ALTER TABLE refused_saves ADD COLUMN shape INTEGER NOT NULL DEFAULT 1;
ALTER TABLE edition_contents ADD COLUMN shape INTEGER NOT NULL DEFAULT 1;
ALTER TABLE drafts ADD COLUMN shape INTEGER NOT NULL DEFAULT 1;

CREATE TABLE derivations (
    kind TEXT NOT NULL CONSTRAINT pk_derivations PRIMARY KEY,
    made_by TEXT NOT NULL
);

CREATE TABLE reindexings (
    id TEXT NOT NULL CONSTRAINT pk_reindexings PRIMARY KEY,
    editions INTEGER NOT NULL,
    begun_at TEXT NOT NULL,
    ended_at TEXT NULL
);

-- One table for links of all purposes. A link mailed to somebody who asked for their data is good for an hour: they ask again.
ALTER TABLE one_time_links RENAME TO account_links;
DROP INDEX ix_one_time_links_token_hash;

CREATE TABLE one_time_links (
    id TEXT NOT NULL CONSTRAINT pk_one_time_links PRIMARY KEY,
    token_hash BLOB NOT NULL,
    purpose TEXT NOT NULL,
    subject TEXT NULL,
    closed_address BLOB NOT NULL,
    made_by TEXT NOT NULL,
    made_at TEXT NOT NULL,
    ends_at TEXT NOT NULL,
    used_at TEXT NULL
);

INSERT INTO one_time_links (id, token_hash, purpose, subject, closed_address, made_by, made_at, ends_at, used_at)
SELECT id, token_hash, CASE purpose WHEN 0 THEN 'first-administrator' ELSE 'choose-password' END, account_id,
    x'', made_by, made_at, ends_at, used_at
FROM account_links;

CREATE INDEX ix_one_time_links_purpose_made_at ON one_time_links (purpose, made_at);
CREATE UNIQUE INDEX ix_one_time_links_token_hash ON one_time_links (token_hash);

DROP TABLE account_links;
DROP TABLE data_links;
DROP TABLE address_proofs;
DELETE FROM job_turns WHERE name = 'forgetting who left';
