CREATE TABLE mentees (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL CONSTRAINT mentees_person_unique UNIQUE REFERENCES people (id),
    name text NOT NULL CONSTRAINT mentees_name_length CHECK (length(name) BETWEEN 1 AND 200),
    role_now text NOT NULL CONSTRAINT mentees_role_now_length CHECK (length(role_now) <= 200),
    role_target text NOT NULL CONSTRAINT mentees_role_target_length CHECK (length(role_target) <= 200),
    company text NOT NULL CONSTRAINT mentees_company_length CHECK (length(company) <= 200),
    topics jsonb NOT NULL,
    status text NOT NULL CONSTRAINT mentees_status_is_known CHECK (status IN ('lead', 'active', 'paused', 'alumni')),
    tags jsonb NOT NULL,
    source text NOT NULL CONSTRAINT mentees_source_is_known CHECK (source IN ('booking', 'import', 'hand')),
    intake jsonb,
    revision bigint NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
);
COMMENT ON TABLE mentees IS 'People in coaching; address, zone and language are those of the person';
CREATE INDEX mentees_by_time ON mentees (created_at DESC, id DESC);

CREATE TABLE mentee_people (
    person_id uuid PRIMARY KEY REFERENCES people (id),
    mentee_id uuid NOT NULL REFERENCES mentees (id) ON DELETE CASCADE
);
COMMENT ON TABLE mentee_people IS 'All addresses that turned out to be one mentee''s; one of them is the address mail goes to';
CREATE INDEX mentee_people_by_mentee ON mentee_people (mentee_id);

CREATE TABLE mentee_coaches (
    mentee_id uuid NOT NULL REFERENCES mentees (id) ON DELETE CASCADE,
    user_id uuid NOT NULL REFERENCES users (id),
    since timestamptz NOT NULL,
    PRIMARY KEY (mentee_id, user_id)
);
COMMENT ON TABLE mentee_coaches IS 'Which coaches a mentee is theirs: by an engagement, a booking, an import or by hand';
CREATE INDEX mentee_coaches_by_user ON mentee_coaches (user_id, mentee_id);

CREATE TABLE mentee_accesses (
    id uuid PRIMARY KEY,
    mentee_id uuid NOT NULL REFERENCES mentees (id) ON DELETE CASCADE,
    user_id uuid NOT NULL REFERENCES users (id),
    what text NOT NULL,
    hour timestamptz NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT mentee_accesses_once_an_hour UNIQUE (mentee_id, user_id, what, hour)
);
COMMENT ON TABLE mentee_accesses IS 'Who opened a mentee''s data, an entry for each kind and hour; the mentee reads it';

CREATE TABLE coaching_positions (
    reader text PRIMARY KEY,
    position bigint NOT NULL
);
COMMENT ON TABLE coaching_positions IS 'How far a reader of the events has come';
