CREATE TABLE note_requests (
    id uuid PRIMARY KEY,
    mentee_id uuid NOT NULL REFERENCES mentees (id) ON DELETE CASCADE,
    user_id uuid NOT NULL REFERENCES users (id),
    asked_at timestamptz NOT NULL,
    due_on date NOT NULL,
    answered_at timestamptz,
    body text NOT NULL CONSTRAINT note_requests_body_length CHECK (length(body) <= 100000),
    withheld text NOT NULL CONSTRAINT note_requests_withheld_length CHECK (length(withheld) <= 2000)
);
COMMENT ON TABLE note_requests IS
    'A mentee asks a coach for what the coach noted for themselves; the coach answers once others are taken out of it';
CREATE UNIQUE INDEX note_requests_one_open ON note_requests (mentee_id, user_id) WHERE answered_at IS NULL;
CREATE INDEX note_requests_by_mentee ON note_requests (mentee_id, asked_at, id);
