import { getTranslations } from 'next-intl/server';
import { Facts } from '#app/_ui/facts.tsx';
import { Section } from '#app/_ui/section.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { formatInstant } from '#lib/kernel/format.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { printedNumber, type Contest } from '#lib/registration/index.ts';

type ProofProps = { contest: Contest; mayOpenScan?: boolean };

/** What a contested registration rests on: which proof, when, and the form with its scan, while the reader may open it. */
export async function Proof({ contest: { proof, consent, answerScanId }, mayOpenScan = true }: ProofProps) {
  const [t, proofs, locale] = [await getTranslations('contests.agency'), await getTranslations('people.proofs'), await localeOfRequest()];
  const scanId = mayOpenScan && (answerScanId ?? consent?.scanId);
  return (
    <Section title={t('proofTitle')}>
      <Facts rows={[
        { term: (await getTranslations('contests'))('proof'), value: proofs(proof) },
        { term: t('givenAt'), value: consent && formatInstant(locale, consent.givenAt) },
        { term: t('text'), value: consent && `${consent.textVersion} (${consent.language})` },
        { term: t('form'), value: consent?.formSeries && consent.formNumber ? printedNumber({ series: consent.formSeries, number: consent.formNumber }) : null },
        { term: t('scan'), value: scanId && <TextLink href={`/api/consent-scans/${scanId}`}>{t('openScan')}</TextLink> },
      ]} />
    </Section>
  );
}
