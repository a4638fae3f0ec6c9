ALTER TABLE merge_requests
    DROP COLUMN refused_at,
    DROP COLUMN duplicate_link_version;
COMMENT ON COLUMN merge_requests.link_version IS NULL;
