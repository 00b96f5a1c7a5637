import { Tag } from '#app/_ui/tag.tsx';
import { formatDate, type Locale } from '#lib/kernel/format.ts';
import type { DeclarationFile } from '#lib/participation/index.ts';

type DueDayProps = {
  on: string | null;
  isOverdue: boolean;
  state: DeclarationFile['state'];
  locale: Locale;
  texts: { overdue: string; answered: string };
};

const answered = new Set<DueDayProps['state']>(['returned', 'accepted', 'refused', 'withdrawn']);

/** The last day for an answer, and whether it has passed; nothing once there is one. */
export function DueDay({ on, isOverdue, state, locale, texts }: DueDayProps) {
  if (on === null || answered.has(state)) return <span className="subtle">{texts.answered}</span>;
  return <>{formatDate(locale, on)} {isOverdue && <Tag color="danger">{texts.overdue}</Tag>}</>;
}
