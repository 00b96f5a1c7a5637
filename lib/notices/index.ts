export type { Channel } from './deliver.ts';
export { notify, type NoticeKind, type Recipient } from './notify.ts';
export { demoInbox, type DemoMessage } from './queries.ts';
