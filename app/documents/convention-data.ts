import { ink } from '~/documents/invoice-page';
import type { Edition } from '~/documents/edition';
import type { SheetOrganization } from '~/documents/sheet-data';
import type { Outline, Programme } from '~/domain/courses/course-content';
import type { OrderContent } from '~/domain/funding/order-content';
import type { Language } from '~/locales/translator';

/** One click, or what a member attested (K01). */
export type ConventionClick = {
  click: 'first' | 'second' | 'attested';
  name: string;
  address: string;
  device: string;
  reason: string;
  at: Date;
};

/** What a quote or a convention is drawn from: the very content that was offered. */
export type Convention = {
  language: Language;
  /** Who the provider is stands in the content that was offered, whatever became of it since. */
  organization: Pick<SheetOrganization, 'accentColour' | 'logo'>;
  /** Of the provider's representative: PNG or JPEG. */
  signature?: Uint8Array | null;
  edition?: Edition;
  content: OrderContent;
  /** From 1, offers that were withdrawn or declined counted too. */
  version: number;
  /** An earlier version was accepted. */
  amends: boolean;
  contentHash: string;
  /** Of an amendment. */
  reason: string;
  offeredAt: Date;
  offeredBy: string;
  /** Empty while it is a quote. */
  clicks: readonly ConventionClick[];
  programme: Programme;
  outline: Outline;
  /** The terms of sale accepted with it (K02). */
  terms: { version: number; text: string } | null;
};

/** What it is: a quote or a proposed amendment until it is accepted, a convention or an amendment from then on. */
export function conventionKind({ clicks, amends }: Pick<Convention, 'clicks' | 'amends'>) {
  if (clicks.length === 0) return amends ? 'proposal' : 'quote';
  return amends ? 'amendment' : 'convention';
}

/** The letterhead of the provider as the content names it. */
export const conventionLetterhead = ({
  content,
  organization,
}: Pick<Convention, 'content' | 'organization'>) => {
  const { name, street, postalCode, city, siret, declaration, representative, representativeTitle } =
    content.provider;
  return {
    ...{ name, street, postalCode, city, siret, ...organization },
    activityDeclaration: declaration?.number ?? null,
    activityPrefecture: declaration?.prefecture ?? null,
    ...{ representativeName: representative, representativeTitle },
  };
};

export const body = { size: 9.5, colour: ink, leading: 1.5 };
