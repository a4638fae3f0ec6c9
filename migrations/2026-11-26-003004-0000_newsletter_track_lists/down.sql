DROP TABLE reader_hits;
DROP TABLE issue_hits;
ALTER TABLE mailing_lists DROP COLUMN tracking;
