-- The programme: how the firm brings its CRM to succeed. Rights beside a person's role come from their place in it.
alter table {w}."role" add column "granted_to" text;

create table {w}."programme" (
  "name" text,
  "people" numeric,
  "shape" text,
  "phase" text,
  "starts_on" date,
  "pilot_on" date,
  "go_live_on" date,
  "sponsor_letter" text,
  "lead_letter" text,
  "hourly_rate" numeric,
  "hourly_rate_currency" text,
  "reserve_percent" numeric,
  "budget_approved_on" date,
  "id" uuid not null primary key,
  "record_title" text generated always as (nullif(btrim(coalesce(name, '')), '')) stored,
  "owner_id" uuid,
  "external_id" text,
  "created_at" timestamp with time zone not null,
  "created_by" uuid,
  "updated_at" timestamp with time zone not null,
  "updated_by" uuid,
  "version" numeric not null,
  "deleted_at" timestamp with time zone
);

create index "programme_owner_id_order" on {w}."programme" (owner_id, id) where deleted_at is null and owner_id is not null;

create index "programme_external_id_order" on {w}."programme" ((jalon.fold(external_id) collate "C"), id) where deleted_at is null and external_id is not null;

create index "programme_created_at_order" on {w}."programme" (created_at, id) where deleted_at is null;

create index "programme_updated_at_order" on {w}."programme" (updated_at, id) where deleted_at is null;

create index "programme_deleted_at_order" on {w}."programme" (deleted_at, id) where deleted_at is not null;

create table {w}."committee" (
  "name" text,
  "level" text,
  "mandate" text,
  "rhythm" text,
  "meets_at" text,
  "minutes" numeric,
  "id" uuid not null primary key,
  "record_title" text generated always as (nullif(btrim(coalesce(name, '')), '')) stored,
  "owner_id" uuid,
  "external_id" text,
  "created_at" timestamp with time zone not null,
  "created_by" uuid,
  "updated_at" timestamp with time zone not null,
  "updated_by" uuid,
  "version" numeric not null,
  "deleted_at" timestamp with time zone
);

create index "committee_owner_id_order" on {w}."committee" (owner_id, id) where deleted_at is null and owner_id is not null;

create index "committee_external_id_order" on {w}."committee" ((jalon.fold(external_id) collate "C"), id) where deleted_at is null and external_id is not null;

create index "committee_created_at_order" on {w}."committee" (created_at, id) where deleted_at is null;

create index "committee_updated_at_order" on {w}."committee" (updated_at, id) where deleted_at is null;

create index "committee_deleted_at_order" on {w}."committee" (deleted_at, id) where deleted_at is not null;

create table {w}."programme_member" (
  "name" text,
  "person_id" uuid,
  "email" text,
  "level" text,
  "function" text,
  "department" text,
  "mandate" text,
  "starts_on" date,
  "ends_on" date,
  "id" uuid not null primary key,
  "record_title" text generated always as (coalesce(nullif(btrim(coalesce(name, '')), ''), email, function)) stored,
  "owner_id" uuid,
  "external_id" text,
  "created_at" timestamp with time zone not null,
  "created_by" uuid,
  "updated_at" timestamp with time zone not null,
  "updated_by" uuid,
  "version" numeric not null,
  "deleted_at" timestamp with time zone
);

create index "programme_member_person_id_order" on {w}."programme_member" (person_id, id) where deleted_at is null and person_id is not null;

create index "programme_member_owner_id_order" on {w}."programme_member" (owner_id, id) where deleted_at is null and owner_id is not null;

create index "programme_member_external_id_order" on {w}."programme_member" ((jalon.fold(external_id) collate "C"), id) where deleted_at is null and external_id is not null;

create index "programme_member_created_at_order" on {w}."programme_member" (created_at, id) where deleted_at is null;

create index "programme_member_updated_at_order" on {w}."programme_member" (updated_at, id) where deleted_at is null;

create index "programme_member_deleted_at_order" on {w}."programme_member" (deleted_at, id) where deleted_at is not null;

create table {w}."decision" (
  "name" text,
  "number" numeric,
  "status" text,
  "context" text,
  "outcome" text,
  "reason" text,
  "measures" text,
  "wanted_by" date,
  "decided_on" date,
  "decided_by_id" uuid,
  "review_on" date,
  "meeting_id" uuid,
  "replaced_by_id" uuid,
  "id" uuid not null primary key,
  "record_title" text generated always as (nullif(btrim(coalesce(name, '')), '')) stored,
  "owner_id" uuid,
  "external_id" text,
  "created_at" timestamp with time zone not null,
  "created_by" uuid,
  "updated_at" timestamp with time zone not null,
  "updated_by" uuid,
  "version" numeric not null,
  "deleted_at" timestamp with time zone
);

create index "decision_status_order" on {w}."decision" ((status collate "C"), id) where deleted_at is null and status is not null;

create index "decision_wanted_by_order" on {w}."decision" (wanted_by, id) where deleted_at is null and wanted_by is not null;

create index "decision_decided_on_order" on {w}."decision" (decided_on, id) where deleted_at is null and decided_on is not null;

create index "decision_decided_by_id_order" on {w}."decision" (decided_by_id, id) where deleted_at is null and decided_by_id is not null;

create index "decision_review_on_order" on {w}."decision" (review_on, id) where deleted_at is null and review_on is not null;

create index "decision_meeting_id_order" on {w}."decision" (meeting_id, id) where deleted_at is null and meeting_id is not null;

create index "decision_owner_id_order" on {w}."decision" (owner_id, id) where deleted_at is null and owner_id is not null;

create index "decision_external_id_order" on {w}."decision" ((jalon.fold(external_id) collate "C"), id) where deleted_at is null and external_id is not null;

create index "decision_created_at_order" on {w}."decision" (created_at, id) where deleted_at is null;

create index "decision_updated_at_order" on {w}."decision" (updated_at, id) where deleted_at is null;

create index "decision_deleted_at_order" on {w}."decision" (deleted_at, id) where deleted_at is not null;

create table {w}."decision_subject" (
  "decision_id" uuid,
  "kind" text,
  "key" text,
  "label" text,
  "id" uuid not null primary key,
  "record_title" text generated always as (coalesce(nullif(btrim(coalesce(label, '')), ''), kind)) stored,
  "owner_id" uuid,
  "external_id" text,
  "created_at" timestamp with time zone not null,
  "created_by" uuid,
  "updated_at" timestamp with time zone not null,
  "updated_by" uuid,
  "version" numeric not null,
  "deleted_at" timestamp with time zone
);

create index "decision_subject_decision_id_order" on {w}."decision_subject" (decision_id, id) where deleted_at is null and decision_id is not null;

