import { getTranslations } from 'next-intl/server';
import { Heading } from '#app/_ui/heading.tsx';

const rules = ['free', 'one', 'change'] as const;

/** The three rules of registration. */
export async function Rules() {
  const t = await getTranslations('home.rules');
  return (
    <ol className="steps">
      {rules.map((rule) => (
        <li key={rule}>
          <Heading level={3} size="xsmall">{t(rule)}</Heading>
          <p>{t(`${rule}Text`)}</p>
        </li>
      ))}
    </ol>
  );
}
