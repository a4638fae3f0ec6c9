CREATE TABLE assessments (
    id uuid PRIMARY KEY,
    mentee_id uuid NOT NULL REFERENCES mentees (id) ON DELETE CASCADE,
    framework_version_id uuid NOT NULL REFERENCES framework_versions (id),
    profile text NOT NULL,
    overlay text,
    kind text NOT NULL CONSTRAINT assessments_kind_is_known CHECK (kind IN ('baseline', 'midpoint', 'final', 'ad_hoc')),
    due_on date,
    state text NOT NULL CONSTRAINT assessments_state_is_known
        CHECK (state IN ('draft', 'collecting', 'reconciling', 'finalised', 'void')),
    targets jsonb NOT NULL,
    created_by uuid NOT NULL REFERENCES users (id),
    void_reason text,
    closed_at timestamptz,
    finalised_at timestamptz,
    question jsonb,
    result jsonb,
    revision bigint NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    CONSTRAINT assessments_finalised_has_result
        CHECK (state <> 'finalised' OR (question IS NOT NULL AND result IS NOT NULL AND finalised_at IS NOT NULL))
);
COMMENT ON TABLE assessments IS 'What a role asks of a mentee, what people saw, and the gaps that follow from it';
COMMENT ON COLUMN assessments.question IS 'All inputs of the result, single peers among them: never shown to anybody';
CREATE INDEX assessments_by_mentee ON assessments (mentee_id, created_at, id);

CREATE TABLE assessment_raters (
    id uuid PRIMARY KEY,
    assessment_id uuid NOT NULL REFERENCES assessments (id) ON DELETE CASCADE,
    kind text NOT NULL CONSTRAINT assessment_raters_kind_is_known CHECK (kind IN ('self', 'coach', 'manager', 'peer')),
    user_id uuid REFERENCES users (id),
    name text NOT NULL CONSTRAINT assessment_raters_name_length CHECK (length(name) BETWEEN 1 AND 200),
    email text NOT NULL,
    locale text NOT NULL,
    state text NOT NULL CONSTRAINT assessment_raters_state_is_known
        CHECK (state IN ('invited', 'started', 'submitted', 'declined', 'withdrawn')),
    link_version integer NOT NULL,
    practice jsonb NOT NULL,
    interest jsonb NOT NULL,
    reminders integer NOT NULL,
    invited_at timestamptz NOT NULL,
    mailed_at timestamptz NOT NULL,
    submitted_at timestamptz
);
COMMENT ON TABLE assessment_raters IS 'Who was asked to rate, by a mailed link and without an account';
CREATE UNIQUE INDEX assessment_raters_one_of_a_kind ON assessment_raters (assessment_id, kind)
    WHERE kind <> 'peer' AND state NOT IN ('withdrawn', 'declined');
CREATE UNIQUE INDEX assessment_raters_one_place_each ON assessment_raters (assessment_id, email)
    WHERE state NOT IN ('withdrawn', 'declined');
CREATE INDEX assessment_raters_by_assessment ON assessment_raters (assessment_id, invited_at, id);
CREATE INDEX assessment_raters_waiting ON assessment_raters (mailed_at) WHERE state IN ('invited', 'started');

CREATE TABLE ratings (
    rater_id uuid NOT NULL REFERENCES assessment_raters (id) ON DELETE CASCADE,
    skill text NOT NULL,
    level smallint CONSTRAINT ratings_level_bounds CHECK (level BETWEEN 1 AND 5),
    confidence text NOT NULL CONSTRAINT ratings_confidence_is_known CHECK (confidence IN ('low', 'medium', 'high')),
    note text NOT NULL CONSTRAINT ratings_note_length CHECK (length(note) <= 1000),
    updated_at timestamptz NOT NULL,
    PRIMARY KEY (rater_id, skill)
);
COMMENT ON TABLE ratings IS 'What a rater saw of a skill; without a level, that it was not observed';

CREATE TABLE rating_revisions (
    id uuid PRIMARY KEY,
    rater_id uuid NOT NULL REFERENCES assessment_raters (id) ON DELETE CASCADE,
    skill text NOT NULL,
    level smallint,
    confidence text NOT NULL,
    note text NOT NULL,
    revised_at timestamptz NOT NULL
);
COMMENT ON TABLE rating_revisions IS 'What a rating said before it was revised while reconciling';
CREATE INDEX rating_revisions_by_rater ON rating_revisions (rater_id, revised_at);

CREATE TABLE assessment_differences (
    assessment_id uuid NOT NULL REFERENCES assessments (id) ON DELETE CASCADE,
    skill text NOT NULL,
    note text NOT NULL CONSTRAINT assessment_differences_note_length CHECK (length(note) BETWEEN 1 AND 1000),
    name text NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (assessment_id, skill)
);
COMMENT ON TABLE assessment_differences IS 'Why the sides still see a skill differently, after they talked';

CREATE TABLE focus_choices (
    id uuid PRIMARY KEY,
    assessment_id uuid NOT NULL REFERENCES assessments (id) ON DELETE CASCADE,
    skill text NOT NULL,
    computed_skill text,
    reason text NOT NULL CONSTRAINT focus_choices_reason_length CHECK (length(reason) <= 1000),
    side text NOT NULL CONSTRAINT focus_choices_side_is_known CHECK (side IN ('mentee', 'coach')),
    name text NOT NULL,
    at timestamptz NOT NULL
);
COMMENT ON TABLE focus_choices IS 'What the mentee and the coach chose to work on, beside what was computed';
CREATE INDEX focus_choices_by_assessment ON focus_choices (assessment_id, at, id);

ALTER TABLE plans ADD CONSTRAINT plans_assessment_id_fkey
    FOREIGN KEY (assessment_id) REFERENCES assessments (id) ON DELETE SET NULL;
