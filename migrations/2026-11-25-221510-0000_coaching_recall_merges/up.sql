-- Merges that happened before they were noted here are in the audit trail. Of one who was merged into somebody who was
-- merged again, whoever they are now is noted.
WITH RECURSIVE merges AS (
    SELECT DISTINCT ON (duplicate) duplicate, kept, at
    FROM (
        SELECT (details ->> 'duplicate')::uuid AS duplicate, subject_id AS kept, at
        FROM audit_entries
        WHERE action = 'mentee.merged' AND subject_id IS NOT NULL
            AND details ->> 'duplicate' ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
    ) AS audited
    WHERE duplicate <> kept
    ORDER BY duplicate, at DESC
), steps (duplicate, kept, at, depth) AS (
    SELECT duplicate, kept, at, 1 FROM merges
    UNION ALL
    SELECT steps.duplicate, merges.kept, steps.at, steps.depth + 1
    FROM steps JOIN merges ON merges.duplicate = steps.kept
    WHERE steps.depth < 1000
)
INSERT INTO mentee_merges (duplicate_id, mentee_id, merged_at)
SELECT DISTINCT ON (duplicate) duplicate, kept, at FROM steps ORDER BY duplicate, depth DESC
ON CONFLICT DO NOTHING;
