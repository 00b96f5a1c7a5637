/** The sign in a box that is ticked. */
export const Tick = () => (
  <svg className="aksel-checkbox__icon" viewBox="0 0 13 10" fill="none" aria-hidden="true" focusable="false">
    <path d="M1.5 5.2 4.8 8.5 11.5 1.5" stroke="currentColor" strokeWidth="2" />
  </svg>
);
