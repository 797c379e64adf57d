-- Run as superuser in database record, after databases.sql.

-- Exclusion constraints over an id and a time range (no double booking) need it.
CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;

-- Only record_owner, as owner of the database, creates anything here.
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO event_reader, event_writer;
