import { Facts } from '#app/_ui/facts.tsx';
import type { Locale } from '#lib/kernel/format.ts';
import { messagesOf } from '#lib/messages/index.ts';
import styles from '../sign-in.module.css';

/** Only in a demo: the staff whom one may sign in as. */
export async function DemoStaffList({ locale }: { locale: Locale }) {
  const { demoStaff } = await import('#db/seed/demo-staff.ts');
  const { demo } = messagesOf(locale).access;
  return (
    <details className={styles.panel}>
      <summary>{demo.staffTitle}</summary>
      <p>{demo.staffLead}</p>
      <Facts rows={demoStaff.map(({ email, story }) => ({ term: story[locale], value: email }))} />
    </details>
  );
}
