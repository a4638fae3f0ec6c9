DROP TABLE note_requests;
