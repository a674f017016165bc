import { z } from 'zod';
import type { IsoDay } from '~/domain/calendar';

/** What a complete file needs and this one lacks; words: `proof.missing.<piece>`. */
export const missingPieces = [
  'amendment',
  'agreement',
  'agreement-document',
  'convocation',
  'internal-rules',
  'positioning',
  'needs',
  'trainee-signature',
  'countersignature',
  'attainment',
  'satisfaction',
  'signatory',
  'not-over',
  'opco-invoice',
  'client-invoice',
  'lost-file',
] as const;

/** Who can provide it. */
export const providers = ['organization', 'client', 'opco', 'trainer', 'learner', 'time'] as const;

export const missingSchema = z.object({
  piece: z.enum(missingPieces),
  by: z.enum(providers),
  /** What it is missing of: people, half-days, agreements, files. */
  of: z.array(z.string()),
});

export type MissingPiece = z.output<typeof missingSchema>;

/** What funders ask of the learners themselves (F4, F7). */
export const evaluationPieces = ['positioning', 'needs', 'attainment', 'satisfaction'] as const;

export type EvaluationPiece = (typeof evaluationPieces)[number];

/** What is known of an order's pieces. Names are as people read them. */
export type PiecesFacts = {
  today: IsoDay;
  endsOn: IsoDay;
  funded: boolean;
  signatory: boolean;
  /** An amendment was offered, and is not accepted yet. */
  amendmentOffered: boolean;
  agreements: readonly { number: string; granted: boolean; hasDocument: boolean }[];
  /** Who was not sent the information due before registration and the convocation (F5b), and who got them without the rules. */
  unconvoked: readonly string[];
  withoutRules: readonly string[];
  /** Half-days that are over and were held. */
  halfDays: readonly {
    name: string;
    unsigned: readonly string[];
    /** Somebody of this file was there. */
    attended: boolean;
    countersigned: boolean;
  }[];
  /** Whether the training sold holds one, and who of those who did something has not handed one in. */
  evaluations: Readonly<Record<EvaluationPiece, { exists: boolean; lacking: readonly string[] }>>;
  /** Invoiced of the training and not taken back, in cents. */
  invoiced: { opco: number; client: number };
  /** What the settlement leaves to each, in cents. */
  due: { opco: number; client: number };
};

/**
 * What a complete file of the order still needs, and who can provide it (F2 to F5b, F7). While the training goes on, what
 * only its end can bring is one line: `not-over`. What the making of a file issues by itself is never missing.
 */
export function missingPiecesOf(facts: PiecesFacts): MissingPiece[] {
  const { funded, signatory, agreements, halfDays, evaluations, invoiced, due } = facts;
  const over = facts.today > facts.endsOn;
  const granted = agreements.filter((agreement) => agreement.granted);
  const missing: MissingPiece[] = [];
  const tell = (piece: MissingPiece['piece'], by: MissingPiece['by'], of: readonly string[] = []) => {
    missing.push({ piece, by, of: [...of] });
  };
  const tellOf = (piece: MissingPiece['piece'], by: MissingPiece['by'], of: readonly string[]) => {
    if (of.length > 0) tell(piece, by, of);
  };
  const evaluate = (piece: EvaluationPiece) => {
    const { exists, lacking } = evaluations[piece];
    if (!exists) tell(piece, 'organization');
    else tellOf(piece, 'learner', lacking);
  };
  if (facts.amendmentOffered) tell('amendment', 'client');
  if (funded && granted.length === 0) tell('agreement', 'opco');
  const undocumented = granted.filter(({ hasDocument }) => !hasDocument).map(({ number }) => number);
  tellOf('agreement-document', 'organization', undocumented);
  tellOf('convocation', 'organization', facts.unconvoked);
  tellOf('internal-rules', 'organization', facts.withoutRules);
  evaluate('positioning');
  evaluate('needs');
  for (const { name, unsigned } of halfDays) {
    if (unsigned.length > 0) tell('trainee-signature', 'learner', [name, ...unsigned]);
  }
  const open = halfDays.filter(({ attended, countersigned }) => attended && !countersigned);
  tellOf(
    'countersignature',
    'trainer',
    open.map(({ name }) => name),
  );
  if (!signatory) tell('signatory', 'organization');
  if (!over) tell('not-over', 'time');
  else {
    evaluate('attainment');
    evaluate('satisfaction');
    if (due.opco > invoiced.opco) tell('opco-invoice', 'organization');
    if (due.client > invoiced.client) tell('client-invoice', 'organization');
  }
  return missing;
}
