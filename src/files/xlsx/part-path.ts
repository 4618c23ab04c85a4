/** The folder of a part with its trailing slash; empty at the top. */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/** A relation target that leads from one part to another. */
export function relativeTarget(from: string, to: string): string {
  const start = folderOf(from).split('/').slice(0, -1);
  const end = to.split('/');
  let shared = 0;
  while (shared < start.length && start[shared] === end[shared]) shared++;
  return '../'.repeat(start.length - shared) + end.slice(shared).join('/');
}
