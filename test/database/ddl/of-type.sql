CREATE TYPE address AS (street text, zip varchar(10), geo point);
CREATE TABLE places OF address (PRIMARY KEY (street), zip WITH OPTIONS NOT NULL DEFAULT '00000', CHECK (length(zip) > 2));
CREATE TABLE loose (street text, zip varchar(10), geo point);
ALTER TABLE loose OF address;
ALTER TABLE loose NOT OF;
ALTER TYPE address ADD ATTRIBUTE country char(2) CASCADE;
ALTER TYPE address RENAME ATTRIBUTE zip TO post CASCADE;
ALTER TYPE address DROP ATTRIBUTE geo CASCADE;
ALTER TYPE address ALTER ATTRIBUTE country TYPE varchar(3) CASCADE;
