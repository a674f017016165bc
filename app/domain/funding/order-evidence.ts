import type { AmendedChange } from '~/domain/funding/amended-changes';

/** How a party acknowledged a change of participants (K13). */
export type ToldFact = { who: 'opco' | 'organization'; at: string; channel: string; reference: string };

/** An OPCO's agreement as it was recorded: amounts in cents, minutes for each person, its document by SHA-256. */
export type AgreementFact = {
  agreementId: string;
  opco: string;
  reference: string;
  receivedAt: string;
  subrogation: boolean;
  minutes: number;
  hourlyRate: number;
  cap: number;
  from: string;
  to: string;
  participantIds: string[];
  amendsId: string | null;
  documentHash: string | null;
};

type By = { by: string | null };

/** What the chain `order:<id>` may hold of the order itself, and what each kind states. */
export type OrderEvidence = {
  created: By & { number: string; clientId: string; courseId: string };
  /** `requestId`: the postponement that it answers (K30). */
  offered: By & {
    versionId: string;
    number: number;
    contentHash: string;
    reason: string;
    requestId?: string;
  };
  withdrawn: By & { versionId: string; reason: string };
  /** By the client, who does not want what was offered. */
  declined: By & { versionId: string; reason: string };
  /** The clicks of an acceptance (K01), with where they came from. */
  'accepted-first': By & { versionId: string; contentHash: string; address: string; device: string };
  accepted: By & { versionId: string; contentHash: string; address: string; device: string };
  /** An acceptance got on paper or by a connected system, which a member vouches for. */
  'accepted-attested': By & {
    versionId: string;
    contentHash: string;
    reason: string;
    documentHash: string | null;
  };
  'participant-added': By & {
    participantId: string;
    enrolmentId: string;
    namedWithOrder: boolean;
    replacesId: string | null;
  };
  'participant-left': By & { participantId: string; enrolmentId: string; reason: string };
  /** What of F5b they were told, and the internal rules they were given, by SHA-256. */
  'participant-informed': {
    participantId: string;
    what: string[];
    rules: { fileId: string; sha256: string } | null;
  };
  'participant-convoked': { participantId: string; sessions: string[] };
  /** That somebody came, or where it says so that they left without anybody in their place. */
  'opco-told': By & Omit<ToldFact, 'who'> & { participantId: string; about?: 'departure' };
  'organization-told': By & Omit<ToldFact, 'who'> & { participantId: string };
  /** An amendment in force changes the training (K32): who was written to, and whether the OPCO is to be told. */
  amended: By & {
    versionId: string;
    number: number;
    changes: AmendedChange[];
    participantIds: string[];
    tellOpco: boolean;
  };
  'opco-told-amendment': By & Omit<ToldFact, 'who'> & { versionId: string; number: number };
  'opco-asked': By & { agreementId: string; opco: string; reference: string; requestedOn: string };
  /** By the client: that it asked its OPCO, or what came back, for the organization to check. Days, and the document's SHA-256. */
  'agreement-sent': By & {
    agreementId: string;
    opco: string;
    reference: string;
    requestedOn: string | null;
    receivedOn: string | null;
    documentHash: string | null;
  };
  'agreement-received': By & AgreementFact;
  'agreement-refused': By & {
    agreementId: string;
    opco: string;
    reference: string;
    receivedAt: string;
    amendsId: string | null;
  };
  'opco-reminded': { days: number; to: string[] };
  'needs-noted': By & { needs: string };
  settled: { settlementId: string; hash: string; opco: number; clientTraining: number; indemnity: number };
  /** By the client: more places, or the end of an order past the time when that is free. */
  'places-asked': By & { places: number; reason: string };
  'postponement-asked': By & { reason: string; inTime: boolean; wishedOn?: string | null };
  'postponement-refused': By & { requestId: string; reason: string };
  cancelled: By & {
    side: string;
    terms: string;
    reason: string;
    indemnityCents: number;
    choice: string | null;
  };
  /** How what was paid for a cancelled order comes back (K31); by the organization where the client told it so. */
  'refund-chosen': By & { side: string; choice: string; reason: string };
};

export type OrderEvidenceKind = keyof OrderEvidence;

export const orderStream = (orderId: string) => `order:${orderId}`;
