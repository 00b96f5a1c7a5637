/** The days of the stories, all relative to the day of seeding; demo-load.ts says which date each is. */
export type StoryDay =
  | 'yesterday' | 'may change tomorrow' | 'may change today' | 'last 31 December' | 'three weeks ago' | 'five weeks ago'
  | 'month before the exit' | 'day of the exit' | 'half a year ago' | 'a year ago' | 'two years ago' | 'four years ago';
export type StoryClinic = 'first clinic' | 'second clinic' | 'clinic that left' | 'suspended clinic';
export type StoryStay = {
  clinic: StoryClinic;
  from: StoryDay;
  until?: StoryDay;
  endReason?: 'changed' | 'ended_by_person' | 'facility_exit' | 'death';
};

export type DemoPerson = {
  personalNumber: string;
  givenName: string;
  familyName: string;
  bornOn: string;
  sex: 'female' | 'male';
  story: { ka: string; en: string };
  document?: string;
  language?: 'ka' | 'en';
  /** `until`: the first day on which it no longer holds ('YYYY-MM-DD') */
  excluded?: { reason: 'private_insurance' | 'budget_insurance' | 'imprisonment'; until?: string };
  circumstances?: readonly ('veteran' | 'target_group_218' | 'student' | 'disabled_child' | 'severely_disabled')[];
  diedOn?: StoryDay;
  /** personal number of the parent, who acts for the child */
  parent?: string;
  stays?: readonly StoryStay[];
};

/** Whom the first clinic registered at its counter: see demo-counter.ts. */
export const demoAtCounter = { today: '00000001045', contested: '00000001056' };

/** Whose treatment the agency guaranteed: see demo-vouchers.ts. */
export const demoVoucherHolders = { cataract: '00000001067', hernia: '00000001078' };

