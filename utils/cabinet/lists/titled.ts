import { ancestorsOf, drawnInside } from '../tree';
import { stateLabels, type Hit, type Hits, type Person } from './hits';
import { countsOf } from './unlabelled';

/** A name, and the labels that stand after it and before the next name. */
export interface Titled {
  person: Person;
  /** The largest element that holds this name, no other name and none of the labels. */
  title: Element;
  hits: Hit[];
}

/**
 * Students whose names are headings above their fields, without an element around both: each name with the labels that
 * follow it. Null unless every such name heads the same labels, at least two of a state among them. `valueOf`: where a label's value
 * stands; a name there is that of a parent or a teacher.
 */
export function titledBlocks(
  all: Hits,
  labels: readonly Hit[],
  valueOf: (hit: Hit) => Element | null,
): Titled[] | null {
  const values = labels
    .filter(({ label, inline }) => !inline && (label === 'parent' || label === 'teacher'))
    .map(valueOf);
  const persons = all.persons.filter(
    ({ element }) => !values.some((value) => value !== null && drawnInside(element, value)),
  );
  const blocks = persons
    .map((person, at) => ({
      person,
      hits: labels.filter(
        ({ order }) => order > person.order && order < (persons[at + 1]?.order ?? Infinity),
      ),
    }))
    .filter(({ hits }) => hits.some((hit) => stateLabels.has(hit.label)));
  if (blocks.length < 2) return null;
  const kinds = blocks.map(({ hits }) =>
    hits
      .filter((hit) => !hit.inline && stateLabels.has(hit.label))
      .map((hit) => hit.label)
      .toSorted(),
  );
  const [first = []] = kinds;
  if (new Set(first).size < 2 || new Set(first).size !== first.length) return null;
  if (kinds.some((one) => one.join() !== first.join())) return null;
  const names = countsOf(persons.map(({ element }) => element));
  const told = countsOf(labels.map(({ element }) => element));
  return blocks.map(({ person, hits }) => {
    let title = person.element;
    for (const up of ancestorsOf(title)) {
      if ((names.get(up) ?? 0) > 1 || (told.get(up) ?? 0) > 0) break;
      title = up;
    }
    return { person, hits, title };
  });
}
