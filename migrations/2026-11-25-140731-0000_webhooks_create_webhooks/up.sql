CREATE TABLE webhook_endpoints (
    id uuid PRIMARY KEY,
    user_id uuid NOT NULL REFERENCES users (id),
    url text NOT NULL CONSTRAINT webhook_endpoints_url_length CHECK (length(url) BETWEEN 1 AND 2048),
    events jsonb NOT NULL,
    description text NOT NULL,
    is_active boolean NOT NULL,
    active_since timestamptz NOT NULL,
    disabled_because text CONSTRAINT webhook_endpoints_because_is_known CHECK (disabled_because IN ('gone', 'failing')),
    disabled_at timestamptz,
    secret bytea NOT NULL,
    previous_secret bytea,
    previous_secret_until timestamptz,
    failing_since timestamptz,
    failures integer NOT NULL,
    revision bigint NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    CONSTRAINT webhook_endpoints_previous_secret_ends CHECK ((previous_secret IS NULL) = (previous_secret_until IS NULL)),
    CONSTRAINT webhook_endpoints_disabled_is_inactive CHECK (disabled_because IS NULL OR NOT is_active)
);
COMMENT ON TABLE webhook_endpoints IS 'Addresses that are told what happens: to a coach their own events, to an owner those of the practice';
COMMENT ON COLUMN webhook_endpoints.events IS 'Names of events, or patterns: booking.*, *';
COMMENT ON COLUMN webhook_endpoints.active_since IS 'Events that happened earlier are not told';
COMMENT ON COLUMN webhook_endpoints.secret IS 'Sealed with a key derived from auth.secrets';
COMMENT ON COLUMN webhook_endpoints.previous_secret IS 'Signs besides the new one for a day after a rotation';
COMMENT ON COLUMN webhook_endpoints.failing_since IS 'The first failure after the last success';
CREATE INDEX webhook_endpoints_by_user ON webhook_endpoints (user_id, created_at);

CREATE TABLE webhook_deliveries (
    id uuid PRIMARY KEY,
    endpoint_id uuid NOT NULL REFERENCES webhook_endpoints (id) ON DELETE CASCADE,
    event_id uuid NOT NULL REFERENCES events (id),
    subject_id uuid NOT NULL,
    position bigint NOT NULL,
    state text NOT NULL CONSTRAINT webhook_deliveries_state_is_known CHECK (state IN ('pending', 'delivered', 'failed')),
    attempts integer NOT NULL,
    tries integer NOT NULL,
    next_attempt_at timestamptz NOT NULL,
    redelivered_at timestamptz,
    fence bigint NOT NULL,
    locked_until timestamptz,
    created_at timestamptz NOT NULL,
    finished_at timestamptz,
    CONSTRAINT webhook_deliveries_once UNIQUE (endpoint_id, event_id)
);
COMMENT ON TABLE webhook_deliveries IS 'One event for one endpoint; its id is the webhook-id of every attempt';
COMMENT ON COLUMN webhook_deliveries.position IS 'That of the event: an endpoint gets the events of a subject in this order';
COMMENT ON COLUMN webhook_deliveries.tries IS 'Attempts since it was last put into the queue whose outcome is known';
COMMENT ON COLUMN webhook_deliveries.redelivered_at IS 'When somebody asked for it again; from then on it holds up nothing';
CREATE INDEX webhook_deliveries_due ON webhook_deliveries (endpoint_id, next_attempt_at) WHERE state = 'pending';
CREATE INDEX webhook_deliveries_in_order ON webhook_deliveries (endpoint_id, subject_id, position) WHERE state = 'pending';
CREATE INDEX webhook_deliveries_by_endpoint ON webhook_deliveries (endpoint_id, created_at DESC, id DESC);
CREATE INDEX webhook_deliveries_by_event ON webhook_deliveries (event_id);

CREATE TABLE webhook_attempts (
    delivery_id uuid NOT NULL REFERENCES webhook_deliveries (id) ON DELETE CASCADE,
    number integer NOT NULL,
    at timestamptz NOT NULL,
    milliseconds integer NOT NULL,
    status smallint,
    answer text,
    fault text,
    PRIMARY KEY (delivery_id, number)
);
COMMENT ON TABLE webhook_attempts IS 'What came of each attempt to deliver';
COMMENT ON COLUMN webhook_attempts.answer IS 'First kilobyte of the answer; wiped with the payload';
CREATE INDEX webhook_attempts_to_wipe ON webhook_attempts (at) WHERE answer IS NOT NULL;

CREATE TABLE webhook_cursor (
    is_only boolean PRIMARY KEY DEFAULT true CONSTRAINT webhook_cursor_is_only CHECK (is_only),
    transaction_id bigint NOT NULL,
    position bigint NOT NULL,
    floor bigint NOT NULL
);
COMMENT ON TABLE webhook_cursor IS 'How far events have become deliveries; its one row is the lock of that step';
COMMENT ON COLUMN webhook_cursor.transaction_id IS 'Events of older transactions are done';
COMMENT ON COLUMN webhook_cursor.position IS 'The highest position done so far';
COMMENT ON COLUMN webhook_cursor.floor IS 'Events up to here come from before a restored backup, whose transactions were counted differently';
INSERT INTO webhook_cursor (transaction_id, position, floor) VALUES (0, 0, 0);
