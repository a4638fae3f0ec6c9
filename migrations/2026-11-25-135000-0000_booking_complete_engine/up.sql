ALTER TABLE hosts
    ADD COLUMN feed_version integer NOT NULL DEFAULT 0;
COMMENT ON COLUMN hosts.feed_version IS 'Raising it revokes the address of the private calendar feed; 0 is no feed yet';

ALTER TABLE session_types
    ADD COLUMN confirmation jsonb NOT NULL DEFAULT '{"kind": "automatic"}',
    ADD COLUMN pending_expires_minutes integer NOT NULL DEFAULT 2880
        CONSTRAINT session_types_pending_expires_positive CHECK (pending_expires_minutes > 0),
    ADD COLUMN reminders_minutes_before jsonb NOT NULL DEFAULT '[1440, 60]',
    ADD COLUMN follow_up_minutes_after integer
        CONSTRAINT session_types_follow_up_not_negative CHECK (follow_up_minutes_after >= 0),
    ADD COLUMN booker_active_limit integer
        CONSTRAINT session_types_booker_limit_positive CHECK (booker_active_limit > 0),
    ADD COLUMN shown_time_zone text,
    ADD COLUMN asks_email_code boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN session_types.shown_time_zone IS 'The zone pages show times in; null for the viewer''s own';

ALTER TABLE session_type_hosts
    ADD COLUMN assigned bigint NOT NULL DEFAULT 0
        CONSTRAINT session_type_hosts_assigned_not_negative CHECK (assigned >= 0),
    ADD COLUMN last_assigned_at timestamptz;
COMMENT ON COLUMN session_type_hosts.assigned IS 'Sessions this host got since the hosts of the type were last changed, less those called off';

CREATE TABLE session_type_questions (
    session_type_id uuid NOT NULL REFERENCES session_types (id) ON DELETE CASCADE,
    version integer NOT NULL CONSTRAINT session_type_questions_version_positive CHECK (version > 0),
    questions jsonb NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (session_type_id, version)
);
COMMENT ON TABLE session_type_questions IS 'Every wording that was ever asked, so that an answer is read against the version it was asked with';
INSERT INTO session_type_questions (session_type_id, version, questions, created_at)
    SELECT id, questions_version, questions, updated_at FROM session_types;

ALTER TABLE sessions
    ADD COLUMN seats_taken integer NOT NULL DEFAULT 1,
    ADD COLUMN complete_after timestamptz,
    ADD CONSTRAINT sessions_seats_enough CHECK (seats_taken BETWEEN 0 AND seats);
COMMENT ON COLUMN sessions.seats_taken IS 'Places that are taken: pending, confirmed, completed and missed ones';
COMMENT ON COLUMN sessions.complete_after IS 'Not counted as completed before this, although it is over; null for no wait';
CREATE INDEX sessions_to_complete ON sessions (ends_at) WHERE status = 'confirmed';

ALTER TABLE bookings
    ADD COLUMN uid text,
    ADD COLUMN sequence integer NOT NULL DEFAULT 0
        CONSTRAINT bookings_sequence_not_negative CHECK (sequence >= 0),
    ADD COLUMN pending_expires_at timestamptz,
    ADD CONSTRAINT bookings_pending_expires CHECK (status <> 'pending' OR pending_expires_at IS NOT NULL);
COMMENT ON COLUMN bookings.uid IS 'UID of an invitation of its own, for a place in a group; null for that of the session';
COMMENT ON COLUMN bookings.sequence IS 'SEQUENCE of the invitation of its own';
CREATE INDEX bookings_to_expire ON bookings (pending_expires_at) WHERE status = 'pending';
CREATE INDEX bookings_open_by_person ON bookings (person_id) WHERE status IN ('pending', 'confirmed');

CREATE TABLE session_moves (
    booking_id uuid PRIMARY KEY REFERENCES bookings (id) ON DELETE CASCADE,
    session_id uuid NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    starts_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL,
    blocks boolean NOT NULL,
    expires_at timestamptz NOT NULL,
    created_at timestamptz NOT NULL,
    CONSTRAINT session_moves_in_order CHECK (starts_at < ends_at)
);
COMMENT ON TABLE session_moves IS 'A booker''s wish to move that waits for approval; the old time is kept until then';
CREATE INDEX session_moves_by_session ON session_moves (session_id);
CREATE INDEX session_moves_to_expire ON session_moves (expires_at);

CREATE TABLE holds (
    id uuid PRIMARY KEY,
    token_hash bytea NOT NULL CONSTRAINT holds_token_unique UNIQUE,
    client_digest bytea NOT NULL,
    session_type_id uuid NOT NULL REFERENCES session_types (id) ON DELETE CASCADE,
    starts_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL,
    buffer_before_minutes integer NOT NULL,
    buffer_after_minutes integer NOT NULL,
    expires_at timestamptz NOT NULL,
    created_at timestamptz NOT NULL,
    CONSTRAINT holds_in_order CHECK (starts_at < ends_at)
);
COMMENT ON TABLE holds IS 'A start somebody is about to book; it stands in everybody else''s way until it expires';
CREATE INDEX holds_by_client ON holds (client_digest, expires_at);
CREATE INDEX holds_by_expiry ON holds (expires_at);

CREATE TABLE hold_hosts (
    hold_id uuid NOT NULL REFERENCES holds (id) ON DELETE CASCADE,
    user_id uuid NOT NULL REFERENCES hosts (user_id),
    PRIMARY KEY (hold_id, user_id)
);
COMMENT ON TABLE hold_hosts IS 'Whose time a hold takes';
CREATE INDEX hold_hosts_by_user ON hold_hosts (user_id);

CREATE TABLE planned_mails (
    id uuid PRIMARY KEY,
    booking_id uuid NOT NULL REFERENCES bookings (id) ON DELETE CASCADE,
    kind text NOT NULL CONSTRAINT planned_mails_kind_is_known CHECK (kind IN ('reminder', 'follow_up')),
    minutes integer NOT NULL CONSTRAINT planned_mails_minutes_not_negative CHECK (minutes >= 0),
    starts_at timestamptz NOT NULL,
    due_at timestamptz NOT NULL,
    state text NOT NULL CONSTRAINT planned_mails_state_is_known CHECK (state IN ('planned', 'sent', 'skipped')),
    finished_at timestamptz,
    CONSTRAINT planned_mails_once UNIQUE (booking_id, kind, minutes, starts_at)
);
COMMENT ON TABLE planned_mails IS 'Reminders and follow-ups: one row per booking, rule and start';
CREATE INDEX planned_mails_due ON planned_mails (due_at, id) WHERE state = 'planned';

CREATE TABLE email_codes (
    email text NOT NULL,
    session_type_id uuid NOT NULL REFERENCES session_types (id) ON DELETE CASCADE,
    code_digest bytea NOT NULL,
    attempts integer NOT NULL CONSTRAINT email_codes_attempts_not_negative CHECK (attempts >= 0),
    expires_at timestamptz NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (email, session_type_id)
);
COMMENT ON TABLE email_codes IS 'Codes mailed to prove an address before it is booked with';
CREATE INDEX email_codes_by_expiry ON email_codes (expires_at);
