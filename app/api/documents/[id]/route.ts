import { managerOrAgencyHandler } from '#lib/kernel/web/handlers.ts';
import { openDocument } from '#lib/participation/index.ts';
import { documentAnswer } from '../../document-answer.ts';

export const GET = managerOrAgencyHandler((actor, params) => documentAnswer(() => openDocument(actor, params.id ?? '')));
