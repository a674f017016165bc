import { planNames } from '~/domain/billing/plan-codes';
import { formatDay, formatMoment, formatInstantDay } from '~/domain/calendar-format';
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

type Words = {
  language: string;
  timeZone: string;
  /** Where one can do something about it, with the name of the link. */
  links: { to: string; name: string }[];
  t: (key: string, values?: object) => string;
};

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
  const words = { language, timeZone: viewer.organizationTimeZone, links: [], t };
  if (!can(actor, 'billing.read')) {
    return state === 'past-due' ? [shown('additions-blocked', 'text', {}, words)] : [];
  }
  const purges = state === 'suspended' || state === 'ended';
  const links = [
    { to: '/manage/billing', name: 'link' },
    ...(purges && can(actor, 'exports.make') ? [{ to: '/manage/export', name: 'export' }] : []),
  ];
  const banners = await getContractBanners(actor, { contract }, { now });
  return banners.map((banner) => inWords(banner, { ...words, links }));
}

function inWords(banner: ContractBanner, words: Words): ShownBanner {
  const { language, timeZone } = words;
  const moment = (at: Date | null) => ({
    at: at && formatMoment(at, language, timeZone),
    day: at && formatInstantDay(at, language, timeZone, 'brief'),
  });
  switch (banner.kind) {
    case 'past-due': {
      const { kind, nextAttemptAt, attemptsLeft } = banner;
      const form = !nextAttemptAt ? 'text' : attemptsLeft > 1 ? 'next' : 'last';
      return shown(kind, form, moment(nextAttemptAt), words);
    }
    case 'suspended':
    case 'ended': {
      const { kind, purgeAt } = banner;
      const held = kind === 'ended' && banner.recovery ? 'recovery' : 'text';
      return shown(kind, purgeAt ? 'purge' : held, moment(purgeAt), words);
    }
    case 'ending': {
      const values = { day: formatDay(banner.lastDay, language) };
      return shown('ending', banner.cancelled ? 'cancelled' : 'noticed', values, words);
    }
    case 'change-scheduled': {
      const values = { plan: planNames[banner.plan], day: formatDay(banner.on, language) };
      return shown('change-scheduled', 'text', values, words);
    }
    case 'price-revised':
      return shown('price-revised', 'text', { day: formatDay(banner.on, language) }, words);
  }
}

function shown(kind: ShownBanner['kind'], form: string, values: object, { links, t }: Words): ShownBanner {
  const say = (key: string) => t(`contractBanners.${kind}.${key}`, values);
  return {
    kind,
    name: say('name'),
    text: say(form),
    short: say(`${form}Short`),
    links: links.map(({ to, name }) => ({ to, label: say(name) })),
  };
}
