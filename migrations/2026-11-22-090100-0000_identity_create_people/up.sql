CREATE TABLE people (
    id uuid PRIMARY KEY,
    email text NOT NULL
        CONSTRAINT people_email_unique UNIQUE
        CONSTRAINT people_email_normalised CHECK (email = lower(email) AND length(email) BETWEEN 3 AND 320),
    email_verified_at timestamptz,
    name text NOT NULL CONSTRAINT people_name_length CHECK (length(name) BETWEEN 1 AND 200),
    time_zone text NOT NULL,
    locale text NOT NULL CONSTRAINT people_locale_is_known CHECK (locale IN ('en', 'de', 'es', 'fr', 'uk')),
    mentee_since timestamptz,
    sign_in_version integer NOT NULL,
    revision bigint NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
);
COMMENT ON TABLE people IS 'One row for each normalised mail address; users, mentees and subscribers extend it';
COMMENT ON COLUMN people.sign_in_version IS 'Compared with the claim of every access token; raising it ends all sign-ins at once';
COMMENT ON COLUMN people.mentee_since IS 'Set when the person may sign in as a mentee';

CREATE TABLE users (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL CONSTRAINT users_person_unique UNIQUE REFERENCES people (id),
    role text NOT NULL CONSTRAINT users_role_is_known CHECK (role IN ('owner', 'coach')),
    password_hash text,
    is_active boolean NOT NULL,
    slug text NOT NULL
        CONSTRAINT users_slug_unique UNIQUE
        CONSTRAINT users_slug_shape CHECK (slug ~ '^[a-z0-9](-?[a-z0-9]){0,62}$'),
    headline text NOT NULL CONSTRAINT users_headline_length CHECK (length(headline) <= 200),
    bio text NOT NULL CONSTRAINT users_bio_length CHECK (length(bio) <= 4000),
    figures jsonb NOT NULL,
    revision bigint NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
);
COMMENT ON TABLE users IS 'People with an account: owners and coaches of the practice';

CREATE TABLE sign_ins (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    method text NOT NULL CONSTRAINT sign_ins_method_is_known CHECK (method IN ('password', 'link')),
    created_at timestamptz NOT NULL,
    last_used_at timestamptz NOT NULL,
    revoked_at timestamptz,
    revoked_because text
);
COMMENT ON TABLE sign_ins IS 'A sign-in is the family of refresh tokens that descend from one log-in';
CREATE INDEX sign_ins_by_person ON sign_ins (person_id) WHERE revoked_at IS NULL;

CREATE TABLE refresh_tokens (
    hash bytea PRIMARY KEY,
    sign_in_id uuid NOT NULL REFERENCES sign_ins (id) ON DELETE CASCADE,
    expires_at timestamptz NOT NULL,
    used_at timestamptz
);
COMMENT ON TABLE refresh_tokens IS 'Single-use tokens; a second use revokes the family';
CREATE INDEX refresh_tokens_by_sign_in ON refresh_tokens (sign_in_id);

CREATE TABLE one_time_tokens (
    hash bytea PRIMARY KEY,
    purpose text NOT NULL CONSTRAINT one_time_tokens_purpose_is_known CHECK (purpose IN ('sign_in', 'invitation')),
    person_id uuid NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at timestamptz
);
COMMENT ON TABLE one_time_tokens IS 'Mailed tokens for one purpose, hashed at rest';
CREATE INDEX one_time_tokens_by_person ON one_time_tokens (person_id, created_at);

CREATE TABLE sign_in_failures (
    account_digest bytea PRIMARY KEY,
    failures integer NOT NULL,
    last_failed_at timestamptz NOT NULL
);
COMMENT ON TABLE sign_in_failures IS 'Consecutive failed log-ins per account, known or unknown, to slow guessing down';

CREATE TABLE api_keys (
    id uuid PRIMARY KEY,
    user_id uuid NOT NULL REFERENCES users (id),
    name text NOT NULL CONSTRAINT api_keys_name_length CHECK (length(name) BETWEEN 1 AND 100),
    hash bytea NOT NULL CONSTRAINT api_keys_hash_unique UNIQUE,
    hint text NOT NULL,
    scopes jsonb NOT NULL,
    expires_at timestamptz,
    last_used_at timestamptz,
    revoked_at timestamptz,
    created_at timestamptz NOT NULL
);
COMMENT ON TABLE api_keys IS 'Keys for scripts, hashed at rest; they act for their user within their scopes';
CREATE INDEX api_keys_by_user ON api_keys (user_id, created_at);

CREATE TABLE audit_entries (
    id uuid PRIMARY KEY,
    at timestamptz NOT NULL,
    actor_kind text NOT NULL,
    actor_id uuid,
    action text NOT NULL,
    subject_kind text NOT NULL,
    subject_id uuid,
    details jsonb NOT NULL,
    client_address text,
    request_id text
);
COMMENT ON TABLE audit_entries IS 'Who did what to what, when and from where; append-only';
CREATE INDEX audit_entries_by_time ON audit_entries (at DESC, id DESC);

CREATE FUNCTION audit_entries_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'audit entries are append-only' USING ERRCODE = 'check_violation', CONSTRAINT = 'audit_entries_append_only';
END
$$;
CREATE TRIGGER audit_entries_append_only BEFORE UPDATE OR DELETE ON audit_entries
    FOR EACH ROW EXECUTE FUNCTION audit_entries_refuse_change();
