DROP TABLE session_ratings;
DROP TABLE agenda_topics;
