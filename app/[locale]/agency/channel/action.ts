'use server';
import { asAgencyReviewer } from '#lib/kernel/web/actions.ts';
import { channelAgainSchema, channelCodeSchema, channelResetSchema } from '#lib/people/schemas.ts';
import { confirm, open, sendAgain } from '../../_channel/acts.ts';

export const openAction = asAgencyReviewer(channelResetSchema, open);

export const confirmAction = asAgencyReviewer(channelCodeSchema, confirm);

export const sendAgainAction = asAgencyReviewer(channelAgainSchema, sendAgain);
