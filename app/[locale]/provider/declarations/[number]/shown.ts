import { notFound } from 'next/navigation';
import type { ManagerActor } from '#lib/kernel/actor.ts';
import { declarationByNumber, type DeclarationFile } from '#lib/participation/index.ts';

export type DeclarationProps = { params: Promise<{ number: string }>; searchParams: Promise<{ signed?: string | string[] }> };

/** The declaration of the address; another's does not exist. */
export const declarationOfPage = async (actor: ManagerActor, { params }: Pick<DeclarationProps, 'params'>): Promise<DeclarationFile> =>
  (await declarationByNumber(actor, (await params).number)) ?? notFound();

/** A declaration that can still be taken back. */
export const canBeWithdrawn = ({ state }: DeclarationFile): boolean => state === 'draft' || state === 'submitted' || state === 'returned';