create index "decision_subject_key_order" on {w}."decision_subject" ((jalon.fold(key) collate "C"), id) where deleted_at is null and key is not null;

create index "decision_subject_owner_id_order" on {w}."decision_subject" (owner_id, id) where deleted_at is null and owner_id is not null;

create index "decision_subject_external_id_order" on {w}."decision_subject" ((jalon.fold(external_id) collate "C"), id) where deleted_at is null and external_id is not null;

create index "decision_subject_created_at_order" on {w}."decision_subject" (created_at, id) where deleted_at is null;

create index "decision_subject_updated_at_order" on {w}."decision_subject" (updated_at, id) where deleted_at is null;

create index "decision_subject_deleted_at_order" on {w}."decision_subject" (deleted_at, id) where deleted_at is not null;

create table {w}."meeting" (
  "name" text,
  "committee_id" uuid,
  "starts_at" timestamp with time zone,
  "minutes" numeric,
  "place" text,
  "status" text,
  "present" jsonb,
  "summary" text,
  "agenda_sent_at" timestamp with time zone,
  "minutes_sent_at" timestamp with time zone,
  "entry_id" uuid,
  "id" uuid not null primary key,
  "record_title" text generated always as (nullif(btrim(coalesce(name, '')), '')) stored,
  "owner_id" uuid,
  "external_id" text,
  "created_at" timestamp with time zone not null,
  "created_by" uuid,
  "updated_at" timestamp with time zone not null,
  "updated_by" uuid,
  "version" numeric not null,
  "deleted_at" timestamp with time zone
);

create index "meeting_committee_id_order" on {w}."meeting" (committee_id, id) where deleted_at is null and committee_id is not null;

create index "meeting_starts_at_order" on {w}."meeting" (starts_at, id) where deleted_at is null and starts_at is not null;

create index "meeting_owner_id_order" on {w}."meeting" (owner_id, id) where deleted_at is null and owner_id is not null;

create index "meeting_external_id_order" on {w}."meeting" ((jalon.fold(external_id) collate "C"), id) where deleted_at is null and external_id is not null;

create index "meeting_created_at_order" on {w}."meeting" (created_at, id) where deleted_at is null;

create index "meeting_updated_at_order" on {w}."meeting" (updated_at, id) where deleted_at is null;

create index "meeting_deleted_at_order" on {w}."meeting" (deleted_at, id) where deleted_at is not null;

create table {w}."meeting_item" (
  "name" text,
  "meeting_id" uuid,
  "position" numeric,
  "kind" text,
  "subject_kind" text,
  "subject_key" text,
  "notes" text,
  "person_id" uuid,
  "due_on" date,
  "done" boolean,
  "decision_id" uuid,
  "task_id" uuid,
  "id" uuid not null primary key,
  "record_title" text generated always as (nullif(btrim(coalesce(name, '')), '')) stored,
  "owner_id" uuid,
  "external_id" text,
  "created_at" timestamp with time zone not null,
  "created_by" uuid,
  "updated_at" timestamp with time zone not null,
  "updated_by" uuid,
  "version" numeric not null,
  "deleted_at" timestamp with time zone
);

create index "meeting_item_meeting_id_order" on {w}."meeting_item" (meeting_id, id) where deleted_at is null and meeting_id is not null;

create index "meeting_item_person_id_order" on {w}."meeting_item" (person_id, id) where deleted_at is null and person_id is not null;

create index "meeting_item_decision_id_order" on {w}."meeting_item" (decision_id, id) where deleted_at is null and decision_id is not null;

create index "meeting_item_owner_id_order" on {w}."meeting_item" (owner_id, id) where deleted_at is null and owner_id is not null;

create index "meeting_item_external_id_order" on {w}."meeting_item" ((jalon.fold(external_id) collate "C"), id) where deleted_at is null and external_id is not null;

create index "meeting_item_created_at_order" on {w}."meeting_item" (created_at, id) where deleted_at is null;

create index "meeting_item_updated_at_order" on {w}."meeting_item" (updated_at, id) where deleted_at is null;

create index "meeting_item_deleted_at_order" on {w}."meeting_item" (deleted_at, id) where deleted_at is not null;

create table {w}."conflict" (
  "name" text,
  "status" text,
  "arbitration" text,
  "arbitrated_by_id" uuid,
  "arbitrated_on" date,
  "effect" text,
  "review_on" date,
  "decision_id" uuid,
  "id" uuid not null primary key,
  "record_title" text generated always as (nullif(btrim(coalesce(name, '')), '')) stored,
  "owner_id" uuid,
  "external_id" text,
  "created_at" timestamp with time zone not null,
  "created_by" uuid,
  "updated_at" timestamp with time zone not null,
  "updated_by" uuid,
  "version" numeric not null,
  "deleted_at" timestamp with time zone
);

create index "conflict_status_order" on {w}."conflict" ((status collate "C"), id) where deleted_at is null and status is not null;

create index "conflict_review_on_order" on {w}."conflict" (review_on, id) where deleted_at is null and review_on is not null;

create index "conflict_decision_id_order" on {w}."conflict" (decision_id, id) where deleted_at is null and decision_id is not null;

create index "conflict_owner_id_order" on {w}."conflict" (owner_id, id) where deleted_at is null and owner_id is not null;

create index "conflict_external_id_order" on {w}."conflict" ((jalon.fold(external_id) collate "C"), id) where deleted_at is null and external_id is not null;

create index "conflict_created_at_order" on {w}."conflict" (created_at, id) where deleted_at is null;

create index "conflict_updated_at_order" on {w}."conflict" (updated_at, id) where deleted_at is null;

create index "conflict_deleted_at_order" on {w}."conflict" (deleted_at, id) where deleted_at is not null;

create table {w}."conflict_position" (
  "conflict_id" uuid,
  "department" text,
  "person_id" uuid,
  "position" text,
  "reason" text,
  "id" uuid not null primary key,
  "record_title" text generated always as (nullif(btrim(coalesce(department, '')), '')) stored,
  "owner_id" uuid,
  "external_id" text,
  "created_at" timestamp with time zone not null,
  "created_by" uuid,
  "updated_at" timestamp with time zone not null,
  "updated_by" uuid,
  "version" numeric not null,
  "deleted_at" timestamp with time zone
);

create index "conflict_position_conflict_id_order" on {w}."conflict_position" (conflict_id, id) where deleted_at is null and conflict_id is not null;

create index "conflict_position_owner_id_order" on {w}."conflict_position" (owner_id, id) where deleted_at is null and owner_id is not null;

create index "conflict_position_external_id_order" on {w}."conflict_position" ((jalon.fold(external_id) collate "C"), id) where deleted_at is null and external_id is not null;

