import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { IsoDay } from '~/domain/calendar';

export const legalDocuments = ['terms', 'privacy', 'processing'] as const;

export type LegalDocument = (typeof legalDocuments)[number];

/** Who runs this installation, as the texts name them. */
export type LegalParticulars = Readonly<
  Record<'operatorName' | 'operatorAddress' | 'operatorSiren' | 'contactEmail' | 'privacyEmail', string>
>;

export type LegalText = {
  version: string;
  effectiveOn: IsoDay;
  /** Markdown, complete: what one accepts. */
  text: string;
  /** SHA-256 of the text in UTF-8, in hexadecimal. */
  hash: string;
};

/** A text from its source: `version` and `effectiveOn` above it, the particulars filled in, and its hash (G9). */
export function readLegalText(source: string, particulars: LegalParticulars): LegalText {
  const match = /^---\n([\s\S]*?)\n---\n+([\s\S]*)$/.exec(source.replaceAll('\r\n', '\n'));
  const [, head = '', body = ''] = match ?? [];
  const version = /^version: (.+)$/m.exec(head)?.[1];
  const effectiveOn = /^effectiveOn: (\d{4}-\d{2}-\d{2})$/m.exec(head)?.[1];
  if (!version || !effectiveOn) throw new Error('a legal text lacks its version or its day');
  const text = body.replace(/\{\{(\w+)\}\}/g, (token, name: string) => {
    if (!Object.hasOwn(particulars, name)) throw new Error(`a legal text asks for ${token}`);
    return particulars[name as keyof LegalParticulars];
  });
  return { version, effectiveOn, text, hash: bytesToHex(sha256(utf8ToBytes(text))) };
}

/** The version in force on a day: the latest that had taken effect. Before the first, the first. */
export function legalTextOn(texts: readonly LegalText[], day: IsoDay): LegalText {
  const byDay = [...texts].sort((one, other) => one.effectiveOn.localeCompare(other.effectiveOn));
  const inForce = byDay.findLast(({ effectiveOn }) => effectiveOn <= day) ?? byDay[0];
  if (!inForce) throw new Error('a legal document has no text');
  return inForce;
}

/** The three texts in force on a day, from all their sources in one language. */
export function legalTextsOn(
  sources: Readonly<Record<string, readonly string[]>> | undefined,
  particulars: LegalParticulars,
  day: IsoDay,
): Record<LegalDocument, LegalText> {
  const inForce = (document: LegalDocument) => {
    const texts = (sources?.[document] ?? []).map((source) => readLegalText(source, particulars));
    return legalTextOn(texts, day);
  };
  return { terms: inForce('terms'), privacy: inForce('privacy'), processing: inForce('processing') };
}
