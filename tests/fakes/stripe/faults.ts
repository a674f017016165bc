/**
 * What is wrong with the vendor: `down` answers 503, `slow` takes three seconds, `answers-lost` does what is asked
 * and cuts the line, `card-network-down` has every card refused with `processing_error`.
 */
export const modes = ['ok', 'down', 'slow', 'answers-lost', 'card-network-down'] as const;

export interface Faults {
  mode: (typeof modes)[number];
  /** Every event is delivered twice. */
  duplicateWebhooks: boolean;
  /** No event leaves until they are released. */
  holdWebhooks: boolean;
  /** Events leave one by one, the newest first. */
  reorder: boolean;
}

export const noFaults = (): Faults => ({
  ...{ mode: 'ok', duplicateWebhooks: false, holdWebhooks: false, reorder: false },
});

/** The faults as a test asks for them; null when it asks for something else. */
export function readFaults(asked: unknown, before: Faults): Faults | null {
  if (typeof asked !== 'object' || asked === null) return null;
  const { mode, duplicateWebhooks, holdWebhooks, reorder, ...others } = { ...before, ...asked };
  const flags = [duplicateWebhooks, holdWebhooks, reorder];
  if (Object.keys(others).length > 0 || !modes.includes(mode)) return null;
  if (flags.some((flag) => typeof flag !== 'boolean')) return null;
  return { mode, duplicateWebhooks, holdWebhooks, reorder };
}
