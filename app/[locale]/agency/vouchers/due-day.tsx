import { Tag } from '#app/_ui/tag.tsx';
import { formatDate, type Locale } from '#lib/kernel/format.ts';
import type { VoucherState } from '#lib/vouchers/index.ts';

type DueDayProps = { on: string | null; isOverdue: boolean; state: VoucherState; locale: Locale; texts: { overdue: string; answered: string } };

/** The last day for an answer, and whether it has passed; nothing once there is one. */
export function DueDay({ on, isOverdue, state, locale, texts }: DueDayProps) {
  if (on === null || state !== 'submitted') return <span className="subtle">{texts.answered}</span>;
  return <>{formatDate(locale, on)} {isOverdue && <Tag color="danger">{texts.overdue}</Tag>}</>;
}