create index "conflict_position_created_at_order" on {w}."conflict_position" (created_at, id) where deleted_at is null;

create index "conflict_position_updated_at_order" on {w}."conflict_position" (updated_at, id) where deleted_at is null;

create index "conflict_position_deleted_at_order" on {w}."conflict_position" (deleted_at, id) where deleted_at is not null;

create table {w}."committee_pack" (
  "name" text,
  "language" text,
  "frozen_at" timestamp with time zone,
  "meeting_id" uuid,
  "content" jsonb,
  "file" uuid,
  "file_name" text,
  "file_size" bigint,
  "file_type" text,
  "id" uuid not null primary key,
  "record_title" text generated always as (nullif(btrim(coalesce(name, '')), '')) stored,
  "owner_id" uuid,
  "external_id" text,
  "created_at" timestamp with time zone not null,
  "created_by" uuid,
  "updated_at" timestamp with time zone not null,
  "updated_by" uuid,
  "version" numeric not null,
  "deleted_at" timestamp with time zone
);

create index "committee_pack_frozen_at_order" on {w}."committee_pack" (frozen_at, id) where deleted_at is null and frozen_at is not null;

create index "committee_pack_meeting_id_order" on {w}."committee_pack" (meeting_id, id) where deleted_at is null and meeting_id is not null;

create index "committee_pack_owner_id_order" on {w}."committee_pack" (owner_id, id) where deleted_at is null and owner_id is not null;

create index "committee_pack_external_id_order" on {w}."committee_pack" ((jalon.fold(external_id) collate "C"), id) where deleted_at is null and external_id is not null;

create index "committee_pack_created_at_order" on {w}."committee_pack" (created_at, id) where deleted_at is null;

create index "committee_pack_updated_at_order" on {w}."committee_pack" (updated_at, id) where deleted_at is null;

create index "committee_pack_deleted_at_order" on {w}."committee_pack" (deleted_at, id) where deleted_at is not null;

create table {w}."interview_campaign" (
  "name" text,
  "status" text,
  "introduction" text,
  "closes_on" date,
  "id" uuid not null primary key,
  "record_title" text generated always as (nullif(btrim(coalesce(name, '')), '')) stored,
  "owner_id" uuid,
  "external_id" text,
  "created_at" timestamp with time zone not null,
  "created_by" uuid,
  "updated_at" timestamp with time zone not null,
  "updated_by" uuid,
  "version" numeric not null,
  "deleted_at" timestamp with time zone
);

create index "interview_campaign_owner_id_order" on {w}."interview_campaign" (owner_id, id) where deleted_at is null and owner_id is not null;

create index "interview_campaign_external_id_order" on {w}."interview_campaign" ((jalon.fold(external_id) collate "C"), id) where deleted_at is null and external_id is not null;

create index "interview_campaign_created_at_order" on {w}."interview_campaign" (created_at, id) where deleted_at is null;

create index "interview_campaign_updated_at_order" on {w}."interview_campaign" (updated_at, id) where deleted_at is null;

create index "interview_campaign_deleted_at_order" on {w}."interview_campaign" (deleted_at, id) where deleted_at is not null;

create table {w}."interview_question" (
  "question" text,
  "campaign_id" uuid,
  "key" text,
  "help" text,
  "position" numeric,
  "kind" text,
  "choices" text[],
  "result" text,
  "settled_at" timestamp with time zone,
  "settled_by_id" uuid,
  "id" uuid not null primary key,
  "record_title" text generated always as (nullif(btrim(coalesce(question, '')), '')) stored,
  "owner_id" uuid,
  "external_id" text,
  "created_at" timestamp with time zone not null,
  "created_by" uuid,
  "updated_at" timestamp with time zone not null,
  "updated_by" uuid,
  "version" numeric not null,
  "deleted_at" timestamp with time zone
);

create index "interview_question_campaign_id_order" on {w}."interview_question" (campaign_id, id) where deleted_at is null and campaign_id is not null;

create index "interview_question_owner_id_order" on {w}."interview_question" (owner_id, id) where deleted_at is null and owner_id is not null;

create index "interview_question_external_id_order" on {w}."interview_question" ((jalon.fold(external_id) collate "C"), id) where deleted_at is null and external_id is not null;

create index "interview_question_created_at_order" on {w}."interview_question" (created_at, id) where deleted_at is null;

create index "interview_question_updated_at_order" on {w}."interview_question" (updated_at, id) where deleted_at is null;

create index "interview_question_deleted_at_order" on {w}."interview_question" (deleted_at, id) where deleted_at is not null;

create table {w}."interview" (
  "name" text,
  "email" text,
  "person_id" uuid,
  "department" text,
  "campaign_id" uuid,
  "interviewer_id" uuid,
  "status" text,
  "invited_at" timestamp with time zone,
  "answered_at" timestamp with time zone,
  "id" uuid not null primary key,
  "record_title" text generated always as (nullif(btrim(coalesce(name, '')), '')) stored,
  "owner_id" uuid,
  "external_id" text,
  "created_at" timestamp with time zone not null,
  "created_by" uuid,
  "updated_at" timestamp with time zone not null,
  "updated_by" uuid,
  "version" numeric not null,
  "deleted_at" timestamp with time zone
);

create index "interview_person_id_order" on {w}."interview" (person_id, id) where deleted_at is null and person_id is not null;

create index "interview_campaign_id_order" on {w}."interview" (campaign_id, id) where deleted_at is null and campaign_id is not null;

create index "interview_owner_id_order" on {w}."interview" (owner_id, id) where deleted_at is null and owner_id is not null;

create index "interview_external_id_order" on {w}."interview" ((jalon.fold(external_id) collate "C"), id) where deleted_at is null and external_id is not null;

create index "interview_created_at_order" on {w}."interview" (created_at, id) where deleted_at is null;

create index "interview_updated_at_order" on {w}."interview" (updated_at, id) where deleted_at is null;

create index "interview_deleted_at_order" on {w}."interview" (deleted_at, id) where deleted_at is not null;

create table {w}."interview_answer" (
  "interview_id" uuid,
  "question_id" uuid,
  "words" text,
  "chosen" text[],
  "value" numeric,
  "themes" text[],
  "id" uuid not null primary key,
  "record_title" text generated always as (coalesce(nullif(btrim(coalesce(words, '')), ''), external_id)) stored,
  "owner_id" uuid,
  "external_id" text,
  "created_at" timestamp with time zone not null,
  "created_by" uuid,
  "updated_at" timestamp with time zone not null,
  "updated_by" uuid,
  "version" numeric not null,
  "deleted_at" timestamp with time zone
);

create index "interview_answer_interview_id_order" on {w}."interview_answer" (interview_id, id) where deleted_at is null and interview_id is not null;

