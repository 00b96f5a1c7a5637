import { Button } from '#app/_ui/button.tsx';
import { plainAction } from '#app/_ui/plain-action.ts';
import { Section } from '#app/_ui/section.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { hasEid } from '#lib/access/index.ts';
import type { Locale } from '#lib/kernel/format.ts';
import { localPath } from '#lib/kernel/web/locale.ts';
import { messagesOf } from '#lib/messages/index.ts';
import { eidAction } from './action.ts';

/** The national e-ID, when it is set up, and the staff's own door. */
export function OtherWays({ locale, next }: { locale: Locale; next?: string }) {
  const { person } = messagesOf(locale).access;
  return (
    <Section title={person.otherWays}>
      {hasEid() && (
        <form action={plainAction(eidAction)}>
          {next && <input type="hidden" name="next" value={next} />}
          <Button type="submit" variant="secondary">{person.eid}</Button>
        </form>
      )}
      <p><TextLink href={localPath(locale, '/sign-in/staff')}>{person.staff}</TextLink></p>
    </Section>
  );
}
