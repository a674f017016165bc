import { expect, test } from 'vitest';
import { lessonContentHash, versionContentHash } from './content-hash';
import type { Programme } from './course-content';
import { programmeDifference } from './programme-difference';

const programme: Programme = {
  language: 'fr',
  objectives: 'Lire un bilan',
  audience: '',
  prerequisites: '',
  pedagogicalAssistance: '',
  technicalAssistance: '',
  evaluation: '',
  coverFileId: null,
};

test('a text has one hash, whatever the order of its keys and its absent values', () => {
  const one = lessonContentHash({ type: 'doc', content: [{ type: 'paragraph', content: undefined }] });
  const other = lessonContentHash({ content: [{ type: 'paragraph' }], type: 'doc' });
  expect(one).toBe(other);
  expect(lessonContentHash({ type: 'doc', content: [] })).not.toBe(one);
});

test('whatever a version says otherwise gives it another hash', () => {
  const version = { title: 'Bilan', programme, outline: { modules: [] } };
  const hashes = [
    version,
    { ...version, title: 'Bilans' },
    { ...version, programme: { ...programme, evaluation: 'Quiz' } },
    { ...version, outline: { modules: [{ id: 'm', title: 'Un', lessons: [] }] } },
  ].map(versionContentHash);
  expect(new Set(hashes).size).toBe(4);
});

test('the programme of two versions differs field by field', () => {
  const later = {
    title: 'Bilans',
    programme: { ...programme, audience: 'Dirigeants', language: 'en' as const },
  };
  expect(programmeDifference({ title: 'Bilan', programme }, later)).toEqual([
    'title',
    'language',
    'audience',
  ]);
  expect(programmeDifference({ title: 'Bilan', programme }, { title: 'Bilan', programme })).toEqual([]);
});
