'use server';
import { asClinicRegistrar } from '#lib/kernel/web/actions.ts';
import { channelAgainSchema, channelCodeSchema, channelResetSchema } from '#lib/people/schemas.ts';
import { confirm, open, sendAgain } from '../../_channel/acts.ts';

export const openAction = asClinicRegistrar(channelResetSchema, open);

export const confirmAction = asClinicRegistrar(channelCodeSchema, confirm);

export const sendAgainAction = asClinicRegistrar(channelAgainSchema, sendAgain);
