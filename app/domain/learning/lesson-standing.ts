import type { CompletionRule } from '~/domain/courses/completion-rule';
import type { LessonKind } from '~/domain/courses/lesson-kinds';

/** What the evidence of one learner says about one lesson. */
export type LessonFacts = {
  /** Time actively read. */
  readingMs: number;
  /** Milliseconds played, pages read, or files opened; 1 for a link that was opened. */
  covered: number;
  /** How often it was handed in. */
  handedIn: number;
  /** Basis points; null while there is none. */
  score: number | null;
  passed: boolean | null;
  /** Whether a trainer's marks are awaited. */
  waiting: boolean;
  /** Whether the session that stands for it was attended as its policy asks. */
  attended: boolean;
};

export const noFacts: LessonFacts = {
  ...{ readingMs: 0, covered: 0, handedIn: 0, score: null, passed: null, waiting: false, attended: false },
};

/** A lesson as its rule sees it. `length`: milliseconds, pages or files in all; null where nothing is to be covered. */
export type RuledLesson = {
  kind: LessonKind;
  minutes: number;
  rule: CompletionRule;
  length: number | null;
};

/** What is lacking, as numbers that a sentence can name: both in the rule's own unit. */
export type Missing =
  | { rule: 'confirm'; openFirst: boolean }
  | { rule: 'time'; doneMinutes: number; neededMinutes: number }
  | { rule: 'covered'; donePercent: number; neededPercent: number; doneUnits: number; units: number }
  | { rule: 'handed-in' }
  | { rule: 'passed'; handedIn: number; score: number | null; waiting: boolean }
  | { rule: 'attended' };

export type RuleVerdict = { met: true } | { met: false; missing: Missing };

/**
 * Whether the rule of a lesson is fulfilled by what the evidence says, and what is lacking where it is not. `confirm`
 * is never met by facts alone: `mayConfirm` says whether its reader may say so.
 */
export function ruleVerdict({ kind, minutes, rule, length }: RuledLesson, facts: LessonFacts): RuleVerdict {
  const not = (missing: Missing): RuleVerdict => ({ met: false, missing });
  const met: RuleVerdict = { met: true };
  switch (rule.rule) {
    case 'confirm':
      return not({ rule: 'confirm', openFirst: kind === 'link' && facts.covered === 0 });
    case 'time': {
      const neededMs = Math.ceil((minutes * 60_000 * rule.percent) / 100);
      if (facts.readingMs >= neededMs) return met;
      const doneMinutes = Math.floor(facts.readingMs / 60_000);
      return not({ rule: 'time', doneMinutes, neededMinutes: Math.ceil(neededMs / 60_000) });
    }
    case 'covered': {
      const units = length ?? 0;
      if (units > 0 && facts.covered * 100 >= units * rule.percent) return met;
      const donePercent = units === 0 ? 0 : Math.floor((facts.covered * 100) / units);
      const done = { donePercent, neededPercent: rule.percent, doneUnits: facts.covered, units };
      return not({ rule: 'covered', ...done });
    }
    case 'handed-in':
      return facts.handedIn > 0 ? met : not({ rule: 'handed-in' });
    case 'passed': {
      const { handedIn, score, waiting } = facts;
      return facts.passed === true ? met : not({ rule: 'passed', handedIn, score, waiting });
    }
    case 'attended':
      return facts.attended ? met : not({ rule: 'attended' });
  }
}

/** Whether the reader's own word may count now: only where the rule is theirs to say, and a link only once opened. */
export function mayConfirm(lesson: RuledLesson, facts: LessonFacts): boolean {
  const verdict = ruleVerdict(lesson, facts);
  return verdict.met || (verdict.missing.rule === 'confirm' && !verdict.missing.openFirst);
}

/** Whether one resumes within what the lesson holds beside its text, rather than where the page was scrolled to. */
export function hasOwnPosition(kind: LessonKind): boolean {
  return kind === 'video' || kind === 'audio' || kind === 'document';
}
