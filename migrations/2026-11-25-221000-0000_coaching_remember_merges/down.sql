DROP INDEX sponsor_group_reports_by_member;
DROP TABLE mentee_merges;