create index "interview_answer_question_id_order" on {w}."interview_answer" (question_id, id) where deleted_at is null and question_id is not null;

create index "interview_answer_owner_id_order" on {w}."interview_answer" (owner_id, id) where deleted_at is null and owner_id is not null;

create index "interview_answer_external_id_order" on {w}."interview_answer" ((jalon.fold(external_id) collate "C"), id) where deleted_at is null and external_id is not null;

create index "interview_answer_created_at_order" on {w}."interview_answer" (created_at, id) where deleted_at is null;

create index "interview_answer_updated_at_order" on {w}."interview_answer" (updated_at, id) where deleted_at is null;

create index "interview_answer_deleted_at_order" on {w}."interview_answer" (deleted_at, id) where deleted_at is not null;

create table {w}."vision" (
  "sentence" text,
  "number" numeric,
  "sections" jsonb,
  "published_at" timestamp with time zone,
  "published_by_id" uuid,
  "why" text,
  "campaign_id" uuid,
  "id" uuid not null primary key,
  "record_title" text generated always as (nullif(btrim(coalesce(sentence, '')), '')) stored,
  "owner_id" uuid,
  "external_id" text,
  "created_at" timestamp with time zone not null,
  "created_by" uuid,
  "updated_at" timestamp with time zone not null,
  "updated_by" uuid,
  "version" numeric not null,
  "deleted_at" timestamp with time zone
);

create index "vision_published_at_order" on {w}."vision" (published_at, id) where deleted_at is null and published_at is not null;

create index "vision_owner_id_order" on {w}."vision" (owner_id, id) where deleted_at is null and owner_id is not null;

create index "vision_external_id_order" on {w}."vision" ((jalon.fold(external_id) collate "C"), id) where deleted_at is null and external_id is not null;

create index "vision_created_at_order" on {w}."vision" (created_at, id) where deleted_at is null;

create index "vision_updated_at_order" on {w}."vision" (updated_at, id) where deleted_at is null;

create index "vision_deleted_at_order" on {w}."vision" (deleted_at, id) where deleted_at is not null;

create table {w}."scope_item" (
  "name" text,
  "kind" text,
  "module" text,
  "verdict" text,
  "why" text,
  "decided_by_id" uuid,
  "decided_on" date,
  "added_on" date,
  "phase" text,
  "request_id" uuid,
  "decision_id" uuid,
  "id" uuid not null primary key,
  "record_title" text generated always as (nullif(btrim(coalesce(name, '')), '')) stored,
  "owner_id" uuid,
  "external_id" text,
  "created_at" timestamp with time zone not null,
  "created_by" uuid,
  "updated_at" timestamp with time zone not null,
  "updated_by" uuid,
  "version" numeric not null,
  "deleted_at" timestamp with time zone
);

create unique index "scope_item_module_key" on {w}."scope_item" ((jalon.fold(module) collate "C")) where deleted_at is null and module is not null;

create index "scope_item_verdict_order" on {w}."scope_item" ((verdict collate "C"), id) where deleted_at is null and verdict is not null;

create index "scope_item_decided_on_order" on {w}."scope_item" (decided_on, id) where deleted_at is null and decided_on is not null;

create index "scope_item_added_on_order" on {w}."scope_item" (added_on, id) where deleted_at is null and added_on is not null;

create index "scope_item_request_id_order" on {w}."scope_item" (request_id, id) where deleted_at is null and request_id is not null;

create index "scope_item_decision_id_order" on {w}."scope_item" (decision_id, id) where deleted_at is null and decision_id is not null;

create index "scope_item_owner_id_order" on {w}."scope_item" (owner_id, id) where deleted_at is null and owner_id is not null;

create index "scope_item_external_id_order" on {w}."scope_item" ((jalon.fold(external_id) collate "C"), id) where deleted_at is null and external_id is not null;

create index "scope_item_created_at_order" on {w}."scope_item" (created_at, id) where deleted_at is null;

create index "scope_item_updated_at_order" on {w}."scope_item" (updated_at, id) where deleted_at is null;

create index "scope_item_deleted_at_order" on {w}."scope_item" (deleted_at, id) where deleted_at is not null;

create table {w}."change_request" (
  "name" text,
  "description" text,
  "module" text,
  "asked_by_id" uuid,
  "asked_on" date,
  "cost" numeric,
  "cost_currency" text,
  "cost_yearly" numeric,
  "cost_yearly_currency" text,
  "benefit" text,
  "benefit_yearly" numeric,
  "benefit_yearly_currency" text,
  "fields_added" numeric,
  "screens_added" numeric,
  "minutes_a_week" numeric,
  "people_affected" numeric,
  "status" text,
  "decided_on" date,
  "decided_by_id" uuid,
  "reason" text,
  "decision_id" uuid,
  "id" uuid not null primary key,
  "record_title" text generated always as (nullif(btrim(coalesce(name, '')), '')) stored,
  "owner_id" uuid,
  "external_id" text,
  "created_at" timestamp with time zone not null,
  "created_by" uuid,
  "updated_at" timestamp with time zone not null,
  "updated_by" uuid,
  "version" numeric not null,
  "deleted_at" timestamp with time zone
);

create index "change_request_status_order" on {w}."change_request" ((status collate "C"), id) where deleted_at is null and status is not null;

create index "change_request_decision_id_order" on {w}."change_request" (decision_id, id) where deleted_at is null and decision_id is not null;

create index "change_request_owner_id_order" on {w}."change_request" (owner_id, id) where deleted_at is null and owner_id is not null;

create index "change_request_external_id_order" on {w}."change_request" ((jalon.fold(external_id) collate "C"), id) where deleted_at is null and external_id is not null;

create index "change_request_created_at_order" on {w}."change_request" (created_at, id) where deleted_at is null;

create index "change_request_updated_at_order" on {w}."change_request" (updated_at, id) where deleted_at is null;

create index "change_request_deleted_at_order" on {w}."change_request" (deleted_at, id) where deleted_at is not null;

create table {w}."process" (
  "name" text,
  "key" text,
  "position" numeric,
  "purpose" text,
  "times_a_month" numeric,
  "current_steps" jsonb,
  "wanted_steps" jsonb,
  "department" text,
  "id" uuid not null primary key,
  "record_title" text generated always as (nullif(btrim(coalesce(name, '')), '')) stored,
  "owner_id" uuid,
  "external_id" text,
  "created_at" timestamp with time zone not null,
  "created_by" uuid,
  "updated_at" timestamp with time zone not null,
  "updated_by" uuid,
  "version" numeric not null,
  "deleted_at" timestamp with time zone
);

create index "process_owner_id_order" on {w}."process" (owner_id, id) where deleted_at is null and owner_id is not null;

