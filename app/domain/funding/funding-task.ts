export const fundingTaskKinds = ['lessons', 'sign', 'countersign', 'agreement', 'acknowledge'] as const;

type Base = {
  /** When it is due; past for what waits already. */
  dueAt: Date;
  /** Cents that the OPCO would not pay without it, all else going well; 0 where only the settlement waits for it. */
  worth: number;
};

/** What can still be saved of an order's funding, and who it is about. */
export type FundingTask = Base &
  (
    | { kind: 'lessons'; enrolmentId: string; moduleId: string; lessonIds: string[] }
    /** A half-day that is over: sign it, or say why it bears no signature. */
    | { kind: 'sign'; enrolmentId: string; halfDayId: string; sessionId: string }
    | { kind: 'countersign'; enrolmentId: null; halfDayId: string; sessionId: string }
    /** Get an agreement before the training starts (K18, K20): for the order, or for somebody it leaves out. */
    | { kind: 'agreement'; enrolmentId: string | null }
    /** Tell the OPCO of a newcomer before the training starts (K13). */
    | { kind: 'acknowledge'; enrolmentId: string }
  );

/** Names a task among those of its order. */
export function fundingTaskKey(task: FundingTask): string {
  const place = 'moduleId' in task ? task.moduleId : 'halfDayId' in task ? task.halfDayId : '';
  return `${task.kind} ${task.enrolmentId ?? ''} ${place}`;
}
