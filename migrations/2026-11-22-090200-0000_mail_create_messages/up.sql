CREATE TABLE mail_messages (
    id uuid PRIMARY KEY,
    message_id text NOT NULL CONSTRAINT mail_messages_message_id_unique UNIQUE,
    lane text NOT NULL CONSTRAINT mail_messages_lane_is_known CHECK (lane IN ('security', 'transactional', 'sequence', 'campaign')),
    kind text NOT NULL,
    state text NOT NULL CONSTRAINT mail_messages_state_is_known CHECK (state IN ('queued', 'sent', 'failed')),
    to_address text NOT NULL,
    to_name text NOT NULL,
    subject text NOT NULL,
    text_body text NOT NULL,
    html_body text NOT NULL,
    parts jsonb NOT NULL,
    about_kind text,
    about_id uuid,
    holds_token boolean NOT NULL,
    next_attempt_at timestamptz NOT NULL,
    give_up_at timestamptz NOT NULL,
    attempts integer NOT NULL CONSTRAINT mail_messages_attempts_not_negative CHECK (attempts >= 0),
    fence bigint NOT NULL,
    locked_until timestamptz,
    outcome_code smallint,
    outcome_text text,
    created_at timestamptz NOT NULL,
    finished_at timestamptz,
    wiped_at timestamptz
);
COMMENT ON TABLE mail_messages IS 'The outbox: every mail is a row written by the transaction that causes it, with a fixed Message-ID';
COMMENT ON COLUMN mail_messages.parts IS 'Calendar parts and attachments';
CREATE INDEX mail_messages_due ON mail_messages (lane, next_attempt_at, id) WHERE state = 'queued';
CREATE INDEX mail_messages_by_state ON mail_messages (state, created_at DESC, id DESC);
CREATE INDEX mail_messages_by_time ON mail_messages (created_at DESC, id DESC);
CREATE INDEX mail_messages_by_recipient ON mail_messages (to_address, created_at);
CREATE INDEX mail_messages_to_wipe ON mail_messages (finished_at) WHERE wiped_at IS NULL;
