import { expect, settled, test } from './fixtures';
import { enrol, publishCourse } from './product';

test(
  'what a learner notes beside a lesson survives a lost network, and is found again with the others',
  { tag: '@phone' },
  async ({ admin, member, visit, look, say }) => {
    const { page, person, context } = await member();
    const course = await publishCourse(admin.request, { language: 'fr' });
    const enrolment = await enrol(admin.request, course, person);
    const lesson = `/learn/courses/${enrolment}/lessons/${course.modules[0]?.lessons[0]?.id}`;
    await page.goto(lesson);
    await settled(page);
    await page.getByText(say('learn:note.title')).click();
    const note = page.getByRole('textbox', { name: say('learn:note.title') });
    await context.setOffline(true);
    await note.fill('À relire avant le contrôle');
    await expect(page.getByText(say('learn:note.waits'))).toBeVisible();
    await context.setOffline(false);
    await expect(page.getByText(say('learn:note.waits'))).toBeHidden({ timeout: 30_000 });
    await visit(lesson, page);
    await expect(note).toHaveValue('À relire avant le contrôle');
    await visit('/learn/notes', page);
    await expect(page.getByText('À relire avant le contrôle')).toBeVisible();
    await page.keyboard.press('/');
    const field = page.getByRole('searchbox');
    await expect(field).toBeFocused();
    await field.fill('leçon');
    await field.press('Enter');
    await expect(page.getByRole('link', { name: 'Leçon 1' })).toBeVisible();
    await look(page);
  },
);

test(
  'the learner’s space can be installed, and says what is kept where there is no network',
  { tag: '@phone' },
  async ({ member }) => {
    const { page, context } = await member();
    await page.goto('/learn');
    await settled(page);
    const manifest = await page.request.get(
      (await page.locator('link[rel=manifest]').getAttribute('href')) ?? '',
    );
    expect(manifest.status()).toBe(200);
    type Icon = { src: string; sizes: string; purpose?: string };
    const { start_url, display, icons, name } = (await manifest.json()) as {
      start_url: string;
      display: string;
      name: string;
      icons: Icon[];
    };
    expect({ start_url, display, name }).toEqual({
      start_url: '/learn',
      display: 'standalone',
      name: 'Assidu',
    });
    for (const size of ['192x192', '512x512']) {
      const icon = icons.find(({ sizes, purpose }) => sizes === size && purpose?.includes('maskable'));
      expect((await page.request.get(icon?.src ?? '/')).headers()['content-type']).toBe('image/png');
    }
    const scope = await page.evaluate(async () => (await navigator.serviceWorker.ready).scope);
    expect(new URL(scope).pathname).toBe('/learn');
    await page.reload();
    await settled(page);
    await context.setOffline(true);
    await page.goto('/learn/sessions');
    await expect(page.getByRole('heading', { level: 1, name: 'Pas de connexion' })).toBeVisible();
    // Nothing of a person is kept: three files of ours, and no page.
    const kept = await page.evaluate(async () => {
      const caches = await window.caches.keys();
      const lists = await Promise.all(caches.map(async (cache) => (await window.caches.open(cache)).keys()));
      return lists.flat().map(({ url }) => new URL(url).pathname);
    });
    expect(kept.sort()).toEqual(['/icons/icon.svg', '/offline.css', '/offline.html']);
    await context.setOffline(false);
    await page.getByRole('link', { name: 'Réessayer' }).click();
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Pas de connexion');
  },
);

test('a lesson that the course no longer has says so, and leads back', async ({
  admin,
  member,
  say,
  allowed,
}) => {
  allowed.push(/status of (404|409|410|422)/);
  const { page, person } = await member();
  const course = await publishCourse(admin.request, { language: 'fr' });
  const enrolment = await enrol(admin.request, course, person);
  await page.goto(`/learn/courses/${enrolment}/lessons/00000000-0000-7000-8000-000000000000`);
  await expect(page.getByRole('heading', { level: 1, name: say('learn:lost.gone.title') })).toBeAttached();
  await page.getByRole('link', { name: say('learn:lost.programme') }).click();
  await expect(page.getByRole('heading', { level: 2, name: say('learn:player.programme') })).toBeVisible();
});
