-- From 0.1.0 to the first clean migration, on PostgreSQL. The guards are taken away before and made again after.

-- Editions carry the number of their shape; those there are have the first.
ALTER TABLE refused_saves ADD COLUMN shape integer NOT NULL DEFAULT 1;
ALTER TABLE edition_contents ADD COLUMN shape integer NOT NULL DEFAULT 1;
ALTER TABLE drafts ADD COLUMN shape integer NOT NULL DEFAULT 1;

CREATE TABLE derivations (
    kind text NOT NULL,
    made_by text NOT NULL,
    CONSTRAINT pk_derivations PRIMARY KEY (kind)
);

CREATE TABLE reindexings (
    id uuid NOT NULL,
    editions integer NOT NULL,
    begun_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    CONSTRAINT pk_reindexings PRIMARY KEY (id)
);

-- One table for links of all purposes. A link mailed to somebody who asked for their data is good for an hour: they ask again.
ALTER TABLE one_time_links RENAME TO account_links;
ALTER TABLE account_links RENAME CONSTRAINT pk_one_time_links TO pk_account_links;
DROP INDEX ix_one_time_links_token_hash;

CREATE TABLE one_time_links (
    id uuid NOT NULL,
    token_hash bytea NOT NULL,
    purpose character varying(40) NOT NULL,
    subject uuid,
    closed_address bytea NOT NULL,
    made_by character varying(256) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone,
    CONSTRAINT pk_one_time_links PRIMARY KEY (id)
);

INSERT INTO one_time_links (id, token_hash, purpose, subject, closed_address, made_by, made_at, ends_at, used_at)
SELECT id, token_hash, CASE purpose WHEN 0 THEN 'first-administrator' ELSE 'choose-password' END, account_id,
    ''::bytea, made_by, made_at, ends_at, used_at
FROM account_links;

CREATE INDEX ix_one_time_links_purpose_made_at ON one_time_links (purpose, made_at);
CREATE UNIQUE INDEX ix_one_time_links_token_hash ON one_time_links (token_hash);

DROP TABLE account_links;
DROP TABLE data_links;
DROP TABLE address_proofs;
DELETE FROM job_turns WHERE name = 'forgetting who left';
