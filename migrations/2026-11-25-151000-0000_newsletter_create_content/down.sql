DROP INDEX issues_published;
DROP TABLE stored_files;
DROP TABLE issue_revisions;
