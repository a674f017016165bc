import { expect, test } from 'vitest';
import { PreviewBanner } from './preview-banner';
import { SandboxBanner } from './sandbox-banner';
import { TrialBanner } from './trial-banner';
import { serverPage } from '../../../tests/setup/server-page';

test('each strip above a page is a landmark of its own name', async () => {
  const { document } = await serverPage(
    <>
      <SandboxBanner now="22 novembre 2026 à 06:51" />
      <TrialBanner daysLeft={9} endsOn="2026-12-01" to="/manage/billing" />
      <PreviewBanner leaveTo="/teach/courses" />
    </>,
  );
  const names = [...document.querySelectorAll('aside')].map((aside) => aside.getAttribute('aria-label'));
  expect(names).toEqual(['Bac à sable', 'Essai gratuit', 'Aperçu']);
});

test('the trial says its last day and what follows, and less on a phone', async () => {
  const { one } = await serverPage(<TrialBanner daysLeft={9} endsOn="2026-12-01" to="/manage/billing" />);
  expect(one('aside').textContent).toContain('puis tout est effacé');
  expect(one('aside').textContent).toContain('Essai\u00a0: encore 9 jours');
  expect(one('a').getAttribute('href')).toBe('/manage/billing');
  const { one: lastDay } = await serverPage(<TrialBanner daysLeft={0} endsOn="2026-12-01" />);
  expect(lastDay('aside').textContent).toContain('Essai\u00a0: dernier jour');
});

test('a trial whose data was asked for says that nothing is erased', async () => {
  const { one } = await serverPage(
    <TrialBanner daysLeft={9} endsOn="2026-12-01" to="/manage/billing" held />,
  );
  expect(one('aside').textContent).toContain('Rien n’est effacé');
  expect(one('aside').textContent).not.toContain('tout est effacé');
});
