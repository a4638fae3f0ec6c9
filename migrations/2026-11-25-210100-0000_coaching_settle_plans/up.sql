ALTER TABLE plans ADD COLUMN next_settings jsonb;
COMMENT ON COLUMN plans.next_settings IS 'Zone, weekday and hour from a later day on';

CREATE UNIQUE INDEX plans_one_running_each ON plans (mentee_id, user_id) WHERE state IN ('active', 'paused');
