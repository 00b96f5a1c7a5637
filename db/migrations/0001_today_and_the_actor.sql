-- Why: every rule below asks two questions, "what day is it" and "who asks".
-- Both are answered here, once, by the database: never by the clock of a web server or a browser.

create extension if not exists btree_gist;
create extension if not exists pg_trgm;

revoke create on schema public from public;
grant usage on schema public to erti_app, erti_auditor;

-- One row. Only the owner may mark a database as a demo (or test) one.
create table deployment (
  only_row boolean primary key default true check (only_row),
  demo boolean not null default false
);
insert into deployment default values;

-- The calendar date in Tbilisi. In a demo, and only there, a visitor may move it with `erti.today`.
-- It is asked in every policy, so it reads a table only when somebody wishes to move the date; and it names the
-- table's schema, so that no temporary table can stand in for it.
create function today() returns date language plpgsql stable parallel safe as $$
begin
  if coalesce(current_setting('erti.today', true), '') <> '' then
    if (select demo from public.deployment) then return current_setting('erti.today')::date; end if;
  end if;
  return (now() at time zone 'Asia/Tbilisi')::date;
end $$;

-- Who asks, for this transaction. An unset actor is nobody, and nobody sees nothing personal.
create function set_actor(kind text, account_id uuid, person_id uuid, facility_id bigint, role text, today date)
returns void language sql volatile as $$
  select set_config('erti.actor', coalesce(kind, ''), true),
         set_config('erti.account_id', coalesce(account_id::text, ''), true),
         set_config('erti.person_id', coalesce(person_id::text, ''), true),
         set_config('erti.facility_id', coalesce(facility_id::text, ''), true),
         set_config('erti.role', coalesce(role, ''), true),
         set_config('erti.today', coalesce(today::text, ''), true)
$$;

-- These are single expressions without a query, which PostgreSQL inlines: a call would cost more than the question.
create function actor() returns text language sql stable parallel safe as $$
  select coalesce(nullif(current_setting('erti.actor', true), ''), 'anyone')
$$;
create function actor_account() returns uuid language sql stable parallel safe as $$
  select nullif(current_setting('erti.account_id', true), '')::uuid
$$;
create function actor_person() returns uuid language sql stable parallel safe as $$
  select case when actor() = 'person' then nullif(current_setting('erti.person_id', true), '')::uuid end
$$;
create function actor_facility() returns bigint language sql stable parallel safe as $$
  select case when actor() = 'clinic' then nullif(current_setting('erti.facility_id', true), '')::bigint end
$$;
create function actor_role() returns text language sql stable parallel safe as $$
  select nullif(current_setting('erti.role', true), '')
$$;

-- Georgian to Latin by the national system (2002), without apostrophes, lower case.
-- Names are searched in this one form, so «ვაკე» and "Vake" are the same word.
create function latin(words text) returns text language sql immutable strict parallel safe as $$
  select translate(
    replace(replace(replace(replace(replace(replace(replace(replace(replace(lower(words),
      'ჟ', 'zh'), 'ღ', 'gh'), 'შ', 'sh'), 'ჩ', 'ch'), 'ც', 'ts'), 'ძ', 'dz'), 'წ', 'ts'), 'ჭ', 'ch'), 'ხ', 'kh'),
    'აბგდევზთიკლმნოპრსტუფქყჯჰ''ʼ’„“"«»',
    'abgdevztiklmnoprstupkqjh')
$$;
