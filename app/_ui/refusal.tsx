import type { ReactNode } from 'react';
import type { RefusalText } from '#lib/kernel/web/refusals.ts';
import { MessageBox } from './message-box.tsx';

type RefusalBoxProps = { text: RefusalText; actions?: ReactNode };

/** A refusal: what is refused, why and until when, and what can be done now. */
export function RefusalBox({ text, actions }: RefusalBoxProps) {
  return (
    <MessageBox kind="warning" title={text.title}>
      <p>{text.why}</p>
      <p>{text.now}</p>
      {actions && <div className="actions">{actions}</div>}
    </MessageBox>
  );
}
