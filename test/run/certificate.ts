import { X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from 'selfsigned';

/** A certificate for this machine, and where its public part lies. */
export interface LocalCertificate {
  readonly key: string;
  readonly cert: string;
  readonly file: string;
  /** Whether it was made just now, so that nobody can have trusted it yet. */
  readonly isNew: boolean;
}

const DAYS = 825;
const DAY = 86_400_000;
/** A certificate that ends within these days is made anew. */
const LEAST_DAYS = 7;

/** The certificate for localhost that a folder keeps; it is made when there is none or it ends soon. */
export async function localCertificate(folder: string, name: string): Promise<LocalCertificate> {
  const [keyFile, file] = [join(folder, 'localhost.key'), join(folder, 'localhost.crt')];
  const isNew = !isUsable(keyFile, file);
  if (isNew) {
    const made = await generate([{ name: 'commonName', value: name }], {
      keySize: 2048,
      algorithm: 'sha256',
      notAfterDate: new Date(Date.now() + DAYS * DAY),
      extensions: [
        { name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] },
        { name: 'extKeyUsage', serverAuth: true },
      ],
    });
    mkdirSync(folder, { recursive: true });
    writeFileSync(keyFile, made.private, { mode: 0o600 });
    writeFileSync(file, made.cert);
  }
  return { key: readFileSync(keyFile, 'utf8'), cert: readFileSync(file, 'utf8'), file, isNew };
}

function isUsable(keyFile: string, file: string): boolean {
  if (!existsSync(keyFile) || !existsSync(file)) return false;
  const { validTo } = new X509Certificate(readFileSync(file));
  return Date.parse(validTo) > Date.now() + LEAST_DAYS * DAY;
}
