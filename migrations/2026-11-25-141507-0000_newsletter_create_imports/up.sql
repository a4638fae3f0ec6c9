CREATE TABLE imports (
    id uuid PRIMARY KEY,
    status text NOT NULL CONSTRAINT imports_status_is_known
        CHECK (status IN ('receiving', 'running', 'paused', 'finished', 'failed', 'cancelled')),
    settings jsonb NOT NULL,
    received bigint NOT NULL,
    done bigint NOT NULL,
    created bigint NOT NULL,
    changed bigint NOT NULL,
    skipped bigint NOT NULL,
    faulty bigint NOT NULL,
    chunks bigint NOT NULL,
    next_chunk bigint NOT NULL,
    failure text,
    user_id uuid REFERENCES users (id),
    revision bigint NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    finished_at timestamptz
);
COMMENT ON TABLE imports IS 'Imports of readers: received into chunks of records, then applied a chunk at a time';
COMMENT ON COLUMN imports.next_chunk IS 'The chunk that is applied next, moved on in the transaction that applies it';
CREATE INDEX imports_by_time ON imports (created_at DESC, id DESC);

CREATE TABLE import_chunks (
    import_id uuid NOT NULL REFERENCES imports (id) ON DELETE CASCADE,
    number bigint NOT NULL,
    records bytea NOT NULL,
    PRIMARY KEY (import_id, number)
);
COMMENT ON TABLE import_chunks IS 'Checked records of an import that are not applied yet';

CREATE TABLE import_faults (
    import_id uuid NOT NULL REFERENCES imports (id) ON DELETE CASCADE,
    line bigint NOT NULL,
    reason text NOT NULL,
    PRIMARY KEY (import_id, line)
);
COMMENT ON TABLE import_faults IS 'Rows of an import that were not taken, by their line in the file; the file itself is not kept';
