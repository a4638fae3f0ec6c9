DELETE FROM mentee_accesses WHERE user_id IS NULL;
ALTER TABLE mentee_accesses
    DROP COLUMN sponsor_id,
    ALTER COLUMN user_id SET NOT NULL;
DROP TABLE sponsor_group_reports;
DROP TABLE sponsor_reports;
DROP TABLE sponsor_consents;
DROP TABLE sponsors;
DROP FUNCTION sponsor_report_is_frozen();
