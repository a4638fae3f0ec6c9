ALTER TABLE recall_reviewers DROP COLUMN withdrawn_at, DROP COLUMN reminded_at;
