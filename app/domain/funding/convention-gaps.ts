import type { Programme } from '~/domain/courses/course-content';
import type { Statement } from '~/domain/courses/publishable';
import type { OrderParty } from '~/domain/funding/order-content';

/** The statements that a programme annexed to a convention must make of distance learning (F4) and in any case (F5). */
const ofDistance = ['pedagogicalAssistance', 'technicalAssistance', 'evaluation'] as const;

/** What a programme still lacks for a convention: its objectives, and where something is at a distance F4's statements. */
export function missingStatements(
  programme: Pick<Programme, Statement>,
  { distance }: { distance: boolean },
): Statement[] {
  const asked: Statement[] = ['objectives', ...(distance ? ofDistance : ['evaluation' as const])];
  return asked.filter((statement) => programme[statement].trim() === '');
}

const providerParticulars = ['street', 'siret', 'declaration', 'representative'] as const;

type ProviderParticular = (typeof providerParticulars)[number];

/** What an organization still lacks of itself for a convention (F5, F6); a SIRET is asked of French ones alone. */
export function missingParticulars(provider: OrderParty): ProviderParticular[] {
  return providerParticulars.filter((particular) => {
    if (particular === 'siret') return provider.country === 'FR' && !provider.siret && !provider.siren;
    if (particular === 'declaration') return !provider.declaration;
    return !provider[particular]?.trim();
  });
}

/** What an organization still lacks for an offer: particulars, statements of the programme, terms of sale (K02). */
export type OfferLacks = { provider: ProviderParticular[]; programme: Statement[]; terms: boolean };

/** All that {@link OfferLacks} names; `distance` is whether anything of it is taught at a distance (F4). */
export function offerLacks(facts: {
  provider: OrderParty;
  programme: Pick<Programme, Statement>;
  distance: boolean;
  terms: boolean;
}): OfferLacks {
  const { provider, programme, distance, terms } = facts;
  return {
    provider: missingParticulars(provider),
    programme: missingStatements(programme, { distance }),
    terms: !terms,
  };
}
