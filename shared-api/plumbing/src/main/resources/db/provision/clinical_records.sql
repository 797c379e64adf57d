-- Run as superuser in database clinical_records, after databases.sql.

-- The search for people by misspelt and by unaccented names needs them.
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;
CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA public;
