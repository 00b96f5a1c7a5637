type ErrorSummaryProps = { heading: string; errors: Record<string, string> };

/** Everything that is wrong with a form, each a link to its field. */
export function ErrorSummary({ heading, errors }: ErrorSummaryProps) {
  return (
    <div role="group" aria-labelledby="error-summary" className="aksel-error-summary">
      <h2 id="error-summary" className="aksel-error-summary__heading aksel-heading aksel-heading--small">{heading}</h2>
      <ul className="aksel-error-summary__list">
        {Object.entries(errors).map(([field, sentence]) => (
          <li key={field}><a className="aksel-error-summary__item aksel-link" href={`#${field}`}>{sentence}</a></li>
        ))}
      </ul>
    </div>
  );
}
