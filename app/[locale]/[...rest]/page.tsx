import { notFound } from 'next/navigation';

/** An address that nothing else answers. */
export default function Rest() {
  notFound();
}
