DROP TABLE coaching_positions;
DROP TABLE mentee_accesses;
DROP TABLE mentee_coaches;
DROP TABLE mentee_people;
DROP TABLE mentees;
