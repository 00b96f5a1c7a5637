export type Progress = { step: 'people' | 'laws'; done: number; of: number };
export type OnProgress = (progress: Progress) => void;

type Screen = { write: (text: string) => unknown; isTTY?: boolean };

const TITLES = { people: 'People', laws: 'Laws checked' };
const WIDTH = 30;
const LINE_EVERY_MS = 5_000;

/** Shows progress as a bar on a terminal, or as a plain line now and then anywhere else. */
export function progressOn(screen: Screen): OnProgress {
  const began = new Map<string, number>();
  let shown = 0;
  return (progress) => {
    const now = performance.now();
    began.set(progress.step, began.get(progress.step) ?? now);
    const isLast = progress.done >= progress.of;
    if (!screen.isTTY && !isLast && now - shown < LINE_EVERY_MS) return;
    shown = now;
    const text = `${TITLES[progress.step]} ${described(progress, (now - (began.get(progress.step) ?? now)) / 1000)}`;
    screen.write(screen.isTTY ? `\r\x1b[K${bar(progress)} ${text}${isLast ? '\n' : ''}` : `${text}\n`);
  };
}

function bar({ done, of }: Progress): string {
  const full = Math.round((done / of) * WIDTH);
  return `[${'#'.repeat(full)}${' '.repeat(WIDTH - full)}]`;
}

function described({ step, done, of }: Progress, seconds: number): string {
  const count = (value: number) => Math.round(value).toLocaleString('en');
  const percent = `${Math.floor((done / of) * 100)} % (${count(done)} of ${count(of)})`;
  if (step === 'laws' || seconds < 0.5) return percent;
  const rate = done / seconds;
  return `${percent}, ${count(rate)}/s, ${count((of - done) / rate)} s left`;
}
