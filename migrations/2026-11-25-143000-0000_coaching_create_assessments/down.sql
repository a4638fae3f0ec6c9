ALTER TABLE plans DROP CONSTRAINT plans_assessment_id_fkey;
DROP TABLE focus_choices;
DROP TABLE assessment_differences;
DROP TABLE rating_revisions;
DROP TABLE ratings;
DROP TABLE assessment_raters;
DROP TABLE assessments;
