DROP TABLE import_faults;
DROP TABLE import_chunks;
DROP TABLE imports;
