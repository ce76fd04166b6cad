import { existsSync } from 'node:fs';
import { builds } from '../../scripts/lib/extension.mjs';
import { buildCabinet } from '../cabinet/build.mjs';

/** The built extension is tested as shipped; building it is `npm run build` (or the step before this one in `npm test`). */
export default async function globalSetup(): Promise<void> {
  for (const folder of Object.values(builds)) {
    if (!existsSync(folder)) throw new Error(`${folder} is missing: run npm run build first`);
  }
  await buildCabinet();
}
