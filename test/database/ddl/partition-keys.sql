CREATE TABLE tenants (id int PRIMARY KEY, name text NOT NULL);
CREATE TABLE events (tenant_id int NOT NULL REFERENCES tenants, id int NOT NULL, kind text NOT NULL, PRIMARY KEY (tenant_id, id)) PARTITION BY LIST (tenant_id);
CREATE TABLE events_1 PARTITION OF events FOR VALUES IN (1);
CREATE TABLE events_2 PARTITION OF events FOR VALUES IN (2);
CREATE TABLE events_3 PARTITION OF events FOR VALUES IN (3, 4, 5, 6, 7, 8, 9, 10);
CREATE TABLE details (tenant_id int, event_id int, note text, FOREIGN KEY (tenant_id, event_id) REFERENCES events);
CREATE TABLE notes_1 (event_id int, tenant_id int DEFAULT 1, body text, FOREIGN KEY (tenant_id, event_id) REFERENCES events_1 (tenant_id, id));
