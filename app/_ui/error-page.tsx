'use client';
import { usePathname } from 'next/navigation';
import { Button } from './button.tsx';
import { Heading } from './heading.tsx';

const words = {
  ka: {
    title: 'გვერდი ვერ გაიხსნა',
    text: 'შეფერხება ჩვენს მხარესაა. სცადეთ ხელახლა. თუ შეფერხება მეორდება, დარეკეთ ცხელ ხაზზე 1505 და უთხარით ეს ნომერი:',
    again: 'ხელახლა ცდა',
    home: 'მთავარი გვერდი',
  },
  en: {
    title: 'The page could not be opened',
    text: 'The fault is on our side. Try again. If it happens again, call the hotline 1505 and give this number:',
    again: 'Try again',
    home: 'Start page',
  },
};

type ErrorPageProps = { reference?: string; retry: () => void };

/** A page that failed. Its words are here and not among the messages: whatever failed may have been what reads them. */
export function ErrorPage({ reference, retry }: ErrorPageProps) {
  const isEnglish = /^\/en(\/|$)/.test(usePathname() ?? '');
  const text = isEnglish ? words.en : words.ka;
  return (
    <main id="main" tabIndex={-1} className="page page--text" lang={isEnglish ? 'en' : 'ka'}>
      <title>{text.title}</title>
      <Heading level={1}>{text.title}</Heading>
      <p>{text.text} <strong>{reference ?? '–'}</strong></p>
      <div className="actions">
        <Button type="button" onClick={retry}>{text.again}</Button>
        <a className="aksel-link" href={isEnglish ? '/en' : '/'}>{text.home}</a>
      </div>
    </main>
  );
}
