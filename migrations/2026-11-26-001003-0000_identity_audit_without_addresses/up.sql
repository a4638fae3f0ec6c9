-- Entries of mentees and visitors are kept for longer than the people themselves: ids only.
ALTER TABLE audit_entries DISABLE TRIGGER audit_entries_append_only;
UPDATE audit_entries SET client_address = NULL
WHERE actor_kind IN ('mentee', 'visitor') AND client_address IS NOT NULL;
ALTER TABLE audit_entries ENABLE TRIGGER audit_entries_append_only;
COMMENT ON COLUMN audit_entries.client_address IS 'From where; never of mentees and visitors, whose entries outlive their erasure';
