'use client';
import { Button } from '#app/_ui/button.tsx';

export const PrintButton = ({ text }: { text: string }) => (
  <Button type="button" variant="secondary" onClick={() => window.print()}>{text}</Button>
);
