-- L4: a registration rests on exactly one consent, and a consent on exactly one registration.
-- Each points at the other; they must be of the same person and for the same clinic.
-- An annulled registration keeps its consent, so that no other may rest on it.
-- Deferred to the commit, because the two rows need each other.

alter table consents
  add constraint consent_can_be_pointed_at unique (id, person_id, facility_id, registration_id),
  add constraint annulled_consent_can_be_pointed_at unique (id, person_id, facility_id, annulled_registration_id),
  add constraint one_consent_per_registration unique (registration_id),
  add constraint one_consent_per_annulled_registration unique (annulled_registration_id),
  add constraint consent_has_its_registration check (num_nonnulls(registration_id, annulled_registration_id) = 1);

alter table registrations
  add constraint one_registration_per_consent unique (consent_id),
  add constraint registration_and_its_consent unique (id, consent_id),
  add constraint registration_rests_on_consent foreign key (consent_id, person_id, facility_id, id)
    references consents (id, person_id, facility_id, registration_id) deferrable initially deferred;

alter table annulled_registrations
  add constraint one_annulled_registration_per_consent unique (consent_id),
  add constraint annulled_registration_and_its_consent unique (id, consent_id),
  add constraint annulled_registration_rests_on_consent foreign key (consent_id, person_id, facility_id, id)
    references consents (id, person_id, facility_id, annulled_registration_id) deferrable initially deferred;

alter table consents
  add constraint consent_rests_on_its_registration foreign key (registration_id, id)
    references registrations (id, consent_id) deferrable initially deferred,
  add constraint consent_rests_on_its_annulled_registration foreign key (annulled_registration_id, id)
    references annulled_registrations (id, consent_id) deferrable initially deferred;
