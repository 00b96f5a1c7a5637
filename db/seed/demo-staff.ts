/** Where a member of the demo staff works: one of the two named clinics, the provider of the first, a hospital, or the agency. */
export type Workplace = 'first clinic' | 'second clinic' | 'provider' | 'hospital' | 'agency';

/** The key of the demo staff's second factor, in base32: nobody's secret, so that a visitor may add it to a phone. */
export const demoFactorKey = 'DEMODEMODEMODEMODEMODEMODEMODEMO';

export type DemoStaff = {
  email: string;
  name: string;
  role: 'representative' | 'registrar' | 'manager' | 'reviewer' | 'administrator' | 'auditor';
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
    email: 'representative@demo.erti', name: 'მედეა წაბლიანი', role: 'representative', workplace: 'provider',
    story: { ka: 'ვაკის კლინიკის მიმწოდებლის წარმომადგენელი', en: 'Representative of the provider of the clinic in Vake' },
  },
  {
    email: 'registrar2@demo.erti', name: 'ირმა ნარინჯაძე', role: 'registrar', workplace: 'second clinic',
    story: { ka: 'საბურთალოს კლინიკის რეგისტრატორი', en: 'Registrar of the clinic in Saburtalo' },
  },
  {
    email: 'hospital@demo.erti', name: 'თინათინ კომშიაშვილი', role: 'registrar', workplace: 'hospital',
    story: { ka: 'საავადმყოფოს რეგისტრატორი, რომელიც ვაუჩერებს იღებს', en: 'Registrar of a hospital, who accepts vouchers' },
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
