CREATE TABLE sponsors (
    id uuid PRIMARY KEY,
    engagement_id uuid NOT NULL REFERENCES engagements (id) ON DELETE CASCADE,
    user_id uuid NOT NULL REFERENCES users (id),
    name text NOT NULL CONSTRAINT sponsors_name_length CHECK (length(name) BETWEEN 1 AND 200),
    email text NOT NULL CONSTRAINT sponsors_email_length CHECK (length(email) <= 320),
    locale text NOT NULL,
    revision bigint NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    CONSTRAINT sponsors_one_each UNIQUE (engagement_id)
);
COMMENT ON TABLE sponsors IS 'Who pays for or arranged an engagement; they see nothing by that';
COMMENT ON COLUMN sponsors.user_id IS 'The coach of the engagement; a sponsor of several mentees has the same address in several rows';
CREATE INDEX sponsors_by_address ON sponsors (user_id, email);

CREATE TABLE sponsor_consents (
    id uuid PRIMARY KEY,
    sponsor_id uuid NOT NULL REFERENCES sponsors (id) ON DELETE CASCADE,
    level smallint NOT NULL CONSTRAINT sponsor_consents_level_bounds CHECK (level BETWEEN 1 AND 3),
    text_version smallint NOT NULL,
    name text NOT NULL,
    email text NOT NULL,
    given_at timestamptz NOT NULL,
    withdrawn_at timestamptz
);
COMMENT ON TABLE sponsor_consents IS 'What a mentee agreed that a sponsor is told, to whom, and until when; rows stay';
CREATE UNIQUE INDEX sponsor_consents_one_open ON sponsor_consents (sponsor_id) WHERE withdrawn_at IS NULL;
CREATE INDEX sponsor_consents_by_sponsor ON sponsor_consents (sponsor_id, given_at DESC);

CREATE TABLE sponsor_reports (
    id uuid PRIMARY KEY,
    sponsor_id uuid NOT NULL REFERENCES sponsors (id) ON DELETE CASCADE,
    level smallint NOT NULL CONSTRAINT sponsor_reports_level_bounds CHECK (level BETWEEN 1 AND 3),
    state text NOT NULL CONSTRAINT sponsor_reports_state_is_known CHECK (state IN ('draft', 'released', 'withdrawn')),
    document jsonb NOT NULL,
    inputs jsonb NOT NULL,
    name text NOT NULL,
    email text NOT NULL,
    locale text NOT NULL,
    link_version integer NOT NULL,
    revision bigint NOT NULL,
    created_at timestamptz NOT NULL,
    released_at timestamptz,
    withdrawn_at timestamptz,
    opened_at timestamptz,
    CONSTRAINT sponsor_reports_opened_once_released CHECK (opened_at IS NULL OR released_at IS NOT NULL),
    CONSTRAINT sponsor_reports_state_has_its_time
        CHECK ((state = 'withdrawn') = (withdrawn_at IS NOT NULL) AND (state <> 'released' OR released_at IS NOT NULL))
);
COMMENT ON TABLE sponsor_reports IS 'What a sponsor is told about one mentee, frozen with its inputs; the mentee releases it';
CREATE INDEX sponsor_reports_by_sponsor ON sponsor_reports (sponsor_id, created_at DESC, id DESC);

CREATE FUNCTION sponsor_report_is_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a report to a sponsor never changes' USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER sponsor_reports_frozen BEFORE UPDATE OF document, inputs, level ON sponsor_reports
    FOR EACH ROW EXECUTE FUNCTION sponsor_report_is_frozen();

CREATE TABLE sponsor_group_reports (
    id uuid PRIMARY KEY,
    user_id uuid NOT NULL REFERENCES users (id),
    name text NOT NULL,
    email text NOT NULL,
    locale text NOT NULL,
    document jsonb NOT NULL,
    members jsonb NOT NULL,
    others jsonb NOT NULL,
    link_version integer NOT NULL,
    created_at timestamptz NOT NULL,
    opened_at timestamptz
);
COMMENT ON TABLE sponsor_group_reports IS 'Figures of five people or more for their sponsor, frozen; nobody in them can be told apart';
COMMENT ON COLUMN sponsor_group_reports.others IS 'People of the same sponsor who were not counted: the complement';
CREATE INDEX sponsor_group_reports_by_address ON sponsor_group_reports (user_id, email, created_at DESC, id DESC);
CREATE TRIGGER sponsor_group_reports_frozen BEFORE UPDATE OF document, members, others ON sponsor_group_reports
    FOR EACH ROW EXECUTE FUNCTION sponsor_report_is_frozen();

ALTER TABLE mentee_accesses
    ALTER COLUMN user_id DROP NOT NULL,
    ADD COLUMN sponsor_id uuid REFERENCES sponsors (id) ON DELETE CASCADE,
    ADD CONSTRAINT mentee_accesses_by_one CHECK (num_nonnulls(user_id, sponsor_id) = 1),
    ADD CONSTRAINT mentee_accesses_by_sponsor_once_an_hour UNIQUE (mentee_id, sponsor_id, what, hour);
