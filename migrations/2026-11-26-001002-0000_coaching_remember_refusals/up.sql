ALTER TABLE merge_requests
    ADD COLUMN duplicate_link_version integer,
    ADD COLUMN refused_at timestamptz;
UPDATE merge_requests SET duplicate_link_version = link_version;
ALTER TABLE merge_requests ALTER COLUMN duplicate_link_version SET NOT NULL;
COMMENT ON COLUMN merge_requests.link_version IS 'Raised to revoke the link of the one whose row stays';
COMMENT ON COLUMN merge_requests.duplicate_link_version IS 'Raised to revoke the link of the one whose row goes';
COMMENT ON COLUMN merge_requests.refused_at IS 'When one of them said that the other is somebody else; kept for 90 days, in which nobody asks again';
