export type { Channel } from './deliver.ts';
export { deliverNotice } from './deliver-notice.ts';
export { maskRecipient } from './mask.ts';
export { notify, type NoticeKind, type Recipient } from './notify.ts';
export { demoInbox, type DemoMessage } from './queries.ts';
export { noticesQuery, tryAgainSchema, type NoticesQuery } from './schemas.ts';
export { noticeTexts, wordsOf } from './texts.ts';
export { tryAgain } from './try-again.ts';
export { noticesPageSize, noticeTotals, undeliveredNotices, type UndeliveredNotice } from './undelivered.ts';
