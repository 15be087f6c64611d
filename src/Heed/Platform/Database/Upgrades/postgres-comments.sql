-- What was done with comments becomes rows that tell how each comment was before and after; CommentEventFill then fills them.

DROP INDEX ix_comments_programme_state_lane_weight_received_at;
DROP INDEX ix_comment_steps_comment_id_at;
DROP INDEX ix_comment_steps_programme_kind_at;
ALTER TABLE comment_steps RENAME TO comment_events;
ALTER TABLE comment_events RENAME CONSTRAINT pk_comment_steps TO pk_comment_events;
ALTER TABLE comments RENAME COLUMN lane TO priority;
ALTER TABLE comments RENAME COLUMN is_to_review TO needs_second_review;
ALTER TABLE comments RENAME COLUMN handed_at TO referred_at;
ALTER TABLE public_comments RENAME COLUMN removed_for TO unpublished_for;
ALTER TABLE public_comments RENAME COLUMN removed_at TO unpublished_at;
ALTER TABLE comments ADD COLUMN status_for_author integer NOT NULL DEFAULT 0;
ALTER TABLE comment_events ADD COLUMN sequence integer NOT NULL DEFAULT 0;
ALTER TABLE comment_events ADD COLUMN before_state integer NULL;
ALTER TABLE comment_events ADD COLUMN before_told integer NULL;
ALTER TABLE comment_events ADD COLUMN before_waits boolean NOT NULL DEFAULT FALSE;
ALTER TABLE comment_events ADD COLUMN before_is_public boolean NOT NULL DEFAULT FALSE;
ALTER TABLE comment_events ADD COLUMN before_is_appealed boolean NOT NULL DEFAULT FALSE;
ALTER TABLE comment_events ADD COLUMN after_state integer NULL;
ALTER TABLE comment_events ADD COLUMN after_told integer NULL;
ALTER TABLE comment_events ADD COLUMN after_waits boolean NOT NULL DEFAULT FALSE;
ALTER TABLE comment_events ADD COLUMN after_is_public boolean NOT NULL DEFAULT FALSE;
ALTER TABLE comment_events ADD COLUMN after_is_appealed boolean NOT NULL DEFAULT FALSE;

-- What is with the safeguarding lead is told otherwise; CommentEventFill finds out how.
UPDATE comments SET status_for_author = CASE WHEN state = 1 THEN 0 ELSE state END;

-- What was noted while the lead had a comment does not follow it when it left them.
UPDATE comments SET handled_at = NULL, transferred_at = NULL WHERE state <> 1;

-- Why a comment is low in priority is told by the event that made it so.
UPDATE comment_events SET reason = (SELECT c.lane_why FROM comments c WHERE c.id = comment_events.comment_id)
WHERE kind = 0 AND EXISTS (SELECT 1 FROM comments c WHERE c.id = comment_events.comment_id AND c.lane_why <> 'moderator');
UPDATE comment_events SET reason = 'moderator' WHERE kind = 19 AND reason IS NULL;
ALTER TABLE comments DROP COLUMN lane_why;

CREATE INDEX ix_comments_programme_state_priority_weight_received_at ON comments (programme, state, priority, weight, received_at);
CREATE INDEX ix_comment_events_comment_id_sequence ON comment_events (comment_id, sequence);
CREATE INDEX ix_comment_events_programme_kind_at ON comment_events (programme, kind, at);
