CREATE TABLE practice_settings (
    is_only BOOLEAN PRIMARY KEY DEFAULT TRUE CONSTRAINT practice_settings_is_only CHECK (is_only),
    name TEXT CONSTRAINT practice_settings_name_length CHECK (char_length(name) BETWEEN 1 AND 80),
    privacy_url TEXT CONSTRAINT practice_settings_privacy_url_length CHECK (char_length(privacy_url) BETWEEN 1 AND 2000),
    imprint_url TEXT CONSTRAINT practice_settings_imprint_url_length CHECK (char_length(imprint_url) BETWEEN 1 AND 2000),
    postal_address TEXT CONSTRAINT practice_settings_postal_address_length
        CHECK (char_length(postal_address) BETWEEN 1 AND 300),
    locale TEXT,
    time_zone TEXT,
    week_start TEXT CONSTRAINT practice_settings_week_start_known
        CHECK (week_start IN ('monday', 'saturday', 'sunday')),
    revision BIGINT NOT NULL DEFAULT 1
);
COMMENT ON TABLE practice_settings IS 'What owners say of the practice, over its configuration; one row';
COMMENT ON COLUMN practice_settings.name IS 'Null here and below: what the configuration says';
INSERT INTO practice_settings DEFAULT VALUES;
