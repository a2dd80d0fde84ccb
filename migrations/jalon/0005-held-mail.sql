-- Messages that wait for a mail server are few among all that were ever written.
create index mail_held on jalon.mail (workspace, created_at) where state = 'held';
