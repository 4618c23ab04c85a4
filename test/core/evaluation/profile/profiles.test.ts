import { describe, expect, test } from '@jest/globals';
import { findProfile, allProfiles } from '../../../../src/core/evaluation/profile/profiles';

describe.each(allProfiles().map((profile) => [profile.id, profile] as const))(
  '%s',
  (id, profile) => {
    test('is found by its id', () => {
      expect(findProfile(id)).toBe(profile);
    });

    test('weights make 100', () => {
      expect(Object.values(profile.weights).reduce((sum, weight) => sum + weight, 0)).toBe(100);
    });

    test('bands go from 1 down to 0 without gaps', () => {
      const { qualitativeBands: bands } = profile;
      expect(bands[0]?.most).toBe(1);
      expect(bands.at(-1)?.least).toBe(0);
      bands.slice(1).forEach((band, index) => {
        expect(band.most).toBe(bands[index]?.least);
      });
    });

    test('grades go down to 0', () => {
      const bounds = profile.grades.map(({ least }) => least);
      expect(bounds).toEqual([...bounds].sort((a, b) => b - a));
      expect(bounds.at(-1)).toBe(0);
    });

    test('the money threshold says that its source is still to be confirmed', () => {
      expect(profile.ownReportThreshold.source.certainty).toBe('unverified');
    });
  },
);

test('an unknown profile is not found', () => {
  expect(findProfile('nowhere')).toBeUndefined();
});
