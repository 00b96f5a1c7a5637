'use client';
import './_ui/styles.ts';
import { ErrorPage } from './_ui/error-page.tsx';

type Failure = { error: Error & { digest?: string }; reset: () => void };

/** When not even the header could be drawn. */
export default function EverythingFailed({ error, reset }: Failure) {
  return (
    <html lang="ka">
      <body>
        <ErrorPage reference={error.digest} retry={reset} />
      </body>
    </html>
  );
}
