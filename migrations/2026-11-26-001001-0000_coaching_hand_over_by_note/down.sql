DROP INDEX note_requests_left;
UPDATE note_requests SET body = left(body, 5000000), withheld = left(withheld, 2000)
WHERE length(body) > 5000000 OR length(withheld) > 2000;
ALTER TABLE note_requests
    DROP CONSTRAINT note_requests_body_length,
    DROP CONSTRAINT note_requests_withheld_length,
    ADD CONSTRAINT note_requests_body_length CHECK (length(body) <= 5000000),
    ADD CONSTRAINT note_requests_withheld_length CHECK (length(withheld) <= 2000),
    DROP COLUMN owners_told_at,
    DROP COLUMN handed;
