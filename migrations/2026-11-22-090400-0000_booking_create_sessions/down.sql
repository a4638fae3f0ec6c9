DROP TABLE bookings;
DROP TABLE session_hosts;
DROP TABLE sessions;
DROP TABLE session_type_hosts;
DROP TABLE session_types;
DROP TABLE time_off;
DROP TABLE schedules;
DROP TABLE hosts;
