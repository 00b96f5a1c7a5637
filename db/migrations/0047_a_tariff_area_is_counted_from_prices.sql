-- Why: where the price is higher than the tariff area, the programme pays its share of the area's maximum and the person the rest.
-- The area is counted from the prices that the facilities themselves submitted, by one rule, and put in force by an act of the
-- agency: «ტარიფის არეალი» is the lower quarter of the prices, of medicines the lower half. A price holds from a day that is said
-- beforehand, is everybody's to read, and is never changed once it held.

insert into settings (name, value, in_force) values
  -- below so many prices a figure would tell a single facility's price, and be its to set
  ('tariff_submissions', 5, '[2013-02-28,)');

-- What has a price: a service of the tables is one word for many of them.
create table service_units (
  code text primary key check (code ~ '^[a-z][a-z0-9_]{2,59}$'),
  -- of the coverage tables, in whichever version is in force
  service_code text not null,
  -- what a facility declared that it does
  scope text not null constraint unit_scope_is_known check (
    scope in ('primary_care', 'emergency_outpatient', 'emergency_inpatient', 'planned_surgery', 'oncology', 'childbirth')),
  area text not null default 'quarter' check (area in ('quarter', 'half')),
  -- the exclusion of the tables that names it, for the packages that the exclusion concerns
  exclusion_code text,
  -- the exclusion has an exception that this unit can fall under: a fresh injury, of a new joint
  exception_possible boolean not null default false,
  -- of what needs the agency's voucher
  treatment text check (treatment in ('surgery', 'chemotherapy', 'hormone_therapy', 'radiotherapy')),
  position integer not null constraint unit_has_its_place unique,
  name_ka text not null,
  name_en text not null,
  search text generated always as (latin(name_ka || ' ' || name_en)) stored
);
create trigger history_only_grows before delete or truncate on service_units
  for each statement execute function history_only_grows();
grant select on service_units to erti_app, erti_auditor;

-- A file of prices, with what each of its rows was found to be.
create table price_files (
  id uuid primary key default uuidv7(),
  facility_id bigint not null references facilities,
  file_name text not null constraint price_file_has_a_name check (file_name <> '' and length(file_name) <= 200),
  sha256 text not null constraint price_file_sha256_is_a_hash check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bigint not null,
  from_on date not null,
  submitted_by uuid not null references accounts,
  submitted_at timestamptz not null default now(),
  constraint one_reading_of_a_price_file unique (facility_id, sha256, from_on)
);
create table price_file_rows (
  file_id uuid not null references price_files,
  -- of the file; the header is the first
  line integer not null,
  -- as they stood in the file
  code text not null constraint price_row_code_is_short check (length(code) <= 60),
  price text not null constraint price_row_price_is_short check (length(price) <= 40),
  result text not null constraint price_result_is_known check (
    result in ('taken', 'unchanged', 'empty', 'unknown_unit', 'price_wrong', 'scope_missing', 'repeated', 'columns')),
  primary key (file_id, line)
);
create trigger history_only_grows before update or delete or truncate on price_files
  for each statement execute function history_only_grows();
create trigger history_only_grows before update or delete or truncate on price_file_rows
  for each statement execute function history_only_grows();

create table price_submissions (
  id uuid primary key default uuidv7(),
  facility_id bigint not null references facilities,
  unit_code text not null references service_units,
  -- tetri: a hundredth of a lari
  price_tetri bigint not null constraint price_is_a_price check (price_tetri between 1 and 99999999),
  during daterange not null constraint price_lasts_a_day check (not isempty(during) and not lower_inf(during)),
  source text not null default 'form' check (source in ('form', 'file')),
  file_id uuid references price_files,
  submitted_by uuid references accounts,
  request_id uuid not null default gen_random_uuid(),
  submitted_at timestamptz not null default now(),
  -- corrected before its first day was over; it holds on no day any more
  replaced_at timestamptz,
  constraint price_of_a_file_names_it check ((source = 'file') = (file_id is not null)),
  constraint one_price_per_facility_and_unit
    exclude using gist (facility_id with =, unit_code with =, during with &&) where (replaced_at is null)
);
create unique index one_price_per_request on price_submissions (submitted_by, request_id) where source = 'form';
create index price_submissions_by_unit on price_submissions (unit_code, facility_id) include (price_tetri, during) where replaced_at is null;

