import { findOutline } from '../core/evaluation/outline/outlines';
import type { Outline } from '../core/evaluation/outline/outline';
import { findProfile } from '../core/evaluation/profile/profiles';
import type { Profile } from '../core/evaluation/profile/profile';

/** The outline that is taken when nobody chose one. */
export const DEFAULT_OUTLINE = 'yunnan-2019-annex-4-2';

/** An outline with the profile that goes with it. */
export interface OutlineChoice {
  readonly outline: Outline;
  readonly profile: Profile;
}

/** The chosen outline and profile; undefined when one of the ids is unknown. */
export function chooseOutline(
  outlineId: string | undefined,
  profileId: string | undefined,
): OutlineChoice | undefined {
  const outline = findOutline(outlineId ?? DEFAULT_OUTLINE);
  const profile = outline && findProfile(profileId ?? outline.profile);
  return profile && { outline, profile };
}