create index "process_external_id_order" on {w}."process" ((jalon.fold(external_id) collate "C"), id) where deleted_at is null and external_id is not null;

create index "process_created_at_order" on {w}."process" (created_at, id) where deleted_at is null;

create index "process_updated_at_order" on {w}."process" (updated_at, id) where deleted_at is null;

create index "process_deleted_at_order" on {w}."process" (deleted_at, id) where deleted_at is not null;

create table {w}."gap" (
  "name" text,
  "process_id" uuid,
  "source" text,
  "current" text,
  "wanted" text,
  "coverage" text,
  "importance" numeric,
  "effort" numeric,
  "verdict" text,
  "decision_id" uuid,
  "id" uuid not null primary key,
  "record_title" text generated always as (nullif(btrim(coalesce(name, '')), '')) stored,
  "owner_id" uuid,
  "external_id" text,
  "created_at" timestamp with time zone not null,
  "created_by" uuid,
  "updated_at" timestamp with time zone not null,
  "updated_by" uuid,
  "version" numeric not null,
  "deleted_at" timestamp with time zone
);

create index "gap_process_id_order" on {w}."gap" (process_id, id) where deleted_at is null and process_id is not null;

create index "gap_verdict_order" on {w}."gap" ((verdict collate "C"), id) where deleted_at is null and verdict is not null;

create index "gap_decision_id_order" on {w}."gap" (decision_id, id) where deleted_at is null and decision_id is not null;

create index "gap_owner_id_order" on {w}."gap" (owner_id, id) where deleted_at is null and owner_id is not null;

create index "gap_external_id_order" on {w}."gap" ((jalon.fold(external_id) collate "C"), id) where deleted_at is null and external_id is not null;

create index "gap_created_at_order" on {w}."gap" (created_at, id) where deleted_at is null;

create index "gap_updated_at_order" on {w}."gap" (updated_at, id) where deleted_at is null;

create index "gap_deleted_at_order" on {w}."gap" (deleted_at, id) where deleted_at is not null;

create table {w}."programme_task" (
  "name" text,
  "key" text,
  "kind" text,
  "phase" text,
  "position" numeric,
  "starts_on" date,
  "ends_on" date,
  "baseline_starts_on" date,
  "baseline_ends_on" date,
  "progress" numeric,
  "status" text,
  "done_on" date,
  "gap_id" uuid,
  "description" text,
  "budget" numeric,
  "budget_currency" text,
  "id" uuid not null primary key,
  "record_title" text generated always as (nullif(btrim(coalesce(name, '')), '')) stored,
  "owner_id" uuid,
  "external_id" text,
  "created_at" timestamp with time zone not null,
  "created_by" uuid,
  "updated_at" timestamp with time zone not null,
  "updated_by" uuid,
  "version" numeric not null,
  "deleted_at" timestamp with time zone
);

create index "programme_task_phase_order" on {w}."programme_task" ((phase collate "C"), id) where deleted_at is null and phase is not null;

create index "programme_task_ends_on_order" on {w}."programme_task" (ends_on, id) where deleted_at is null and ends_on is not null;

create index "programme_task_status_order" on {w}."programme_task" ((status collate "C"), id) where deleted_at is null and status is not null;

create index "programme_task_gap_id_order" on {w}."programme_task" (gap_id, id) where deleted_at is null and gap_id is not null;

create index "programme_task_owner_id_order" on {w}."programme_task" (owner_id, id) where deleted_at is null and owner_id is not null;

create index "programme_task_external_id_order" on {w}."programme_task" ((jalon.fold(external_id) collate "C"), id) where deleted_at is null and external_id is not null;

create index "programme_task_created_at_order" on {w}."programme_task" (created_at, id) where deleted_at is null;

create index "programme_task_updated_at_order" on {w}."programme_task" (updated_at, id) where deleted_at is null;

create index "programme_task_deleted_at_order" on {w}."programme_task" (deleted_at, id) where deleted_at is not null;

create table {w}."task_dependency" (
  "task_id" uuid,
  "after_id" uuid,
  "kind" text,
  "lag_days" numeric,
  "id" uuid not null primary key,
  "record_title" text generated always as (nullif(btrim(coalesce(kind, '')), '')) stored,
  "owner_id" uuid,
  "external_id" text,
  "created_at" timestamp with time zone not null,
  "created_by" uuid,
  "updated_at" timestamp with time zone not null,
  "updated_by" uuid,
  "version" numeric not null,
  "deleted_at" timestamp with time zone
);

create index "task_dependency_task_id_order" on {w}."task_dependency" (task_id, id) where deleted_at is null and task_id is not null;

create index "task_dependency_after_id_order" on {w}."task_dependency" (after_id, id) where deleted_at is null and after_id is not null;

create index "task_dependency_owner_id_order" on {w}."task_dependency" (owner_id, id) where deleted_at is null and owner_id is not null;

create index "task_dependency_external_id_order" on {w}."task_dependency" ((jalon.fold(external_id) collate "C"), id) where deleted_at is null and external_id is not null;

create index "task_dependency_created_at_order" on {w}."task_dependency" (created_at, id) where deleted_at is null;

create index "task_dependency_updated_at_order" on {w}."task_dependency" (updated_at, id) where deleted_at is null;

create index "task_dependency_deleted_at_order" on {w}."task_dependency" (deleted_at, id) where deleted_at is not null;

create table {w}."raci_assignment" (
  "task_id" uuid,
  "person_id" uuid,
  "letter" text,
  "comment" text,
  "activity_id" uuid,
  "id" uuid not null primary key,
  "record_title" text generated always as (nullif(btrim(coalesce(letter, '')), '')) stored,
  "owner_id" uuid,
  "external_id" text,
  "created_at" timestamp with time zone not null,
  "created_by" uuid,
  "updated_at" timestamp with time zone not null,
  "updated_by" uuid,
  "version" numeric not null,
  "deleted_at" timestamp with time zone
);

create index "raci_assignment_task_id_order" on {w}."raci_assignment" (task_id, id) where deleted_at is null and task_id is not null;

create index "raci_assignment_person_id_order" on {w}."raci_assignment" (person_id, id) where deleted_at is null and person_id is not null;

create index "raci_assignment_activity_id_order" on {w}."raci_assignment" (activity_id, id) where deleted_at is null and activity_id is not null;

create index "raci_assignment_owner_id_order" on {w}."raci_assignment" (owner_id, id) where deleted_at is null and owner_id is not null;

create index "raci_assignment_external_id_order" on {w}."raci_assignment" ((jalon.fold(external_id) collate "C"), id) where deleted_at is null and external_id is not null;

create index "raci_assignment_created_at_order" on {w}."raci_assignment" (created_at, id) where deleted_at is null;

