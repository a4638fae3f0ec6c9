-- First mails are counted by when they were written.
CREATE INDEX subscribe_requests_by_mail ON subscribe_requests (mailed_at) WHERE mailed_at IS NOT NULL;
