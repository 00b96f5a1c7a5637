-- Why: a declaration is judged by its papers. A document belongs to the versions from the one in which it was added
-- up to the one in which it was taken out; so a signed version keeps its papers whatever is corrected later.

create table documents (
  id uuid primary key default uuidv7(),
  declaration_id bigint not null references declarations,
  from_version integer not null,
  -- the first version without it
  until_version integer,
  kind text not null check (kind in ('licence', 'registry_extract', 'authority', 'other')),
  file_name text not null check (length(file_name) between 1 and 200),
  -- what the bytes are, and not what the name says
  media_type text not null check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
  -- bytes; 10 MiB at most
  size integer not null constraint document_has_a_size check (size between 1 and 10485760),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  store text not null check (store in ('database', 's3')),
  scan text not null check (scan in ('clean', 'not_scanned')),
  added_by uuid not null references accounts,
  added_at timestamptz not null default now(),
  constraint document_is_of_a_version foreign key (declaration_id, from_version)
    references declaration_versions (declaration_id, version),
  constraint document_leaves_after_it_came check (until_version >= from_version)
);
create index documents_by_declaration on documents (declaration_id, from_version);

create table document_contents (
  document_id uuid primary key references documents,
  bytes bytea not null
);

create trigger history_only_grows before delete or truncate on documents
  for each statement execute function history_only_grows();
create trigger history_only_grows before update or delete or truncate on document_contents
  for each statement execute function history_only_grows();

create function document_only_leaves() returns trigger language plpgsql as $$
begin
  if old.until_version is null and to_jsonb(new) - 'until_version' = to_jsonb(old) - 'until_version' then return new; end if;
  raise exception 'history only grows' using errcode = '23514', constraint = 'history_only_grows', table = 'documents';
end $$;
create trigger document_only_leaves before update on documents
  for each row execute function document_only_leaves();

create trigger is_written_while_open before insert or update on documents
  for each row execute function is_written_while_open();

-- A manager's papers fit into a folder: no more than forty of a declaration, whatever became of them.
create function papers_are_not_too_many() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if (select count(*) from documents where declaration_id = new.declaration_id) < 40 then return new; end if;
  raise exception 'too many papers' using errcode = '23514', constraint = 'papers_are_not_too_many', table = 'documents';
end $$;
revoke execute on function papers_are_not_too_many from public;
create trigger papers_are_not_too_many before insert on documents for each row execute function papers_are_not_too_many();

-- The version of a declaration that the actor may write in now; null when there is none.
create function version_to_write(p_declaration_id bigint) returns integer language sql stable as $$
  select d.version from public.declarations d
  where d.id = p_declaration_id and d.state in ('draft', 'returned') and d.facility_id in (select public.managed_facilities())
$$;

do $$
declare t text;
begin
  foreach t in array array['documents', 'document_contents'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_acts on %I to erti_owner using (true) with check (true)', t);
    execute format('create policy auditor_reads on %I for select to erti_auditor using (true)', t);
    execute format('grant select on %I to erti_app, erti_auditor', t);
  end loop;
end $$;
create policy manager_sees_own on documents for select to erti_app
  using (declaration_id in (select id from declarations where facility_id in (select managed_facilities())));
create policy agency_sees_what_was_signed on documents for select to erti_app
  using ((select actor()) = 'agency' and exists (
    select from declaration_versions v where v.declaration_id = documents.declaration_id and v.is_signed
      and v.version >= documents.from_version and (documents.until_version is null or v.version < documents.until_version)));
create policy seen_with_its_document on document_contents for select to erti_app
  using (exists (select from documents d where d.id = document_id));

grant insert (id, declaration_id, from_version, kind, file_name, media_type, size, sha256, store, scan, added_by) on documents to erti_app;
grant insert (document_id, bytes) on document_contents to erti_app;
grant update (until_version) on documents to erti_app;
create policy manager_adds on documents for insert to erti_app
  with check (added_by = (select actor_account()) and from_version = version_to_write(declaration_id));
create policy manager_takes_out on documents for update to erti_app
  using (version_to_write(declaration_id) is not null) with check (until_version = version_to_write(declaration_id));
create policy manager_adds on document_contents for insert to erti_app
  with check (exists (select from documents d where d.id = document_id and d.added_by = (select actor_account())
                        and d.store = 'database' and d.from_version = version_to_write(d.declaration_id)));

-- The hash of a version: every word of it, and the hash of every paper. What is signed is what was shown.
create function content_hash(p_declaration_id bigint, p_version integer) returns text language sql stable set timezone = 'UTC' as $$
  select sha256_hex(jsonb_build_object(
    'version', to_jsonb(v) - array['saved_at', 'signed_by', 'signed_at', 'signed_on', 'sha256', 'is_signed'],
    'documents', (select coalesce(jsonb_agg(jsonb_build_array(d.kind, d.sha256) order by d.kind, d.sha256), '[]')
                  from public.documents d where d.declaration_id = v.declaration_id and d.from_version <= v.version
                    and (d.until_version is null or d.until_version > v.version)))::text)
  from public.declaration_versions v where v.declaration_id = p_declaration_id and v.version = p_version
$$;
