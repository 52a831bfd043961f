CREATE TABLE user (id varchar(20) PRIMARY KEY, nickname varchar(30), gender varchar(10), verified_reason varchar(200));
CREATE TABLE weibo (id varchar(10) PRIMARY KEY, user_id varchar(12), content varchar(5000), article_url varchar(200), original_pictures varchar(3000), retweet_pictures varchar(3000), original BOOLEAN, video_url varchar(300), publish_place varchar(100), publish_time DATETIME, publish_tool varchar(30), up_num INT, retweet_num INT, comment_num INT);
INSERT INTO user VALUES ('1000000001', '北风芯片', '男', '北风芯片官方微博');
INSERT INTO weibo VALUES ('LeAbCdEfG', '1000000001', '今年开十家新店。', '无', '无', '无', 1, '无', '无', '2022-02-08 10:15', '无', 1, 2, 3);
