import { useTranslation } from 'react-i18next';
import { formatMinutes } from '~/domain/calendar-format';
import type { Manifest } from '~/domain/proof/manifest';
import { Card } from '../primitives/card';
import { useFormats } from '../primitives/use-formats';

/** What each person carried out, by half-day and by kind, as the file tells it. */
export function AuditHours({ hours, timeZone }: { hours: Manifest['hours']; timeZone: string }) {
  const { t, i18n } = useTranslation('proof');
  const formats = useFormats();
  const minutes = (value: number) => formatMinutes(value, i18n.language);
  const day = (instant: string) => formats.instant(instant, timeZone);
  const figures = ['planned', 'live', 'eLearning', 'total', 'fundable'] as const;
  return (
    <Card title={t('audit.hours')} description={t('audit.hoursText')} flush>
      <div className="overflow-x-auto border-t" tabIndex={0} role="group" aria-label={t('audit.hours')}>
        <table className="w-full text-sm tabular-nums">
          <thead className="text-left text-ink-soft">
            <tr>
              <th scope="col" className="px-5 py-2.5 font-[560] sm:px-6">
                {t('audit.learner')}
              </th>
              {hours.halfDays.map(({ startsAt, plannedMinutes }) => (
                <th key={startsAt} scope="col" className="px-3 py-2.5 font-[560] whitespace-nowrap">
                  {day(startsAt)}
                  <span className="block font-normal text-ink-faint">{minutes(plannedMinutes)}</span>
                </th>
              ))}
              {figures.map((figure) => (
                <th key={figure} scope="col" className="px-3 py-2.5 font-[560]">
                  {t(`audit.columns.${figure}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="divide-y border-t">
            {hours.people.map((person, index) => {
              const live = person.inPerson + person.remote;
              const told = { ...person, live, total: live + person.eLearning };
              return (
                <tr key={index}>
                  <th scope="row" className="px-5 py-2.5 text-left font-[560] whitespace-nowrap sm:px-6">
                    {person.name}
                  </th>
                  {hours.halfDays.map(({ startsAt }, place) => {
                    const attended = person.halfDays[place];
                    return (
                      <td key={startsAt} className="px-3 py-2.5 whitespace-nowrap">
                        {attended === null || attended === undefined ? '–' : minutes(attended)}
                      </td>
                    );
                  })}
                  {figures.map((figure) => (
                    <td key={figure} className="px-3 py-2.5 whitespace-nowrap">
                      {minutes(told[figure])}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
