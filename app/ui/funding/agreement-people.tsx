import { useTranslation } from 'react-i18next';
import type { FundingPage } from '~/use-cases/funding/get-funding-page.server';
import { Callout } from '../primitives/callout';

type People = {
  people: FundingPage['people'];
  /** Whom the agreement to change names; null ticks everybody who holds a place. */
  ticked: readonly string[] | null;
  /** What was ticked when the form was last sent. */
  sent: unknown;
  errors: string[] | undefined;
};

/** Whom an agreement names, to be ticked. */
export function AgreementPeople({ people, ticked, sent, errors }: People) {
  const { t } = useTranslation('funding');
  if (people.length === 0) return <Callout tone="warning">{t('fields.nobody')}</Callout>;
  const kept = Array.isArray(sent) ? sent : typeof sent === 'string' ? [sent] : null;
  const isTicked = ({ enrolmentId, left }: FundingPage['people'][number]) =>
    kept ? kept.includes(enrolmentId) : ticked ? ticked.includes(enrolmentId) : !left;
  return (
    <fieldset className="min-w-0" aria-describedby={errors ? 'agreement-people-error' : undefined}>
      <legend className="mb-2 text-sm font-[560]">{t('fields.people')}</legend>
      <ul className="grid max-h-96 gap-x-6 gap-y-1 overflow-y-auto sm:grid-cols-2">
        {people.map((person) => (
          <li key={person.enrolmentId}>
            <label className="flex min-h-9 items-center gap-3 text-[0.9375rem]">
              <input
                type="checkbox"
                className="tick"
                name="enrolmentIds"
                value={person.enrolmentId}
                defaultChecked={isTicked(person)}
              />
              <span className="min-w-0">
                {person.name}
                {person.left && <span className="text-ink-faint"> · {t('people.left')}</span>}
              </span>
            </label>
          </li>
        ))}
      </ul>
      {errors && (
        <p id="agreement-people-error" className="mt-2 text-sm text-danger-ink">
          {errors.join(' ')}
        </p>
      )}
    </fieldset>
  );
}
