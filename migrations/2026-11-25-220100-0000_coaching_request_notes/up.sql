CREATE TABLE note_requests (
    id uuid PRIMARY KEY,
    mentee_id uuid NOT NULL REFERENCES mentees (id) ON DELETE CASCADE,
    user_id uuid NOT NULL REFERENCES users (id),
    asked_at timestamptz NOT NULL,
    due_on date NOT NULL,
    reminded_at timestamptz,
    answered_at timestamptz,
    parts integer NOT NULL,
    body text NOT NULL CONSTRAINT note_requests_body_length CHECK (length(body) <= 5000000),
    withheld text NOT NULL CONSTRAINT note_requests_withheld_length CHECK (length(withheld) <= 2000)
);
COMMENT ON TABLE note_requests IS
    'A mentee asks a coach for what the coach noted for themselves; the coach answers once others are taken out of it';
COMMENT ON COLUMN note_requests.parts IS 'How many parts were handed over';
COMMENT ON COLUMN note_requests.reminded_at IS 'When the coach, or the owners, were reminded';
CREATE UNIQUE INDEX note_requests_one_open ON note_requests (mentee_id, user_id) WHERE answered_at IS NULL;
CREATE INDEX note_requests_by_mentee ON note_requests (mentee_id, asked_at, id);
CREATE INDEX note_requests_waiting ON note_requests (due_on) WHERE answered_at IS NULL AND reminded_at IS NULL;