create table tariff_areas (
  id bigint generated always as identity primary key,
  unit_code text not null references service_units,
  area text not null check (area in ('quarter', 'half')),
  max_tetri bigint not null constraint tariff_area_is_a_price check (max_tetri between 1 and 99999999),
  -- how many prices it was counted from
  submissions integer not null check (submissions > 0),
  in_force daterange not null constraint tariff_area_lasts_a_day check (not isempty(in_force) and not lower_inf(in_force)),
  decision_id bigint not null constraint one_tariff_area_per_decision unique references decisions,
  request_id uuid not null default gen_random_uuid() constraint one_tariff_area_per_request unique,
  constraint one_tariff_area_in_force exclude using gist (unit_code with =, in_force with &&)
);

-- Whether a facility takes part with a scope on a day; one that is suspended does, and one that leaves does until it left.
create function takes_part_with_scope(p_facility_id bigint, p_scope text, on_day date) returns boolean
language sql stable parallel safe as $$
  select exists (select from public.participations p
                 where p.facility_id = p_facility_id and p.during @> on_day and p_scope = any (p.scope))
$$;

create function price_of(p_facility_id bigint, p_unit_code text, on_day date) returns bigint
language sql stable parallel safe as $$
  select price_tetri from public.price_submissions
  where facility_id = p_facility_id and unit_code = p_unit_code and during @> on_day and replaced_at is null
$$;

create function tariff_area_on(p_unit_code text, on_day date) returns tariff_areas
language sql stable parallel safe as $$
  select a from public.tariff_areas a where a.unit_code = p_unit_code and a.in_force @> on_day
$$;

-- Triggers, because no constraint can compare a row with what it was, or with another table; they bind the owner too.
create function facility_takes_part_with_the_scope() returns trigger language plpgsql as $$
begin
  if not public.takes_part_with_scope(new.facility_id, (select scope from public.service_units where code = new.unit_code), lower(new.during))
  then perform public.refuse('facility_takes_part_with_the_scope'); end if;
  return new;
end $$;
create trigger facility_takes_part_with_the_scope before insert on price_submissions
  for each row execute function facility_takes_part_with_the_scope();

create function price_changes_only_to_end() returns trigger language plpgsql as $$
declare may_differ constant text[] := array['during', 'replaced_at'];
begin
  if to_jsonb(new) - may_differ = to_jsonb(old) - may_differ and old.replaced_at is null and (case
    when new.replaced_at is not null then new.during = old.during and lower(old.during) >= today()
    -- what was the price on a day, was
    else lower(new.during) = lower(old.during) and upper(new.during) >= today()
      and (upper_inf(old.during) or upper(new.during) < upper(old.during)) end)
  then return new; end if;
  raise exception 'history only grows' using errcode = '23514', constraint = 'history_only_grows', table = 'price_submissions';
end $$;
create trigger price_changes_only_to_end before update on price_submissions
  for each row execute function price_changes_only_to_end();
create trigger history_only_grows before delete or truncate on price_submissions
  for each statement execute function history_only_grows();

create function tariff_area_changes_only_to_end() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - 'in_force' = to_jsonb(old) - 'in_force' and lower(new.in_force) = lower(old.in_force)
     and upper_inf(old.in_force) and upper(new.in_force) >= today()
  then return new; end if;
  raise exception 'history only grows' using errcode = '23514', constraint = 'history_only_grows', table = 'tariff_areas';
end $$;
create trigger tariff_area_changes_only_to_end before update on tariff_areas
  for each row execute function tariff_area_changes_only_to_end();
create trigger history_only_grows before delete or truncate on tariff_areas
  for each statement execute function history_only_grows();

