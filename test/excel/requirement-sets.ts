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

/** Whether the emulated Excel has a requirement set. */
export function isSupported(host: Host, set: string, version: string): boolean {
  const levels: Readonly<Record<string, string>> = {
    excelapi: host.apiLevel,
    richapiruntime: '1.1',
    richapiruntimeflag: '1.2',
    delayforcelledit: '1.1',
    ...(host.platform === 'OfficeOnline' && { excelapionline: '1.1' }),
  };
  const have = levels[set.toLowerCase()];
  return have !== undefined && reaches(have, version);
}
