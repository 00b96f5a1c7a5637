'use client';
import { useRef } from 'react';
import { Button } from '#app/_ui/button.tsx';
import type { ActionFormControl } from '#app/_ui/use-action-form.ts';
import type ka from '#lib/messages/ka/access.json';
import type { DemoChoice } from './demo-choices.ts';
import styles from './sign-in.module.css';

type DemoPeopleProps = { form: ActionFormControl; texts: (typeof ka)['demo']; choices: DemoChoice[] };

/** Only in a demo: whom one may sign in as, each a press away. */
export function DemoPeople({ form, texts, choices }: DemoPeopleProps) {
  const panel = useRef<HTMLDetailsElement>(null);
  const choose = (choice: DemoChoice) => {
    fill(form.element, choice);
    if (panel.current) panel.current.open = false;
  };
  return (
    <details ref={panel} className={styles.panel}>
      <summary>{texts.title}</summary>
      <p>{texts.lead}</p>
      <ul className={styles.people}>
        {choices.map((choice) => <DemoPerson key={choice.personalNumber} texts={texts} choice={choice} choose={choose} />)}
      </ul>
    </details>
  );
}

function DemoPerson({ texts, choice, choose }: { texts: (typeof ka)['demo']; choice: DemoChoice; choose: (choice: DemoChoice) => void }) {
  return (
    <li className={styles.person}>
      <strong>{choice.name}</strong>
      <span>{choice.story}</span>
      <span className="subtle">{choice.personalNumber} · {choice.familyName} · {choice.born}</span>
      <Button type="button" variant="secondary" size="small" onClick={() => choose(choice)}>
        {texts.fill}<span className="aksel-sr-only">: {choice.name}</span>
      </Button>
    </li>
  );
}

function fill(form: HTMLFormElement | null, { personalNumber, familyName, bornOn: [bornDay, bornMonth, bornYear] }: DemoChoice) {
  for (const [name, value] of Object.entries({ personalNumber, familyName, bornDay, bornMonth, bornYear })) {
    const field = form?.elements.namedItem(name);
    if (field instanceof HTMLInputElement) field.value = value;
  }
  form?.querySelector<HTMLButtonElement>('button[type=submit]')?.focus();
}
