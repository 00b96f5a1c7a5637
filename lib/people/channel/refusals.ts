import { explainedBy, type RefusalByRule } from '#lib/kernel/explained.ts';
import { ChannelIsTheSame, ChannelResetOver } from './errors.ts';

/** The rule that the database refused by → the refusal that explains it. */
export const refusalByRule: RefusalByRule = {
  channel_is_another_one: ChannelIsTheSame,
  channel_reset_is_ones_own: ChannelResetOver,
};

/** Runs an act; a rule that the database refused becomes the refusal that explains it. */
export const explained = <T>(act: () => Promise<T>): Promise<T> => explainedBy(refusalByRule, act);
