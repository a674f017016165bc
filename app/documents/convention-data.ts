import { ink } from '~/documents/invoice-page';
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
  organization: SheetOrganization;
  content: OrderContent;
  /** From 1: those after the first are amendments. */
  version: number;
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

export const body = { size: 9.5, colour: ink, leading: 1.5 };
