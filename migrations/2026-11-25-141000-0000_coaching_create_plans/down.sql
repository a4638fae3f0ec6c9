DROP TABLE check_ins;
DROP TABLE plan_templates;
DROP TABLE plan_revisions;
DROP TABLE plans;
DROP TABLE engagements;
