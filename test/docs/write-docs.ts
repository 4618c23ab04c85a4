import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { licencesPage } from './licences-page';
import { rulesPage } from './rules-page';

writeFileSync(join(__dirname, '../../docs/rules.md'), rulesPage());
writeFileSync(join(__dirname, '../../docs/licences.md'), licencesPage());
