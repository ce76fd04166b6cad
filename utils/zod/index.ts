/**
 * The one module that imports zod. Extension pages forbid code generation, so it is switched off before the
 * first schema is made (zod 4 otherwise probes `new Function`).
 */
import * as z from 'zod';

z.config({ jitless: true });

export { z };
