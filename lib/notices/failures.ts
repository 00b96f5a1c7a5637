/**
 * Why a notice was not delivered, as the agency sees it: a class, never a word of the message or of the recipient.
 * unreachable: nobody answered; deferred: they said later; refused: they said never; settings: they do not let us in;
 * text: the notice has no text for its facts.
 */
export type Failure = 'unreachable' | 'deferred' | 'refused' | 'settings' | 'text' | 'unknown';

/** What the SMS gateway answered instead of 2xx. */
export class GatewayAnswered extends Error {
  readonly status: number;

  constructor(status: number) {
    super(`The SMS gateway answered ${status}`);
    this.status = status;
  }
}

/** A notice's kind has no text in its language, or the text speaks of a fact that the notice has not. */
export class NoText extends Error {}

// as nodemailer names them, and Node's own
const silences = /^(E?CONNECTION|ETIMEDOUT|ESOCKET|EDNS|ECONN\w+|EHOSTUNREACH|ENOTFOUND)$/;

/** The class of whatever a delivery threw. */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) return 'unknown';
  if (error instanceof NoText) return 'text';
  if (error instanceof GatewayAnswered) return failureOfGateway(error.status);
  // fetch: no connection, and no answer in time
  if (error.name === 'TimeoutError' || (error instanceof TypeError && error.message === 'fetch failed')) return 'unreachable';
  return failureOfMail(error);
}

function failureOfGateway(status: number): Failure {
  if (status === 401 || status === 403) return 'settings';
  return status >= 500 || status === 408 || status === 429 ? 'deferred' : 'refused';
}

function failureOfMail(error: Error & { code?: string; responseCode?: number; command?: string }): Failure {
  const { code = '', responseCode = 0, command = '' } = error;
  if (silences.test(code)) return 'unreachable';
  if (/^E(NO)?AUTH$|^ETLS$|^EOAUTH2$/.test(code)) return 'settings';
  if (responseCode >= 400 && responseCode < 500) return 'deferred';
  // whom we send as is ours to set right; whom we send to is not
  if (command === 'MAIL FROM') return 'settings';
  return code === 'EENVELOPE' || code === 'EMESSAGE' ? 'refused' : 'unknown';
}
