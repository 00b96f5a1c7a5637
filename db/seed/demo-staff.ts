/** Where a member of the demo staff works: one of the two named clinics, or the agency. */
export type Workplace = 'first clinic' | 'second clinic' | 'agency';

export type DemoStaff = {
  email: string;
  name: string;
  role: 'registrar' | 'manager' | 'reviewer' | 'administrator' | 'auditor';
  workplace: Workplace;
  story: { ka: string; en: string };
};

/** Staff who can sign in to a demo; all have the one demo password. The first clinic is in Vake, the second in Saburtalo. */
export const demoStaff: readonly DemoStaff[] = [
  {
    email: 'registrar@demo.erti', name: 'ნატო ვაშლაძე', role: 'registrar', workplace: 'first clinic',
    story: { ka: 'ვაკის კლინიკის რეგისტრატორი', en: 'Registrar of the clinic in Vake' },
  },
  {
    email: 'manager@demo.erti', name: 'ზურაბ ბროწეულაძე', role: 'manager', workplace: 'first clinic',
    story: { ka: 'ვაკის კლინიკის მენეჯერი', en: 'Manager of the clinic in Vake' },
  },
  {
    email: 'registrar2@demo.erti', name: 'ირმა ნარინჯაძე', role: 'registrar', workplace: 'second clinic',
    story: { ka: 'საბურთალოს კლინიკის რეგისტრატორი', en: 'Registrar of the clinic in Saburtalo' },
  },
  {
    email: 'reviewer@demo.erti', name: 'ლევან კაკლიანი', role: 'reviewer', workplace: 'agency',
    story: { ka: 'სააგენტოს თანამშრომელი, რომელიც განაცხადებს განიხილავს', en: 'Reviewer at the agency' },
  },
  {
    email: 'administrator@demo.erti', name: 'თეა მსხალაძე', role: 'administrator', workplace: 'agency',
    story: { ka: 'სააგენტოს ადმინისტრატორი', en: 'Administrator at the agency' },
  },
  {
    email: 'auditor@demo.erti', name: 'გიგა ალუბლიშვილი', role: 'auditor', workplace: 'agency',
    story: { ka: 'სააგენტოს აუდიტორი', en: 'Auditor at the agency' },
  },
];
