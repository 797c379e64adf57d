-- Roles and databases of Anamnesis. Run as superuser in any database, by DatabaseProvisioning over JDBC or by psql:
--   psql -v record_owner_password=... -v command_side_password=... -f databases.sql
-- and then record.sql and clinical_records.sql, each connected to the database of its name.
--
-- Both readers must understand it: a comment has its line to itself, a semicolon only ends a statement, and the only
-- variables are passwords. Passwords are set apart from CREATE ROLE, so that a run cut short is healed by the next.

-- Who may read events and who may append them. The migration of database record grants to these two and to no app.
CREATE ROLE event_reader NOLOGIN;
CREATE ROLE event_writer NOLOGIN;

-- Owns the event table and is used by migrations only: an app that owned it could lift its own restrictions.
CREATE ROLE record_owner LOGIN;
CREATE ROLE command_side LOGIN;
CREATE ROLE clinical_records LOGIN;
CREATE ROLE audit_trail LOGIN;
CREATE ROLE reporting LOGIN;

-- Analysts, each with a login of their own that is a member: they read the views of database reporting, nothing else.
CREATE ROLE reporting_reader NOLOGIN;

ALTER ROLE record_owner PASSWORD :'record_owner_password';
ALTER ROLE command_side PASSWORD :'command_side_password';
ALTER ROLE clinical_records PASSWORD :'clinical_records_password';
ALTER ROLE audit_trail PASSWORD :'audit_trail_password';
ALTER ROLE reporting PASSWORD :'reporting_password';

GRANT event_writer TO command_side;
GRANT event_reader TO clinical_records;
GRANT event_reader TO audit_trail;
GRANT event_reader TO reporting;

-- The builtin collation sorts alike on every machine and never changes with the operating system's C library, which
-- would silently break indexes. Where people read a sorted list, the query names a collation of their language.
CREATE DATABASE record OWNER record_owner
    TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8';
CREATE DATABASE clinical_records OWNER clinical_records
    TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8';
CREATE DATABASE audit_trail OWNER audit_trail
    TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8';
CREATE DATABASE reporting OWNER reporting
    TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8';

-- Owners keep their rights. Nobody else so much as connects, unless named here.
REVOKE ALL ON DATABASE record FROM PUBLIC;
REVOKE ALL ON DATABASE clinical_records FROM PUBLIC;
REVOKE ALL ON DATABASE audit_trail FROM PUBLIC;
REVOKE ALL ON DATABASE reporting FROM PUBLIC;
GRANT CONNECT ON DATABASE record TO command_side, event_reader;
GRANT CONNECT ON DATABASE reporting TO reporting_reader;

-- Event tracking gives up on a gap in the event numbers after 60 s. An append still in flight by then would commit
-- behind the back of every projection and never be projected: the server ends it after half that time.
ALTER ROLE command_side SET transaction_timeout = '30s';
ALTER ROLE command_side SET idle_in_transaction_session_timeout = '15s';

-- Grants already forbid query-side apps to write events. This turns a mistake into an error at its first statement.
-- Only in database record: in their own database these roles write.
ALTER ROLE clinical_records IN DATABASE record SET default_transaction_read_only = on;
ALTER ROLE audit_trail IN DATABASE record SET default_transaction_read_only = on;
ALTER ROLE reporting IN DATABASE record SET default_transaction_read_only = on;
