import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ComboboxField } from '../primitives/combobox-field';
import type { ComboboxOption } from '../primitives/combobox-list';
import { SubmitButton } from '../primitives/submit-button';

/** People of the organization by what is typed: the search of the whole workspace, its people alone. */
async function findPeople(query: string, signal: AbortSignal): Promise<ComboboxOption[]> {
  const answer = await fetch(`/search?q=${encodeURIComponent(query)}`, { signal });
  if (!answer.ok) throw new Error('search failed');
  const { items } = (await answer.json()) as {
    items: { kind: string; label: string; detail: string; to: string }[];
  };
  return items
    .filter(({ kind }) => kind === 'person')
    .map(({ label, detail, to }) => ({ value: to.split('/').at(-1) ?? '', label, detail }));
}

/** Finds people by name or address, several at once, and sends them as `membershipIds`. */
export function PeoplePicker({ action }: { action: string }) {
  const { t } = useTranslation('manage');
  return (
    <Form method="post" action={action} className="flex flex-wrap items-start gap-3">
      <ComboboxField
        className="min-w-60 flex-1"
        label={t('picker.label')}
        hideLabel
        name="membershipIds"
        multiple
        search={findPeople}
        placeholder={t('picker.placeholder')}
        searchPlaceholder={t('people.search')}
      />
      <SubmitButton action={action}>{t('picker.add')}</SubmitButton>
    </Form>
  );
}
