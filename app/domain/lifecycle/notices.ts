/** What the platform announces to an organization about its contract; the words are `emails.contractNotice.*`. */
export const noticeKinds = [
  'invoice-issued',
  'late-payment-issued',
  'credit-note-issued',
  'payment-failed',
  'payment-to-confirm',
  'suspended',
  'reopened',
  'plan-started',
  'plan-changed',
  'change-scheduled',
  'change-refused',
  'cancelled',
  'end-warning',
  'end-noticed',
  'ended',
  'purge-warning',
  'price-revision',
  'formal-notice',
  'dispute-opened',
  'dispute-upheld',
  'dispute-rejected',
  'recovery-lapsed',
  'learner-end-warning',
  'learner-ended',
] as const;

export type NoticeKind = (typeof noticeKinds)[number];
