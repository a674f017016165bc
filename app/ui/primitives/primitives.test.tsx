import { expect, test } from 'vitest';
import { Button } from './button';
import { Checkbox } from './checkbox';
import { ConfirmDialog } from './confirm-dialog';
import { DataTable } from './data-table';
import { readSort } from './data-table-head';
import { DateField } from './date-field';
import { Pagination } from './pagination';
import { ProgressBar } from './progress-bar';
import { SavedIndicator } from './saved-indicator';
import { TextField } from './text-field';
import { serverPage } from '../../../tests/setup/server-page';

test('what is wrong with a field is said beside it, and to those who only hear it', async () => {
  const { document, one } = await serverPage(
    <TextField
      label="Adresse"
      name="email"
      defaultValue="camille@"
      hint="Celle du travail."
      error="Incomplète."
      required
    />,
  );
  const input = one('input');
  const described = (input.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id));
  expect(described.map((element) => element?.textContent)).toEqual(['Celle du travail.', 'Incomplète.']);
  expect(input.getAttribute('aria-invalid')).toBe('true');
  expect(input.getAttribute('value')).toBe('camille@');
  expect(one('label').getAttribute('for')).toBe(input.id);
});

test('a field without trouble announces none', async () => {
  const { one } = await serverPage(<TextField label="Nom" name="name" error={[]} />);
  expect(one('input').hasAttribute('aria-invalid')).toBe(false);
  expect(one('input').hasAttribute('aria-describedby')).toBe(false);
});

test('a box that must be ticked says why it was refused', async () => {
  const { document, one } = await serverPage(<Checkbox name="terms" label="J’accepte" error="À accepter." />);
  const id = one('input').getAttribute('aria-describedby') ?? '';
  expect(document.getElementById(id)?.textContent).toBe('À accepter.');
});

test('a busy button keeps its words, so that its width and its name stay', async () => {
  const { one } = await serverPage(<Button busy>Enregistrer</Button>);
  expect(one('button').textContent).toBe('Enregistrer');
  expect(one('button').getAttribute('aria-disabled')).toBe('true');
  expect(one('button').hasAttribute('disabled')).toBe(false);
});

test('a destructive act can be confirmed before any script has loaded', async () => {
  const { document, one } = await serverPage(
    <ConfirmDialog
      trigger="Archiver"
      title="Archiver Camille ?"
      confirm="Archiver"
      action="/people/archive"
      fields={{ memberId: '7' }}
    >
      Camille n’aura plus accès.
    </ConfirmDialog>,
  );
  const popover = document.getElementById(one('button[popovertarget]').getAttribute('popovertarget') ?? '');
  expect(popover?.getAttribute('popover')).toBe('auto');
  const form = one('[popover] form');
  expect(form.getAttribute('method')).toBe('post');
  expect(form.getAttribute('action')).toBe('/people/archive');
  expect(one('[popover] input[name=memberId]').getAttribute('value')).toBe('7');
  expect(one('[popover] button[type=submit]').textContent).toBe('Archiver');
});

const people = [
  { id: '1', name: 'Camille' },
  { id: '2', name: 'Malik' },
];

function peopleTable(at: string) {
  return serverPage(
    <DataTable
      caption="Personnes"
      columns={[{ key: 'name', header: 'Nom', sortable: true, primary: true, cell: ({ name }) => name }]}
      rows={people}
      rowKey={({ id }) => id}
      sort={readSort(new URLSearchParams(at.split('?')[1]), ['name'])}
      empty="Personne"
      selection={{
        name: 'ids',
        action: '/enrol',
        buttons: <button type="submit">Inscrire</button>,
        rowLabel: ({ name }) => name,
      }}
    />,
    at,
  );
}

test('a column is sorted by a link that keeps the filters and starts again from the first page', async () => {
  const { one } = await peopleTable('/people?q=cam&after=abc');
  expect(one('thead a').getAttribute('href')).toBe('/people?q=cam&sort=name');
});

test('a column sorted upwards says so, and its link turns it round', async () => {
  const { one } = await peopleTable('/people?sort=name');
  expect(one('th[aria-sort]').getAttribute('aria-sort')).toBe('ascending');
  expect(one('thead a').getAttribute('href')).toBe('/people?sort=-name');
});

test('ticked rows are sent with the form of the bar, each box named after its row', async () => {
  const { document, one } = await peopleTable('/people');
  const boxes = [...document.querySelectorAll('input[data-row]')];
  expect(boxes.map((box) => [box.getAttribute('name'), box.getAttribute('value')])).toEqual([
    ['ids', '1'],
    ['ids', '2'],
  ]);
  expect(new Set(boxes.map((box) => box.getAttribute('form')))).toEqual(new Set([one('form').id]));
  expect(boxes[1]?.getAttribute('aria-label')).toBe('Sélectionner Malik');
});

test('an order by a column that is not offered is ignored', async () => {
  expect(readSort(new URLSearchParams('sort=-passwordHash'), ['name'])).toBeNull();
});

test('the next page keeps the filters and drops the cursor of this one', async () => {
  const { document, one } = await serverPage(
    <Pagination previous={null} next="xyz" />,
    '/people?q=cam&before=abc',
  );
  expect(one('a[rel=next]').getAttribute('href')).toBe('/people?q=cam&after=xyz');
  expect(document.querySelector('a[rel=prev]')).toBeNull();
});

test('a day is repeated in full beneath its field, so that nobody mistakes the month', async () => {
  const { one } = await serverPage(<DateField label="Premier jour" name="start" defaultValue="2026-12-03" />);
  expect(one('p').textContent).toBe('jeudi 3 décembre 2026');
});

test('progress never says 100 % before all is done', async () => {
  const { one } = await serverPage(<ProgressBar ratio={0.999} label="Cours" />);
  expect(one('[role=progressbar]').getAttribute('aria-valuenow')).toBe('99');
  expect(one('[role=progressbar]').getAttribute('aria-valuetext')).toMatch(/^99\s%$/);
});

test('"saved" gives the server’s time in the organization’s zone', async () => {
  const { document } = await serverPage(
    <SavedIndicator saved={{ state: 'saved', at: '2026-12-03T13:02:00Z' }} timeZone="Europe/Paris" />,
  );
  expect(document.body.textContent).toContain('Enregistré à 14:02');
});
