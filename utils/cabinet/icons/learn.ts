/** Looks at one drawing closely, once: every kind of source that pages draw with. */

import { liveNode, nameOfAddress, svgFromDataUri } from './adapt';
import { characterMap, pictureMap } from './bitmap';
import { boxDrawing, type BoxDrawing } from './boxes';
import { colourName } from './colour';
import { glyphMeaning, isPrivate, privateMeaning } from './glyphs';
import { combine, judge, NOTHING } from './judge';
import { geometryKey, hash } from './keys';
import { apply, IDENTITY, multiply, parseTransform, type Matrix } from './matrix';
import { plainSign } from './plain';
import { rasterise } from './raster';
import { recognise } from './recognise';
import { shapesOf } from './svg';
import type { IconReading, LabelMap, Shape, Verdict } from './types';

/** `settled` false: a font or a picture has not arrived, so ask again another time. */
export interface Learnt {
  reading: IconReading;
  settled: boolean;
}

const done = (reading: IconReading): Learnt => ({ reading, settled: true });
const ICON_ATTRIBUTES = [
  'data-icon',
  'data-testid',
  'data-lucide',
  'data-feather',
  'icon',
  'name',
  'type',
  'icon-name',
  'data-icon-name',
  'svg-icon',
];

/** Verdicts by outline, shared by every reader of a page: markup differs where drawings do not. */
export class Outlines {
  private readonly known = new Map<string, Verdict>();

  judge(shapes: readonly Shape[]): { verdict: Verdict; signature: string } {
    let key = '';
    for (const shape of shapes) {
      key += `${shape.fill ?? ''}/${shape.stroke ?? ''}/${shape.strokeWidth.toFixed(2)}/${String(shape.evenOdd)}`;
      for (const line of shape.lines) for (const p of line) key += ` ${p.x.toFixed(1)},${p.y.toFixed(1)}`;
    }
    const signature = hash(key);
    let verdict = this.known.get(signature);
    if (!verdict) {
      verdict = plainSign(shapes) ?? recognise(rasterise(shapes));
      this.known.set(signature, verdict);
    }
    return { verdict, signature };
  }
}

/** An inline `<svg>`. */
export function learnSvg(svg: Element, outlines: Outlines): Learnt {
  const names = namesOf(svg);
  const style = getComputedStyle(svg);
  const { shapes, external } = shapesOf(liveNode(svg));
  for (const address of external) names.push({ name: nameOfAddress(address), icon: true });
  const turned = turn(shapes, turnOf(style));
  const first = shapes[0];
  const colour = first?.fill ?? first?.stroke ?? style.color;
  const markup = geometryKey(svg);
  if (external.length > 0 && shapes.length === 0) {
    const drawing = `ref:${external.map(nameOfAddress).join('+')}`;
    return done(judge({ drawing, verdict: null, names, colour, what: 'значок из набора' }));
  }
  const { verdict } = outlines.judge(turned);
  return done(
    judge({
      drawing: signature('svg', hash(markup), verdict, colour),
      verdict,
      names,
      colour,
      what: 'контур значка',
    }),
  );
}

/** An unrecognised drawing in another colour may mean another thing; a sign means the same in every colour. */
function signature(kind: string, key: string, verdict: Verdict, colour: string): string {
  return verdict.kind === 'other' ? `${kind}:${key}@${colourName(colour)}` : `${kind}:${key}`;
}

function turnOf(style: CSSStyleDeclaration): Matrix {
  let own = style.transform === 'none' || style.transform === '' ? IDENTITY : parseTransform(style.transform);
  if (style.rotate !== '' && style.rotate !== 'none')
    own = multiply(parseTransform(`rotate(${style.rotate})`), own);
  return own;
}

function turn(shapes: readonly Shape[], matrix: Matrix): readonly Shape[] {
  if (matrix === IDENTITY) return shapes;
  return shapes.map((shape) => ({
    ...shape,
    lines: shape.lines.map((line) => line.map((p) => apply(matrix, p))),
  }));
}

/** An `<img>`: its data URI, its pixels where the browser lets them be read, its file's name. */
export function learnImage(image: HTMLImageElement, outlines: Outlines): Learnt {
  const address = image.currentSrc || image.src;
  const names = [...namesOf(image), { name: nameOfAddress(address), icon: true }];
  const svg = svgFromDataUri(address);
  if (svg) {
    const { shapes } = shapesOf(svg);
    const { verdict, signature: key } = outlines.judge(shapes);
    const colour = shapes[0]?.fill ?? shapes[0]?.stroke ?? '';
    return done(judge({ drawing: signature('svg', key, verdict, colour), verdict, names, what: 'картинка' }));
  }
  const drawing = address.startsWith('data:') ? `img:${hash(address)}` : `img:${nameOfAddress(address)}`;
  const map = pictureMap(image.ownerDocument, image);
  const reading = judge({ drawing, verdict: map ? recognise(map) : null, names, what: 'картинка' });
  return { reading, settled: image.complete };
}

