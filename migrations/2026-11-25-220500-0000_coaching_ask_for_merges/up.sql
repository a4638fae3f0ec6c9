CREATE TABLE merge_requests (
    id uuid PRIMARY KEY,
    kept_id uuid NOT NULL REFERENCES mentees (id) ON DELETE CASCADE,
    duplicate_id uuid NOT NULL REFERENCES mentees (id) ON DELETE CASCADE,
    asked_by uuid NOT NULL REFERENCES users (id),
    link_version integer NOT NULL,
    asked_at timestamptz NOT NULL,
    kept_said_at timestamptz,
    duplicate_said_at timestamptz,
    ended_at timestamptz,
    CONSTRAINT merge_requests_of_two CHECK (kept_id <> duplicate_id)
);
COMMENT ON TABLE merge_requests IS 'A coach asks whether two mentees are one person; both have to say so before anything moves';
COMMENT ON COLUMN merge_requests.asked_by IS 'Which coach asks';
COMMENT ON COLUMN merge_requests.ended_at IS 'Refused, withdrawn or over; kept for an hour so that nobody is asked at once again';
CREATE UNIQUE INDEX merge_requests_one_open
    ON merge_requests (least(kept_id, duplicate_id), greatest(kept_id, duplicate_id)) WHERE ended_at IS NULL;
CREATE INDEX merge_requests_by_kept ON merge_requests (kept_id);
CREATE INDEX merge_requests_by_duplicate ON merge_requests (duplicate_id);