create index "raci_assignment_updated_at_order" on {w}."raci_assignment" (updated_at, id) where deleted_at is null;

create index "raci_assignment_deleted_at_order" on {w}."raci_assignment" (deleted_at, id) where deleted_at is not null;

create table {w}."time_spent" (
  "task_id" uuid,
  "person_id" uuid,
  "day" date,
  "hours" numeric,
  "note" text,
  "id" uuid not null primary key,
  "record_title" text generated always as (coalesce(nullif(btrim(coalesce(note, '')), ''), external_id)) stored,
  "owner_id" uuid,
  "external_id" text,
  "created_at" timestamp with time zone not null,
  "created_by" uuid,
  "updated_at" timestamp with time zone not null,
  "updated_by" uuid,
  "version" numeric not null,
  "deleted_at" timestamp with time zone
);

create index "time_spent_task_id_order" on {w}."time_spent" (task_id, id) where deleted_at is null and task_id is not null;

create index "time_spent_person_id_order" on {w}."time_spent" (person_id, id) where deleted_at is null and person_id is not null;

create index "time_spent_day_order" on {w}."time_spent" (day, id) where deleted_at is null and day is not null;

create index "time_spent_owner_id_order" on {w}."time_spent" (owner_id, id) where deleted_at is null and owner_id is not null;

create index "time_spent_external_id_order" on {w}."time_spent" ((jalon.fold(external_id) collate "C"), id) where deleted_at is null and external_id is not null;

create index "time_spent_created_at_order" on {w}."time_spent" (created_at, id) where deleted_at is null;

create index "time_spent_updated_at_order" on {w}."time_spent" (updated_at, id) where deleted_at is null;

create index "time_spent_deleted_at_order" on {w}."time_spent" (deleted_at, id) where deleted_at is not null;

create table {w}."measure" (
  "name" text,
  "key" text,
  "description" text,
  "unit" text,
  "better" text,
  "period" text,
  "definition" jsonb,
  "id" uuid not null primary key,
  "record_title" text generated always as (nullif(btrim(coalesce(name, '')), '')) stored,
  "owner_id" uuid,
  "external_id" text,
  "created_at" timestamp with time zone not null,
  "created_by" uuid,
  "updated_at" timestamp with time zone not null,
  "updated_by" uuid,
  "version" numeric not null,
  "deleted_at" timestamp with time zone
);

create unique index "measure_key_key" on {w}."measure" ((jalon.fold(key) collate "C")) where deleted_at is null and key is not null;

create index "measure_owner_id_order" on {w}."measure" (owner_id, id) where deleted_at is null and owner_id is not null;

create index "measure_external_id_order" on {w}."measure" ((jalon.fold(external_id) collate "C"), id) where deleted_at is null and external_id is not null;

create index "measure_created_at_order" on {w}."measure" (created_at, id) where deleted_at is null;

create index "measure_updated_at_order" on {w}."measure" (updated_at, id) where deleted_at is null;

create index "measure_deleted_at_order" on {w}."measure" (deleted_at, id) where deleted_at is not null;

create table {w}."measure_value" (
  "measure_id" uuid,
  "starts_on" date,
  "value" numeric,
  "sample" numeric,
  "source" text,
  "id" uuid not null primary key,
  "record_title" text generated always as (nullif(btrim(coalesce(source, '')), '')) stored,
  "owner_id" uuid,
  "external_id" text,
  "created_at" timestamp with time zone not null,
  "created_by" uuid,
  "updated_at" timestamp with time zone not null,
  "updated_by" uuid,
  "version" numeric not null,
  "deleted_at" timestamp with time zone
);

create index "measure_value_measure_id_order" on {w}."measure_value" (measure_id, id) where deleted_at is null and measure_id is not null;

create index "measure_value_starts_on_order" on {w}."measure_value" (starts_on, id) where deleted_at is null and starts_on is not null;

create index "measure_value_owner_id_order" on {w}."measure_value" (owner_id, id) where deleted_at is null and owner_id is not null;

create index "measure_value_external_id_order" on {w}."measure_value" ((jalon.fold(external_id) collate "C"), id) where deleted_at is null and external_id is not null;

create index "measure_value_created_at_order" on {w}."measure_value" (created_at, id) where deleted_at is null;

create index "measure_value_updated_at_order" on {w}."measure_value" (updated_at, id) where deleted_at is null;

create index "measure_value_deleted_at_order" on {w}."measure_value" (deleted_at, id) where deleted_at is not null;

create table {w}."goal" (
  "name" text,
  "measure_id" uuid,
  "position" numeric,
  "status" text,
  "baseline" numeric,
  "baseline_from" date,
  "baseline_to" date,
  "baseline_sample" numeric,
  "baseline_source" text,
  "baseline_frozen_on" date,
  "target" numeric,
  "target_on" date,
  "value_per_unit" numeric,
  "value_per_unit_currency" text,
  "value_reason" text,
  "id" uuid not null primary key,
  "record_title" text generated always as (nullif(btrim(coalesce(name, '')), '')) stored,
  "owner_id" uuid,
  "external_id" text,
  "created_at" timestamp with time zone not null,
  "created_by" uuid,
  "updated_at" timestamp with time zone not null,
  "updated_by" uuid,
  "version" numeric not null,
  "deleted_at" timestamp with time zone
);

create index "goal_measure_id_order" on {w}."goal" (measure_id, id) where deleted_at is null and measure_id is not null;

create index "goal_target_on_order" on {w}."goal" (target_on, id) where deleted_at is null and target_on is not null;

create index "goal_owner_id_order" on {w}."goal" (owner_id, id) where deleted_at is null and owner_id is not null;

create index "goal_external_id_order" on {w}."goal" ((jalon.fold(external_id) collate "C"), id) where deleted_at is null and external_id is not null;

create index "goal_created_at_order" on {w}."goal" (created_at, id) where deleted_at is null;

create index "goal_updated_at_order" on {w}."goal" (updated_at, id) where deleted_at is null;

create index "goal_deleted_at_order" on {w}."goal" (deleted_at, id) where deleted_at is not null;

create table {w}."budget_line" (
  "name" text,
  "kind" text,
  "position" numeric,
  "recurrence" text,
  "starts_on" date,
  "ends_on" date,
  "quantity" numeric,
  "unit_cost" numeric,
  "unit_cost_currency" text,
  "by_user" boolean,
  "committed" numeric,
  "committed_currency" text,
  "spent" numeric,
  "spent_currency" text,
  "could_reach" numeric,
  "could_reach_currency" text,
  "supplier" text,
  "note" text,
  "id" uuid not null primary key,
  "record_title" text generated always as (nullif(btrim(coalesce(name, '')), '')) stored,
  "owner_id" uuid,
  "external_id" text,
  "created_at" timestamp with time zone not null,
  "created_by" uuid,
  "updated_at" timestamp with time zone not null,
  "updated_by" uuid,
  "version" numeric not null,
  "deleted_at" timestamp with time zone
);

