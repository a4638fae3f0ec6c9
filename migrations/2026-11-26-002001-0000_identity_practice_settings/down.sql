DROP TABLE practice_settings;
