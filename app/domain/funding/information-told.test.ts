import { expect, test } from 'vitest';
import { informationTold, informationToTell, missingInformation } from '~/domain/funding/information-told';

const whole = {
  ...{ objectives: 'Vendre', content: ['Module'], trainers: ['Thierry'], halfDays: [{}], sessions: 1 },
  ...{ evaluation: 'Un quiz', contact: 'Anne', rulesUrl: 'https://assidu.test/rules' },
};

test('a convocation that says everything is proved to say it', () => {
  expect(informationTold(whole)).toEqual([...informationToTell]);
});

test.each([
  ['objectives', { objectives: ' ' }],
  ['content', { content: [] }],
  ['trainers', { trainers: [] }],
  ['timetable', { halfDays: [] }],
  ['evaluation', { evaluation: '' }],
  ['contact', { contact: '' }],
  ['internal-rules', { rulesUrl: null }],
])('%s is not told where the e-mail leaves it out', (what, changed) => {
  expect(informationTold({ ...whole, ...changed })).toEqual(informationToTell.filter((one) => one !== what));
});

test('the days of a training without sessions are its timetable', () => {
  expect(informationTold({ ...whole, halfDays: [], sessions: 0 })).toContain('timetable');
});

test('an organization is told what it has yet to give itself', () => {
  expect(missingInformation({ contact: '', rules: false })).toEqual([
    ...['training-contact-missing', 'internal-rules-missing'],
  ]);
  expect(missingInformation({ contact: 'Anne', rules: true })).toEqual([]);
});
