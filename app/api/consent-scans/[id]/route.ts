import { clinicOrAgencyHandler } from '#lib/kernel/web/handlers.ts';
import { viewScan } from '#lib/registration/index.ts';
import { documentAnswer } from '../../document-answer.ts';

export const GET = clinicOrAgencyHandler((actor, params) => documentAnswer(() => viewScan(actor, params.id ?? '')));
