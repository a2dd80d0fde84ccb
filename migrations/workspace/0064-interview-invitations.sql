-- The links under which people answer an interview without an account. Of a link only the hash is kept; it ends by itself, or
-- when it is revoked.
create table {w}.interview_invitation (
  hash text not null primary key,
  interview_id uuid not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  expires_at timestamp with time zone not null,
  revoked_at timestamp with time zone
);
create index interview_invitation_interview on {w}.interview_invitation (interview_id);