create index "budget_line_kind_order" on {w}."budget_line" ((kind collate "C"), id) where deleted_at is null and kind is not null;

create index "budget_line_owner_id_order" on {w}."budget_line" (owner_id, id) where deleted_at is null and owner_id is not null;

create index "budget_line_external_id_order" on {w}."budget_line" ((jalon.fold(external_id) collate "C"), id) where deleted_at is null and external_id is not null;

create index "budget_line_created_at_order" on {w}."budget_line" (created_at, id) where deleted_at is null;

create index "budget_line_updated_at_order" on {w}."budget_line" (updated_at, id) where deleted_at is null;

create index "budget_line_deleted_at_order" on {w}."budget_line" (deleted_at, id) where deleted_at is not null;

create table {w}."stakeholder" (
  "name" text,
  "kind" text,
  "person_id" uuid,
  "team_id" uuid,
  "department" text,
  "attitude" text,
  "influence" numeric,
  "leader" boolean,
  "key_user" boolean,
  "people" numeric,
  "changes" text,
  "gains" text,
  "gains_minutes" numeric,
  "fears" text,
  "approach" text,
  "id" uuid not null primary key,
  "record_title" text generated always as (nullif(btrim(coalesce(name, '')), '')) stored,
  "owner_id" uuid,
  "external_id" text,
  "created_at" timestamp with time zone not null,
  "created_by" uuid,
  "updated_at" timestamp with time zone not null,
  "updated_by" uuid,
  "version" numeric not null,
  "deleted_at" timestamp with time zone
);

create index "stakeholder_person_id_order" on {w}."stakeholder" (person_id, id) where deleted_at is null and person_id is not null;

create index "stakeholder_team_id_order" on {w}."stakeholder" (team_id, id) where deleted_at is null and team_id is not null;

create index "stakeholder_owner_id_order" on {w}."stakeholder" (owner_id, id) where deleted_at is null and owner_id is not null;

create index "stakeholder_external_id_order" on {w}."stakeholder" ((jalon.fold(external_id) collate "C"), id) where deleted_at is null and external_id is not null;

create index "stakeholder_created_at_order" on {w}."stakeholder" (created_at, id) where deleted_at is null;

create index "stakeholder_updated_at_order" on {w}."stakeholder" (updated_at, id) where deleted_at is null;

create index "stakeholder_deleted_at_order" on {w}."stakeholder" (deleted_at, id) where deleted_at is not null;

create table {w}."communication" (
  "subject" text,
  "message" text,
  "audience" jsonb,
  "channel" text,
  "planned_on" date,
  "author_id" uuid,
  "status" text,
  "sent_at" timestamp with time zone,
  "id" uuid not null primary key,
  "record_title" text generated always as (nullif(btrim(coalesce(subject, '')), '')) stored,
  "owner_id" uuid,
  "external_id" text,
  "created_at" timestamp with time zone not null,
  "created_by" uuid,
  "updated_at" timestamp with time zone not null,
  "updated_by" uuid,
  "version" numeric not null,
  "deleted_at" timestamp with time zone
);

create index "communication_planned_on_order" on {w}."communication" (planned_on, id) where deleted_at is null and planned_on is not null;

create index "communication_owner_id_order" on {w}."communication" (owner_id, id) where deleted_at is null and owner_id is not null;

create index "communication_external_id_order" on {w}."communication" ((jalon.fold(external_id) collate "C"), id) where deleted_at is null and external_id is not null;

create index "communication_created_at_order" on {w}."communication" (created_at, id) where deleted_at is null;

create index "communication_updated_at_order" on {w}."communication" (updated_at, id) where deleted_at is null;

create index "communication_deleted_at_order" on {w}."communication" (deleted_at, id) where deleted_at is not null;

create table {w}."communication_reading" (
  "communication_id" uuid,
  "person_id" uuid,
  "sent_at" timestamp with time zone,
  "read_at" timestamp with time zone,
  "id" uuid not null primary key,
  "record_title" text generated always as (nullif(btrim(coalesce(external_id, '')), '')) stored,
  "owner_id" uuid,
  "external_id" text,
  "created_at" timestamp with time zone not null,
  "created_by" uuid,
  "updated_at" timestamp with time zone not null,
  "updated_by" uuid,
  "version" numeric not null,
  "deleted_at" timestamp with time zone
);

create index "communication_reading_communication_id_order" on {w}."communication_reading" (communication_id, id) where deleted_at is null and communication_id is not null;

create index "communication_reading_person_id_order" on {w}."communication_reading" (person_id, id) where deleted_at is null and person_id is not null;

create index "communication_reading_owner_id_order" on {w}."communication_reading" (owner_id, id) where deleted_at is null and owner_id is not null;

create index "communication_reading_external_id_order" on {w}."communication_reading" ((jalon.fold(external_id) collate "C"), id) where deleted_at is null and external_id is not null;

create index "communication_reading_created_at_order" on {w}."communication_reading" (created_at, id) where deleted_at is null;

create index "communication_reading_updated_at_order" on {w}."communication_reading" (updated_at, id) where deleted_at is null;

create index "communication_reading_deleted_at_order" on {w}."communication_reading" (deleted_at, id) where deleted_at is not null;

create table {w}."practice_change" (
  "name" text,
  "kind" text,
  "before" text,
  "after" text,
  "due_on" date,
  "status" text,
  "done_on" date,
  "proof" text,
  "proof_file" uuid,
  "proof_file_name" text,
  "proof_file_size" bigint,
  "proof_file_type" text,
  "id" uuid not null primary key,
  "record_title" text generated always as (nullif(btrim(coalesce(name, '')), '')) stored,
  "owner_id" uuid,
  "external_id" text,
  "created_at" timestamp with time zone not null,
  "created_by" uuid,
  "updated_at" timestamp with time zone not null,
  "updated_by" uuid,
  "version" numeric not null,
  "deleted_at" timestamp with time zone
);

create index "practice_change_due_on_order" on {w}."practice_change" (due_on, id) where deleted_at is null and due_on is not null;

create index "practice_change_owner_id_order" on {w}."practice_change" (owner_id, id) where deleted_at is null and owner_id is not null;

create index "practice_change_external_id_order" on {w}."practice_change" ((jalon.fold(external_id) collate "C"), id) where deleted_at is null and external_id is not null;

create index "practice_change_created_at_order" on {w}."practice_change" (created_at, id) where deleted_at is null;

create index "practice_change_updated_at_order" on {w}."practice_change" (updated_at, id) where deleted_at is null;

