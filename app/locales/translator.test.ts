import { expect, test } from 'vitest';
import { i18nFor, resources, translator } from './translator';

test('a message without values is the one that i18next finds, however often it is asked for', () => {
  const plain = i18nFor('fr').cloneInstance().getFixedT('fr', 'learn');
  const t = translator('fr', 'learn');
  for (const key of ['navigation.home', 'lesson.isDone', 'navigation.home'] as const) {
    expect(t(key)).toBe(plain(key));
  }
  expect(translator('en', 'learn')('navigation.home')).toBe(
    (resources.en.learn as { navigation: { home: string } }).navigation.home,
  );
});

test('values are never those of an earlier call', () => {
  const t = translator('fr', 'learn');
  const told = (number: number) => t('player.module', { number });
  expect(told(1)).not.toBe(told(2));
  expect(told(1)).toContain('1');
});

test('what is not found is told by its key, as before', () => {
  const t = translator('fr', 'learn') as (key: string) => string;
  expect(t('nothing.of.the.kind')).toBe('nothing.of.the.kind');
  expect(t('nothing.of.the.kind')).toBe('nothing.of.the.kind');
});
