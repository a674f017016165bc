import { planNames } from '~/domain/billing/plan-codes';
import { formatDay, formatInstant } from '~/domain/calendar-format';
import type { ContractBanner } from '~/domain/lifecycle/contract-banners';
import { can } from '~/domain/organizations/permissions';
import type { MemberRequest } from '~/http/guards.server';
import { languageOf } from '~/http/language.server';
import { translator } from '~/locales/translator';
import { getContractBanners } from '~/use-cases/lifecycle/get-contract-banners.server';

/** A strip above the page, in the reader's words. */
export type ShownBanner = {
  kind: ContractBanner['kind'] | 'additions-blocked';
  name: string;
  text: string;
  short: string;
  links: { to: string; label: string }[];
};

type Words = { language: string; timeZone: string; t: (key: string, values?: object) => string };

/**
 * What stands above every page about the contract: to those who pay what happens and when, to others who teach and
 * manage no more than what is held up meanwhile (P11). Plans without a price have their countdown instead. `contract`
 * is what the subscription keeps, of which only those who pay are told.
 */
export async function readContractBanners(
  request: Request,
  { actor, viewer, state, now }: MemberRequest,
  contract: unknown,
): Promise<ShownBanner[]> {
  const language = languageOf(request);
  const t = translator(language, 'manage') as unknown as Words['t'];
  const words = { language, timeZone: viewer.organizationTimeZone, t };
  if (!can(actor, 'billing.read')) {
    return state === 'past-due' ? [shown('additions-blocked', 'text', {}, [], words)] : [];
  }
  const banners = await getContractBanners(actor, { contract }, { now });
  return banners.map((banner) => inWords(banner, words));
}

function inWords(banner: ContractBanner, words: Words): ShownBanner {
  const { language, timeZone } = words;
  const instant = (at: Date) => formatInstant(at, language, timeZone);
  const billing = ['/manage/billing'];
  switch (banner.kind) {
    case 'past-due': {
      const { nextAttemptAt, attemptsLeft } = banner;
      const form = !nextAttemptAt ? 'text' : attemptsLeft > 1 ? 'next' : 'last';
      const values = { at: nextAttemptAt && instant(nextAttemptAt) };
      return shown('past-due', form, values, billing, words);
    }
    case 'suspended':
    case 'ended': {
      const { kind, purgeAt } = banner;
      const held = kind === 'ended' && banner.recovery ? 'recovery' : 'text';
      const values = { at: purgeAt && instant(purgeAt) };
      return shown(kind, purgeAt ? 'purge' : held, values, billing, words);
    }
    case 'ending': {
      const values = { day: formatDay(banner.lastDay, language) };
      return shown('ending', banner.cancelled ? 'cancelled' : 'noticed', values, billing, words);
    }
    case 'change-scheduled': {
      const values = { plan: planNames[banner.plan], day: formatDay(banner.on, language) };
      return shown('change-scheduled', 'text', values, billing, words);
    }
    case 'price-revised':
      return shown('price-revised', 'text', { day: formatDay(banner.on, language) }, billing, words);
  }
}

function shown(
  kind: ShownBanner['kind'],
  form: string,
  values: object,
  links: readonly string[],
  { t }: Words,
): ShownBanner {
  return {
    kind,
    name: t(`contractBanners.${kind}.name`),
    text: t(`contractBanners.${kind}.${form}`, values),
    short: t(`contractBanners.${kind}.short`, values),
    links: links.map((to) => ({ to, label: t(`contractBanners.${kind}.link`) })),
  };
}
