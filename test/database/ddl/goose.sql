-- +goose Up
-- +goose StatementBegin
CREATE TABLE a (id serial PRIMARY KEY, n text);
-- +goose StatementEnd
ALTER TABLE a ADD COLUMN m int;
-- +goose Down
DROP TABLE a;
