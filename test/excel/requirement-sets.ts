/** What decides which requirement sets there are. */
interface Host {
  readonly apiLevel: string;
  readonly platform: string;
}

const parts = (version: string): readonly [number, number] => {
  const [major = '0', minor = '0'] = version.split('.');
  return [Number(major), Number(minor)];
};

/** Whether a version is at least another; 1.9 comes before 1.14. */
function reaches(have: string, wanted: string): boolean {
  const [major, minor] = parts(have);
  const [wantedMajor, wantedMinor] = parts(wanted);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

/** Requirement sets that the emulated Excel has, in lower case, with their versions. */
function levelsOf(host: Host): Readonly<Record<string, string>> {
  return {
    excelapi: host.apiLevel,
    richapiruntime: '1.1',
    richapiruntimeflag: '1.2',
    delayforcelledit: '1.1',
    addincommands: '1.1',
    dialogapi: '1.2',
    ...(host.platform === 'OfficeOnline' && { excelapionline: '1.1' }),
  };
}

/** The sets as a page is told them at its start: a JSON text. */
export function requirementMatrix(host: Host): string {
  return JSON.stringify(levelsOf(host));
}

/** Whether the emulated Excel has a requirement set. */
export function isSupported(host: Host, set: string, version: string): boolean {
  const have = levelsOf(host)[set.toLowerCase()];
  return have !== undefined && reaches(have, version);
}
