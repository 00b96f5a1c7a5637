import { Heading } from '#app/_ui/heading.tsx';

/** The text of the consent form, word for word. Its parts stand between empty lines; a numbered one opens with its heading. */
export function ConsentText({ label, body }: { label: string; body: string }) {
  return (
    <section className="consent-text" aria-label={label}>
      {body.trim().split(/\n\s*\n/).map((part, i) => <Part key={i} part={part} />)}
    </section>
  );
}

function Part({ part }: { part: string }) {
  const [heading = '', ...lines] = part.split('\n');
  if (!/^\d+\./.test(heading)) return <p>{part}</p>;
  return (
    <div>
      <Heading level={2} size="xsmall">{heading}</Heading>
      <p>{lines.join('\n')}</p>
    </div>
  );
}