grant select on tariff_areas to erti_app, erti_auditor;
-- a price is everybody's, and who typed it is not
grant select (id, facility_id, unit_code, price_tetri, during, source, file_id, submitted_at, replaced_at) on price_submissions to erti_app;
grant select on price_submissions to erti_auditor;
grant select (id, facility_id, file_name, sha256, bytes, from_on, submitted_at) on price_files to erti_app;
grant select on price_files to erti_auditor;
grant select on price_file_rows to erti_app, erti_auditor;
do $$
declare t text;
begin
  foreach t in array array['price_files', 'price_file_rows', 'price_submissions'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_acts on %I to erti_owner using (true) with check (true)', t);
    execute format('create policy auditor_reads on %I for select to erti_auditor using (true)', t);
  end loop;
end $$;
create policy everybody_reads_prices on price_submissions for select to erti_app using (true);
create policy manager_sees_own on price_files for select to erti_app using (facility_id in (select managed_facilities()));
create policy manager_sees_own on price_file_rows for select to erti_app using (
  file_id in (select id from price_files where facility_id in (select managed_facilities())));

insert into service_units (code, service_code, scope, area, exclusion_code, treatment, position, name_ka, name_en)
select code, service_code, scope, coalesce(area, 'quarter'), exclusion_code, treatment, row_number() over (), name_ka, name_en from (values
  ('family_doctor_visit', 'family_doctor_nurse', 'primary_care', null, null, null, 'ოჯახის ექიმის ვიზიტი', 'Visit to the family doctor'),
  ('family_doctor_home_visit', 'family_doctor_nurse', 'primary_care', null, null, null, 'ოჯახის ექიმის ვიზიტი ბინაზე', 'Home visit of the family doctor'),
  ('nurse_visit', 'family_doctor_nurse', 'primary_care', null, null, null, 'ექთნის მომსახურება', 'Nurse’s service'),
  ('vaccination_calendar', 'calendar_vaccinations', 'primary_care', null, null, null, 'აცრა ეროვნული კალენდრით', 'Vaccination of the national calendar'),
  ('endocrinologist_visit', 'specialist_visits', 'primary_care', null, null, null, 'ენდოკრინოლოგის კონსულტაცია', 'Consultation of an endocrinologist'),
  ('ophthalmologist_visit', 'specialist_visits', 'primary_care', null, null, null, 'ოფთალმოლოგის კონსულტაცია', 'Consultation of an ophthalmologist'),
  ('cardiologist_visit', 'specialist_visits', 'primary_care', null, null, null, 'კარდიოლოგის კონსულტაცია', 'Consultation of a cardiologist'),
  ('neurologist_visit', 'specialist_visits', 'primary_care', null, null, null, 'ნევროლოგის კონსულტაცია', 'Consultation of a neurologist'),
  ('gynaecologist_visit', 'specialist_visits', 'primary_care', null, null, null, 'გინეკოლოგის კონსულტაცია', 'Consultation of a gynaecologist'),
  ('otorhinolaryngologist_visit', 'specialist_visits', 'primary_care', null, null, null, 'ოტორინოლარინგოლოგის კონსულტაცია', 'Consultation of an otorhinolaryngologist'),
  ('urologist_visit', 'specialist_visits', 'primary_care', null, null, null, 'უროლოგის კონსულტაცია', 'Consultation of a urologist'),
  ('ecg_12_lead', 'ecg', 'primary_care', null, null, null, 'ელექტროკარდიოგრამა თორმეტ განხრაში', 'Twelve-lead electrocardiogram'),
  ('ultrasound_abdomen', 'ultrasound', 'primary_care', null, null, null, 'მუცლის ღრუს ექოსკოპია', 'Ultrasound of the abdomen'),
  ('xray_chest', 'xray', 'primary_care', null, null, null, 'გულმკერდის რენტგენოგრაფია', 'Chest X-ray'),
  ('cbc', 'lab_cbc', 'primary_care', null, null, null, 'სისხლის საერთო ანალიზი', 'Complete blood count'),
  ('urinalysis', 'lab_urinalysis', 'primary_care', null, null, null, 'შარდის საერთო ანალიზი', 'Urinalysis'),
  ('glucose_capillary', 'lab_glucose', 'primary_care', null, null, null, 'გლუკოზა პერიფერიულ სისხლში', 'Glucose in peripheral blood'),
  ('creatinine', 'lab_creatinine', 'primary_care', null, null, null, 'კრეატინინი სისხლში', 'Blood creatinine'),
  ('cholesterol_total', 'lab_cholesterol', 'primary_care', null, null, null, 'საერთო ქოლესტერინი სისხლში', 'Total blood cholesterol'),
  ('lipid_panel', 'lab_lipids', 'primary_care', null, null, null, 'ლიპიდების სპექტრი შრატში', 'Serum lipid panel'),
  ('faecal_occult_blood', 'lab_fobt', 'primary_care', null, null, null, 'განავლის ანალიზი ფარულ სისხლდენაზე', 'Faecal occult blood test'),
  ('prothrombin_time', 'lab_prothrombin', 'primary_care', null, null, null, 'პროთრომბინის დრო', 'Prothrombin time'),
  ('liver_panel', 'lab_liver', 'primary_care', null, null, null, 'ღვიძლის ფუნქციური სინჯები', 'Liver function panel'),
  ('thyroid_tsh', 'lab_thyroid', 'primary_care', null, null, null, 'თირეოტროპული ჰორმონი (TSH)', 'Thyroid-stimulating hormone (TSH)'),
  ('pregnancy_test', 'lab_pregnancy', 'primary_care', null, null, null, 'ორსულობის ტესტი', 'Pregnancy test'),
  ('disability_examination', 'disability_status_exams', 'primary_care', null, null, null, 'გამოკვლევები შეზღუდული შესაძლებლობის სტატუსისთვის', 'Examinations for disability status'),
  ('certificate', 'certificates_prescriptions', 'primary_care', null, null, null, 'სამედიცინო ცნობა ან დასკვნა', 'Medical certificate or report'),
  ('emergency_outpatient_case', 'emergency_outpatient', 'emergency_outpatient', null, null, null, 'გადაუდებელი ამბულატორიული შემთხვევა', 'Emergency outpatient case'),
  ('wound_treatment', 'emergency_outpatient', 'emergency_outpatient', null, null, null, 'ჭრილობის პირველადი ქირურგიული დამუშავება', 'Primary surgical treatment of a wound'),
  ('fracture_immobilisation', 'emergency_outpatient', 'emergency_outpatient', null, null, null, 'მოტეხილობის იმობილიზაცია', 'Immobilisation of a fracture'),
  ('intensive_care_day', 'emergency_inpatient_icu', 'emergency_inpatient', null, null, null, 'ინტენსიური თერაპიის საწოლდღე', 'Day of intensive care'),
  ('ventilation_day', 'emergency_inpatient_icu', 'emergency_inpatient', null, null, null, 'ფილტვების ხელოვნური ვენტილაციის დღე', 'Day of mechanical ventilation'),
  ('appendectomy_urgent', 'emergency_inpatient_450', 'emergency_inpatient', null, null, null, 'გადაუდებელი აპენდექტომია', 'Emergency appendectomy'),
  ('myocardial_infarction_stay', 'emergency_inpatient_450', 'emergency_inpatient', null, null, null, 'მიოკარდიუმის მწვავე ინფარქტის სტაციონარული მკურნალობა', 'Inpatient treatment of acute myocardial infarction'),
  ('stroke_stay', 'emergency_inpatient_450', 'emergency_inpatient', null, null, null, 'ინსულტის სტაციონარული მკურნალობა', 'Inpatient treatment of a stroke'),
  ('pneumonia_stay', 'emergency_inpatient_other', 'emergency_inpatient', null, null, null, 'პნევმონიის სტაციონარული მკურნალობა', 'Inpatient treatment of pneumonia'),
  ('emergency_inpatient_case', 'emergency_inpatient_other', 'emergency_inpatient', null, null, null, 'სხვა გადაუდებელი სტაციონარული შემთხვევა', 'Other emergency inpatient case'),
  ('mastectomy', 'planned_surgery_onco_cardiac', 'planned_surgery', null, null, 'surgery', 'მასტექტომია', 'Mastectomy'),
  ('breast_conserving_surgery', 'planned_surgery_onco_cardiac', 'planned_surgery', null, null, 'surgery', 'სარძევე ჯირკვლის ორგანოშემანარჩუნებელი ოპერაცია', 'Breast-conserving surgery'),
  ('gastrectomy', 'planned_surgery_onco_cardiac', 'planned_surgery', null, null, 'surgery', 'გასტრექტომია', 'Gastrectomy'),
  ('hemicolectomy', 'planned_surgery_onco_cardiac', 'planned_surgery', null, null, 'surgery', 'ჰემიკოლექტომია', 'Hemicolectomy'),
  ('lung_lobectomy', 'planned_surgery_onco_cardiac', 'planned_surgery', null, null, 'surgery', 'ფილტვის ლობექტომია', 'Lung lobectomy'),
  ('prostatectomy_radical', 'planned_surgery_onco_cardiac', 'planned_surgery', null, null, 'surgery', 'რადიკალური პროსტატექტომია', 'Radical prostatectomy'),
  ('thyroidectomy_oncological', 'planned_surgery_onco_cardiac', 'planned_surgery', null, null, 'surgery', 'თირეოიდექტომია ავთვისებიანი სიმსივნის გამო', 'Thyroidectomy for a malignant tumour'),
  ('hysterectomy_oncological', 'planned_surgery_onco_cardiac', 'planned_surgery', null, null, 'surgery', 'ჰისტერექტომია ავთვისებიანი სიმსივნის გამო', 'Hysterectomy for a malignant tumour'),
  ('coronary_bypass', 'planned_surgery_onco_cardiac', 'planned_surgery', null, null, 'surgery', 'აორტო-კორონარული შუნტირება', 'Coronary artery bypass grafting'),
  ('coronary_stenting', 'planned_surgery_onco_cardiac', 'planned_surgery', null, null, 'surgery', 'კორონარული სტენტირება ლითონის სტენტით', 'Coronary stenting with a bare-metal stent'),
  ('coronary_stenting_drug_eluting', 'planned_surgery_onco_cardiac', 'planned_surgery', null, 'endoprosthetics_and_devices', 'surgery', 'კორონარული სტენტირება წამლით დაფარული სტენტით', 'Coronary stenting with a drug-eluting stent'),
  ('heart_valve_replacement', 'planned_surgery_onco_cardiac', 'planned_surgery', null, null, 'surgery', 'გულის სარქვლის პროთეზირება', 'Heart valve replacement'),
  ('pacemaker_single_chamber', 'planned_surgery_onco_cardiac', 'planned_surgery', null, null, 'surgery', 'ერთკამერიანი კარდიოსტიმულატორის იმპლანტაცია', 'Implantation of a single-chamber pacemaker'),
  ('defibrillator_implantation', 'planned_surgery_onco_cardiac', 'planned_surgery', null, 'endoprosthetics_and_devices', 'surgery', 'დეფიბრილატორით აღჭურვილი რითმის წარმმართველის იმპლანტაცია', 'Implantation of a pacemaker with a defibrillator'),
  ('cardiac_ablation', 'planned_surgery_onco_cardiac', 'planned_surgery', null, 'ablation', 'surgery', 'გულის რადიოსიხშირული აბლაცია', 'Radiofrequency ablation of the heart'),
  ('cholecystectomy_laparoscopic', 'planned_surgery_other', 'planned_surgery', null, null, 'surgery', 'ლაპაროსკოპიული ქოლეცისტექტომია', 'Laparoscopic cholecystectomy'),
  ('inguinal_hernia_repair', 'planned_surgery_other', 'planned_surgery', null, null, 'surgery', 'საზარდულის თიაქრის პლასტიკა', 'Inguinal hernia repair'),
  ('umbilical_hernia_repair', 'planned_surgery_other', 'planned_surgery', null, null, 'surgery', 'ჭიპის თიაქრის პლასტიკა', 'Umbilical hernia repair'),
  ('haemorrhoidectomy', 'planned_surgery_other', 'planned_surgery', null, null, 'surgery', 'ჰემოროიდექტომია', 'Haemorrhoidectomy'),
  ('varicose_vein_surgery', 'planned_surgery_other', 'planned_surgery', null, null, 'surgery', 'ქვედა კიდურის ვარიკოზული ვენების ოპერაცია', 'Surgery of varicose veins of the leg'),
  ('thyroidectomy_benign', 'planned_surgery_other', 'planned_surgery', null, null, 'surgery', 'თირეოიდექტომია კეთილთვისებიანი კვანძის გამო', 'Thyroidectomy for a benign nodule'),
  ('tonsillectomy', 'planned_surgery_other', 'planned_surgery', null, null, 'surgery', 'ტონზილექტომია', 'Tonsillectomy'),
  ('adenotomy', 'planned_surgery_other', 'planned_surgery', null, null, 'surgery', 'ადენოტომია', 'Adenoidectomy'),
  ('septoplasty', 'planned_surgery_other', 'planned_surgery', null, null, 'surgery', 'ცხვირის ძგიდის პლასტიკა', 'Septoplasty'),
  ('rhinoplasty_aesthetic', 'planned_surgery_other', 'planned_surgery', null, 'aesthetic', 'surgery', 'ესთეტიკური რინოპლასტიკა', 'Aesthetic rhinoplasty'),
  ('cataract_phaco', 'planned_surgery_other', 'planned_surgery', null, null, 'surgery', 'კატარაქტის ფაკოემულსიფიკაცია', 'Cataract phacoemulsification'),
  ('glaucoma_surgery', 'planned_surgery_other', 'planned_surgery', null, null, 'surgery', 'გლაუკომის ქირურგიული მკურნალობა', 'Glaucoma surgery'),
  ('strabismus_surgery', 'planned_surgery_other', 'planned_surgery', null, 'eye_surgery', 'surgery', 'სიელმის ქირურგიული მკურნალობა', 'Surgical treatment of strabismus'),
  ('refractive_eye_surgery', 'planned_surgery_other', 'planned_surgery', null, 'eye_surgery', 'surgery', 'თვალის რეფრაქციული ქირურგია', 'Refractive eye surgery'),
  ('corneal_transplant', 'planned_surgery_other', 'planned_surgery', null, 'eye_surgery', 'surgery', 'რქოვანის გადანერგვა', 'Corneal transplant'),
  ('hip_endoprosthesis', 'planned_surgery_other', 'planned_surgery', null, 'endoprosthetics_and_devices', 'surgery', 'მენჯ-ბარძაყის სახსრის ენდოპროთეზირება', 'Hip replacement'),
  ('knee_endoprosthesis', 'planned_surgery_other', 'planned_surgery', null, 'endoprosthetics_and_devices', 'surgery', 'მუხლის სახსრის ენდოპროთეზირება', 'Knee replacement'),
  ('knee_arthroscopy', 'planned_surgery_other', 'planned_surgery', null, null, 'surgery', 'მუხლის სახსრის ართროსკოპია', 'Knee arthroscopy'),
  ('disc_hernia_surgery', 'planned_surgery_other', 'planned_surgery', null, null, 'surgery', 'მალთაშუა დისკის თიაქრის ოპერაცია', 'Surgery of a herniated disc'),
  ('hysterectomy_benign', 'planned_surgery_other', 'planned_surgery', null, null, 'surgery', 'ჰისტერექტომია კეთილთვისებიანი სიმსივნის გამო', 'Hysterectomy for a benign tumour'),
  ('ovarian_cystectomy', 'planned_surgery_other', 'planned_surgery', null, null, 'surgery', 'საკვერცხის ცისტექტომია', 'Ovarian cystectomy'),
  ('prostate_resection', 'planned_surgery_other', 'planned_surgery', null, null, 'surgery', 'პროსტატის ტრანსურეთრული რეზექცია', 'Transurethral resection of the prostate'),
  ('kidney_stone_surgery', 'planned_surgery_other', 'planned_surgery', null, null, 'surgery', 'თირკმლის კენჭის ენდოსკოპიური მოცილება', 'Endoscopic removal of a kidney stone'),
  ('lithotripsy_shock_wave', 'planned_surgery_other', 'planned_surgery', null, 'lithotripsy', 'surgery', 'ექსტრაკორპორალური ლითოტრიფსია', 'Extracorporeal shock-wave lithotripsy'),
  ('kidney_transplant', 'planned_surgery_other', 'planned_surgery', null, 'transplantation_exoprosthetics', 'surgery', 'თირკმლის გადანერგვა', 'Kidney transplant'),
  ('chemo_course_outpatient', 'chemo_hormone_radiation', 'oncology', null, null, 'chemotherapy', 'ქიმიოთერაპიის ამბულატორიული კურსი', 'Outpatient course of chemotherapy'),
  ('chemo_course_inpatient', 'chemo_hormone_radiation', 'oncology', null, null, 'chemotherapy', 'ქიმიოთერაპიის სტაციონარული კურსი', 'Inpatient course of chemotherapy'),
  ('chemo_medicines', 'chemo_hormone_radiation', 'oncology', 'half', null, 'chemotherapy', 'ქიმიოთერაპიის მედიკამენტები, ერთი კურსი', 'Medicines of chemotherapy, one course'),
  ('hormone_therapy_course', 'chemo_hormone_radiation', 'oncology', null, null, 'hormone_therapy', 'ჰორმონოთერაპიის კურსი', 'Course of hormone therapy'),
  ('hormone_medicines', 'chemo_hormone_radiation', 'oncology', 'half', null, 'hormone_therapy', 'ჰორმონოთერაპიის მედიკამენტები, ერთი თვე', 'Medicines of hormone therapy, one month'),
  ('radiotherapy_linac_course', 'chemo_hormone_radiation', 'oncology', null, null, 'radiotherapy', 'სხივური თერაპიის კურსი წრფივი ამაჩქარებლით', 'Course of radiotherapy by a linear accelerator'),
  ('brachytherapy_course', 'chemo_hormone_radiation', 'oncology', null, null, 'radiotherapy', 'ბრაქითერაპიის კურსი', 'Course of brachytherapy'),
  ('childbirth_natural', 'childbirth_physiological', 'childbirth', null, null, null, 'ფიზიოლოგიური მშობიარობა', 'Physiological childbirth'),
  ('caesarean_section', 'childbirth_caesarean', 'childbirth', null, null, null, 'საკეისრო კვეთა', 'Caesarean section')
) as unit (code, service_code, scope, area, exclusion_code, treatment, name_ka, name_en);
update service_units set exception_possible = true where code in ('hip_endoprosthesis', 'knee_endoprosthesis');

-- The verbs. A price is submitted by whoever answers for the facility, an area is put in force by whoever decides at the agency.

-- The prices that count on a day: of those who take part with the unit's scope then.
create function prices_in_force(p_unit_code text, on_day date) returns table (facility_id bigint, price_tetri bigint)
language sql stable parallel safe as $$
  select s.facility_id, s.price_tetri
  from public.price_submissions s
  join public.service_units u on u.code = s.unit_code
  join public.participations p on p.facility_id = s.facility_id and p.during @> on_day and u.scope = any (p.scope)
  where s.unit_code = p_unit_code and s.during @> on_day and s.replaced_at is null
$$;

-- What an area would be if it were counted from the prices of a day: the price that a quarter (of medicines a half) of the prices
-- reach and do not pass, which is somebody's price and no average; null where there is none.
create function tariff_area_preview(p_unit_code text, on_day date)
returns table (area text, max_tetri bigint, submissions integer, smallest_needed integer)
language sql stable parallel safe as $$
  select u.area, f.max_tetri, f.submissions, public.setting('tariff_submissions', on_day)
  from public.service_units u
  cross join lateral (
    select percentile_disc(case u.area when 'half' then 0.5 else 0.25 end) within group (order by price_tetri) as max_tetri,
           count(*)::integer as submissions
    from public.prices_in_force(u.code, on_day)) f
  where u.code = p_unit_code
$$;

-- Who may say a facility's prices, and from when; the facility's other prices wait until this is done.
create function facility_to_price(p_facility_id bigint, p_from date) returns void
language plpgsql set search_path = public, pg_temp as $$
begin
  if not manages(p_facility_id) then perform refuse('facility_is_ones_own'); end if;
  if p_from not between today() and today() + 366 then perform refuse('price_begins_in_time'); end if;
  perform pg_advisory_xact_lock(hashtext('prices'), p_facility_id::integer);
end $$;
revoke execute on function facility_to_price from public;

-- A price from a day on, until the next that was said already. It replaces what it follows, and on that one's own first day
-- corrects it; the same price again is no other price.
create function write_price(p_facility_id bigint, p_unit_code text, p_price_tetri bigint, p_from date, p_request_id uuid, p_file_id uuid default null)
returns price_submissions language plpgsql set search_path = public, pg_temp as $$
declare
  present price_submissions;
  until date;
begin
  select * into present from price_submissions s
  where s.facility_id = p_facility_id and s.unit_code = p_unit_code and s.during @> p_from and s.replaced_at is null;
  if present.price_tetri = p_price_tetri then return present; end if;
  until := case when present.id is not null then upper(present.during) else (
    select min(lower(s.during)) from price_submissions s
    where s.facility_id = p_facility_id and s.unit_code = p_unit_code and lower(s.during) > p_from and s.replaced_at is null) end;
  if lower(present.during) = p_from then
    update price_submissions s set replaced_at = now() where s.id = present.id;
  elsif present.id is not null then
    update price_submissions s set during = daterange(lower(s.during), p_from) where s.id = present.id;
  end if;
  insert into price_submissions (facility_id, unit_code, price_tetri, during, source, file_id, submitted_by, request_id)
  values (p_facility_id, p_unit_code, p_price_tetri, daterange(p_from, until),
          case when p_file_id is null then 'form' else 'file' end, p_file_id, actor_account(), p_request_id) returning * into present;
  return present;
end $$;
revoke execute on function write_price from public;

create function submit_price(p_request_id uuid, p_facility_id bigint, p_unit_code text, p_price_tetri bigint, p_from date)
returns price_submissions
language plpgsql security definer set search_path = public, pg_temp as $$
declare price price_submissions;
begin
  perform facility_to_price(p_facility_id, p_from);
  select * into price from price_submissions s
  where s.submitted_by = actor_account() and s.request_id = p_request_id and s.facility_id = p_facility_id and s.source = 'form';
  if found then return price; end if;
  if not exists (select from service_units where code = p_unit_code) then perform refuse('unit_is_known'); end if;
  price := write_price(p_facility_id, p_unit_code, p_price_tetri, p_from, p_request_id);
  -- the same price again changed nothing
  if price.request_id = p_request_id then
    perform note('price.submit', p_facility_id, p_request_id, jsonb_build_object('unit', p_unit_code, 'tetri', p_price_tetri, 'from', p_from));
  end if;
  return price;
end $$;

-- What a row of a file is, before it is written; null when it can be.
create function price_row_differs(p_facility_id bigint, p_from date, line jsonb, seen text[]) returns text
language sql stable as $$
  select case
    when (line ->> 'broken')::boolean then 'columns'
    when unit.code is null then 'unknown_unit'
    -- a line of the form that was left as it was handed out
    when line ->> 'price' = '' then 'empty'
    when unit.code = any (seen) then 'repeated'
    when coalesce((line ->> 'tetri')::bigint, 0) not between 1 and 99999999 then 'price_wrong'
    when not public.takes_part_with_scope(p_facility_id, unit.scope, p_from) then 'scope_missing' end
  from (values (1)) one left join public.service_units unit on unit.code = line ->> 'code'
$$;

-- A file of prices: each row by itself, those that can be taken are. The same file for the same day again changes nothing, and
-- answers with what it was found to be. Rows: [{"line", "code", "price", "tetri", "broken"}].
create function submit_price_file(p_request_id uuid, p_facility_id bigint, p_file_name text, p_sha256 text, p_bytes bigint, p_from date, p_rows jsonb)
returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  file uuid;
  line jsonb;
  seen text[] := '{}';
  outcome text;
  price price_submissions;
begin
  perform facility_to_price(p_facility_id, p_from);
  select f.id into file from price_files f where f.facility_id = p_facility_id and f.sha256 = p_sha256 and f.from_on = p_from;
  if found then return file; end if;
  if jsonb_array_length(p_rows) > 1000 then perform refuse('price_file_is_short'); end if;
  insert into price_files (facility_id, file_name, sha256, bytes, from_on, submitted_by)
  values (p_facility_id, p_file_name, p_sha256, p_bytes, p_from, actor_account()) returning id into file;
  for line in select * from jsonb_array_elements(p_rows) loop
    outcome := price_row_differs(p_facility_id, p_from, line, seen);
    if outcome is null then
      seen := seen || (line ->> 'code');
      price := write_price(p_facility_id, line ->> 'code', (line ->> 'tetri')::bigint, p_from, p_request_id, file);
      outcome := case when price.file_id = file then 'taken' else 'unchanged' end;
    end if;
    insert into price_file_rows (file_id, line, code, price, result)
    values (file, (line ->> 'line')::integer, left(line ->> 'code', 60), left(line ->> 'price', 40), outcome);
  end loop;
  perform note('price.submit_file', p_facility_id, p_request_id, jsonb_build_object('file', file, 'from', p_from,
    'taken', (select count(*) from price_file_rows r where r.file_id = file and r.result = 'taken')));
  return file;
end $$;

-- Puts the area of a unit in force from a day on: counted here and now, from enough prices, and as it was shown to who decides.
create function put_tariff_area_in_force(p_request_id uuid, p_unit_code text, p_from date, p_expected_max_tetri bigint,
  p_legal_basis text, p_reasons text, p_appeal text) returns tariff_areas
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  counted record;
  decision decisions;
  done tariff_areas;
begin
  if actor() <> 'agency' or coalesce(actor_role(), '') not in ('reviewer', 'administrator') then perform refuse('reviewer_is_of_the_agency'); end if;
  -- a button that is pressed twice, and two who decide at once
  perform pg_advisory_xact_lock(hashtext('tariff_area'), hashtext(p_unit_code));
  select a.* into done from tariff_areas a join decisions d on d.id = a.decision_id
  where a.request_id = p_request_id and d.decided_by = actor_account();
  if found then return done; end if;
  select * into counted from tariff_area_preview(p_unit_code, p_from);
  if not found then perform refuse('unit_is_known'); end if;
  if counted.submissions < counted.smallest_needed then perform refuse('tariff_area_has_enough_prices'); end if;
  if counted.max_tetri <> p_expected_max_tetri then perform refuse('tariff_area_is_as_shown'); end if;
  if exists (select from tariff_areas a where a.unit_code = p_unit_code and lower(a.in_force) >= p_from)
  then perform refuse('tariff_area_follows_the_last'); end if;
  insert into decisions (number, kind, effective_on, legal_basis, reasons, appeal, decided_by)
  values (next_number('decision_numbers'), 'tariff_area_in_force', p_from, p_legal_basis, p_reasons, p_appeal, actor_account())
  returning * into decision;
  update tariff_areas a set in_force = daterange(lower(a.in_force), p_from) where a.unit_code = p_unit_code and upper_inf(a.in_force);
  insert into tariff_areas (unit_code, area, max_tetri, submissions, in_force, decision_id, request_id)
  values (p_unit_code, counted.area, counted.max_tetri, counted.submissions, daterange(p_from, null), decision.id, p_request_id)
  returning * into done;
  perform note('tariff_area.in_force', null, p_request_id, jsonb_build_object('unit', p_unit_code, 'tetri', done.max_tetri,
    'from', p_from, 'decision', decision.number));
  return done;
end $$;

do $$
declare f text;
begin
  foreach f in array array['submit_price', 'submit_price_file', 'put_tariff_area_in_force'] loop
    execute format('revoke execute on function %I from public', f);
    execute format('grant execute on function %I to erti_app', f);
  end loop;
end $$;
