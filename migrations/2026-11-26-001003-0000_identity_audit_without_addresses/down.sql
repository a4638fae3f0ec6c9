COMMENT ON COLUMN audit_entries.client_address IS NULL;
