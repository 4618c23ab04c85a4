import { dataFiles } from '../data-files';
import central2017 from './central-2017.json';
import central2020 from './central-2020.json';
import hubei from './hubei.json';
import { profileSchema, type Profile } from './profile';
import sichuan2023 from './sichuan-2023.json';

const files = dataFiles([central2020, central2017, sichuan2023, hubei], (file): Profile =>
  profileSchema.parse(file),
);

/** Every profile that the product brings, the default one first. */
export function allProfiles(): readonly Profile[] {
  return files.all();
}

/** The profile of this id; undefined when there is none. */
export function findProfile(id: string): Profile | undefined {
  return files.find(id);
}