create index "practice_change_deleted_at_order" on {w}."practice_change" (deleted_at, id) where deleted_at is not null;

create table {w}."risk" (
  "name" text,
  "key" text,
  "cause" text,
  "description" text,
  "probability" numeric,
  "impact" numeric,
  "answer" text,
  "plan" text,
  "review_on" date,
  "status" text,
  "signal" text,
  "evidence" jsonb,
  "seen_at" timestamp with time zone,
  "id" uuid not null primary key,
  "record_title" text generated always as (nullif(btrim(coalesce(name, '')), '')) stored,
  "owner_id" uuid,
  "external_id" text,
  "created_at" timestamp with time zone not null,
  "created_by" uuid,
  "updated_at" timestamp with time zone not null,
  "updated_by" uuid,
  "version" numeric not null,
  "deleted_at" timestamp with time zone
);

create index "risk_review_on_order" on {w}."risk" (review_on, id) where deleted_at is null and review_on is not null;

create index "risk_status_order" on {w}."risk" ((status collate "C"), id) where deleted_at is null and status is not null;

create index "risk_owner_id_order" on {w}."risk" (owner_id, id) where deleted_at is null and owner_id is not null;

create index "risk_external_id_order" on {w}."risk" ((jalon.fold(external_id) collate "C"), id) where deleted_at is null and external_id is not null;

create index "risk_created_at_order" on {w}."risk" (created_at, id) where deleted_at is null;

create index "risk_updated_at_order" on {w}."risk" (updated_at, id) where deleted_at is null;

create index "risk_deleted_at_order" on {w}."risk" (deleted_at, id) where deleted_at is not null;

create table {w}."gate_criterion" (
  "name" text,
  "phase" text,
  "position" numeric,
  "kind" text,
  "computation" text,
  "measure_id" uuid,
  "comparison" text,
  "threshold" numeric,
  "signer_id" uuid,
  "signed_by_id" uuid,
  "signed_at" timestamp with time zone,
  "note" text,
  "id" uuid not null primary key,
  "record_title" text generated always as (nullif(btrim(coalesce(name, '')), '')) stored,
  "owner_id" uuid,
  "external_id" text,
  "created_at" timestamp with time zone not null,
  "created_by" uuid,
  "updated_at" timestamp with time zone not null,
  "updated_by" uuid,
  "version" numeric not null,
  "deleted_at" timestamp with time zone
);

create index "gate_criterion_phase_order" on {w}."gate_criterion" ((phase collate "C"), id) where deleted_at is null and phase is not null;

create index "gate_criterion_measure_id_order" on {w}."gate_criterion" (measure_id, id) where deleted_at is null and measure_id is not null;

create index "gate_criterion_owner_id_order" on {w}."gate_criterion" (owner_id, id) where deleted_at is null and owner_id is not null;

create index "gate_criterion_external_id_order" on {w}."gate_criterion" ((jalon.fold(external_id) collate "C"), id) where deleted_at is null and external_id is not null;

create index "gate_criterion_created_at_order" on {w}."gate_criterion" (created_at, id) where deleted_at is null;

create index "gate_criterion_updated_at_order" on {w}."gate_criterion" (updated_at, id) where deleted_at is null;

create index "gate_criterion_deleted_at_order" on {w}."gate_criterion" (deleted_at, id) where deleted_at is not null;

create table {w}."gate_verdict" (
  "phase" text,
  "team_id" uuid,
  "verdict" text,
  "reason" text,
  "decided_at" timestamp with time zone,
  "decided_by_id" uuid,
  "proof" jsonb,
  "decision_id" uuid,
  "id" uuid not null primary key,
  "record_title" text generated always as (nullif(btrim(coalesce(verdict, '')), '')) stored,
  "owner_id" uuid,
  "external_id" text,
  "created_at" timestamp with time zone not null,
  "created_by" uuid,
  "updated_at" timestamp with time zone not null,
  "updated_by" uuid,
  "version" numeric not null,
  "deleted_at" timestamp with time zone
);

create index "gate_verdict_phase_order" on {w}."gate_verdict" ((phase collate "C"), id) where deleted_at is null and phase is not null;

create index "gate_verdict_team_id_order" on {w}."gate_verdict" (team_id, id) where deleted_at is null and team_id is not null;

create index "gate_verdict_decided_at_order" on {w}."gate_verdict" (decided_at, id) where deleted_at is null and decided_at is not null;

create index "gate_verdict_owner_id_order" on {w}."gate_verdict" (owner_id, id) where deleted_at is null and owner_id is not null;

create index "gate_verdict_external_id_order" on {w}."gate_verdict" ((jalon.fold(external_id) collate "C"), id) where deleted_at is null and external_id is not null;

create index "gate_verdict_created_at_order" on {w}."gate_verdict" (created_at, id) where deleted_at is null;

create index "gate_verdict_updated_at_order" on {w}."gate_verdict" (updated_at, id) where deleted_at is null;

create index "gate_verdict_deleted_at_order" on {w}."gate_verdict" (deleted_at, id) where deleted_at is not null;

create table {w}."friction" (
  "words" text,
  "often" text,
  "minutes" numeric,
  "screen" text,
  "object" text,
  "record" text,
  "field" text,
  "browser" text,
  "answerable_id" uuid,
  "status" text,
  "answer" text,
  "answered_at" timestamp with time zone,
  "same_as_id" uuid,
  "id" uuid not null primary key,
  "record_title" text generated always as (nullif(btrim(coalesce(words, '')), '')) stored,
  "owner_id" uuid,
  "external_id" text,
  "created_at" timestamp with time zone not null,
  "created_by" uuid,
  "updated_at" timestamp with time zone not null,
  "updated_by" uuid,
  "version" numeric not null,
  "deleted_at" timestamp with time zone
);

create index "friction_answerable_id_order" on {w}."friction" (answerable_id, id) where deleted_at is null and answerable_id is not null;

create index "friction_status_order" on {w}."friction" ((status collate "C"), id) where deleted_at is null and status is not null;

create index "friction_same_as_id_order" on {w}."friction" (same_as_id, id) where deleted_at is null and same_as_id is not null;

create index "friction_owner_id_order" on {w}."friction" (owner_id, id) where deleted_at is null and owner_id is not null;

create index "friction_external_id_order" on {w}."friction" ((jalon.fold(external_id) collate "C"), id) where deleted_at is null and external_id is not null;

create index "friction_created_at_order" on {w}."friction" (created_at, id) where deleted_at is null;

create index "friction_updated_at_order" on {w}."friction" (updated_at, id) where deleted_at is null;

create index "friction_deleted_at_order" on {w}."friction" (deleted_at, id) where deleted_at is not null;
