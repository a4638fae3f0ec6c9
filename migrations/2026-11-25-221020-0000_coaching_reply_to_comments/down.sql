DROP TABLE strategy_comment_replies;
