import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import pg from 'pg';
import { chromiumFlags, findChromium } from '../../scripts/chromium.mjs';
import { recordedUrl } from '../../scripts/postgres.mjs';
import { startProduct, type Product } from '../setup/start-product';
import { exactly, expect, settled, test } from './fixtures';
import { apiOf, enrol, productUrl, publishCourse, unique } from './product';

const executablePath = findChromium();

const launchOptions = {
  args: [
    ...chromiumFlags,
    ...['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
    // A machine without a network of its own has no other way between two browsers.
    '--allow-loopback-in-peer-connection',
  ],
  ...(executablePath && { executablePath }),
};

test.use({
  launchOptions,
  // A process killed on purpose, and what was on its way then.
  allowed: [/net::ERR_|status of 50\d|AbortError/],
});

let second: Product;
let pool: pg.Pool;
/** Of the learner: a browser of their own. */
let another: Browser;

test.beforeAll(async () => {
  const url = recordedUrl(process.env.E2E_DATA_DIR ?? '') ?? '';
  second = await startProduct({ DATABASE_URL: url, ROLE: 'web' });
  pool = new pg.Pool({ connectionString: url, max: 1 });
  another = await chromium.launch(launchOptions);
});
test.afterAll(async () => {
  await another?.close();
  await pool?.end();
  await second?.stop();
});

type Opened = { connections: RTCPeerConnection[] };

/** Has the test see the connections that the page makes. */
async function watchConnections(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const Real = window.RTCPeerConnection;
    const opened: RTCPeerConnection[] = [];
    Object.assign(window, { opened: { connections: opened } });
    window.RTCPeerConnection = class extends Real {
      constructor(configuration?: RTCConfiguration) {
        super(configuration);
        opened.push(this);
      }
    };
  });
}

/** How many bytes of sound and of image have come to a page, over the connections that stand. */
async function received(page: Page): Promise<{ audio: number; video: number }> {
  return page.evaluate(async () => {
    const { connections } = (window as unknown as { opened: Opened }).opened;
    const bytes = { audio: 0, video: 0 };
    for (const connection of connections.filter(({ connectionState }) => connectionState === 'connected')) {
      for (const report of (await connection.getStats()).values() as Iterable<RTCInboundRtpStreamStats>) {
        if (report.type === 'inbound-rtp')
          bytes[report.kind as 'audio' | 'video'] += report.bytesReceived ?? 0;
      }
    }
    return bytes;
  });
}

/** Sound and image go on coming to a page. */
async function expectToHearAndSee(page: Page): Promise<void> {
  const before = await received(page);
  await expect
    .poll(async () => {
      const now = await received(page);
      return now.audio > before.audio && now.video > before.video;
    })
    .toBe(true);
  await expect
    .poll(() =>
      page
        .locator('li video')
        .evaluateAll((list) =>
          list.some(
            (video) => (video as HTMLVideoElement).videoWidth > 0 && !(video as HTMLVideoElement).muted,
          ),
        ),
    )
    .toBe(true);
}

/** The text of all pages of a PDF. */
async function textOfPdf(bytes: Buffer): Promise<string> {
  const pdf = await getDocument({ data: new Uint8Array(bytes) }).promise;
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, index) => (await pdf.getPage(index + 1)).getTextContent()),
  );
  return pages
    .flatMap(({ items }) => items)
    .map((item) => ('str' in item ? item.str : ''))
    .join(' ');
}

