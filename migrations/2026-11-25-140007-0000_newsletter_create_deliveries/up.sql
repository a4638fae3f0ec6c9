CREATE TABLE deliveries (
    id uuid PRIMARY KEY,
    issue_id uuid NOT NULL REFERENCES issues (id),
    subscriber_id uuid NOT NULL,
    subscription_id uuid NOT NULL,
    address text NOT NULL,
    state text NOT NULL CONSTRAINT deliveries_state_is_known CHECK (state IN
        ('pending', 'leased', 'transmitting', 'sent', 'failed', 'bounced', 'complained', 'skipped', 'unknown')),
    next_attempt_at timestamptz NOT NULL,
    first_attempt_at timestamptz,
    lease_until timestamptz,
    fence bigint NOT NULL,
    attempts integer NOT NULL CONSTRAINT deliveries_attempts_not_negative CHECK (attempts >= 0),
    smtp_code smallint,
    smtp_text text,
    transmitting_at timestamptz,
    finished_at timestamptz,
    created_at timestamptz NOT NULL,
    CONSTRAINT deliveries_one_each UNIQUE (issue_id, subscriber_id),
    CONSTRAINT deliveries_held_until CHECK ((state IN ('leased', 'transmitting')) = (lease_until IS NOT NULL))
);
COMMENT ON TABLE deliveries IS 'The ledger: one row for each reader of an issue';
COMMENT ON COLUMN deliveries.id IS 'Made of issue and reader, so that it and the Message-ID are the same however often the row is made';
COMMENT ON COLUMN deliveries.fence IS 'Raised by every lease; a write that carries an older one changes nothing';
COMMENT ON COLUMN deliveries.address IS 'As it was when the audience was written; emptied when the reader is erased';
CREATE INDEX deliveries_due ON deliveries (issue_id, next_attempt_at, id) WHERE state = 'pending';
CREATE INDEX deliveries_held ON deliveries (lease_until) WHERE state IN ('leased', 'transmitting');
CREATE INDEX deliveries_by_state ON deliveries (issue_id, state, id);
CREATE INDEX deliveries_by_subscriber ON deliveries (subscriber_id);

CREATE TABLE send_buckets (
    key text PRIMARY KEY,
    full_at timestamptz NOT NULL
);
COMMENT ON TABLE send_buckets IS 'Token buckets of the mail servers and of recipient domains';
COMMENT ON COLUMN send_buckets.full_at IS 'When the bucket will be full again; far ahead, it is closed until then';
