/** The longest note, in characters. */
export const longestNote = 10_000;

/**
 * Names a text, so that a page can say from which one it began without sending it again: 53 bits in base 36. It guards
 * against mistakes, not against anybody.
 */
export function textFingerprint(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    high = Math.imul(high ^ code, 2_654_435_761);
    low = Math.imul(low ^ code, 1_597_334_677);
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  return (4_294_967_296 * (2_097_151 & low) + (high >>> 0)).toString(36);
}

const between = '\n\n…\n\n';

/**
 * What a note becomes when a page saves `text`, having begun from the text that `from` names: its text where nothing
 * else was saved meanwhile, else both, the page's own first, so that no tab and no device ever wipes out another.
 */
export function noteOver(kept: string, from: string, text: string): string {
  if (kept === text || textFingerprint(kept) === from || text.includes(kept)) return text;
  return kept.includes(text) ? kept : `${text}${between}${kept}`;
}

/**
 * What a page shows once the server has made `merged` of what was `sent`, and its writer has gone on to `current`: what
 * the server added, after what is being written.
 */
export function afterMerge(current: string, sent: string, merged: string): string {
  if (current === sent) return merged;
  return merged.startsWith(sent) ? current + merged.slice(sent.length) : `${current}${between}${merged}`;
}
