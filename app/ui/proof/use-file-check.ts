import { useCallback, useRef, useState } from 'react';
import type { Manifest } from '~/domain/proof/manifest';
import { manifestPath } from '~/domain/proof/file-parts';
import { chainOf, manifestCheck, partCheck, type PartVerdict } from '~/domain/proof/verify-parts';

export type FileCheck = {
  state: 'idle' | 'running' | 'done' | 'stopped';
  done: number;
  records: number;
  verdicts: ReadonlyMap<string, PartVerdict>;
  wrong: readonly Extract<PartVerdict, { intact: false }>[];
};

const atStart: FileCheck = { state: 'idle', done: 0, records: 0, verdicts: new Map(), wrong: [] };
const atOnce = 3;

/**
 * Fetches every part of an evidence file and checks it in this browser: size, SHA-256, each chain record by record, and
 * that the archive's own manifest is the one shown.
 * What was found is told to the organization's log of visits.
 */
export function useFileCheck(manifest: Manifest, base: string) {
  const [check, setCheck] = useState(atStart);
  const running = useRef(false);

  const start = useCallback(async () => {
    if (running.current) return;
    running.current = true;
    const verdicts = new Map<string, PartVerdict>();
    const state = (name: FileCheck['state']): FileCheck => {
      const all = [...verdicts.values()];
      const records = all.reduce((sum, one) => sum + (one.intact ? one.records : 0), 0);
      const wrong = all.filter((one) => !one.intact);
      return { state: name, done: all.length, records, verdicts: new Map(verdicts), wrong };
    };
    setCheck(state('running'));
    const waiting = [...manifest.parts];
    const work = async () => {
      for (let part = waiting.shift(); part; part = waiting.shift()) {
        const checking = partCheck(part, chainOf(manifest, part));
        const response = await fetch(`${base}/parts/${part.path}?check`);
        if (response.status === 404) {
          verdicts.set(part.path, { path: part.path, intact: false, problem: 'missing' });
        } else {
          if (!response.ok || !response.body) throw new Error('a part did not come');
          const reader = response.body.getReader();
          for (let read = await reader.read(); !read.done; read = await reader.read())
            checking.take(read.value);
          verdicts.set(part.path, checking.end());
        }
        setCheck(state('running'));
      }
    };
    try {
      const own = await fetch(`${base}/parts/${manifestPath}?check`);
      if (!own.ok && own.status !== 404) throw new Error('the manifest did not come');
      verdicts.set(manifestPath, manifestCheck(manifest, own.ok ? await own.text() : ''));
      await Promise.all(Array.from({ length: atOnce }, work));
      const found = state('done');
      setCheck(found);
      const body = new URLSearchParams({
        parts: String(found.done),
        records: String(found.records),
        wrong: String(found.wrong.length),
      });
      await fetch(`${base}/checked`, { method: 'POST', body }).catch(() => undefined);
    } catch {
      setCheck(state('stopped'));
    } finally {
      running.current = false;
    }
  }, [manifest, base]);

  return { check, start };
}
