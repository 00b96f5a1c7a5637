-- L1: a person is registered with at most one clinic on any day.
-- «…უფლება აქვს, რომ რეგისტრირებული იყოს მხოლოდ ერთ პოლიკლინიკაში»
--
-- The unique index comes first on purpose: racers queue on a b-tree leaf and are refused one by one,
-- where the exclusion alone would let them deadlock. The second constraint holds for days gone by and days to come.

create unique index one_open_registration_per_person on registrations (person_id) where upper_inf(during);

alter table registrations add constraint one_clinic_per_person unique (person_id, during without overlaps);
