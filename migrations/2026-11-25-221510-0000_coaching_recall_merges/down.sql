-- What was noted stays: it is so.
SELECT 1;
