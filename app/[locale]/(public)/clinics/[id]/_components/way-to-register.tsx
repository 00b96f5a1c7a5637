import { getTranslations } from 'next-intl/server';
import { LinkButton } from '#app/_ui/link-button.tsx';
import { MessageBox } from '#app/_ui/message-box.tsx';
import { RefusalBox } from '#app/_ui/refusal.tsx';
import type { Clinic } from '#lib/facilities/index.ts';
import type { Actor } from '#lib/kernel/actor.ts';
import { formatDate, type Locale } from '#lib/kernel/format.ts';
import { localPath } from '#lib/kernel/web/locale.ts';
import { refusalText } from '#lib/kernel/web/refusals.ts';
import { planOf } from '#lib/registration/index.ts';
import { TakesNobody } from './takes-nobody.tsx';

type WayToRegisterProps = { locale: Locale; actor: Actor; clinic: Clinic };

/** The button to this clinic, or, where one cannot register, the reason in its place. */
export async function WayToRegister({ locale, actor, clinic }: WayToRegisterProps) {
  if (!clinic.takesPartSince) return <NotTakingPart locale={locale} clinic={clinic} />;
  // a full clinic may hold a place for this very person
  if (clinic.taking.state !== 'open' && !(clinic.taking.state === 'full' && actor.kind === 'person'))
    return <TakesNobody locale={locale} clinic={clinic} />;
  if (actor.kind === 'anyone') return <Register locale={locale} clinic={clinic} verb="register" />;
  if (actor.kind !== 'person') return null;
  const plan = await planOf(actor, clinic.id, locale);
  if (plan.refusal?.code === 'registration.clinicFull') return <TakesNobody locale={locale} clinic={clinic} />;
  if (plan.refusal) return <RefusalBox text={await refusalText(plan.refusal, locale)} actions={<ToMine locale={locale} />} />;
  return <Register locale={locale} clinic={clinic} verb={plan.from ? 'change' : 'register'} />;
}

type About = { locale: Locale; clinic: Clinic };

async function Register({ locale, clinic, verb }: About & { verb: 'register' | 'change' }) {
  const t = await getTranslations('facilities.clinic');
  return (
    <div className="section">
      <div className="actions">
        <LinkButton href={localPath(locale, `/my/registration/new/${clinic.id}`)}>{t(verb)}</LinkButton>
      </div>
      <p className="subtle">{t('registerHint')}</p>
    </div>
  );
}

async function NotTakingPart({ locale, clinic }: About) {
  const t = await getTranslations('facilities.clinic');
  const date = clinic.tookPartUntil;
  return (
    <MessageBox kind="warning" title={t('left')}>
      <p>{date ? t('leftWhy', { date: formatDate(locale, date) }) : t('neverWhy')}</p>
      <p>{t('leftNow')}</p>
      <div className="actions"><LinkButton variant="secondary" href={localPath(locale, '/clinics')}>{t('other')}</LinkButton></div>
    </MessageBox>
  );
}

async function ToMine({ locale }: { locale: Locale }) {
  const t = await getTranslations('common.menu');
  return <LinkButton variant="secondary" href={localPath(locale, '/my')}>{t('myRegistration')}</LinkButton>;
}
