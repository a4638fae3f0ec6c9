DROP INDEX issues_by_segment;
DROP TABLE segments;
