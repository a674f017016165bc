import { z } from 'zod';
import type { IsoDay } from '~/domain/calendar';

/** What a complete file needs and this one lacks; words: `proof.missing.<piece>`. */
export const missingPieces = [
  'acceptance',
  'agreement',
  'agreement-document',
  'signatory',
  'not-over',
  'certificate',
  'trainee-signature',
  'countersignature',
  'opco-invoice',
  'client-invoice',
  'lost-file',
] as const;

/** Who can provide it. */
export const providers = ['organization', 'client', 'opco', 'trainer', 'learner', 'time'] as const;

export const missingSchema = z.object({
  piece: z.enum(missingPieces),
  by: z.enum(providers),
  /** What it is missing of: people, half-days, agreements. */
  of: z.array(z.string()),
});

export type MissingPiece = z.output<typeof missingSchema>;

/** What is known of an order's pieces. Names are as people read them. */
export type PiecesFacts = {
  today: IsoDay;
  endsOn: IsoDay;
  accepted: boolean;
  funded: boolean;
  signatory: boolean;
  agreements: readonly { number: string; granted: boolean; hasDocument: boolean }[];
  /** Participants who did something, and whether their certificate is there or can be issued. */
  participants: readonly { name: string; minutes: number; certified: boolean }[];
  /** Half-days that are over and were held. */
  halfDays: readonly { name: string; unsigned: readonly string[]; countersigned: boolean }[];
  invoices: { opco: boolean; client: boolean };
  /** What the settlement leaves to each, in cents. */
  due: { opco: number; client: number };
};

/**
 * What a complete file of the order still needs, and who can provide it (F2, F3). While the training goes on, what only
 * its end can bring is one line: `not-over`.
 */
export function missingPiecesOf(facts: PiecesFacts): MissingPiece[] {
  const { accepted, funded, signatory, agreements, participants, halfDays, invoices, due } = facts;
  const over = facts.today > facts.endsOn;
  const granted = agreements.filter((agreement) => agreement.granted);
  const missing: MissingPiece[] = [];
  const tell = (piece: MissingPiece['piece'], by: MissingPiece['by'], of: readonly string[] = []) => {
    missing.push({ piece, by, of: [...of] });
  };
  if (!accepted) tell('acceptance', 'client');
  if (funded && granted.length === 0) tell('agreement', 'opco');
  const undocumented = granted.filter(({ hasDocument }) => !hasDocument).map(({ number }) => number);
  if (undocumented.length > 0) tell('agreement-document', 'organization', undocumented);
  for (const { name, unsigned } of halfDays) {
    if (unsigned.length > 0) tell('trainee-signature', 'learner', [name, ...unsigned]);
  }
  const open = halfDays.filter(({ countersigned }) => !countersigned).map(({ name }) => name);
  if (open.length > 0) tell('countersignature', 'trainer', open);
  if (!signatory) tell('signatory', 'organization');
  if (!over) tell('not-over', 'time');
  else {
    const without = participants.filter(({ minutes, certified }) => minutes > 0 && !certified);
    if (signatory && without.length > 0) {
      tell(
        'certificate',
        'organization',
        without.map(({ name }) => name),
      );
    }
    if (due.opco > 0 && !invoices.opco) tell('opco-invoice', 'organization');
    if (due.client > 0 && !invoices.client) tell('client-invoice', 'organization');
  }
  return missing;
}
