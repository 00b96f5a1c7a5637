'use client';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** Asks for the page's facts anew while it is looked at. */
export function KeepFresh({ seconds }: { seconds: number }) {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => { if (!document.hidden) router.refresh(); }, seconds * 1000);
    return () => clearInterval(timer);
  }, [router, seconds]);
  return null;
}
