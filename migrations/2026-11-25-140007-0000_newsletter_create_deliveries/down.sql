DROP TABLE send_buckets;
DROP TABLE deliveries;
