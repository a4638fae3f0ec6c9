ALTER TABLE merge_requests ALTER COLUMN duplicate_link_version DROP DEFAULT;
ALTER TABLE note_requests ALTER COLUMN handed DROP DEFAULT;
