DROP TABLE erasures;
DROP TABLE evidence;
DROP TABLE action_items;
DROP TABLE note_versions;
DROP TABLE notes;
