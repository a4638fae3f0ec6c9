DROP TABLE recall_answers;
DROP TABLE recall_reviewers;
DROP TABLE recall_tests;
DROP TABLE strategy_comments;
DROP TABLE strategy_versions;
DROP FUNCTION strategy_versions_refuse_change;
DROP TABLE strategies;
