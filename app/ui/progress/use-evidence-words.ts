import { useTranslation } from 'react-i18next';
import type { JsonObject } from '~/domain/evidence/canonical-json';
import { readEnrolmentEvidence } from '~/domain/learning/enrolment-evidence';
import { formatMinutes } from '~/domain/calendar-format';
import { useFormats } from '../primitives/use-formats';

/** Evidence in words: what a record states, and where it comes from. */
export function useEvidenceWords(timeZone: string) {
  const { t, i18n } = useTranslation('progress');
  const formats = useFormats();
  const day = (value: string | null) => (value ? formats.day(value) : null);

  function days(opensOn: string | null, closesOn: string | null): string {
    const [from, to] = [day(opensOn), day(closesOn)];
    if (from && to) return t('facts.between', { from, to });
    if (from) return t('facts.from', { from });
    return to ? t('facts.until', { to }) : t('facts.always');
  }

  function sentence(record: { kind: string; payload: JsonObject }): string {
    const evidence = readEnrolmentEvidence(record);
    if (!evidence) return t('facts.other', { kind: record.kind });
    switch (evidence.kind) {
      case 'enrolled': {
        const { versionNumber: version, minutes, opensOn, closesOn } = evidence.payload;
        const planned = formatMinutes(minutes, i18n.language);
        return t('facts.enrolled', { version, planned, days: days(opensOn, closesOn) });
      }
      case 'reinstated':
        return t('facts.reinstated', { days: days(evidence.payload.opensOn, evidence.payload.closesOn) });
      case 'window-changed': {
        const { opensOn, closesOn, cause } = evidence.payload;
        if (!cause) return t('facts.windowChanged', { days: days(opensOn, closesOn) });
        const why = { number: cause.days, title: cause.title, days: days(opensOn, closesOn) };
        return cause.kind === 'outage'
          ? t('facts.extendedByOutage', why)
          : t('facts.extendedByMaintenance', why);
      }
      case 'version-moved':
        return t('facts.versionMoved', { version: evidence.payload.versionNumber });
      case 'withdrawn':
        return t('facts.withdrawn');
      case 'launched':
        return t('facts.launched', { title: evidence.payload.title });
      case 'read': {
        const { title, from, to } = evidence.payload;
        const seconds = Math.round((Date.parse(to) - Date.parse(from)) / 1000);
        const between = { from: formats.time(from, timeZone), to: formats.time(to, timeZone) };
        return t('facts.read', { title, seconds, ...between });
      }
      case 'played':
      case 'pages-read':
      case 'file-opened':
      case 'link-opened': {
        const { title, ranges } = evidence.payload;
        const parts = ranges.reduce((total, [from, to]) => total + to - from, 0);
        if (evidence.kind === 'link-opened') return t('facts.linkOpened', { title });
        if (evidence.kind === 'file-opened') return t('facts.fileOpened', { title });
        if (evidence.kind === 'pages-read') return t('facts.pagesRead', { title, count: parts });
        return t('facts.played', { title, seconds: Math.round(parts / 1000) });
      }
      case 'attempt-started':
        return t('facts.attemptStarted', { ...evidence.payload });
      case 'attempt-handed-in': {
        const { title, number, by, answers } = evidence.payload;
        const words = { title, number, count: answers.length };
        return by === 'time' ? t('facts.attemptClosed', words) : t('facts.attemptHandedIn', words);
      }
      case 'attempt-marked': {
        const { title, number, score } = evidence.payload;
        return t('facts.attemptMarked', { title, number, percent: formats.percent(score / 10_000) });
      }
      case 'submission-handed-in':
        return evidence.payload.late
          ? t('facts.submissionLate', { ...evidence.payload })
          : t('facts.submissionHandedIn', { ...evidence.payload });
      case 'submission-assessed':
        return evidence.payload.outcome === 'accepted'
          ? t('facts.submissionAccepted', { ...evidence.payload })
          : t('facts.submissionReturned', { ...evidence.payload });
      case 'survey-answered':
        return t('facts.surveyAnswered', { title: evidence.payload.title });
      case 'help-asked':
        return t('facts.helpAsked', { title: evidence.payload.title });
      case 'help-answered': {
        const { title, workingMinutes } = evidence.payload;
        return t('facts.helpAnswered', { title, delay: formatMinutes(workingMinutes, i18n.language) });
      }
      case 'lesson-completed': {
        const { title, minutes } = evidence.payload;
        return t('facts.lessonCompleted', { title, minutes: formatMinutes(minutes, i18n.language) });
      }
      case 'course-completed':
        return t('facts.courseCompleted', {
          minutes: formatMinutes(evidence.payload.minutes, i18n.language),
        });
    }
  }

  function source(name: string): string {
    if (name.startsWith('api:')) return t('sources.api', { name: name.slice('api:'.length) });
    if (name === 'player') return t('sources.player');
    if (name === 'job') return t('sources.job');
    return name === 'workspace' ? t('sources.workspace') : name;
  }

  return { sentence, source };
}
