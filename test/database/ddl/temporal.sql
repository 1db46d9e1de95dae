CREATE EXTENSION btree_gist;
CREATE TABLE rooms (id int, valid daterange, name text, PRIMARY KEY (id, valid WITHOUT OVERLAPS));
CREATE TABLE bookings (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, room_id int, during daterange NOT NULL, guest text, FOREIGN KEY (room_id, PERIOD during) REFERENCES rooms (id, PERIOD valid));
CREATE TABLE prices (product int NOT NULL, valid tstzrange NOT NULL, price numeric(8,2) NOT NULL CHECK (price > 0), CONSTRAINT prices_uq UNIQUE (product, valid WITHOUT OVERLAPS));
ALTER TABLE prices ADD CONSTRAINT prices_pk PRIMARY KEY (product, valid WITHOUT OVERLAPS);
