ALTER TABLE recall_reviewers
    ADD COLUMN withdrawn_at timestamptz,
    ADD COLUMN reminded_at timestamptz;
COMMENT ON COLUMN recall_reviewers.withdrawn_at IS 'When the link was taken back, such as one to a wrong address';
COMMENT ON COLUMN recall_reviewers.reminded_at IS 'When they were reminded, which happens once';
