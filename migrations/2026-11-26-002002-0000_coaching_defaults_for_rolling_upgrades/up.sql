-- A program that is one version older writes rows without them.
ALTER TABLE note_requests ALTER COLUMN handed SET DEFAULT '[]';
ALTER TABLE merge_requests ALTER COLUMN duplicate_link_version SET DEFAULT 1;
