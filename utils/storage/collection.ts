import { storage } from 'wxt/utils/storage';
import { z } from '@/utils/zod';

const request = z.object({
  people: z
    .array(
      z.object({
        name: z.string().max(500).nullable(),
        className: z.string().max(200).nullable(),
        issues: z.array(z.enum(['consent-upload-required', 'consent-missing', 'consent-not-confirmed'])),
      }),
    )
    .max(100_000),
  read: z.string().max(500).nullable(),
});

/** Students of a list with what their consents lack, on their way from the cabinet's page to the printable page. */
export type CollectionRequest = z.infer<typeof request>;

const keyOf = (token: string) => `session:collection-${token}` as const;
const TOKEN = /^[\da-f-]{36}$/u;

/** Puts the list into memory under a key that only the opened page knows. Other matters of the students are left out. */
export async function holdCollection(people: CollectionRequest): Promise<string> {
  const token = crypto.randomUUID();
  await storage.setItem(keyOf(token), request.parse(people));
  return token;
}

/** Takes the list out of memory: it is read once. Null when it is not there any more or is no list. */
export async function takeCollection(token: string): Promise<CollectionRequest | null> {
  if (!TOKEN.test(token)) return null;
  const key = keyOf(token);
  const held = request.safeParse(await storage.getItem<unknown>(key));
  await storage.removeItem(key);
  return held.success ? held.data : null;
}
