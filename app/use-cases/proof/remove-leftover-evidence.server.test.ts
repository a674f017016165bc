import { readdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { systemActor } from '~/domain/actor';
import { openEvidenceFolder } from '~/integrations/disk/evidence-folder.server';
import { makeEvidenceFile } from '~/jobs/build-evidence-files.server';
import { createId } from '~/platform/id.server';
import { settings } from '~/platform/settings.server';
import { getEvidenceFile } from '~/use-cases/proof/get-evidence-file.server';
import { removeLeftoverEvidence } from '~/use-cases/proof/remove-leftover-evidence.server';
import { requestEvidenceFile } from '~/use-cases/proof/request-evidence-file.server';
import { createHeldOrder } from '../../../tests/factories/held-order';

const now = new Date('2027-01-10T09:00:00.000Z');
const at = new Date();

test('what killed runs left is removed once it is a day old; the file that was made stays, and what is being made', async () => {
  const { admin, orderId, organizationId } = await createHeldOrder();
  const { id } = await requestEvidenceFile(admin, { orderId, participantId: null }, { now });
  await makeEvidenceFile({ organizationId, evidenceFileId: id }, { now });
  const folder = join(settings.DATA_DIR, 'files', 'evidence', organizationId);
  const killed = await openEvidenceFolder(organizationId, id, createId());
  await killed.write('01_Synthese.pdf', 'half of');
  const old = new Date(at.getTime() - 2 * 24 * 3_600_000);
  for (const name of await readdir(folder)) await utimes(join(folder, name), old, old);
  const running = await openEvidenceFolder(organizationId, createId(), createId());
  const before = (await readdir(folder)).sort();
  expect(before).toHaveLength(3);

  expect(await removeLeftoverEvidence(systemActor, { dryRun: true }, { at })).toEqual({
    evidenceUnfinished: 1,
  });
  expect((await readdir(folder)).sort()).toEqual(before);
  await removeLeftoverEvidence(systemActor, { dryRun: false }, { at });
  const left = killed.storeKey.split('/').at(-1)!.replace('.zip', '');
  expect((await readdir(folder)).sort()).toEqual(before.filter((name) => name !== left));
  expect((await getEvidenceFile(admin, { evidenceFileId: id })).file).not.toBeNull();
  await running.close({ keep: false });
});
