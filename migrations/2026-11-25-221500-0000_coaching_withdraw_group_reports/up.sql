ALTER TABLE sponsor_group_reports
    ADD COLUMN withdrawn_at timestamptz,
    ADD CONSTRAINT sponsor_group_reports_withdrawn_unopened CHECK (withdrawn_at IS NULL OR opened_at IS NULL);
COMMENT ON COLUMN sponsor_group_reports.withdrawn_at IS 'When it was taken back, before its mail went out and anybody opened it';
