ALTER TABLE sponsor_group_reports DROP COLUMN withdrawn_at;
