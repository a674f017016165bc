import type { FundingAgreement } from '~/domain/funding/order-facts';
import type { IsoDay } from '~/domain/calendar';

export type AgreementStatus = 'requested' | 'granted' | 'refused';

/** What was asked of an OPCO, or what it answered. A change is another that names the one it amends. */
export type RecordedAgreement = {
  id: string;
  status: AgreementStatus;
  receivedAt: Date | null;
  amendsId: string | null;
  subrogation: boolean;
  minutes: number;
  hourlyRate: number;
  cap: number;
  from: IsoDay | null;
  to: IsoDay | null;
  enrolmentIds: readonly string[];
};

/**
 * The agreements granted and not amended as they stood at an instant: only answers received by then count, those that
 * amend too. An amended agreement keeps the moment at which the OPCO first agreed (K20), and
 * whom it named since when (K13).
 */
export function agreementsInForce(all: readonly RecordedAgreement[], asOf: Date): FundingAgreement[] {
  const answers = all.filter(({ receivedAt }) => receivedAt !== null && receivedAt <= asOf);
  const known = new Map(all.map((one) => [one.id, one]));
  const amended = new Set(answers.flatMap(({ amendsId }) => amendsId ?? []));
  return answers.flatMap((one): FundingAgreement[] => {
    const { id, status, receivedAt, from, to, enrolmentIds } = one;
    if (status !== 'granted' || amended.has(id) || !receivedAt || !from || !to) return [];
    const earlier = earlierTerms(one, known);
    const first = earlier.reduce((at, { receivedAt: before }) => (before < at ? before : at), receivedAt);
    const { subrogation, minutes, hourlyRate, cap } = one;
    return [
      {
        ...{ id, subrogation, minutes, hourlyRate, cap, enrolmentIds, from, to },
        receivedAt: first,
        amendedAt: first < receivedAt ? receivedAt : null,
        ...(earlier.length > 0 && { earlier }),
      },
    ];
  });
}

/** What the OPCO agreed to before an agreement amended it, the latest first; a refusal in between begins anew. */
function earlierTerms(agreement: RecordedAgreement, known: ReadonlyMap<string, RecordedAgreement>) {
  const terms: NonNullable<FundingAgreement['earlier']>[number][] = [];
  const seen = new Set([agreement.id]);
  for (let one = before(agreement); one?.status === 'granted' && !seen.has(one.id); one = before(one)) {
    seen.add(one.id);
    if (one.receivedAt) terms.push({ receivedAt: one.receivedAt, enrolmentIds: one.enrolmentIds });
  }
  return terms;

  function before({ amendsId }: RecordedAgreement) {
    return amendsId === null ? undefined : known.get(amendsId);
  }
}
