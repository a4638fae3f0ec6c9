DELETE FROM one_time_tokens WHERE purpose IN ('second_factor', 'second_factor_by_link');
ALTER TABLE one_time_tokens DROP CONSTRAINT one_time_tokens_purpose_is_known;
ALTER TABLE one_time_tokens ADD CONSTRAINT one_time_tokens_purpose_is_known
    CHECK (purpose IN ('sign_in', 'invitation'));
ALTER TABLE sign_ins DROP COLUMN cookie_hash, DROP COLUMN device;
DROP TABLE recovery_codes;
DROP TABLE two_factor_steps;
DROP TABLE two_factors;
