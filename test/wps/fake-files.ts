/** The file system of the fake: files by their paths. */
export class FakeFiles {
  readonly files = new Map<string, Uint8Array>();
  readonly #full: readonly string[];

  constructor(full: readonly string[]) {
    this.#full = full;
  }

  members() {
    const { files } = this;
    const full = this.#full;
    return {
      Exists: (path: string) => files.has(path),
      writeAsBinaryString(path: string, content: string) {
        if (full.some((folder) => path.startsWith(folder))) return false;
        files.set(
          path,
          Uint8Array.from(content, (character) => character.charCodeAt(0)),
        );
        return true;
      },
      ReadFileAsArrayBuffer(path: string): ArrayBuffer {
        return (files.get(path) ?? new Uint8Array()).slice().buffer;
      },
      Remove(path: string) {
        files.delete(path);
      },
    };
  }
}
