import type { Sql } from 'postgres';
import { connect, type Types } from './client.ts';

type Member = { sql: Sql<Types>; isDead: boolean; death: Promise<never> };

/**
 * Connections of one role, each a client of its own that serves one piece of work at a time and is thrown away when
 * its backend dies. The driver's own pool opens a dead connection anew with the bytes that it had not sent yet, and
 * lends it to the next request while the last one still holds it (postgres.js 3.4.9, its issue 1216).
 */
export class Pool {
  readonly #open: () => Member;
  readonly #idle: Member[] = [];
  readonly #waiting: ((member: Member) => void)[] = [];
  readonly #patience: number;
  #free: number;

  /**
   * @param max connections at once; they are opened when needed
   * @param patience how long work waits for one of them, in milliseconds
   */
  constructor(url: string, max: number, patience = 5_000) {
    this.#free = max;
    this.#patience = patience;
    this.#open = () => opened(url);
  }

  /**
   * Waits for a connection that nobody else uses until `work` has settled.
   * @throws Error with PostgreSQL's code for too many connections when none became free in time
   */
  async use<T>(work: (sql: Sql<Types>) => Promise<T>): Promise<T> {
    const member = await this.#take();
    try {
      // a query sent between the socket's error and its close would wait for ever
      return await Promise.race([work(member.sql), member.death]);
    } finally {
      this.#give(member);
    }
  }

  /** Closes every idle connection. */
  async end(): Promise<void> {
    await Promise.all(this.#idle.splice(0).map((member) => member.sql.end({ timeout: 5 })));
  }

  async #take(): Promise<Member> {
    const idle = this.#idle.pop();
    if (idle) return alive(idle, this.#open);
    if (this.#free === 0) return this.#turn();
    this.#free--;
    return this.#open();
  }

  /** A queue without an end would keep everybody waiting for answers that nobody waits for any more. */
  #turn(): Promise<Member> {
    return new Promise((resolve, reject) => {
      const take = (member: Member) => {
        clearTimeout(deadline);
        resolve(member);
      };
      const leave = () => {
        this.#waiting.splice(this.#waiting.indexOf(take), 1);
        reject(Object.assign(new Error('No connection became free in time.'), { code: '53300' }));
      };
      const deadline = setTimeout(leave, this.#patience);
      this.#waiting.push(take);
    });
  }

  #give(used: Member): void {
    const member = alive(used, this.#open);
    const next = this.#waiting.shift();
    if (next) next(member);
    else this.#idle.push(member);
  }
}

function opened(url: string): Member {
  let die = () => {};
  const death = new Promise<never>((_, reject) => {
    die = () => reject(Object.assign(new Error('The connection has gone.'), { code: 'CONNECTION_CLOSED' }));
  });
  death.catch(() => {});
  const member: Member = { death, isDead: false, sql: connect(url, 1, () => { member.isDead = true; die(); }) };
  return member;
}

/** The member itself, or a new one in its place. */
function alive(member: Member, open: () => Member): Member {
  if (!member.isDead) return member;
  void member.sql.end({ timeout: 0 });
  return open();
}

let pool: Pool | undefined;

/**
 * The pool of the app's role, which owns nothing and bypasses nothing.
 * @throws Error when DATABASE_APP_URL is not set
 */
export function appPool(): Pool {
  const url = process.env.DATABASE_APP_URL;
  if (!url) throw new Error('DATABASE_APP_URL is not set.');
  return (pool ??= new Pool(url, Number(process.env.DATABASE_POOL ?? 20)));
}

export async function closeAppPool(): Promise<void> {
  await pool?.end();
  pool = undefined;
}