/** An element that is painted by style rules only. */
export function learnBoxes(element: HTMLElement | SVGElement, outlines: Outlines): Learnt {
  const drawing = boxDrawing(element);
  const readings: IconReading[] = [];
  let settled = true;
  for (const character of drawing.characters) {
    const learnt = learnCharacter(element, character, namesBelow(element));
    settled &&= learnt.settled;
    readings.push(learnt.reading);
  }
  if (drawing.shapes.length > 0)
    readings.push(outlineReading(drawing, outlines, readings.length > 0, element));
  if (drawing.names.length > 0) {
    const names = [...namesOf(element), ...drawing.names.map((name) => ({ name, icon: true }))];
    readings.push(
      judge({ drawing: `img:${drawing.names.join('+')}`, verdict: null, names, what: 'фоновая картинка' }),
    );
  }
  return { reading: combine(readings), settled };
}

/** A frame under a character is not a drawing of its own. */
function outlineReading(
  drawing: BoxDrawing,
  outlines: Outlines,
  framed: boolean,
  element: Element,
): IconReading {
  const { verdict, signature: key } = outlines.judge(drawing.shapes);
  if (verdict.kind === 'other' && framed) return NOTHING;
  const shape = drawing.shapes[0];
  const colour = shape?.fill ?? shape?.stroke ?? '';
  const names = namesBelow(element).map(({ name }) => name);
  if (verdict.kind === 'other' && drawing.shapes.length === 1) {
    const because = `цветная метка (${colourWord(colour)}) без слова`;
    const box = verdict.box === true;
    return { meaning: 'unknown', confidence: 0.2, drawing: `dot:${colourName(colour)}`, because, box, names };
  }
  const reading = judge({
    drawing: signature('css', key, verdict, colour),
    verdict,
    names: [],
    what: 'рисунок из линий',
  });
  return reading.meaning === 'none' ? reading : { ...reading, names };
}

function colourWord(colour: string): string {
  const name = colourName(colour);
  return name === 'green' ? 'зелёная' : name === 'red' ? 'красная' : 'иного цвета';
}

/** A character: a public sign by its code, a private one by how its font draws it. */
export function learnCharacter(
  element: Element,
  character: { text: string; style: string; weight: string; family: string },
  names: { name: string; icon: boolean }[],
): Learnt {
  const { text, family } = character;
  const glyph = glyphMeaning(text);
  const code = Array.from(text, (char) => (char.codePointAt(0) ?? 0).toString(16)).join('-');
  if (glyph) return done({ ...glyph, drawing: `text:${text}` });
  const word = isPrivate(text) ? '' : text;
  const drawing = word === '' ? `font:${familyName(family)}:${code}` : `font:${familyName(family)}:${word}`;
  if (word !== '') names = [...names, { name: word, icon: true }];
  const map: LabelMap | null = characterMap(element.ownerDocument, text, character);
  if (map) return done(judge({ drawing, verdict: recognise(map), names, what: 'знак шрифта' }));
  const known = privateMeaning(text, family);
  if (known !== null && names.every(({ name }) => name === '')) {
    return {
      reading: { meaning: known, confidence: 0.6, drawing, because: 'код знака в известном шрифте' },
      settled: false,
    };
  }
  return { reading: judge({ drawing, verdict: null, names, what: 'знак шрифта' }), settled: false };
}

function familyName(family: string): string {
  return (family.split(',')[0] ?? '').replace(/["']/g, '').trim();
}

/** Names that the markup gives to a drawing. */
export function namesOf(element: Element): { name: string; icon: boolean }[] {
  const names: { name: string; icon: boolean }[] = [];
  // «times circle icon»: a class that says that the others name an icon.
  const icon = element.classList.contains('icon');
  for (const name of element.classList) names.push({ name, icon });
  for (const attribute of ICON_ATTRIBUTES) {
    const value = element.getAttribute(attribute);
    if (value) names.push({ name: value, icon: true });
  }
  return names;
}

function namesBelow(element: Element): { name: string; icon: boolean }[] {
  return [element, ...element.querySelectorAll('*')].slice(0, 6).flatMap(namesOf);
}