/** People of a demo, each with a story; personal numbers are easy to type, and begin with 00, as no real one does. */
export const demoPeople: readonly DemoPerson[] = [
  {
    personalNumber: '00000000011', givenName: 'ნინო', familyName: 'ვარდიაშვილი', bornOn: '1991-03-08', sex: 'female',
    stays: [{ clinic: 'first clinic', from: 'yesterday' }],
    story: { ka: 'გუშინ დარეგისტრირდა ვაკის კლინიკაში', en: 'Registered yesterday, with the clinic in Vake' },
  },
  {
    personalNumber: '00000000022', givenName: 'გიორგი', familyName: 'ცაცხვაძე', bornOn: '1985-05-26', sex: 'male',
    stays: [{ clinic: 'first clinic', from: 'may change tomorrow' }],
    story: { ka: 'კლინიკის შეცვლას ხვალიდან შეძლებს', en: 'May change clinic from tomorrow' },
  },
  {
    personalNumber: '00000000033', givenName: 'თამარ', familyName: 'შინდელი', bornOn: '1978-10-14', sex: 'female',
    stays: [{ clinic: 'second clinic', from: 'may change today' }],
    story: { ka: 'კლინიკის შეცვლა დღეიდან შეუძლია', en: 'May change clinic from today' },
  },
  {
    personalNumber: '00000000044', givenName: 'ლუკა', familyName: 'მუხაძე', bornOn: '2001-01-19', sex: 'male',
    story: { ka: 'არასოდეს ყოფილა რეგისტრირებული', en: 'Has never been registered' },
  },
  {
    personalNumber: '00000000055', givenName: 'მანანა', familyName: 'ალვაძე', bornOn: '1969-07-02', sex: 'female',
    stays: [{ clinic: 'clinic that left', from: 'month before the exit', until: 'day of the exit', endReason: 'facility_exit' }],
    story: {
      ka: 'მისი კლინიკა დაიხურა; სხვა კლინიკის არჩევა დაუყოვნებლივ შეუძლია',
      en: 'Her clinic closed; she may choose another at once',
    },
  },
  {
    personalNumber: '00000000066', givenName: 'დავით', familyName: 'ნეკერჩხალაძე', bornOn: '1973-12-05', sex: 'male',
    stays: [{ clinic: 'suspended clinic', from: 'half a year ago' }],
    story: {
      ka: 'მის კლინიკას მონაწილეობა შეჩერებული აქვს, მისი რეგისტრაცია კი ძალაშია',
      en: 'His clinic is suspended, and his registration stands',
    },
  },
  {
    personalNumber: '00000000077', givenName: 'ქეთევან', familyName: 'წიფლაური', bornOn: '1988-02-29', sex: 'female',
    stays: [{ clinic: 'first clinic', from: 'a year ago' }],
    story: { ka: 'ორი შვილის დედა', en: 'Mother of two' },
  },
  {
    personalNumber: '00000000771', givenName: 'ელენე', familyName: 'წიფლაური', bornOn: '2015-09-15', sex: 'female',
    parent: '00000000077', stays: [{ clinic: 'first clinic', from: 'a year ago' }],
    story: { ka: 'ქეთევან წიფლაურის ქალიშვილი', en: 'Daughter of Ketevan Tsiplauri' },
  },
  {
    personalNumber: '00000000772', givenName: 'საბა', familyName: 'წიფლაური', bornOn: '2021-04-30', sex: 'male',
    parent: '00000000077', stays: [{ clinic: 'first clinic', from: 'half a year ago' }],
    story: { ka: 'ქეთევან წიფლაურის ვაჟი', en: 'Son of Ketevan Tsiplauri' },
  },
  {
    personalNumber: '00000000088', givenName: 'ამინა', familyName: 'ზაჰრანი', bornOn: '1996-06-21', sex: 'female',
    document: 'asylum_seeker', language: 'en',
    story: {
      ka: 'თავშესაფრის მაძიებელი, რომელიც ჯერ არ დარეგისტრირებულა',
      en: 'An asylum seeker who has not registered yet',
    },
  },
  {
    personalNumber: '00000000099', givenName: 'მარკუს', familyName: 'ტანენვალდი', bornOn: '1982-11-11', sex: 'male',
    document: 'other', language: 'en',
    story: {
      ka: 'სხვა ქვეყნის მოქალაქე, რომელსაც პროგრამა არ ფარავს',
      en: 'A citizen of another country, whom the programme does not cover',
    },
  },
  {
    personalNumber: '00000000111', givenName: 'სალომე', familyName: 'იელიშვილი', bornOn: '1980-08-28', sex: 'female',
    excluded: { reason: 'private_insurance' },
    story: {
      ka: '2013 წლის 1 ივლისს კერძო დაზღვევა ჰქონდა და დღესაც აქვს, ამიტომ პროგრამა არ ფარავს',
      en: 'Privately insured on 1 July 2013 and still today, so the programme does not cover her',
    },
  },
  {
    personalNumber: '00000000222', givenName: 'ვახტანგ', familyName: 'ურთხელაძე', bornOn: '1976-04-09', sex: 'male',
    excluded: { reason: 'imprisonment' },
    story: {
      ka: 'პატიმრობაშია, ამიტომ პროგრამა ამჟამად არ ფარავს',
      en: 'In prison, so the programme does not cover him now',
    },
  },
  {
    personalNumber: '00000000333', givenName: 'ანა', familyName: 'თხილაშვილი', bornOn: '1999-12-31', sex: 'female',
    stays: [{ clinic: 'second clinic', from: 'last 31 December' }],
    story: {
      ka: 'გასული წლის 31 დეკემბერს დარეგისტრირდა; ორთვიანი ვადა თებერვლის ბოლოს გავიდა',
      en: 'Registered on 31 December last year: two months later was the end of February',
    },
  },
  {
    personalNumber: '00000000444', givenName: 'ირაკლი', familyName: 'კოპიტაძე', bornOn: '1993-09-01', sex: 'male',
    stays: [{ clinic: 'second clinic', from: 'five weeks ago', until: 'three weeks ago', endReason: 'ended_by_person' }],
    story: {
      ka: 'რეგისტრაცია სამი კვირის წინ თავად დაასრულა; სხვა კლინიკას ჯერ ვერ აირჩევს',
      en: 'Ended his registration three weeks ago, and cannot choose a clinic yet',
    },
  },
  {
    personalNumber: '00000000555', givenName: 'ვალერიან', familyName: 'რცხილაძე', bornOn: '1938-01-07', sex: 'male',
    diedOn: 'three weeks ago',
    stays: [{ clinic: 'second clinic', from: 'two years ago', until: 'three weeks ago', endReason: 'death' }],
    story: { ka: 'სამი კვირის წინ გარდაიცვალა', en: 'Died three weeks ago' },
  },
  {
    personalNumber: '00000000777', givenName: 'ნანა', familyName: 'კვიპაროსიშვილი', bornOn: '1958-03-17', sex: 'female',
    stays: [
      { clinic: 'second clinic', from: 'four years ago', until: 'two years ago', endReason: 'changed' },
      { clinic: 'first clinic', from: 'two years ago', until: 'a year ago', endReason: 'changed' },
      { clinic: 'second clinic', from: 'a year ago' },
    ],
    story: { ka: 'ბოლო ოთხ წელიწადში კლინიკა ორჯერ შეცვალა', en: 'Changed clinic twice in the last four years' },
  },
  {
    personalNumber: '00000000888', givenName: 'ლევან', familyName: 'არყისძე', bornOn: '1968-11-27', sex: 'male', circumstances: ['veteran'],
    story: { ka: 'ომის ვეტერანი, ვეტერანების პაკეტით', en: 'A war veteran, with the veterans’ package' },
  },
  {
    personalNumber: '00000000999', givenName: 'დარეჯან', familyName: 'ძელქვაძე', bornOn: '1984-02-12', sex: 'female',
    circumstances: ['target_group_218'], stays: [{ clinic: 'second clinic', from: 'a year ago' }],
    story: { ka: 'მიზნობრივი ჯგუფის პაკეტით', en: 'With the package of the target group' },
  },
  {
    personalNumber: '00000000991', givenName: 'ნიკა', familyName: 'ძელქვაძე', bornOn: '2013-08-19', sex: 'male',
    parent: '00000000999', circumstances: ['disabled_child'], stays: [{ clinic: 'second clinic', from: 'a year ago' }],
    story: { ka: 'დარეჯან ძელქვაძის ვაჟი, შეზღუდული შესაძლებლობის სტატუსით', en: 'Son of Darejan Dzelkvadze, with disability status' },
  },
  {
    personalNumber: '00000001001', givenName: 'მარიამ', familyName: 'ბზისძე', bornOn: '2006-10-03', sex: 'female', circumstances: ['student'],
    story: { ka: 'სტუდენტი, ასაკობრივი ჯგუფიდან', en: 'A student, of the age group' },
  },
  {
    personalNumber: '00000001012', givenName: 'ზურაბ', familyName: 'უთხოვარაძე', bornOn: '1971-06-30', sex: 'male',
    circumstances: ['severely_disabled'],
    story: { ka: 'მკვეთრად გამოხატული შეზღუდული შესაძლებლობის სტატუსით', en: 'With the status of a severe disability' },
  },
  {
    personalNumber: '00000001023', givenName: 'ლელა', familyName: 'თელაძე', bornOn: '1979-05-05', sex: 'female',
    excluded: { reason: 'private_insurance', until: '2018-01-01' },
    story: { ka: 'კერძო დაზღვევა 2017 წლის ბოლოს შეუწყდა და მინიმალური პაკეტი აქვს', en: 'Her private insurance ended with 2017: the minimum package' },
  },
  {
    personalNumber: '00000001034', givenName: 'გურამ', familyName: 'იფნიძე', bornOn: '1990-01-25', sex: 'male',
    excluded: { reason: 'budget_insurance' },
    story: { ka: 'საბიუჯეტო სახსრებით არის დაზღვეული, ამიტომ პროგრამა არ ფარავს', en: 'Insured with budget funds, so the programme does not cover him' },
  },
  {
    personalNumber: demoAtCounter.today, givenName: 'ირაკლი', familyName: 'შვინდაძე', bornOn: '1975-04-09', sex: 'male',
    stays: [{ clinic: 'second clinic', from: 'two years ago' }],
    story: {
      ka: 'დღეს ვაკის კლინიკის თანამშრომელმა დაარეგისტრირა; 72 საათის განმავლობაში გაუქმება შეუძლია',
      en: 'Registered today by the staff of the clinic in Vake; he can undo it within 72 hours',
    },
  },
  {
    personalNumber: demoAtCounter.contested, givenName: 'ნათელა', familyName: 'კოწახურიძე', bornOn: '1949-12-24', sex: 'female',
    stays: [{ clinic: 'second clinic', from: 'four years ago' }],
    story: {
      ka: 'ვაკის კლინიკაში დარეგისტრირებას არ დათანხმებია და ამას ასაჩივრებს',
      en: 'Did not agree to be registered with the clinic in Vake, and contests it',
    },
  },
  {
    personalNumber: demoVoucherHolders.cataract, givenName: 'ქეთევან', familyName: 'წიფელიძე', bornOn: '1952-02-11', sex: 'female',
    stays: [{ clinic: 'first clinic', from: 'two years ago' }],
    story: {
      ka: 'კატარაქტის ოპერაციაზე ვაუჩერი აქვს, რომელსაც კლინიკა ჯერ არ მიუღია',
      en: 'Has a voucher for a cataract operation, which the hospital has not accepted yet',
    },
  },
  {
    personalNumber: demoVoucherHolders.hernia, givenName: 'ვახტანგ', familyName: 'მაყვლიშვილი', bornOn: '1979-09-30', sex: 'male',
    stays: [{ clinic: 'second clinic', from: 'a year ago' }],
    story: {
      ka: 'ერთი ვაუჩერი უკვე გამოიყენა, მეორეს ახლა ითხოვს',
      en: 'Has used one voucher, and is applying for another now',
    },
  },
];
