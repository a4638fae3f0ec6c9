DROP INDEX plans_one_running_each;
ALTER TABLE plans DROP COLUMN next_settings;
