/** What the platform announces to an organization about its contract; the words are `emails.contractNotice.*`. */
export const noticeKinds = [
  'invoice-issued',
  'late-payment-issued',
  'credit-note-issued',
  'payment-failed',
  'payment-to-confirm',
  'charged-back',
  'suspended',
  'reopened',
  'plan-started',
  'plan-changed',
  'change-scheduled',
  'change-refused',
  'cancelled',
  'end-warning',
  'end-noticed',
  'end-withdrawn',
  'ended',
  'purge-warning',
  'price-revision',
  'formal-notice',
  'formal-notice-closed',
  'account-refused',
  'dispute-opened',
  'dispute-upheld',
  'dispute-rejected',
  'recovery-quoted',
  'recovery-lapsed',
  'learner-end-warning',
  'learner-ended',
] as const;

export type NoticeKind = (typeof noticeKinds)[number];

/**
 * What a notice takes account of: `held`, data was asked for, so that nothing is erased; `by-hand`, the document is not
 * debited by itself; `bare`, no certificate goes with it; `renewed`, a term is added to the plan.
 */
export type NoticeContext = 'held' | 'by-hand' | 'bare' | 'renewed';
