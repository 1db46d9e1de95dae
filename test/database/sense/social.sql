-- A social network.

CREATE TYPE request_state AS ENUM ('pending', 'accepted', 'declined');

CREATE TABLE users (
  id               uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  username         varchar(30) NOT NULL UNIQUE,
  email            varchar(160) NOT NULL UNIQUE,
  first_name       varchar(60) NOT NULL,
  last_name        varchar(60) NOT NULL,
  bio              text,
  avatar_url       text,
  birthday         date,
  city             varchar(80),
  country          varchar(80),
  is_verified      boolean NOT NULL DEFAULT false,
  verified_at      timestamptz,
  followers_count  integer NOT NULL DEFAULT 0,
  following_count  integer NOT NULL DEFAULT 0,
  posts_count      integer NOT NULL DEFAULT 0,
  last_seen_at     timestamptz,
  created_at       timestamptz NOT NULL DEFAULT now(),
  updated_at       timestamptz NOT NULL DEFAULT now(),
  deleted_at       timestamptz
);

CREATE TABLE follows (
  follower_id  uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  followee_id  uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  created_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (follower_id, followee_id)
);

CREATE TABLE friend_requests (
  id            uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  sender_id     uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  recipient_id  uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  status        request_state NOT NULL DEFAULT 'pending',
  message       varchar(200),
  sent_at       timestamptz NOT NULL DEFAULT now(),
  accepted_at   timestamptz,
  declined_at   timestamptz
);

-- No constraint on the status: the application knows draft, published and archived.
CREATE TABLE posts (
  id              uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  author_id       uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  body            text NOT NULL,
  status          text NOT NULL DEFAULT 'draft',
  likes_count     integer NOT NULL DEFAULT 0,
  comments_count  integer NOT NULL DEFAULT 0,
  created_at      timestamptz NOT NULL DEFAULT now(),
  published_at    timestamptz,
  archived_at     timestamptz,
  edited_at       timestamptz
);

CREATE TABLE media (
  id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  post_id      uuid NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
  file_name    varchar(200) NOT NULL,
  mime_type    varchar(80) NOT NULL,
  file_size    bigint NOT NULL CHECK (file_size > 0),
  width        integer,
  height       integer,
  uploaded_at  timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE comments (
  id          bigserial PRIMARY KEY,
  post_id     uuid NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
  author_id   uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  parent_id   bigint REFERENCES comments (id) ON DELETE CASCADE,
  body        text NOT NULL,
  created_at  timestamptz NOT NULL DEFAULT now(),
  edited_at   timestamptz,
  deleted_at  timestamptz
);

CREATE TABLE likes (
  post_id     uuid NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
  user_id     uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  created_at  timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (post_id, user_id)
);

CREATE TABLE hashtags (
  id    serial PRIMARY KEY,
  name  varchar(60) NOT NULL UNIQUE
);

CREATE TABLE post_hashtags (
  post_id     uuid NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
  hashtag_id  integer NOT NULL REFERENCES hashtags (id) ON DELETE CASCADE,
  PRIMARY KEY (post_id, hashtag_id)
);

CREATE TABLE polls (
  id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  post_id      uuid NOT NULL UNIQUE REFERENCES posts (id) ON DELETE CASCADE,
  question     varchar(200) NOT NULL,
  votes_count  integer NOT NULL DEFAULT 0,
  opens_at     timestamptz NOT NULL,
  closes_at    timestamptz NOT NULL
);

CREATE TABLE poll_options (
  poll_id      uuid NOT NULL REFERENCES polls (id) ON DELETE CASCADE,
  position     smallint NOT NULL,
  label        varchar(80) NOT NULL,
  votes_count  integer NOT NULL DEFAULT 0,
  percentage   numeric(5,2) NOT NULL DEFAULT 0,
  PRIMARY KEY (poll_id, position)
);

CREATE TABLE conversations (
  id               uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  title            varchar(120),
  created_by       uuid NOT NULL REFERENCES users (id),
  created_at       timestamptz NOT NULL DEFAULT now(),
  last_message_at  timestamptz
);

CREATE TABLE conversation_members (
  conversation_id  uuid NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
  user_id          uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  joined_at        timestamptz NOT NULL DEFAULT now(),
  left_at          timestamptz,
  PRIMARY KEY (conversation_id, user_id)
);

CREATE TABLE messages (
  id               bigserial PRIMARY KEY,
  conversation_id  uuid NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
  sender_id        uuid NOT NULL REFERENCES users (id),
  body             text NOT NULL,
  sent_at          timestamptz NOT NULL DEFAULT now(),
  delivered_at     timestamptz,
  read_at          timestamptz
);

CREATE TABLE notifications (
  id          bigserial PRIMARY KEY,
  user_id     uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  kind        varchar(30) NOT NULL,
  is_read     boolean NOT NULL DEFAULT false,
  read_at     timestamptz,
  created_at  timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE abuse_reports (
  id           bigserial PRIMARY KEY,
  post_id      uuid NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
  reporter_id  uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  reason       varchar(40) NOT NULL,
  status       varchar(12) NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'resolved')),
  reported_at  timestamptz NOT NULL DEFAULT now(),
  resolved_at  timestamptz
);
