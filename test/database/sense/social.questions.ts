import { cityOutsideCountry, emailOfAnother } from './agreement';
import { NOW, type Question } from './question';

/** What is expected of `social.sql`. */
export const social: readonly Question[] = [
  {
    name: 'a user is born, registered, changed, deleted',
    since: 'order',
    sql: 'SELECT count(*) FROM users WHERE birthday >= created_at OR updated_at < created_at OR deleted_at < updated_at',
  },
  {
    name: 'a user is seen and verified after being registered',
    since: 'order',
    sql: 'SELECT count(*) FROM users WHERE last_seen_at < created_at OR verified_at < created_at',
  },
  {
    name: 'a request is answered after it was sent',
    since: 'order',
    sql: 'SELECT count(*) FROM friend_requests WHERE accepted_at < sent_at OR declined_at < sent_at',
  },
  {
    name: 'a post is written, published and edited, archived',
    since: 'order',
    sql: 'SELECT count(*) FROM posts WHERE published_at < created_at OR edited_at < created_at OR archived_at < greatest(created_at, published_at)',
  },
  {
    name: 'a comment is written, edited, deleted',
    since: 'order',
    sql: 'SELECT count(*) FROM comments WHERE edited_at < created_at OR deleted_at < greatest(created_at, edited_at)',
  },
  {
    name: 'a message is sent, delivered, read',
    since: 'order',
    sql: 'SELECT count(*) FROM messages WHERE delivered_at < sent_at OR read_at < greatest(sent_at, delivered_at)',
  },
  {
    name: 'a poll closes after it opens',
    since: 'order',
    sql: 'SELECT count(*) FROM polls WHERE closes_at <= opens_at',
  },
  {
    name: 'one leaves a conversation after joining it',
    since: 'order',
    sql: 'SELECT count(*) FROM conversation_members WHERE left_at < joined_at',
  },
  {
    name: 'a notification is read, and a report resolved, after it was made',
    since: 'order',
    sql: `SELECT count(*) FROM (SELECT 'notifications' AS source, created_at AS first, read_at AS last FROM notifications UNION ALL SELECT 'abuse_reports', reported_at, resolved_at FROM abuse_reports) AS m
      WHERE last < first`,
  },
  {
    name: 'nobody was born, registered, seen or deleted in the future',
    since: 'order',
    sql: `SELECT count(*) FROM users WHERE greatest(birthday, created_at, updated_at, verified_at, last_seen_at, deleted_at) > ${NOW}`,
  },
  {
    name: 'no post, comment or message has a moment in the future',
    since: 'order',
    sql: `SELECT count(*) FROM (SELECT 'posts' AS source, greatest(created_at, published_at, edited_at, archived_at) AS at FROM posts
      UNION ALL SELECT 'comments', greatest(created_at, edited_at, deleted_at) FROM comments UNION ALL SELECT 'messages', greatest(sent_at, delivered_at, read_at) FROM messages) AS m
      WHERE at > ${NOW}`,
  },
  {
    name: 'one follows and is followed once registered',
    since: 'parents',
    sql: `SELECT count(*) FROM follows AS f JOIN users AS a ON a.id = f.follower_id JOIN users AS b ON b.id = f.followee_id
      WHERE f.created_at < greatest(a.created_at, b.created_at)`,
  },
  {
    name: 'requests are sent between registered users',
    since: 'parents',
    sql: `SELECT count(*) FROM friend_requests AS r JOIN users AS a ON a.id = r.sender_id JOIN users AS b ON b.id = r.recipient_id
      WHERE r.sent_at < greatest(a.created_at, b.created_at)`,
  },
  {
    name: 'a post is written once its author is registered',
    since: 'parents',
    sql: 'SELECT count(*) FROM posts AS p JOIN users AS u ON u.id = p.author_id WHERE p.created_at < u.created_at',
  },
  {
    name: 'a comment comes after its post, its author and what it answers',
    since: 'parents',
    sql: `SELECT count(*) FROM comments AS c JOIN posts AS p ON p.id = c.post_id JOIN users AS u ON u.id = c.author_id LEFT JOIN comments AS a ON a.id = c.parent_id
      WHERE c.created_at < greatest(p.created_at, u.created_at, a.created_at)`,
  },
  {
    name: 'a like comes after its post and its user',
    since: 'parents',
    sql: `SELECT count(*) FROM likes AS l JOIN posts AS p ON p.id = l.post_id JOIN users AS u ON u.id = l.user_id
      WHERE l.created_at < greatest(p.created_at, u.created_at)`,
  },
  {
    name: 'a report comes after its post and its reporter',
    since: 'parents',
    sql: `SELECT count(*) FROM abuse_reports AS r JOIN posts AS p ON p.id = r.post_id JOIN users AS u ON u.id = r.reporter_id
      WHERE r.reported_at < greatest(p.created_at, u.created_at)`,
  },
  {
    name: 'a conversation is begun by a registered user, joined and written to after that',
    since: 'parents',
    sql: `SELECT count(*) FROM (
        SELECT 'conversations' AS source, c.created_at AS at, u.created_at AS since FROM conversations AS c JOIN users AS u ON u.id = c.created_by
        UNION ALL SELECT 'conversation_members', m.joined_at, c.created_at FROM conversation_members AS m JOIN conversations AS c ON c.id = m.conversation_id
        UNION ALL SELECT 'messages', m.sent_at, c.created_at FROM messages AS m JOIN conversations AS c ON c.id = m.conversation_id) AS m
      WHERE at < since`,
  },
  {
    name: 'a message is sent, and a notification made, once its user is registered',
    since: 'parents',
    sql: `SELECT count(*) FROM (SELECT 'messages' AS source, sender_id AS user_id, sent_at AS at FROM messages UNION ALL SELECT 'notifications', user_id, created_at FROM notifications) AS m
      JOIN users AS u ON u.id = m.user_id WHERE m.at < u.created_at`,
  },
  {
    name: 'a user is verified exactly when it says since when',
    since: 'status',
    sql: 'SELECT count(*) FROM users WHERE is_verified <> (verified_at IS NOT NULL)',
  },
  {
    name: 'a notification is read exactly when it says since when',
    since: 'status',
    sql: 'SELECT count(*) FROM notifications WHERE is_read <> (read_at IS NOT NULL)',
  },
  {
    name: 'a request has the moments of its state',
    since: 'status',
    sql: "SELECT count(*) FROM friend_requests WHERE (status = 'accepted') <> (accepted_at IS NOT NULL) OR (status = 'declined') <> (declined_at IS NOT NULL)",
  },
  {
    name: 'resolved_at is set exactly for resolved reports',
    since: 'status',
    sql: "SELECT count(*) FROM abuse_reports WHERE (status = 'resolved') <> (resolved_at IS NOT NULL)",
  },
  {
    name: 'published_at is set for what is published, and not for drafts',
    since: 'status',
    sql: "SELECT count(*) FROM posts WHERE lower(status) = 'published' AND published_at IS NULL OR lower(status) = 'draft' AND published_at IS NOT NULL",
  },
  {
    name: 'archived_at is set for what is archived, and not for drafts and what is published',
    since: 'status',
    sql: `SELECT count(*) FROM posts WHERE lower(status) = 'archived' AND archived_at IS NULL
      OR lower(status) IN ('draft', 'published') AND archived_at IS NOT NULL`,
  },
  {
    name: 'likes_count counts',
    since: 'sums',
    sql: 'SELECT count(*) FROM posts AS p WHERE likes_count <> (SELECT count(*) FROM likes WHERE post_id = p.id)',
  },
  {
    name: 'comments_count counts',
    since: 'sums',
    sql: 'SELECT count(*) FROM posts AS p WHERE comments_count <> (SELECT count(*) FROM comments WHERE post_id = p.id)',
  },
  {
    name: 'posts_count counts',
    since: 'sums',
    sql: 'SELECT count(*) FROM users AS u WHERE posts_count <> (SELECT count(*) FROM posts WHERE author_id = u.id)',
  },
  {
    name: 'followers_count and following_count count',
    open: "of two keys that make up a row's key one cannot be counted",
    since: 'sums',
    sql: `SELECT count(*) FROM users AS u WHERE followers_count <> (SELECT count(*) FROM follows WHERE followee_id = u.id)
      OR following_count <> (SELECT count(*) FROM follows WHERE follower_id = u.id)`,
  },
  {
    name: "a poll's votes are those of its options",
    since: 'sums',
    sql: 'SELECT count(*) FROM polls AS p WHERE votes_count <> (SELECT coalesce(sum(votes_count), 0) FROM poll_options WHERE poll_id = p.id)',
  },
  {
    name: "a poll's percentages make 100",
    since: 'sums',
    sql: `SELECT count(*) FROM (SELECT poll_id, sum(percentage), sum(votes_count) FROM poll_options GROUP BY poll_id
      HAVING sum(votes_count) > 0 AND abs(sum(percentage) - 100) > 1) AS p`,
  },
  {
    name: 'last_message_at is the latest message',
    since: 'sums',
    sql: 'SELECT count(*) FROM conversations AS c WHERE last_message_at IS DISTINCT FROM (SELECT max(sent_at) FROM messages WHERE conversation_id = c.id)',
  },
  {
    name: 'nobody follows, or asks for the friendship of, themselves',
    since: 'agreement',
    sql: `SELECT count(*) FROM (SELECT 'follows' AS source, follower_id AS one, followee_id AS other FROM follows UNION ALL SELECT 'friend_requests', sender_id, recipient_id FROM friend_requests) AS p
      WHERE one = other`,
  },
  {
    name: 'an answer is on the post of the comment that it answers',
    since: 'agreement',
    sql: 'SELECT count(*) FROM comments AS c JOIN comments AS a ON a.id = c.parent_id WHERE a.post_id <> c.post_id',
  },
  {
    name: "a user's e-mail is made of the user's names",
    since: 'agreement',
    sql: emailOfAnother('users', 'email', 'first_name', 'last_name', 'username'),
  },
  {
    name: "a user's city is in its country",
    since: 'agreement',
    sql: cityOutsideCountry('users', 'city', 'country'),
  },
  {
    name: "a file's name fits its type",
    since: 'agreement',
    sql: `SELECT count(*) FROM media JOIN (VALUES ('png', 'image/png'), ('jpg', 'image/jpeg'), ('jpeg', 'image/jpeg'), ('gif', 'image/gif'), ('pdf', 'application/pdf'),
      ('mp4', 'video/mp4'), ('mp3', 'audio/mpeg'), ('webp', 'image/webp'), ('zip', 'application/zip')) AS known (extension, type)
      ON lower(file_name) LIKE '%.' || extension WHERE mime_type <> type`,
  },
  {
    name: 'counts are not negative',
    since: 'ranges',
    sql: `SELECT count(*) FROM (SELECT 'users' AS source, least(followers_count, following_count, posts_count) AS least FROM users
      UNION ALL SELECT 'posts', least(likes_count, comments_count) FROM posts UNION ALL SELECT 'poll_options', votes_count FROM poll_options) AS c WHERE least < 0`,
  },
  {
    name: 'shares of a poll are percentages',
    since: 'ranges',
    sql: 'SELECT count(*) FROM poll_options WHERE percentage NOT BETWEEN 0 AND 100',
  },
  {
    name: 'pictures have a size',
    since: 'ranges',
    sql: 'SELECT count(*) FROM media WHERE width <= 0 OR height <= 0',
  },
];