test('a trainer and a learner on two web processes see and hear each other, through a lost network and a killed process, sign, and hold the sheet that says so @room', async ({
  admin,
  member,
  say,
  language,
  look,
}) => {
  test.setTimeout(240_000);
  const trainer = await member({ role: 'trainer' });
  const { person, context: signedIn } = await member();
  const context = await another.newContext({
    storageState: await signedIn.storageState(),
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
  });
  const learner = { person, context, page: await context.newPage() };
  const api = apiOf(admin.request);
  const course = await publishCourse(admin.request, { language });
  const enrolmentId = await enrol(admin.request, course, learner.person);
  const minute = (n: number) => new Date(Date.now() + n * 60_000).toISOString();
  const { id: sessionId } = await api.post('/sessions', {
    ...{ courseId: course.id, title: unique('Conduire un entretien'), mode: 'remote', roomKind: 'built-in' },
    trainerIds: [trainer.person.membershipId],
    // Near its end, so that it can be counter-signed
    halfDays: [{ startsAt: minute(-30), endsAt: minute(4), plannedMinutes: 30 }],
  });
  await api.post(`/sessions/${sessionId}/participants`, { enrolmentId });

  const pages = [
    { ...trainer, origin: productUrl() },
    { ...learner, origin: second.origin },
  ];
  for (const { context, page, origin } of pages) {
    await watchConnections(context);
    await page.goto(`${origin}/rooms/${sessionId}`);
    await settled(page);
    await expect(page.getByRole('meter', { name: say('room:lobby.level') })).toBeVisible();
  }
  await look(learner.page);
  for (const { page } of pages) await page.getByRole('button', { name: say('room:lobby.join') }).click();
  for (const { page } of pages) await expectToHearAndSee(page);
  await look(trainer.page);

  // What one writes, the other reads
  const write = async (page: Page, text: string) => {
    const line = page.getByRole('textbox', { name: say('room:chat.label') });
    if (!(await line.isVisible())) {
      await page.getByRole('button', { name: new RegExp(`^${say('room:bar.chat')}`) }).click();
    }
    await line.fill(text);
    await line.press('Enter');
    await expect(line).toHaveValue('');
  };
  await write(trainer.page, 'Bonjour à tous');
  await write(learner.page, 'Bonjour !');
  for (const { page } of pages) {
    await expect(page.getByText('Bonjour à tous')).toBeVisible();
    await expect(page.getByText('Bonjour !')).toBeVisible();
  }

  // The trainer asks for silence; the learner speaks again
  const microphone = learner.page.getByRole('button', { name: say('room:bar.microphoneOff') });
  await expect(microphone).toBeVisible();
  await trainer.page.getByRole('button', { name: exactly(say('room:bar.people')) }).click();
  const learnerName = `${learner.person.firstName} ${learner.person.lastName}`;
  const mute = trainer.page
    .getByRole('complementary')
    .getByRole('button', { name: say('room:people.mute', { name: learnerName }) });
  await mute.click();
  await expect(microphone).toBeHidden();
  await expect(mute).toBeHidden();
  await learner.page.getByRole('button', { name: say('room:bar.microphoneOn') }).click();
  await expect(mute).toBeVisible();

  // The learner loses the network and returns
  await learner.context.setOffline(true);
  await expect(learner.page.getByText(say('room:call.offline'))).toBeVisible();
  await write(trainer.page, 'Vous nous entendez ?');
  await learner.context.setOffline(false);
  await expect(learner.page.getByText(say('room:call.offline'))).toBeHidden();
  await expect(learner.page.getByText('Vous nous entendez ?')).toBeVisible();
  for (const { page } of pages) await expectToHearAndSee(page);

  // The process that the learner talks to is killed, and another takes its place
  process.kill(second.processOf('server'), 'SIGKILL');
  await expect(learner.page.getByText(say('room:call.offline'))).toBeVisible();
  await expect(learner.page.getByText(say('room:call.offline'))).toBeHidden({ timeout: 45_000 });
  await write(learner.page, 'De retour');
  await expect(trainer.page.getByText('De retour')).toBeVisible();
  for (const { page } of pages) await expectToHearAndSee(page);

  // The learner signs without leaving the room
  await learner.page.getByRole('button', { name: exactly(say('attendance:sign.submit')) }).click();
  const panel = learner.page.getByRole('dialog', { name: say('attendance:sign.title') });
  await expect(panel.getByRole('blockquote')).toContainText(learnerName);
  await panel.getByRole('button', { name: exactly(say('attendance:sign.submit')) }).click();
  await expect(panel.getByText(/^(Signé|Signed) /)).toBeVisible();
  await learner.page.keyboard.press('Escape');

  // Beside the room the trainer's register shows it
  await trainer.page.getByRole('button', { name: exactly(say('attendance:register.title')) }).click();
  const beside = trainer.page.getByRole('dialog', { name: say('attendance:register.title') });
  const line = beside.getByRole('listitem').filter({ hasText: learnerName });
  await expect(line.getByText(exactly(say('attendance:register.signed')))).toBeVisible();
  await expect(line.getByText(say('attendance:register.hereNow'))).toBeVisible();
  await look(trainer.page);
  await trainer.page.keyboard.press('Escape');

  // Whoever leaves is gone for the other, and the presence of both is kept
  await learner.page.getByRole('button', { name: exactly(say('room:bar.leave')) }).click();
  await expect(learner.page.getByRole('heading', { name: say('room:left.heading') })).toBeVisible();
  await expect(trainer.page.getByText(say('room:call.aloneText'))).toBeVisible();
  await trainer.page.goto(`${productUrl()}/equipment`);
  const stays = async () => {
    const { rows } = await pool.query<{ learner: boolean; ms: number }>(
      `SELECT "participantId" IS NOT NULL AS learner, (extract(epoch FROM "to" - "from") * 1000)::float8 AS ms
       FROM "PresenceInterval" WHERE "sessionId" = $1 AND "leftAt" IS NOT NULL ORDER BY 1`,
      [sessionId],
    );
    return rows;
  };
  await expect.poll(async () => (await stays()).map((stay) => stay.learner)).toEqual([false, true]);
  for (const { ms } of await stays()) expect(ms).toBeGreaterThan(1000);

  // The trainer counter-signs, and the sheet says who signed and when
  await trainer.page.goto(`${productUrl()}/teach/sessions/${sessionId}/register`);
  await settled(trainer.page);
  await trainer.page.getByText(say('attendance:countersign.open')).click();
  await look(trainer.page);
  await trainer.page.getByRole('button', { name: exactly(say('attendance:countersign.submit')) }).click();
  await expect(trainer.page.getByText(say('attendance:countersign.done'))).toBeVisible();
  await look(trainer.page);
  const sheet = await trainer.page.request.get(
    `${productUrl()}/teach/sessions/${sessionId}/documents/attendance-sheet.pdf`,
  );
  const text = (await textOfPdf(await sheet.body())).replace(/\s+/g, ' ');
  const { firstName, lastName } = trainer.person;
  for (const name of [learnerName, `${firstName} ${lastName}`]) expect(text).toContain(name);
  const { rows } = await pool.query<{ hash: string }>(
    `SELECT "hash" FROM "EvidenceStream" WHERE "stream" = $1`,
    [`session:${sessionId}`],
  );
  expect(text.replaceAll(' ', '')).toContain(rows[0]?.hash);

  // What was written is there for whoever comes back
  await learner.page.getByRole('button', { name: say('room:left.again') }).click();
  await learner.page.getByRole('button', { name: say('room:lobby.join') }).click();
  await learner.page.getByRole('button', { name: new RegExp(`^${say('room:bar.chat')}`) }).click();
  await expect(learner.page.getByText('Bonjour à tous')).toBeVisible();
});
