CREATE TABLE engagements (
    id uuid PRIMARY KEY,
    mentee_id uuid NOT NULL REFERENCES mentees (id) ON DELETE CASCADE,
    user_id uuid NOT NULL REFERENCES users (id),
    started_on date NOT NULL,
    ends_on date,
    goal text NOT NULL CONSTRAINT engagements_goal_length CHECK (length(goal) <= 2000),
    agreement text NOT NULL CONSTRAINT engagements_agreement_length CHECK (length(agreement) <= 20000),
    cadence_days integer CONSTRAINT engagements_cadence_bounds CHECK (cadence_days BETWEEN 1 AND 365),
    sponsor text NOT NULL CONSTRAINT engagements_sponsor_length CHECK (length(sponsor) <= 200),
    status text NOT NULL CONSTRAINT engagements_status_is_known CHECK (status IN ('active', 'paused', 'ended')),
    nudged_at timestamptz,
    revision bigint NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    CONSTRAINT engagements_in_order CHECK (started_on <= ends_on)
);
COMMENT ON TABLE engagements IS 'What a coach and a mentee agreed on';
CREATE INDEX engagements_by_mentee ON engagements (mentee_id, created_at);
CREATE INDEX engagements_by_user ON engagements (user_id, created_at DESC, id DESC);
CREATE UNIQUE INDEX engagements_one_open ON engagements (mentee_id, user_id) WHERE status <> 'ended';

CREATE TABLE plans (
    id uuid PRIMARY KEY,
    engagement_id uuid NOT NULL REFERENCES engagements (id) ON DELETE CASCADE,
    mentee_id uuid NOT NULL REFERENCES mentees (id) ON DELETE CASCADE,
    user_id uuid NOT NULL REFERENCES users (id),
    assessment_id uuid,
    previous_plan_id uuid,
    state text NOT NULL CONSTRAINT plans_state_is_known
        CHECK (state IN ('draft', 'proposed', 'active', 'paused', 'completed', 'ended_early')),
    title text NOT NULL CONSTRAINT plans_title_length CHECK (length(title) BETWEEN 1 AND 200),
    focus_skill text NOT NULL,
    from_level integer NOT NULL CONSTRAINT plans_from_level_bounds CHECK (from_level BETWEEN 1 AND 5),
    target_level integer NOT NULL CONSTRAINT plans_target_level_bounds CHECK (target_level BETWEEN 1 AND 5),
    start_on date NOT NULL,
    length_days integer NOT NULL CONSTRAINT plans_length_bounds CHECK (length_days BETWEEN 28 AND 180),
    time_zone text NOT NULL,
    check_in_weekday text NOT NULL,
    check_in_hour integer NOT NULL CONSTRAINT plans_check_in_hour_bounds CHECK (check_in_hour BETWEEN 0 AND 23),
    items jsonb NOT NULL,
    pauses jsonb NOT NULL,
    number integer NOT NULL,
    proposal jsonb,
    status text NOT NULL,
    status_reasons jsonb NOT NULL,
    status_told text NOT NULL,
    nudged_at timestamptz,
    closing jsonb,
    closed_at timestamptz,
    asked_to_close_at timestamptz,
    feed_version integer NOT NULL,
    revision bigint NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
);
COMMENT ON TABLE plans IS 'Learning plans; items are the milestones and commitments as they stand now';
COMMENT ON COLUMN plans.number IS 'The agreed revision; 0 before the first';
COMMENT ON COLUMN plans.proposal IS 'Which revision waits for the other side, and whose it is';
COMMENT ON COLUMN plans.status_told IS 'The status that was mailed last';
CREATE INDEX plans_by_mentee ON plans (mentee_id, created_at DESC, id DESC);
CREATE INDEX plans_by_user ON plans (user_id, created_at DESC, id DESC);
CREATE INDEX plans_running ON plans (id) WHERE state IN ('active', 'paused');
CREATE UNIQUE INDEX plans_one_running ON plans (engagement_id) WHERE state IN ('active', 'paused');

CREATE TABLE plan_revisions (
    plan_id uuid NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
    number integer NOT NULL,
    proposed_by text NOT NULL CONSTRAINT plan_revisions_side_is_known CHECK (proposed_by IN ('mentee', 'coach')),
    reason text NOT NULL CONSTRAINT plan_revisions_reason_length CHECK (length(reason) <= 2000),
    content jsonb NOT NULL,
    agreed_at timestamptz,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (plan_id, number)
);
COMMENT ON TABLE plan_revisions IS 'What was proposed, kept for ever; the first one agreed on is the baseline';

CREATE TABLE plan_templates (
    id uuid PRIMARY KEY,
    user_id uuid NOT NULL REFERENCES users (id),
    skill text NOT NULL,
    from_level integer NOT NULL,
    to_level integer NOT NULL,
    title text NOT NULL CONSTRAINT plan_templates_title_length CHECK (length(title) BETWEEN 1 AND 200),
    content jsonb NOT NULL,
    created_at timestamptz NOT NULL
);
COMMENT ON TABLE plan_templates IS 'Templates that coaches made from a plan; the built-in ones are part of the program';
CREATE INDEX plan_templates_by_user ON plan_templates (user_id, created_at DESC, id DESC);

CREATE TABLE check_ins (
    id uuid PRIMARY KEY,
    plan_id uuid NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
    mentee_id uuid NOT NULL REFERENCES mentees (id) ON DELETE CASCADE,
    user_id uuid NOT NULL REFERENCES users (id),
    kind text NOT NULL CONSTRAINT check_ins_kind_is_known CHECK (kind IN ('weekly', 'retention')),
    week integer NOT NULL,
    due_on date NOT NULL,
    state text NOT NULL CONSTRAINT check_ins_state_is_known
        CHECK (state IN ('due', 'submitted', 'late', 'skipped', 'excused')),
    answers jsonb,
    submitted_at timestamptz,
    submitted_on date,
    reply text CONSTRAINT check_ins_reply_length CHECK (length(reply) <= 4000),
    replied_at timestamptz,
    link_version integer NOT NULL,
    revision bigint NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    CONSTRAINT check_ins_once_a_week UNIQUE (plan_id, kind, week)
);
COMMENT ON TABLE check_ins IS 'What a mentee is asked once a week, and 30 days after the end';
CREATE INDEX check_ins_unanswered ON check_ins (user_id, submitted_at, id)
    WHERE state IN ('submitted', 'late') AND replied_at IS NULL;
CREATE INDEX check_ins_by_user ON check_ins (user_id, created_at DESC, id DESC);
CREATE INDEX check_ins_by_mentee ON check_ins (mentee_id, created_at DESC, id DESC);
