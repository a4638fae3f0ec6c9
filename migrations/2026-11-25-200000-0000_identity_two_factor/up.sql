CREATE TABLE two_factors (
    id uuid PRIMARY KEY,
    user_id uuid NOT NULL CONSTRAINT two_factors_user_unique UNIQUE REFERENCES users (id),
    secret bytea NOT NULL,
    created_at timestamptz NOT NULL,
    confirmed_at timestamptz
);
COMMENT ON TABLE two_factors IS 'The authenticator app of a user; it counts once a code of it was confirmed';
COMMENT ON COLUMN two_factors.secret IS 'Sealed, bound to the id of the row';

CREATE TABLE two_factor_steps (
    two_factor_id uuid NOT NULL REFERENCES two_factors (id) ON DELETE CASCADE,
    step bigint NOT NULL,
    used_at timestamptz NOT NULL,
    CONSTRAINT two_factor_steps_used_once PRIMARY KEY (two_factor_id, step)
);
COMMENT ON TABLE two_factor_steps IS 'Steps of 30 seconds whose code was used: none is used a second time';

CREATE TABLE recovery_codes (
    hash bytea PRIMARY KEY,
    two_factor_id uuid NOT NULL REFERENCES two_factors (id) ON DELETE CASCADE,
    used_at timestamptz
);
COMMENT ON TABLE recovery_codes IS 'Codes that stand in for the app, each once; hashed';
CREATE INDEX recovery_codes_by_two_factor ON recovery_codes (two_factor_id);

ALTER TABLE sign_ins
    ADD COLUMN device text CONSTRAINT sign_ins_device_length CHECK (length(device) BETWEEN 1 AND 60),
    ADD COLUMN cookie_hash bytea CONSTRAINT sign_ins_cookie_unique UNIQUE;
COMMENT ON COLUMN sign_ins.device IS 'What kind of program signed in, such as "Firefox · Linux"';
COMMENT ON COLUMN sign_ins.cookie_hash IS 'Set where a browser keeps the sign-in in a cookie';

ALTER TABLE one_time_tokens DROP CONSTRAINT one_time_tokens_purpose_is_known;
ALTER TABLE one_time_tokens ADD CONSTRAINT one_time_tokens_purpose_is_known
    CHECK (purpose IN ('sign_in', 'invitation', 'second_factor', 'second_factor_by_link'));
