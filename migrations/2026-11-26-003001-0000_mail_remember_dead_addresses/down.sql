DROP TABLE mail_dead_addresses;
