DROP TABLE idempotency_answers;
DROP TABLE sweeps;
DROP TABLE jobs;
DROP EXTENSION btree_gist;
