-- Ids only: reports that were made before a merge name the duplicate for ever.
CREATE TABLE mentee_merges (
    duplicate_id uuid PRIMARY KEY,
    mentee_id uuid NOT NULL,
    merged_at timestamptz NOT NULL
);
COMMENT ON TABLE mentee_merges IS 'Mentees that turned out to be another one; their rows are gone, frozen reports still name them';
COMMENT ON COLUMN mentee_merges.mentee_id IS 'Who they are now, whatever was merged in between';
CREATE INDEX mentee_merges_by_mentee ON mentee_merges (mentee_id);
CREATE INDEX sponsor_group_reports_by_member ON sponsor_group_reports USING gin (members);
