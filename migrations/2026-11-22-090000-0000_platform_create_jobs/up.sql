-- What the exclusion constraint on session_hosts compares host ids with.
CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE TABLE jobs (
    id uuid PRIMARY KEY,
    kind text NOT NULL CONSTRAINT jobs_kind_is_a_name CHECK (kind ~ '^[a-z_.]{1,64}$'),
    payload jsonb NOT NULL,
    state text NOT NULL CONSTRAINT jobs_state_is_known CHECK (state IN ('queued', 'dead')),
    run_at timestamptz NOT NULL,
    attempts integer NOT NULL CONSTRAINT jobs_attempts_not_negative CHECK (attempts >= 0),
    max_attempts integer NOT NULL CONSTRAINT jobs_max_attempts_positive CHECK (max_attempts > 0),
    fence bigint NOT NULL,
    locked_until timestamptz,
    last_error text,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
);
COMMENT ON TABLE jobs IS 'Effects that must happen once something was decided; a row is written by the transaction that decides and goes when the effect is done';
COMMENT ON COLUMN jobs.fence IS 'Raised by every claim; a write that carries an older one changes nothing';
CREATE INDEX jobs_due ON jobs (run_at, id) WHERE state = 'queued';
CREATE INDEX jobs_by_kind ON jobs (kind, state);

CREATE TABLE sweeps (
    name text PRIMARY KEY,
    next_at timestamptz NOT NULL,
    fence bigint NOT NULL,
    last_error text
);
COMMENT ON TABLE sweeps IS 'One row per recurring sweep: when it is due next, so that several processes run it once';

CREATE TABLE idempotency_answers (
    caller text NOT NULL,
    key text NOT NULL,
    request_digest bytea NOT NULL,
    status smallint NOT NULL CONSTRAINT idempotency_answers_only_success CHECK (status BETWEEN 200 AND 299),
    body text,
    headers jsonb NOT NULL,
    shows_secret boolean NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (caller, key)
);
COMMENT ON TABLE idempotency_answers IS 'First answers to requests that carried an Idempotency-Key, kept for 24 hours';
CREATE INDEX idempotency_answers_by_age ON idempotency_answers (created_at);
