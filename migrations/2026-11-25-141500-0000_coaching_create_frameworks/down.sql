DROP TABLE framework_versions;
DROP FUNCTION framework_versions_refuse_change;
DROP TABLE frameworks;
