ALTER TABLE note_requests
    ADD COLUMN handed jsonb NOT NULL DEFAULT '[]',
    ADD COLUMN owners_told_at timestamptz,
    DROP CONSTRAINT note_requests_body_length,
    DROP CONSTRAINT note_requests_withheld_length,
    ADD CONSTRAINT note_requests_body_length CHECK (length(body) <= 50000000),
    ADD CONSTRAINT note_requests_withheld_length CHECK (length(withheld) <= 200000);
ALTER TABLE note_requests ALTER COLUMN handed DROP DEFAULT;
COMMENT ON COLUMN note_requests.handed IS 'Which notes were handed over, or left out, in the parts so far';
COMMENT ON COLUMN note_requests.owners_told_at IS 'When the owners were asked instead of a coach who has left';
CREATE INDEX note_requests_left ON note_requests (user_id) WHERE answered_at IS NULL AND owners_told_at IS NULL;
