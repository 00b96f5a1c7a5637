/** The sign on a select, which Aksel draws over the browser's own. */
export const Chevron = () => (
  <svg className="aksel-select__chevron" width="1em" height="1em" viewBox="0 0 24 24" fill="none" aria-hidden="true" focusable="false">
    <path d="m6 9 6 6 6-6" stroke="currentColor" strokeWidth="1.75" />
  </svg>
);
