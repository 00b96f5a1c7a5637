'use client';
import { ErrorPage } from '#app/_ui/error-page.tsx';

type Failure = { error: Error & { digest?: string }; reset: () => void };

export default function Failed({ error, reset }: Failure) {
  return <ErrorPage reference={error.digest} retry={reset} />;
}
